using FsCheck;
using FsCheck.Fluent;
using Spk.Bot.Core.Figures;

namespace Spk.Bot.Tests.Figures;

public sealed class HistogramTests
{
    [Fact]
    public void Percentile_OfAnyCases_IsTheNaiveNearestRank() => Prop.ForAll(
        Gen.Choose(0, 40).NonEmptyListOf().ToArbitrary(),
        Gen.Choose(1, 100).ToArbitrary(),
        (days, percent) =>
        {
            var naive = days.Order().First(d => days.Count(x => x <= d) * 100 >= percent * days.Count);

            Assert.Equal(naive, new Histogram(days.GroupBy(d => d).Select(g => (g.Key, g.Count()))).Percentile(percent));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Percentile_OfNoCase_IsNull() => Assert.Null(new Histogram([]).Percentile(50));

    [Theory]
    [InlineData("2026-11-23", "2026-07-01", "2026-09-30", "2026-04-01")]
    [InlineData("2026-01-01", "2025-10-01", "2025-12-31", "2025-07-01")]
    public void Quarter_OnADay_IsTheLastWholeOne(string today, string from, string to, string before) =>
        Assert.Equal(new FigurePeriod(Day(from), Day(to), Day(before)), FigurePeriod.Quarter(null, Day(today)));

    [Fact]
    public void Of_WithoutDays_IsNinetyDaysAndTheNinetyBefore()
    {
        var period = FigurePeriod.Of(null, Day("2026-11-23"));

        Assert.Equal((90, 90), (period.To.DayNumber - period.From.DayNumber + 1, period.From.DayNumber - period.BeforeFrom.DayNumber));
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
