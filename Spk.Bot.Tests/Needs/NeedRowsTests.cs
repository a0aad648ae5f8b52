using Microsoft.EntityFrameworkCore;
using Spk.Bot.Core.Needs;
using Spk.Bot.Core.Persistence;
using Spk.Bot.Core.Time;
using Spk.Bot.Tests.Support;

namespace Spk.Bot.Tests.Needs;

public sealed class NeedRowsTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(CoreProviders))]
    public async Task Matching_OfAnyFilter_IsWhatLookingAtEachNeedSays(DatabaseProvider provider)
    {
        await using var world = await CoreWorld.CreateAsync(provider);
        var needs = await LivelyNeeds.StoreAsync(world, 150, seed: 11);
        var today = BerlinTime.DayOf(world.Clock.GetUtcNow());
        var random = new Random(5);
        var met = Enum.GetValues<NeedCondition>().ToDictionary(c => c, _ => 0);
        for (var i = 0; i < 200; i++)
        {
            var filter = LivelyNeeds.Filter(random, today);
            var expected = needs.Where(n => LivelyNeeds.IsMeant(n, filter, today)).Select(n => n.Id).Order().ToList();

            var actual = await world.ReadAsync(db => db.Needs.AsNoTracking().Matching(filter, today).Select(n => n.Id).OrderBy(id => id).ToListAsync(Token));

            Assert.True(expected.SequenceEqual(actual), $"{filter}: {expected.Count} expected, {actual.Count} given");
            met[filter.Condition] += actual.Count;
        }

        Assert.All(met, m => Assert.True(m.Value > 0, $"{m.Key} was never met"));
    }

    [Theory]
    [InlineData("0001-01-01", "9999-12-31", 1)]
    [InlineData("9999-12-31", "9999-12-31", 0)]
    [InlineData("0001-01-01", "0001-01-01", 0)]
    [InlineData(null, null, 1)]
    public async Task Matching_OfDaysBeyondTheClock_IsNoError(string? from, string? to, int count)
    {
        await using var world = await CoreWorld.CreateAsync();
        await world.ReportAsync();
        var filter = new NeedFilter { Days = new DayRange(Day(from), Day(to)) };

        Assert.Equal(count, await world.ReadAsync(db => db.Needs.Matching(filter, BerlinTime.DayOf(world.Clock.GetUtcNow())).CountAsync(Token)));

        static DateOnly? Day(string? text) => text is null ? null : DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
    }
}
