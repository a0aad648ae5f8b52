using FsCheck;
using FsCheck.Fluent;
using Spk.Bot.Core.Time;
using static Spk.Bot.Tests.Time.Office;

namespace Spk.Bot.Tests.Time;

public sealed class BerlinTimeTests
{
    [Theory]
    [InlineData("2026-01-15", "10:00", "2026-01-15T09:00:00Z")]
    [InlineData("2026-07-15", "10:00", "2026-07-15T08:00:00Z")]
    [InlineData("2026-03-29", "01:59", "2026-03-29T00:59:00Z")]
    [InlineData("2026-03-29", "03:00", "2026-03-29T01:00:00Z")]
    [InlineData("2026-10-25", "01:59", "2026-10-24T23:59:00Z")]
    [InlineData("2026-10-25", "03:00", "2026-10-25T02:00:00Z")]
    public void At_WhenWallTimeIsUnique_IsThatInstant(string day, string time, string utc) => AssertAt(day, time, utc);

    [Theory]
    [InlineData("2026-03-29", "02:00")]
    [InlineData("2026-03-29", "02:30")]
    [InlineData("2026-03-29", "02:59:59.9")]
    public void At_WhenClockSkipsIt_IsFirstInstantAfterGap(string day, string time) => AssertAt(day, time, "2026-03-29T01:00:00Z");

    [Theory]
    [InlineData("02:00", "2026-10-25T00:00:00Z")]
    [InlineData("02:30", "2026-10-25T00:30:00Z")]
    public void At_WhenClockShowsItTwice_IsTheEarlier(string time, string utc) => AssertAt("2026-10-25", time, utc);

    [Fact]
    public void DayOf_AroundMidnightInSummer_IsBerlinsDay()
    {
        Assert.Equal(Day("2026-07-14"), BerlinTime.DayOf(DateTimeOffset.Parse("2026-07-14T21:59:59Z", null)));
        Assert.Equal(Day("2026-07-15"), BerlinTime.DayOf(DateTimeOffset.Parse("2026-07-14T22:00:00Z", null)));
        Assert.Equal(Day("2026-07-15"), BerlinTime.DayOf(DateTimeOffset.Parse("2026-07-15T08:00:00+10:00", null)));
    }

    [Theory]
    [InlineData("2026-11-22", "2026-W47")]
    [InlineData("2026-11-23", "2026-W48")]
    [InlineData("2027-01-01", "2026-W53")]
    [InlineData("2024-12-30", "2025-W01")]
    [InlineData("2026-01-05", "2026-W02")]
    public void WeekKey_AroundTurnOfYear_FollowsIso8601(string day, string key) => Assert.Equal(key, BerlinTime.WeekKey(Day(day)));

    [Fact]
    public void MondayOf_AnyDay_IsMondayOfSameIsoWeek() => Prop.ForAll(Days.ToArbitrary(), day =>
    {
        var monday = BerlinTime.MondayOf(day);
        return monday.DayOfWeek == DayOfWeek.Monday && BerlinTime.WeekKey(monday) == BerlinTime.WeekKey(day) && monday <= day;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void StartOfDay_AnyDay_DividesItFromTheDayBefore() => Prop.ForAll(Days.ToArbitrary(), day =>
    {
        var start = BerlinTime.StartOfDay(day);
        return start.Offset == TimeSpan.Zero && BerlinTime.DayOf(start) == day && BerlinTime.DayOf(start.AddTicks(-1)) == day.AddDays(-1);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void At_AnyWallTimeThatExists_ShowsAsItself() => Prop.ForAll(Days.ToArbitrary(), Gen.Choose(0, (24 * 60) - 1).ToArbitrary(), (day, minute) =>
    {
        var time = TimeOnly.MinValue.AddMinutes(minute);
        var local = BerlinTime.ToLocal(BerlinTime.At(day, time)).DateTime;
        return local == day.ToDateTime(time) || (BerlinTime.Zone.IsInvalidTime(day.ToDateTime(time)) && local == day.ToDateTime(new TimeOnly(3, 0)));
    }).QuickCheckThrowOnFailure();

    /// <summary>Days of 2024 to 2030, every fourth one within a day of a change of the clock.</summary>
    private static Gen<DateOnly> Days { get; } = Gen.Frequency(
        (3, Gen.Choose(0, 2556).Select(n => new DateOnly(2024, 1, 1).AddDays(n))),
        (1, from year in Gen.Choose(2024, 2030)
            from month in Gen.Elements(3, 10)
            from shift in Gen.Choose(-1, 1)
            select LastSunday(year, month).AddDays(shift)));

    private static DateOnly LastSunday(int year, int month)
    {
        var last = new DateOnly(year, month, 31);
        return last.AddDays(-(int)last.DayOfWeek);
    }

    private static void AssertAt(string day, string time, string utc)
    {
        var instant = BerlinTime.At(Day(day), TimeOnly.Parse(time, null));
        Assert.Equal(DateTimeOffset.Parse(utc, null), instant);
        Assert.Equal(TimeSpan.Zero, instant.Offset);
    }
}
