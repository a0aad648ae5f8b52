namespace Spk.Bot.Sandbox.Teams.Connector;

/// <summary>So many calls are taken in any stretch of time of this length; the next one is answered 429.</summary>
public readonly record struct RateLimit(int Calls, TimeSpan Window)
{
    public RateLimit(int calls, int seconds)
        : this(calls, TimeSpan.FromSeconds(seconds))
    {
    }

    public override string ToString() => $"{Calls} in {Window.TotalSeconds:0} s";
}
