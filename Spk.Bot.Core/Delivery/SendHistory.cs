namespace Spk.Bot.Core.Delivery;

/// <summary>
/// What was sent in the last hour, in a few hundred bytes: the instants of the last half minute, and before that counts per minute. A window longer than half a minute is
/// reckoned in whole minutes, on the safe side. Immutable.
/// </summary>
public sealed class SendHistory
{
    /// <summary>Windows up to this are exact.</summary>
    internal static readonly TimeSpan Exact = TimeSpan.FromSeconds(31);

    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(62);

    private readonly IReadOnlyList<long> recent;
    private readonly IReadOnlyList<(long Minute, int Count)> minutes;

    private SendHistory(IReadOnlyList<long> recent, IReadOnlyList<(long Minute, int Count)> minutes) => (this.recent, this.minutes) = (recent, minutes);

    public static SendHistory Empty { get; } = new([], []);

    /// <summary>One more, at this instant; what no window needs any longer is forgotten.</summary>
    public SendHistory With(DateTimeOffset at)
    {
        var minute = at.UtcTicks / TimeSpan.TicksPerMinute;
        var counts = minutes.Where(m => m.Minute > minute - (long)Kept.TotalMinutes && m.Minute != minute).ToList();
        counts.Add((minute, minutes.Where(m => m.Minute == minute).Sum(m => m.Count) + 1));
        return new SendHistory([.. recent.Where(ticks => ticks > at.UtcTicks - Exact.Ticks), at.UtcTicks], counts);
    }

    /// <summary>The last one, counted when it left, was answered only now: it may have arrived as late as that, and the next one may arrive as soon as it leaves.</summary>
    /// <param name="left">As it was counted; another last one stays as it is.</param>
    public SendHistory Answered(DateTimeOffset left, DateTimeOffset now) =>
        recent.Count > 0 && recent[^1] == left.UtcTicks && now > left ? new SendHistory([.. recent.SkipLast(1), now.UtcTicks], minutes) : this;

    /// <summary>The earliest instant at which one more send keeps every limit; not before <paramref name="now"/>.</summary>
    public DateTimeOffset FreeAt(IReadOnlyList<SendLimit> limits, DateTimeOffset now)
    {
        var free = now;
        foreach (var limit in limits)
        {
            var at = limit.Window <= Exact ? ByInstants(limit) : ByMinutes(limit, now);
            if (at > free)
                free = at;
        }

        return free;
    }

    /// <summary>Inverse of <see cref="Read"/>.</summary>
    public byte[] Write()
    {
        using var bytes = new MemoryStream();
        using var writer = new BinaryWriter(bytes);
        writer.Write(recent.Count);
        foreach (var ticks in recent)
            writer.Write(ticks);
        writer.Write(minutes.Count);
        foreach (var (minute, count) in minutes)
        {
            writer.Write(minute);
            writer.Write(count);
        }

        return bytes.ToArray();
    }

    /// <param name="bytes">As <see cref="Write"/> gave them; none is an empty history.</param>
    public static SendHistory Read(byte[] bytes)
    {
        if (bytes.Length == 0)
            return Empty;
        using var reader = new BinaryReader(new MemoryStream(bytes));
        var recent = new long[reader.ReadInt32()];
        for (var i = 0; i < recent.Length; i++)
            recent[i] = reader.ReadInt64();
        var minutes = new (long, int)[reader.ReadInt32()];
        for (var i = 0; i < minutes.Length; i++)
            minutes[i] = (reader.ReadInt64(), reader.ReadInt32());
        return new SendHistory(recent, minutes);
    }

    private DateTimeOffset ByInstants(SendLimit limit) =>
        recent.Count < limit.Count ? DateTimeOffset.MinValue : new DateTimeOffset(recent[^limit.Count] + limit.Window.Ticks, TimeSpan.Zero);

    /// <summary>A minute counts whole until its last instant has left the window.</summary>
    private DateTimeOffset ByMinutes(SendLimit limit, DateTimeOffset now)
    {
        var free = DateTimeOffset.MinValue;
        var later = minutes.Sum(m => m.Count);
        foreach (var (minute, count) in minutes.OrderBy(m => m.Minute))
        {
            var leaves = new DateTimeOffset((minute + 1) * TimeSpan.TicksPerMinute, TimeSpan.Zero) + limit.Window;
            if (leaves > now && later >= limit.Count)
                free = leaves;
            later -= count;
        }

        return free;
    }
}
