using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Spk.Bot.Core.Needs;
using Spk.Bot.Core.Persistence;
using Spk.Bot.Tests.Support;

namespace Spk.Bot.Tests.Needs;

public sealed class CheckHistoriesTests
{
    private static readonly NeedId First = NeedId.Of(2026, 1);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(CoreProviders))]
    public async Task Run_OfWhatWasWritten_FindsNothing(DatabaseProvider provider)
    {
        await using var world = await ReportedAsync(provider);

        var check = await RunAsync(world);

        Assert.Equal(3, check.Needs);
        Assert.Empty(check.Faults);
    }

    [Fact]
    public async Task Run_WhenAnEntryWasChanged_NamesItAndNoOther()
    {
        await using var world = await ReportedAsync();
        await world.ReadAsync(db => db.Entries.Where(e => e.NeedId == First && e.Sequence == 2).ExecuteUpdateAsync(s => s.SetProperty(e => e.ActorName, "Jemand anders"), Token));

        Assert.Equal([new HistoryFault(First, 2)], (await RunAsync(world)).Faults);
    }

    [Fact]
    public async Task Run_WhenTheEndWasCutOffOrTheStateChanged_NamesTheNeed()
    {
        await using var world = await ReportedAsync();
        await world.ReadAsync(db => db.Entries.Where(e => e.NeedId == First && e.Sequence == 3).ExecuteDeleteAsync(Token));
        await world.ReadAsync(db => db.Needs.Where(n => n.Id == NeedId.Of(2026, 2)).ExecuteUpdateAsync(s => s.SetProperty(n => n.Title, "Ein anderer"), Token));

        Assert.Equal([new HistoryFault(First, null), new HistoryFault(NeedId.Of(2026, 2), null)], (await RunAsync(world)).Faults);
    }

    private static async Task<CoreWorld> ReportedAsync(DatabaseProvider provider = DatabaseProvider.Sqlite)
    {
        var world = await CoreWorld.CreateAsync(provider);
        await world.LinkAllAsync();
        foreach (var title in new[] { "eins", "zwei", "drei" })
            await world.ReportAsync(CoreBorough.Report(title));
        world.Roster.Join("19:green", "29:Amira");
        await world.ClickAsync(First, "19:green");
        return world;
    }

    private static Task<HistoriesCheck> RunAsync(CoreWorld world) => world.InScopeAsync(s => s.GetRequiredService<CheckHistories>().RunAsync(Token));
}
