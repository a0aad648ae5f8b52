using Spk.Bot.Core.Meetings;

namespace Spk.Bot.Core.Digests;

/// <summary>A posted digest: its snapshot is frozen, the pair (committee, cycle) is unique, so that two instances cannot publish it twice.</summary>
public sealed class Digest
{
    private Digest()
    {
        CommitteeKey = CycleKey = SnapshotJson = "";
    }

    public Digest(Guid id, DigestKind kind, string committeeKey, string cycleKey, Guid? meetingId, DateTimeOffset since, DateTimeOffset composedAt, string snapshotJson)
    {
        Id = id;
        Kind = kind;
        CommitteeKey = committeeKey;
        CycleKey = cycleKey;
        MeetingId = meetingId;
        Since = since;
        ComposedAt = composedAt;
        SnapshotJson = snapshotJson;
    }

    /// <summary>One that was due and could not be posted any more: recorded, so that it is said once.</summary>
    public static Digest OfMissed(Guid id, DueDigest due, DateTimeOffset? meetingStart, DateTimeOffset now) =>
        new(id, due.Kind, due.CommitteeKey, due.CycleKey, due.MeetingId, now, now, "") { IsMissed = true, DueAt = due.DueAt, MeetingStart = meetingStart };

    public Guid Id { get; private set; }

    public DigestKind Kind { get; private set; }

    public string CommitteeKey { get; private set; }

    /// <summary>The week or the meeting it belongs to, e.g. <c>weekly:2026-W47</c>.</summary>
    public string CycleKey { get; private set; }

    public Guid? MeetingId { get; private set; }

    /// <summary>Start of its window, exclusive (UTC).</summary>
    public DateTimeOffset Since { get; private set; }

    /// <summary>End of its window, inclusive (UTC).</summary>
    public DateTimeOffset ComposedAt { get; private set; }

    /// <summary>The composed view as JSON; never changed. Empty when it was missed.</summary>
    public string SnapshotJson { get; private set; }

    /// <summary>When it was due (UTC); null in rows of before digests had numbers.</summary>
    public DateTimeOffset? DueAt { get; private set; }

    /// <summary>Year and running number within committee and year; null for one that was never posted, and in old rows.</summary>
    public int? Year { get; private set; }

    public int? Sequence { get; private set; }

    /// <summary>SHA-256 of the snapshot's UTF-8 bytes, lower-case hexadecimal; null in old rows.</summary>
    public string? Hash { get; private set; }

    public bool IsMissed { get; private set; }

    /// <summary>Start of its meeting as its card says it (UTC): the snapshot's, or a later one in a note above it.</summary>
    public DateTimeOffset? MeetingStart { get; private set; }

    /// <summary>Since when its meeting is cancelled (UTC): its card says so.</summary>
    public DateTimeOffset? WithdrawnAt { get; private set; }

    /// <summary>Seals what was composed.</summary>
    /// <param name="number">Null when it is not posted.</param>
    public Digest Frozen(DigestNumber? number, DateTimeOffset dueAt, DateTimeOffset? meetingStart)
    {
        (Year, Sequence, DueAt, MeetingStart, Hash) = (number?.Year, number?.Sequence, dueAt, meetingStart, DigestNumber.HashOf(SnapshotJson));
        return this;
    }

    /// <summary>Takes over what became of its meeting.</summary>
    /// <returns>Whether the card has something else to say.</returns>
    public bool Follow(Meeting meeting, DateTimeOffset now)
    {
        var isCancelled = meeting.State == MeetingState.Cancelled;
        if (isCancelled == WithdrawnAt is not null && (isCancelled || MeetingStart is null || MeetingStart == meeting.Start))
            return false;
        WithdrawnAt = isCancelled ? now.ToUniversalTime() : null;
        if (!isCancelled)
            MeetingStart = meeting.Start;
        return true;
    }
}
