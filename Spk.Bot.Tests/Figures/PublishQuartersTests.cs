using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Spk.Bot.Core.Figures;
using Spk.Bot.Core.Needs;
using Spk.Bot.Core.Persistence;
using Spk.Bot.Core.Time;
using Spk.Bot.Tests.Support;
using static Spk.Bot.Tests.Support.CoreBorough;

namespace Spk.Bot.Tests.Figures;

public sealed class PublishQuartersTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(CoreProviders))]
    public async Task Run_WhenAQuarterIsOver_PublishesWhatCountingInMemorySays(DatabaseProvider provider)
    {
        await using var world = await CoreWorld.CreateAsync(provider);
        var needs = await LivelyNeeds.StoreAsync(world, 150, seed: 5, days: 80);
        world.Clock.Advance(TimeSpan.FromDays(100));
        var today = BerlinTime.DayOf(world.Clock.GetUtcNow());

        await PublishAsync(world);

        var line = Assert.Single((await LinesAsync(world, NeedFilter.All))!.Lines);
        var first = (await LinesAsync(world, NeedFilter.All))!.Quarter;
        int Count(NeedCondition condition, DateOnly from) =>
            needs.Count(n => LivelyNeeds.IsMeant(n, new NeedFilter { Condition = condition, Days = new DayRange(from, from.AddMonths(3).AddDays(-1)) }, today));
        Assert.True(line.Reported >= 5 || line.ReportedBefore >= 5);
        Assert.Equal(
            (Shown(Count(NeedCondition.Any, first)), Shown(Count(NeedCondition.Any, first.AddMonths(-3))), Shown(Count(NeedCondition.Solved, first)), Shown(Count(NeedCondition.Solved, first.AddMonths(-3)))),
            (line.Reported, line.ReportedBefore, line.Solved, line.SolvedBefore));
    }

    [Fact]
    public async Task Run_WhenNeedsChangeAfterwards_LeavesWhatIsPublishedAsItIs()
    {
        await using var world = await CoreWorld.CreateAsync();
        await LivelyNeeds.StoreAsync(world, 100, seed: 5, days: 80);
        world.Clock.Advance(TimeSpan.FromDays(100));
        await PublishAsync(world);
        var before = await StoredAsync(world);

        await world.ReadAsync(db => db.Needs.ExecuteUpdateAsync(n => n.SetProperty(x => x.RegionId, West), Token));
        Assert.Equal(0, await PublishAsync(world));

        Assert.Equal(before, await StoredAsync(world));
        Assert.Equal(2, before.Count);
    }

    [Fact]
    public async Task Get_OfARegionAndAnAmtAtOnce_HasNoLine()
    {
        await using var world = await CoreWorld.CreateAsync();
        await PublishAsync(world);

        Assert.NotNull(await LinesAsync(world, new NeedFilter { Regions = [North, South] }));
        Assert.Null(await LinesAsync(world, new NeedFilter { Regions = [North], Departments = [Green] }));
        Assert.Null(await LinesAsync(world, new NeedFilter { Departments = [Green], Themes = [Play] }));
    }

    [Fact]
    public async Task Get_BeforeAnythingIsPublished_IsNothing()
    {
        await using var world = await CoreWorld.CreateAsync();

        Assert.Null(await LinesAsync(world, NeedFilter.All));
    }

    private static int? Shown(int count) => count / 5 * 5;

    private static Task<int> PublishAsync(CoreWorld world) => world.InScopeAsync(s => s.GetRequiredService<PublishQuarters>().RunAsync(Token));

    private static Task<QuarterView?> LinesAsync(CoreWorld world, NeedFilter filter) => world.InScopeAsync(s => s.GetRequiredService<QuarterQuery>().GetAsync(filter, Token));

    private static Task<List<string>> StoredAsync(CoreWorld world) => world.ReadAsync(db => db.Quarters.AsNoTracking().OrderBy(q => q.Quarter).Select(q => q.FiguresJson).ToListAsync(Token));
}
