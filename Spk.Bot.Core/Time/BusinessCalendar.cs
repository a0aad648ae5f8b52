using Spk.Bot.Core.Districts;

namespace Spk.Bot.Core.Time;

/// <summary>
/// The borough's business days: Monday to Friday, without public holidays and without the days that its file closes. Counting leaves out the day it starts from
/// and includes the day it ends on, as deadlines in German administration do (§ 187 (1), § 188 BGB).
/// </summary>
public sealed class BusinessCalendar
{
    private readonly OfficeHours _hours;

    /// <exception cref="ArgumentException">The office closes before it opens.</exception>
    public BusinessCalendar(OfficeHours hours)
    {
        if (hours.From >= hours.Until)
            throw new ArgumentException("The office must open before it closes.", nameof(hours));
        _hours = hours;
    }

    public bool IsBusinessDay(DateOnly day) =>
        day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday)
        && BerlinHolidays.NameOf(day) is null
        && !_hours.ClosedDays.Any(c => c.Month == day.Month && c.Day == day.Day);

    /// <summary>The day itself if it is a business day, otherwise the next one.</summary>
    public DateOnly OnOrAfter(DateOnly day) => IsBusinessDay(day) ? day : AddBusinessDays(day, 1);

    /// <summary>
    /// The <paramref name="count"/>-th business day after the day, or before it when negative; the day itself never counts, whether it is a business day or not.
    /// Zero gives the day back unchanged.
    /// </summary>
    public DateOnly AddBusinessDays(DateOnly day, int count)
    {
        var step = Math.Sign(count);
        for (var left = Math.Abs(count); left > 0;)
        {
            day = day.AddDays(step);
            if (IsBusinessDay(day))
                left--;
        }
        return day;
    }

    /// <summary>
    /// How many business days lead from one day to the other, the first not counted, the last counted; negative when it lies before.
    /// Hence <c>BusinessDaysBetween(d, AddBusinessDays(d, n)) == n</c>.
    /// </summary>
    public int BusinessDaysBetween(DateOnly from, DateOnly to)
    {
        var step = Math.Sign(to.CompareTo(from));
        var count = 0;
        for (var day = from; day != to;)
        {
            day = day.AddDays(step);
            if (IsBusinessDay(day))
                count += step;
        }
        return count;
    }

    /// <summary>The instant itself within office hours (opening included, closing not), otherwise the next opening, in UTC.</summary>
    public DateTimeOffset NextOfficeInstant(DateTimeOffset instant)
    {
        var day = BerlinTime.DayOf(instant);
        if (IsBusinessDay(day))
        {
            if (instant < BerlinTime.At(day, _hours.From))
                return BerlinTime.At(day, _hours.From);
            if (instant < BerlinTime.At(day, _hours.Until))
                return instant.ToUniversalTime();
        }
        return BerlinTime.At(AddBusinessDays(day, 1), _hours.From);
    }
}
