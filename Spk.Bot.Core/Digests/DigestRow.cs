using Spk.Bot.Core.Needs;

namespace Spk.Bot.Core.Digests;

/// <summary>The facts of a need that a digest is composed from, as of the end of the digest's window.</summary>
/// <param name="Number">As people read it, e.g. <c>SPK-2026-00042</c>.</param>
/// <param name="Departments">All departments it was routed to, of whatever committee; none while in triage.</param>
public sealed record DigestRow(
    NeedId Id,
    string Number,
    string Title,
    string RegionName,
    NeedStatus Status,
    DateTimeOffset ReportedAt,
    IReadOnlyList<DigestShare> Departments)
{
    /// <summary>LOR id of its Bezirksregion.</summary>
    public string RegionId { get; init; } = "";

    /// <summary>The last thing that happened within the window, told to everybody (UTC); null: nothing.</summary>
    public DateTimeOffset? ChangedAt { get; init; }

    /// <summary>The last answer within the window (UTC).</summary>
    public DateTimeOffset? AnsweredAt { get; init; }

    /// <summary>Concerns the committee beside its Ämter: by its theme, or since it deferred it.</summary>
    public bool IsOfCommittee { get; init; }

    /// <summary>Marked for this committee.</summary>
    public bool IsMarked { get; init; }

    /// <summary>The committee has deferred it, and recorded nothing else since.</summary>
    public bool IsDeferred { get; init; }
}

/// <summary>One department's share in it.</summary>
/// <param name="AcknowledgedAt">First acknowledgement (UTC), or null.</param>
/// <param name="IsOverdue">Not acknowledged, and the last day to do so has passed; of no weight once the share is completed.</param>
public sealed record DigestShare(string Key, string Name, string Abbreviation, bool IsLead, NeedStatus Status, DateTimeOffset? AcknowledgedAt, bool IsOverdue)
{
    /// <summary>Since when it lies with somebody outside (UTC); null: it does not.</summary>
    public DateTimeOffset? ExternalSince { get; init; }
}
