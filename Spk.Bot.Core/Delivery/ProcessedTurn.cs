namespace Spk.Bot.Core.Delivery;

/// <summary>An activity whose effects are committed; saved together with them, so that a redelivery finds it. The key is a hash, since transport ids are long.</summary>
public sealed class ProcessedTurn
{
    private ProcessedTurn()
    {
        Key = "";
    }

    public ProcessedTurn(string key, DateTimeOffset at)
    {
        Key = key;
        At = at;
    }

    public string Key { get; private set; }

    public DateTimeOffset At { get; private set; }
}
