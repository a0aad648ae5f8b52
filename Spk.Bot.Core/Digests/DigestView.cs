using Spk.Bot.Core.Delivery;
using Spk.Bot.Core.Meetings;
using Spk.Bot.Core.Needs;

namespace Spk.Bot.Core.Digests;

/// <summary>A committee's digest as it was composed: a frozen snapshot, the same text at every rendering.</summary>
/// <param name="CommitteeName">Name of the committee.</param>
/// <param name="Meeting">The meeting it precedes; null for a weekly digest.</param>
/// <param name="Since">Start of the window (UTC), exclusive of what an earlier digest had: "new" and "changed" count from here.</param>
/// <param name="ComposedAt">The instant of the snapshot (UTC); end of the window, inclusive.</param>
/// <param name="New">Reported in the window; newest state.</param>
/// <param name="Acknowledged">Only in snapshots of before <see cref="Changed"/>: acknowledged by a department in the window.</param>
/// <param name="Overdue">Open and overdue at the snapshot.</param>
/// <param name="Open">How many are open in all, listed or not.</param>
/// <param name="Unlisted">Only in old snapshots: how many entries did not fit. Today's hold all.</param>
/// <param name="Departments">Open needs per department.</param>
public sealed record DigestView(
    DigestKind Kind,
    string CommitteeName,
    MeetingLine? Meeting,
    DateTimeOffset Since,
    DateTimeOffset ComposedAt,
    IReadOnlyList<NeedLine> New,
    IReadOnlyList<NeedLine> Acknowledged,
    IReadOnlyList<NeedLine> Overdue,
    int Open,
    int Unlisted,
    IReadOnlyList<DigestCount> Departments) : CardView
{
    /// <summary>Number by which it is cited, e.g. <c>Verkehr 2026/07</c>; null on demand, and in snapshots of before digests had numbers.</summary>
    public string? Number { get; init; }

    /// <summary>vertagt by this committee, and nothing else recorded since.</summary>
    public IReadOnlyList<NeedLine> Deferred { get; init; } = [];

    /// <summary>Marked for this committee (für den Ausschuss), and open.</summary>
    public IReadOnlyList<NeedLine> Marked { get; init; } = [];

    /// <summary>Reported before the window, changed within it.</summary>
    public IReadOnlyList<NeedLine> Changed { get; init; } = [];

    /// <summary>Nobody has said anything to it yet.</summary>
    public IReadOnlyList<NeedLine> Unacknowledged { get; init; } = [];

    /// <summary>With somebody outside.</summary>
    public IReadOnlyList<NeedLine> External { get; init; } = [];

    /// <summary>Answered within the window, and open.</summary>
    public IReadOnlyList<NeedLine> Answered { get; init; } = [];

    /// <summary>Completed within the window, in whatever way.</summary>
    public IReadOnlyList<NeedLine> Ended { get; init; } = [];

    /// <summary>Open needs per Bezirksregion, most first; <see cref="DigestCount.Abbreviation"/> is the region's LOR id.</summary>
    public IReadOnlyList<DigestCount> Regions { get; init; } = [];

    /// <summary>Digests of this committee that were missed since its last one.</summary>
    public IReadOnlyList<MissedDigest> Missed { get; init; } = [];

    /// <summary>What belongs to the stored digest and not to its snapshot; null in the snapshot, and on demand.</summary>
    public DigestStanding? Standing { get; init; }

    /// <summary>All lists in the order of the card; each item once.</summary>
    public IEnumerable<(DigestList List, NeedLine Line)> Items() =>
        Of(DigestList.Deferred, Deferred).Concat(Of(DigestList.Marked, Marked)).Concat(Of(DigestList.Changed, Changed)).Concat(Of(DigestList.Changed, Acknowledged)).Concat(Of(DigestList.New, New))
            .Concat(Of(DigestList.Unacknowledged, Unacknowledged)).Concat(Of(DigestList.Overdue, Overdue)).Concat(Of(DigestList.External, External))
            .Concat(Of(DigestList.Answered, Answered)).Concat(Of(DigestList.Ended, Ended));

    private static IEnumerable<(DigestList, NeedLine)> Of(DigestList list, IReadOnlyList<NeedLine> lines) => lines.Select(line => (list, line));
}

public sealed record DigestCount(string Name, string Abbreviation, int Open, int Overdue);

/// <summary>A digest that could not be posted.</summary>
/// <param name="DueAt">When it was due (UTC).</param>
public sealed record MissedDigest(DigestKind Kind, DateTimeOffset DueAt);

/// <summary>The lists of a digest.</summary>
public enum DigestList
{
    Deferred,
    Marked,
    Changed,
    New,
    Unacknowledged,
    Overdue,
    External,
    Answered,
    Ended,
}

public enum DigestKind
{
    Weekly = 0,
    BeforeMeeting = 1,

    /// <summary>Asked for by <c>übersicht</c>; answered, not counted as posted.</summary>
    OnDemand = 2,

    /// <summary>Some days ahead of a meeting, while topics can still be placed; <see cref="BeforeMeeting"/> follows.</summary>
    First = 3,

    /// <summary>Nachtrag: what came after the final digest was frozen.</summary>
    Late = 4,
}
