using Spk.Bot.Core.Time;
using static Spk.Bot.Tests.Time.Office;

namespace Spk.Bot.Tests.Time;

public sealed class BerlinHolidaysTests
{
    [Theory]
    [InlineData("2026-04-03", "Karfreitag")]
    [InlineData("2026-04-06", "Ostermontag")]
    [InlineData("2026-05-14", "Christi Himmelfahrt")]
    [InlineData("2026-05-25", "Pfingstmontag")]
    [InlineData("2027-03-26", "Karfreitag")]
    [InlineData("2027-03-29", "Ostermontag")]
    [InlineData("2027-05-06", "Christi Himmelfahrt")]
    [InlineData("2027-05-17", "Pfingstmontag")]
    [InlineData("2028-04-14", "Karfreitag")]
    [InlineData("2028-04-17", "Ostermontag")]
    [InlineData("2028-05-25", "Christi Himmelfahrt")]
    [InlineData("2028-06-05", "Pfingstmontag")]
    [InlineData("2026-01-01", "Neujahr")]
    [InlineData("2019-03-08", "Internationaler Frauentag")]
    [InlineData("2026-05-01", "Tag der Arbeit")]
    [InlineData("2026-10-03", "Tag der Deutschen Einheit")]
    [InlineData("2026-12-25", "1. Weihnachtstag")]
    [InlineData("2026-12-26", "2. Weihnachtstag")]
    [InlineData("2020-05-08", "75. Jahrestag der Befreiung")]
    [InlineData("2025-05-08", "80. Jahrestag der Befreiung")]
    [InlineData("2028-06-17", "75. Jahrestag des Aufstandes vom 17. Juni 1953")]
    public void NameOf_OnHoliday_IsItsGermanName(string day, string name) => Assert.Equal(name, BerlinHolidays.NameOf(Day(day)));

    [Theory]
    [InlineData("2018-03-08")]
    [InlineData("2026-04-05")]
    [InlineData("2026-05-24")]
    [InlineData("2026-06-04")]
    [InlineData("2026-10-31")]
    [InlineData("2026-05-08")]
    [InlineData("2028-05-08")]
    [InlineData("2027-06-17")]
    [InlineData("2026-12-24")]
    public void NameOf_OnDayThatIsHolidayElsewhereOrInOtherYears_IsNull(string day) => Assert.Null(BerlinHolidays.NameOf(Day(day)));

    /// <summary>Against Gauss's rule with its two exceptions, another derivation than the one in the code.</summary>
    [Fact]
    public void EasterSunday_1900To2099_AgreesWithGauss()
    {
        for (var year = 1900; year < 2100; year++)
            Assert.Equal(Gauss(year), BerlinHolidays.EasterSunday(year));
    }

    [Fact]
    public void NameOf_EachYear_HasTenHolidaysAndTheOneOffs()
    {
        for (var year = 2019; year <= 2040; year++)
        {
            var count = Enumerable.Range(0, 366).Select(new DateOnly(year, 1, 1).AddDays).Count(d => d.Year == year && BerlinHolidays.NameOf(d) is not null);
            Assert.Equal(year is 2020 or 2025 or 2028 ? 11 : 10, count);
        }
    }

    private static DateOnly Gauss(int year)
    {
        var d = ((19 * (year % 19)) + 24) % 30;
        var e = ((2 * (year % 4)) + (4 * (year % 7)) + (6 * d) + 5) % 7;
        var day = 22 + d + e;
        if (day == 57 || (day == 56 && d == 28 && e == 6 && year % 19 > 10))
            day -= 7;
        return new DateOnly(year, 3, 1).AddDays(day - 1);
    }
}
