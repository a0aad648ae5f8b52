namespace Spk.Bot.Tests.Deadlines;

/// <summary>Berlin's business days reckoned again, day by day and by other formulas than the bot's: Easter after Gauss, each holiday by its own test.</summary>
internal static class NaiveCalendar
{
    public static bool IsBusinessDay(DateOnly day) => day.DayOfWeek != DayOfWeek.Saturday && day.DayOfWeek != DayOfWeek.Sunday && !IsHoliday(day) && !(day.Month == 12 && day.Day is 24 or 31);

    /// <summary>Counts up one day after the other; a day that the pauses cover counts for nothing.</summary>
    public static DateOnly Count(DateOnly from, int days, IReadOnlyList<(DateOnly From, DateOnly Until)> pauses)
    {
        while (days > 0)
        {
            from = from.AddDays(1);
            if (IsBusinessDay(from) && !pauses.Any(p => from > p.From && from <= p.Until))
                days--;
        }
        return from;
    }

    public static DateOnly Before(DateOnly day)
    {
        do
            day = day.AddDays(-1);
        while (!IsBusinessDay(day));
        return day;
    }

    public static DateOnly OnOrAfter(DateOnly day)
    {
        while (!IsBusinessDay(day))
            day = day.AddDays(1);
        return day;
    }

    /// <summary>The office is open from <paramref name="opens"/> to <paramref name="closes"/> o'clock; by Berlin's summer time rule said the long way.</summary>
    public static bool IsOpen(DateTimeOffset instant, int opens, int closes)
    {
        var utc = instant.UtcDateTime;
        var isSummer = utc >= LastSunday(utc.Year, 3) && utc < LastSunday(utc.Year, 10);
        var wall = utc.AddHours(isSummer ? 2 : 1);
        return IsBusinessDay(DateOnly.FromDateTime(wall)) && wall.Hour >= opens && wall.Hour < closes;
    }

    private static bool IsHoliday(DateOnly day)
    {
        var easter = Easter(day.Year);
        DateOnly[] all =
        [
            new(day.Year, 1, 1), new(day.Year, 3, 8), new(day.Year, 5, 1), new(day.Year, 10, 3), new(day.Year, 12, 25), new(day.Year, 12, 26),
            easter.AddDays(-2), easter.AddDays(1), easter.AddDays(39), easter.AddDays(50), new(2025, 5, 8), new(2028, 6, 17),
        ];
        return all.Contains(day);
    }

    /// <summary>Gauss's Easter formula with Lichtenberg's supplement.</summary>
    private static DateOnly Easter(int year)
    {
        var k = year / 100;
        var m = 15 + (((3 * k) + 3) / 4) - (((8 * k) + 13) / 25);
        var s = 2 - (((3 * k) + 3) / 4);
        var a = year % 19;
        var d = ((19 * a) + m) % 30;
        var r = (d + (a / 11)) / 29;
        var og = 21 + d - r;
        var sz = 7 - ((year + (year / 4) + s) % 7);
        var oe = 7 - (((og - sz) % 7 + 7) % 7);
        return new DateOnly(year, 3, 1).AddDays(og + oe - 1);
    }

    private static DateTime LastSunday(int year, int month)
    {
        var day = new DateTime(year, month, 31, 1, 0, 0, DateTimeKind.Utc);
        return day.AddDays(-(int)day.DayOfWeek);
    }
}
