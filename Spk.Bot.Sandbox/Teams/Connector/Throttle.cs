namespace Spk.Bot.Sandbox.Teams.Connector;

/// <summary>Counts calls in sliding windows. An instant is read under the lock, so that calls are taken in the order of their instants.</summary>
internal sealed class Throttle(TimeProvider clock, ConnectorLimits limits)
{
    private const string Everything = "";

    private readonly Lock gate = new();
    private readonly Dictionary<(bool Reads, string Place), List<DateTimeOffset>> taken = [];
    private volatile ConnectorLimits limits = limits;

    /// <summary>In force from the next call on; what was counted before still counts.</summary>
    public ConnectorLimits Limits
    {
        get => limits;
        set => limits = value;
    }

    /// <summary>Takes a call, or says which limit it broke and how long to wait until the same call would be taken.</summary>
    /// <param name="placeId">Null: it belongs to no conversation, and counts for the tenant alone.</param>
    public Admission Take(CallKind kind, string? placeId)
    {
        lock (gate)
        {
            var now = clock.GetUtcNow();
            var own = limits;
            var reads = kind == CallKind.Read;
            var tenant = Of(false, Everything);
            var conversation = placeId is null ? null : Of(reads, placeId);
            var worst = Worst(tenant, own.Tenant, now, default);
            if (conversation is not null) worst = Worst(conversation, reads ? own.Reads : own.Writes, now, worst);
            if (worst.Wait > TimeSpan.Zero) return new(now, worst.Wait, worst.Limit);

            Count(tenant, now);
            if (conversation is not null) Count(conversation, now);
            return new(now, null, null);
        }
    }

    private static (TimeSpan Wait, RateLimit Limit) Worst(List<DateTimeOffset> calls, IReadOnlyList<RateLimit> limits, DateTimeOffset now, (TimeSpan Wait, RateLimit Limit) worst)
    {
        foreach (var limit in limits)
        {
            if (calls.Count < limit.Calls) continue;
            var wait = calls[^limit.Calls] + limit.Window - now;
            if (wait > worst.Wait) worst = (wait, limit);
        }
        return worst;
    }

    private static void Count(List<DateTimeOffset> calls, DateTimeOffset now)
    {
        // More than the largest limit is never looked back at.
        if (calls.Count == 8_000) calls.RemoveRange(0, 4_000);
        calls.Add(now);
    }

    private List<DateTimeOffset> Of(bool reads, string place)
    {
        if (!taken.TryGetValue((reads, place), out var calls)) taken[(reads, place)] = calls = [];
        return calls;
    }

    /// <param name="At">When it was looked at.</param>
    /// <param name="Wait">Null when it was taken.</param>
    internal readonly record struct Admission(DateTimeOffset At, TimeSpan? Wait, RateLimit? Limit);
}
