namespace Spk.Bot.Protocol.Connector;

/// <summary>HTTP statuses from the first to the last.</summary>
public readonly record struct StatusSpan(int First, int Last)
{
    /// <summary>No connection was made: the request certainly never left.</summary>
    public const int NotSent = -1;

    /// <summary>The request left, and no answer came.</summary>
    public const int NoAnswer = 0;

    public static implicit operator StatusSpan(int status) => new(status, status);
}
