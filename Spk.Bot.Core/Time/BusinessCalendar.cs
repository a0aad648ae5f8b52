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
        && !IsClosed(day);

    /// <summary>Why the office does not work on this day: the name of the public holiday or of the closed day; null on a weekend, and on a business day.</summary>
    public string? NameOfClosing(DateOnly day)
    {
        if (BerlinHolidays.NameOf(day) is { } holiday)
            return holiday;
        foreach (var closed in _hours.ClosedDays)
            if (closed.Is(day))
                return closed.Name;
        return null;
    }

    /// <summary>The UTC instant at which the office opens on this day, business day or not.</summary>
    public DateTimeOffset OpeningOn(DateOnly day) => BerlinTime.At(day, _hours.From);

    /// <summary>Whether the office works at this instant.</summary>
    public bool IsOpen(DateTimeOffset instant) => NextOfficeInstant(instant) <= instant;

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

    private bool IsClosed(DateOnly day)
    {
        foreach (var closed in _hours.ClosedDays)
            if (closed.Is(day))
                return true;
        return false;
    }
}
