using System.Globalization;

namespace Spk.Bot.Core.Time;

/// <summary>
/// Between UTC instants and the borough's wall clock (IANA zone <c>Europe/Berlin</c>). A wall time that the clock skips in spring stands for the first instant
/// after the gap; one that it shows twice in autumn stands for the earlier of the two.
/// </summary>
public static class BerlinTime
{
    /// <exception cref="TimeZoneNotFoundException">The machine has no time zone data.</exception>
    public static TimeZoneInfo Zone { get; } = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");

    /// <summary>The same instant with Berlin's offset, so that its date and time of day are what a clock there shows.</summary>
    public static DateTimeOffset ToLocal(DateTimeOffset instant) => TimeZoneInfo.ConvertTime(instant, Zone);

    /// <summary>The calendar day in Berlin at this instant.</summary>
    public static DateOnly DayOf(DateTimeOffset instant) => DateOnly.FromDateTime(ToLocal(instant).DateTime);

    /// <summary>The UTC instant at which a clock in Berlin shows this; gap: the first instant after it, overlap: the earlier one.</summary>
    public static DateTimeOffset At(DateOnly day, TimeOnly time)
    {
        var wall = day.ToDateTime(time);
        if (Zone.IsInvalidTime(wall))
            wall = AfterGap(wall);
        var offset = Zone.IsAmbiguousTime(wall) ? Zone.GetAmbiguousTimeOffsets(wall).Max() : Zone.GetUtcOffset(wall);
        return new DateTimeOffset(wall, offset).ToUniversalTime();
    }

    /// <summary>The UTC instant at which the day begins in Berlin; the day before ends there.</summary>
    public static DateTimeOffset StartOfDay(DateOnly day) => At(day, TimeOnly.MinValue);

    /// <summary>ISO 8601 week of the day, e.g. <c>2026-W47</c>. Its year can differ from the day's: 1 January 2027 is in <c>2026-W53</c>.</summary>
    public static string WeekKey(DateOnly day)
    {
        var date = day.ToDateTime(TimeOnly.MinValue);
        return string.Create(CultureInfo.InvariantCulture, $"{ISOWeek.GetYear(date):0000}-W{ISOWeek.GetWeekOfYear(date):00}");
    }

    /// <summary>Monday of the ISO week that the day is in.</summary>
    public static DateOnly MondayOf(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));

    /// <summary>Gaps begin and end on whole minutes.</summary>
    private static DateTime AfterGap(DateTime wall)
    {
        var minute = new DateTime(wall.Ticks - (wall.Ticks % TimeSpan.TicksPerMinute));
        while (Zone.IsInvalidTime(minute))
            minute = minute.AddMinutes(1);
        return minute;
    }
}
