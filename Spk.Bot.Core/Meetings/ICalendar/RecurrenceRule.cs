namespace Spk.Bot.Core.Meetings.ICalendar;

/// <summary>
/// A recurrence rule (RFC 5545 § 3.3.10), as far as calendars of committees have them: by days, weeks, months or years. What it cannot reckon exactly it does not take
/// (<see cref="RecurrenceRuleReader"/>).
/// </summary>
internal sealed record RecurrenceRule(RecurrenceFrequency Frequency)
{
    public int Interval { get; init; } = 1;

    public int? Count { get; init; }

    public CalendarTime? Until { get; init; }

    /// <summary>With its number within the month or year; 0: every one.</summary>
    public IReadOnlyList<(int Number, DayOfWeek Day)> Days { get; init; } = [];

    /// <summary>From 1; from the end, negative.</summary>
    public IReadOnlyList<int> MonthDays { get; init; } = [];

    public IReadOnlyList<int> Months { get; init; } = [];

    public IReadOnlyList<int> Positions { get; init; } = [];

    public DayOfWeek WeekStart { get; init; } = DayOfWeek.Monday;

    /// <param name="start">First instance, on the wall clock.</param>
    /// <param name="reason">Why it is not understood: one English sentence.</param>
    public static bool TryParse(string text, DateTime start, out RecurrenceRule? rule, out string reason) => RecurrenceRuleReader.TryRead(text, start, out rule, out reason);

    /// <summary>The instances from the first one to this wall time, in order.</summary>
    /// <param name="at">The instant of a wall time, for an <c>UNTIL</c> in UTC.</param>
    public IEnumerable<DateTime> Walls(DateTime start, DateTime last, Func<DateTime, DateTimeOffset?> at)
    {
        var left = Count ?? int.MaxValue;
        for (var period = PeriodOf(start.Date); period <= last.Date; period = Next(period))
        {
            foreach (var day in Chosen(period, start))
            {
                var wall = day + start.TimeOfDay;
                if (wall < start)
                    continue;
                if (left-- == 0 || wall > last || IsAfterUntil(wall, at))
                    yield break;
                yield return wall;
            }
        }
    }

    private bool IsAfterUntil(DateTime wall, Func<DateTime, DateTimeOffset?> at) => Until switch
    {
        null => false,
        { IsUtc: true } until => at(wall) > new DateTimeOffset(until.Wall, TimeSpan.Zero),
        { IsDate: true } until => wall.Date > until.Wall,
        { } until => wall > until.Wall,
    };

    private List<DateTime> Chosen(DateTime period, DateTime start)
    {
        var days = new List<DateTime>();
        for (var (day, end) = (period, EndOf(period)); day < end; day = day.AddDays(1))
            if (Matches(day, start))
                days.Add(day);
        return Positions.Count == 0 ? days : [.. days.Where((_, i) => Positions.Contains(i + 1) || Positions.Contains(i - days.Count))];
    }

    private bool Matches(DateTime day, DateTime start)
    {
        var isBare = Days.Count == 0 && MonthDays.Count == 0;
        if (Months.Count > 0 ? !Months.Contains(day.Month) : Frequency == RecurrenceFrequency.Yearly && isBare && day.Month != start.Month)
            return false;
        if (MonthDays.Count > 0 && !MonthDays.Contains(day.Day) && !MonthDays.Contains(day.Day - DateTime.DaysInMonth(day.Year, day.Month) - 1))
            return false;
        if (Days.Count > 0)
            return Days.Any(d => d.Day == day.DayOfWeek && (d.Number == 0 || IsNumber(d.Number, day)));
        return Frequency switch
        {
            RecurrenceFrequency.Weekly => day.DayOfWeek == start.DayOfWeek,
            RecurrenceFrequency.Monthly or RecurrenceFrequency.Yearly when isBare => day.Day == start.Day,
            _ => true,
        };
    }

    /// <summary>Whether it is the n-th of its weekday, within the month, or within the year where no month is named.</summary>
    private bool IsNumber(int number, DateTime day)
    {
        var isYear = Frequency == RecurrenceFrequency.Yearly && Months.Count == 0;
        var (before, days) = isYear ? (day.DayOfYear - 1, DateTime.IsLeapYear(day.Year) ? 366 : 365) : (day.Day - 1, DateTime.DaysInMonth(day.Year, day.Month));
        return number > 0 ? (before / 7) + 1 == number : ((days - 1 - before) / 7) + 1 == -number;
    }

    private DateTime PeriodOf(DateTime day) => Frequency switch
    {
        RecurrenceFrequency.Daily => day,
        RecurrenceFrequency.Weekly => day.AddDays(-(((int)day.DayOfWeek - (int)WeekStart + 7) % 7)),
        RecurrenceFrequency.Monthly => new DateTime(day.Year, day.Month, 1),
        _ => new DateTime(day.Year, 1, 1),
    };

    private DateTime EndOf(DateTime period) => Step(period, 1);

    private DateTime Next(DateTime period) => Step(period, Interval);

    private DateTime Step(DateTime period, int by) => Frequency switch
    {
        RecurrenceFrequency.Daily => period.AddDays(by),
        RecurrenceFrequency.Weekly => period.AddDays(7 * by),
        RecurrenceFrequency.Monthly => period.AddMonths(by),
        _ => period.AddYears(by),
    };
}

internal enum RecurrenceFrequency
{
    Daily,
    Weekly,
    Monthly,
    Yearly,
}
