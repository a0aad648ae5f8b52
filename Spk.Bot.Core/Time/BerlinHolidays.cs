namespace Spk.Bot.Core.Time;

/// <summary>
/// Public holidays of the state of Berlin as they stand since 2019 (Feiertagsgesetz Berlin, with its one-off days). A holiday on a weekend has no substitute;
/// Easter Sunday, Whit Sunday and 31 October are none.
/// </summary>
public static class BerlinHolidays
{
    /// <summary>German name of the public holiday, or null on any other day.</summary>
    public static string? NameOf(DateOnly day) => Fixed(day) ?? OneOff(day) ?? Movable(day);

    /// <summary>Easter Sunday of the Gregorian calendar (Meeus, Jones, Butcher).</summary>
    public static DateOnly EasterSunday(int year)
    {
        var golden = year % 19;
        var century = year / 100;
        var yearOfCentury = year % 100;
        var correction = (century + 8) / 25;
        var moon = ((19 * golden) + century - (century / 4) - ((century - correction + 1) / 3) + 15) % 30;
        var weekday = (32 + (2 * (century % 4)) + (2 * (yearOfCentury / 4)) - moon - (yearOfCentury % 4)) % 7;
        var late = (golden + (11 * moon) + (22 * weekday)) / 451;
        var day = moon + weekday - (7 * late) + 114;
        return new DateOnly(year, day / 31, (day % 31) + 1);
    }

    private static string? Fixed(DateOnly day) => (day.Month, day.Day) switch
    {
        (1, 1) => "Neujahr",
        (3, 8) when day.Year >= 2019 => "Internationaler Frauentag",
        (5, 1) => "Tag der Arbeit",
        (10, 3) => "Tag der Deutschen Einheit",
        (12, 25) => "1. Weihnachtstag",
        (12, 26) => "2. Weihnachtstag",
        _ => null,
    };

    private static string? OneOff(DateOnly day) => (day.Year, day.Month, day.Day) switch
    {
        (2020, 5, 8) => "75. Jahrestag der Befreiung",
        (2025, 5, 8) => "80. Jahrestag der Befreiung",
        (2028, 6, 17) => "75. Jahrestag des Aufstandes vom 17. Juni 1953",
        _ => null,
    };

    private static string? Movable(DateOnly day) => (day.DayNumber - EasterSunday(day.Year).DayNumber) switch
    {
        -2 => "Karfreitag",
        1 => "Ostermontag",
        39 => "Christi Himmelfahrt",
        50 => "Pfingstmontag",
        _ => null,
    };
}
