using System.Text.Json;

namespace Spk.Bot.Sandbox.Teams;

/// <summary>The last exchanges with the bot, in memory.</summary>
internal sealed class TraceBook(ChangeStream changes)
{
    /// <summary>Entries kept; the oldest leave first.</summary>
    public const int Capacity = 5_000;

    private readonly Lock gate = new();
    private readonly Queue<TraceEntry> entries = [];
    private int last;

    public TraceEntry Add(
        DateTimeOffset at, TraceDirection direction, string what, string url, int status, TimeSpan took, JsonElement? request, JsonElement? response, string? spoiledBy = null)
    {
        lock (gate)
        {
            var entry = new TraceEntry(++last, at, direction, what, url, status, (long)took.TotalMilliseconds, request, response, spoiledBy);
            entries.Enqueue(entry);
            if (entries.Count > Capacity) entries.Dequeue();
            changes.Publish(SandboxChange.Of(entry));
            return entry;
        }
    }

    /// <summary>Entries with a number above this one, oldest first.</summary>
    public IReadOnlyList<TraceEntry> After(int n)
    {
        lock (gate) return [.. entries.Where(e => e.N > n)];
    }
}
