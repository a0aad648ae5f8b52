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

    /// <summary>The composed view as JSON.</summary>
    public string SnapshotJson { get; private set; }
}
