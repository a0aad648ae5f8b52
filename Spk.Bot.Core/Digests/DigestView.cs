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
/// <param name="Acknowledged">Acknowledged by a department in the window.</param>
/// <param name="Overdue">Open and overdue at the snapshot.</param>
/// <param name="Open">How many are open in all, listed or not.</param>
/// <param name="Unlisted">How many of the three lists' entries did not fit; they can be asked for.</param>
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
    IReadOnlyList<DigestCount> Departments) : CardView;

public sealed record DigestCount(string Name, string Abbreviation, int Open, int Overdue);

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
