namespace Spk.Bot.Sandbox.Teams.Connector;

/// <summary>Every call that the bot made, without its body, so that deliveries can be proved from the other side.</summary>
public sealed class ConnectorLog
{
    /// <summary>Entries kept; the oldest leave first.</summary>
    public const int Capacity = 500_000;

    private readonly Lock gate = new();
    private readonly Queue<ConnectorLogEntry> entries = [];
    private int last;

    internal ConnectorLog()
    {
    }

    /// <summary>Oldest first.</summary>
    public IReadOnlyList<ConnectorLogEntry> Entries
    {
        get
        {
            lock (gate) return [.. entries];
        }
    }

    /// <summary>Entries that have left; a reckoning over the whole time needs 0.</summary>
    public int Forgotten
    {
        get
        {
            lock (gate) return last - entries.Count;
        }
    }

    /// <summary>Forgets everything, so that a test reckons from here on.</summary>
    public void Clear()
    {
        lock (gate)
        {
            entries.Clear();
            last = 0;
        }
    }

    internal void Add(Func<int, ConnectorLogEntry> write)
    {
        lock (gate)
        {
            entries.Enqueue(write(++last));
            if (entries.Count > Capacity) entries.Dequeue();
        }
    }
}
