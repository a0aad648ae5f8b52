namespace Spk.Bot.Core.Delivery;

/// <summary>To the OE SPK, once on a business day when something failed: what did not get through, and what to do about each.</summary>
/// <param name="Since">Start of what it tells of (UTC): the last business day's opening.</param>
/// <param name="Lines">Most urgent first.</param>
public sealed record MorningReportView(DateTimeOffset Since, IReadOnlyList<MorningLine> Lines) : CardView;

/// <summary>One thing to know or to do.</summary>
/// <param name="Count">Of cards, or of what was found.</param>
/// <param name="Place">Amt, committee, coordination or channel; null for personal chats, and where no place belongs to it.</param>
/// <param name="Reason">Of <see cref="MorningTopic.Failed"/>.</param>
/// <param name="Finding">Of <see cref="MorningTopic.Finding"/>.</param>
/// <param name="IsMended">Whether a finding has been put right.</param>
/// <param name="Example">Number of a need, or null.</param>
public sealed record MorningLine(MorningTopic Topic, int Count, string? Place = null, FailureReason? Reason = null, AuditKind? Finding = null, bool IsMended = false, string? Example = null);

/// <summary>What a line is about; the order is that of the report.</summary>
public enum MorningTopic
{
    /// <summary>A linked place is no longer reached.</summary>
    PlaceLost = 0,

    /// <summary>Cards wait for a place that has no channel yet.</summary>
    PlaceNotLinked = 1,

    /// <summary>Cards do not get through.</summary>
    Failed = 2,

    /// <summary>It was unclear whether cards arrived.</summary>
    Unclear = 3,

    /// <summary>The auditor found something.</summary>
    Finding = 4,
}
