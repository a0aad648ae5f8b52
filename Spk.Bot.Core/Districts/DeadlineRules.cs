namespace Spk.Bot.Core.Districts;

/// <summary>Defaults follow GGO I § 33 (receipt at once if it takes longer than two weeks, interim reply after a month).</summary>
/// <param name="AcknowledgeBusinessDays">A responsibility that nobody acknowledged is overdue after so many business days.</param>
/// <param name="EscalateBusinessDays">Escalated to the Regionalkoordination after so many.</param>
/// <param name="InterimReplyMonths">An interim reply (Zwischenbescheid) is due after so many calendar months.</param>
public sealed record DeadlineRules(int AcknowledgeBusinessDays, int EscalateBusinessDays, int InterimReplyMonths);

/// <summary>When the borough works, in Berlin time, and days on which it does not though they are no public holidays.</summary>
/// <param name="ClosedDays">Yearly days as month and day, e.g. 24 and 31 December.</param>
public sealed record OfficeHours(TimeOnly From, TimeOnly Until, IReadOnlyList<ClosedDay> ClosedDays);

public readonly record struct ClosedDay(int Month, int Day, string Name);
