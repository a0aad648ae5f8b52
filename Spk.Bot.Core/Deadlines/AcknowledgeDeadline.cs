using Spk.Bot.Core.Districts;
using Spk.Bot.Core.Time;

namespace Spk.Bot.Core.Deadlines;

/// <summary>
/// Until when a department is to acknowledge. The last day is the N-th business day after the Berlin day of the report; at what hour, and whether on a business day,
/// makes no difference: a report of Saturday has the same last day as one of the Friday before. The need is overdue from the first instant after that day.
/// </summary>
public static class AcknowledgeDeadline
{
    /// <summary>Last day (Berlin) on which an acknowledgement is in time.</summary>
    public static DateOnly LastDay(DateTimeOffset reportedAt, DeadlineRules rules, BusinessCalendar calendar) =>
        calendar.AddBusinessDays(BerlinTime.DayOf(reportedAt), rules.AcknowledgeBusinessDays);

    /// <summary>Whether the last day has passed; says nothing of whether somebody acknowledged.</summary>
    public static bool IsOverdue(DateTimeOffset reportedAt, DateTimeOffset now, DeadlineRules rules, BusinessCalendar calendar) =>
        BerlinTime.DayOf(now) > LastDay(reportedAt, rules, calendar);

    /// <summary>
    /// The same rule for a query over an index: of the unacknowledged needs, exactly those reported strictly before this instant are overdue now.
    /// A report of day D is overdue on day T when at least N business days lie strictly between them, so D lies before the N-th business day before T.
    /// </summary>
    public static DateTimeOffset OverdueBefore(DateTimeOffset now, DeadlineRules rules, BusinessCalendar calendar) =>
        BerlinTime.StartOfDay(calendar.AddBusinessDays(BerlinTime.DayOf(now), -rules.AcknowledgeBusinessDays));
}
