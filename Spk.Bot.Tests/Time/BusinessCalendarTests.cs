using FsCheck;
using FsCheck.Fluent;
using Spk.Bot.Core.Time;
using static Spk.Bot.Tests.Time.Office;

namespace Spk.Bot.Tests.Time;

public sealed class BusinessCalendarTests
{
    [Theory]
    [InlineData("2026-11-23", true)]
    [InlineData("2026-11-22", false)]
    [InlineData("2026-11-21", false)]
    [InlineData("2026-12-24", false)]
    [InlineData("2026-12-28", true)]
    [InlineData("2027-03-08", false)]
    public void IsBusinessDay_OnWeekendHolidayOrClosedDay_IsFalse(string day, bool expected) => Assert.Equal(expected, Calendar.IsBusinessDay(Day(day)));

    [Theory]
    [InlineData("2026-11-20", 1, "2026-11-23")]
    [InlineData("2026-11-21", 1, "2026-11-23")]
    [InlineData("2026-11-23", 5, "2026-11-30")]
    [InlineData("2026-12-23", 1, "2026-12-28")]
    [InlineData("2026-12-23", 4, "2027-01-04")]
    [InlineData("2026-04-02", 1, "2026-04-07")]
    [InlineData("2026-11-23", -1, "2026-11-20")]
    [InlineData("2026-11-22", -1, "2026-11-20")]
    [InlineData("2027-01-04", -4, "2026-12-23")]
    [InlineData("2026-11-22", 0, "2026-11-22")]
    public void AddBusinessDays_OverWeekendsAndHolidays_CountsOnlyBusinessDays(string day, int count, string expected) =>
        Assert.Equal(Day(expected), Calendar.AddBusinessDays(Day(day), count));

    [Theory]
    [InlineData("2026-11-23", "2026-11-23")]
    [InlineData("2026-11-21", "2026-11-23")]
    [InlineData("2026-12-24", "2026-12-28")]
    public void OnOrAfter_WhenClosed_IsNextBusinessDay(string day, string expected) => Assert.Equal(Day(expected), Calendar.OnOrAfter(Day(day)));

    [Theory]
    [InlineData("2026-11-23 08:59", "2026-11-23 09:00")]
    [InlineData("2026-11-23 09:00", "2026-11-23 09:00")]
    [InlineData("2026-11-23 16:59", "2026-11-23 16:59")]
    [InlineData("2026-11-23 17:00", "2026-11-24 09:00")]
    [InlineData("2026-11-20 18:00", "2026-11-23 09:00")]
    [InlineData("2026-03-27 17:30", "2026-03-30 09:00")]
    public void NextOfficeInstant_OutsideHours_IsNextOpening(string from, string expected) => Assert.Equal(Berlin(expected), Calendar.NextOfficeInstant(Berlin(from)));

    [Fact]
    public void New_WhenOfficeClosesBeforeItOpens_Throws() =>
        Assert.Throws<ArgumentException>(() => new BusinessCalendar(Hours with { Until = Hours.From }));

    [Fact]
    public void BusinessDaysBetween_AnyDayAndCount_IsTheInverseOfAdding() =>
        Prop.ForAll(Days.ToArbitrary(), Gen.Choose(-30, 30).ToArbitrary(), (day, count) => Calendar.BusinessDaysBetween(day, Calendar.AddBusinessDays(day, count)) == count)
            .QuickCheckThrowOnFailure();

    [Fact]
    public void AddBusinessDays_AnyDayAndCount_EndsOnBusinessDayOnTheRightSide() =>
        Prop.ForAll(Days.ToArbitrary(), Gen.Choose(-30, 30).ToArbitrary(), (day, count) =>
        {
            var end = Calendar.AddBusinessDays(day, count);
            return end.CompareTo(day) == Math.Sign(count) && (count == 0 || Calendar.IsBusinessDay(end));
        }).QuickCheckThrowOnFailure();

    private static Gen<DateOnly> Days { get; } = Gen.Choose(0, 2556).Select(n => new DateOnly(2024, 1, 1).AddDays(n));
}
