using FsCheck;
using FsCheck.Fluent;
using Spk.Bot.Core.Deadlines;
using Spk.Bot.Core.Districts;
using Spk.Bot.Core.Time;
using static Spk.Bot.Tests.Time.Office;

namespace Spk.Bot.Tests.Deadlines;

public sealed class AcknowledgeDeadlineTests
{
    private static readonly DeadlineRules Rules = new(5, 10, 1);

    [Theory]
    [InlineData("2026-11-23 10:00", "2026-11-30")]
    [InlineData("2026-11-23 23:59", "2026-11-30")]
    [InlineData("2026-11-20 10:00", "2026-11-27")]
    [InlineData("2026-11-21 10:00", "2026-11-27")]
    [InlineData("2026-11-22 10:00", "2026-11-27")]
    [InlineData("2026-12-18 10:00", "2026-12-29")]
    [InlineData("2026-03-31 10:00", "2026-04-09")]
    public void LastDay_FiveBusinessDays_SkipsWeekendsAndHolidays(string reported, string expected) =>
        Assert.Equal(Day(expected), AcknowledgeDeadline.LastDay(Berlin(reported), Rules, Calendar));

    [Theory]
    [InlineData("2026-11-30 23:59:59", false)]
    [InlineData("2026-12-01 00:00:00", true)]
    public void IsOverdue_AtMidnightInBerlinAfterLastDay_TurnsTrue(string now, bool expected) =>
        Assert.Equal(expected, AcknowledgeDeadline.IsOverdue(Berlin("2026-11-23 10:00"), Berlin(now), Rules, Calendar));

    [Fact]
    public void OverdueBefore_AnyReportAndNow_SaysTheSameAsIsOverdue() => Prop.ForAll(Cases.ToArbitrary(), c =>
    {
        var rules = Rules with { AcknowledgeBusinessDays = c.Days };
        return AcknowledgeDeadline.IsOverdue(c.Reported, c.Now, rules, Calendar) == (c.Reported < AcknowledgeDeadline.OverdueBefore(c.Now, rules, Calendar));
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(3000));

    /// <summary>2024 to 2030; the report mostly within a few days of the boundary, both often at a day's first or last tick.</summary>
    private static Gen<(DateTimeOffset Reported, DateTimeOffset Now, int Days)> Cases { get; } =
        from now in Instants(0, 2556)
        from days in Gen.Choose(0, 12)
        from before in Gen.Frequency((4, Gen.Choose(-2, 22)), (1, Gen.Choose(-300, 300)))
        from reported in Instants(BerlinTime.DayOf(now).DayNumber - First.DayNumber - before, BerlinTime.DayOf(now).DayNumber - First.DayNumber - before)
        select (reported, now, days);

    private static DateOnly First => new(2024, 1, 1);

    private static Gen<DateTimeOffset> Instants(int first, int last) =>
        from day in Gen.Choose(first, last)
        from time in Gen.OneOf(Gen.Constant(TimeSpan.Zero), Gen.Constant(TimeSpan.FromTicks(-1)), Gen.Choose(0, 86_399).Select(s => TimeSpan.FromSeconds(s)))
        select BerlinTime.StartOfDay(First.AddDays(day)) + time;
}
