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

    [Fact]
    public void Of_WithoutDays_IsNinetyDaysAndTheNinetyBefore()
    {
        var period = FigurePeriod.Of(null, Day("2026-11-23"));

        Assert.Equal((90, 90), (period.To.DayNumber - period.From.DayNumber + 1, period.From.DayNumber - period.BeforeFrom.DayNumber));
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
