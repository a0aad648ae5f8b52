using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Spk.Bot.Core.Delivery;
using Spk.Bot.Core.Digests;
using Spk.Bot.Core.Needs;
using Spk.Bot.Core.Needs.News;
using Spk.Bot.Core.Persistence;
using Spk.Bot.Tests.Persistence;
using Spk.Bot.Tests.Support;
using static Spk.Bot.Tests.Support.CoreBorough;

namespace Spk.Bot.Tests.Delivery;

/// <summary>Each fault is planted in the database, since no way of the code leads there.</summary>
public sealed class AuditDeliveriesTests
{
    private static readonly Place GreenPlace = Place.Department(Green);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(CoreProviders))]
    public async Task Run_OnAHealthyDatabase_FindsNothing(DatabaseProvider provider)
    {
        await using var world = await DeliveredAsync(provider);

        Assert.Empty(await RunAsync(world));

        Assert.DoesNotContain(await world.PlacementsAsync(), p => p.Kind == PlacementKind.Answer);
    }

    [Fact]
    public async Task Run_WhileThingsWaitFailAndHaveMoved_FindsNothing()
    {
        await using var world = await DeliveredAsync();
        world.Roster.Join("19:order", "29:Amira");
        world.Channel.Fail("19:order", new ChannelOutcome.Refused("Forbidden"));
        await world.ClickAsync(NeedId.Of(2026, 1), "19:order");
        await world.TurnAsync(async s =>
        {
            await s.GetRequiredService<RecordConversation>().RemovedAsync("19:green", null, LossCause.BotRemoved, Token);
            return 0;
        });
        await world.ReportAsync(Report("zwei"));
        await world.ReportAsync(Report("drei", theme: null));
        await world.DeliverAsync();
        await world.LinkAsync(GreenPlace, "19:new");
        world.Clock.Advance(TellReporters.Delay);
        await world.DeliverAsync();

        Assert.Empty(await RunAsync(world));
        world.Clock.Advance(TimeSpan.FromMinutes(50));
        Assert.Empty(await RunAsync(world));
    }

    [Theory, ClassData(typeof(CoreProviders))]
    public async Task NeedWithoutCard_Always_GetsOne(DatabaseProvider provider)
    {
        await using var world = await DeliveredAsync(provider);
        await world.ReadAsync(db => db.Placements.Where(p => p.PlaceKey == Green).ExecuteDeleteAsync(Token));

        await AssertFoundOnceAsync(world, new AuditFinding(AuditKind.NeedWithoutCard, 1, "SPK-2026-00001", AuditDeed.Mended));

        world.Channel.Forget();
        await world.DeliverAsync();
        Assert.Equal(["19:green: post need SPK-2026-00001 v1"], world.Channel.Sent.Select(s => s.ToString()));
    }

    [Fact]
    public async Task NeedWithoutCard_InTriage_GoesToTheOffice()
    {
        await using var world = await CoreWorld.CreateAsync();
        await world.InScopeAsync(s => s.GetRequiredService<PostDueDigests>().RunAsync(Token));
        await world.ReportAsync(Report(theme: null));
        await world.ReadAsync(db => db.Placements.Where(p => p.PlaceKey == Office).ExecuteDeleteAsync(Token));

        Assert.Equal(AuditKind.NeedWithoutCard, Assert.Single(await RunAsync(world)).Kind);

        Assert.Single(await world.PlacementsAsync(), p => p.Kind == PlacementKind.Need && p.Place == Place.Department(Office));
    }

    [Fact]
    public async Task NeedWithoutCard_WhenTwoInstancesFindIt_GetsOne()
    {
        await using var world = await DeliveredAsync();
        await world.ReadAsync(db => db.Placements.Where(p => p.PlaceKey == Green).ExecuteDeleteAsync(Token));

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => RunAsync(world), Token)));

        Assert.Single(await world.PlacementsAsync(), p => p.Kind == PlacementKind.Need && p.Place == GreenPlace);
    }

    [Theory, ClassData(typeof(CoreProviders))]
    public async Task CardOverdue_InAFreeConversation_WakesTheDeliverer(DatabaseProvider provider)
    {
        await using var world = await DeliveredAsync(provider);
        await world.ReportAsync(Report("zwei"));
        world.Clock.Advance(TimeSpan.FromMinutes(31));
        var signal = world.Services.GetRequiredService<DeliverySignal>();
        await signal.WaitAsync(TimeSpan.FromDays(1), world.Clock, Token);

        var finding = Assert.Single(await RunAsync(world));

        Assert.Equal((AuditKind.CardOverdue, 3, AuditDeed.Woken), (finding.Kind, finding.Count, finding.Deed));
        Assert.True(signal.WaitAsync(TimeSpan.FromDays(1), world.Clock, Token).IsCompleted);
        await world.DeliverAsync();
        Assert.Empty(await RunAsync(world));
    }

    [Fact]
    public async Task CardOverdue_InAConversationThatIsWorkedThrough_IsNone()
    {
        await using var world = await DeliveredAsync();
        await world.ReportAsync(Report("zwei"));
        world.Clock.Advance(TimeSpan.FromMinutes(31));
        await world.ReadAsync(db => db.Placements.Where(p => p.State == PlacementState.Shown).ExecuteUpdateAsync(s => s.SetProperty(p => p.DueAt, world.Clock.GetUtcNow()), Token));

        Assert.Empty(await RunAsync(world));
    }

    [Theory, ClassData(typeof(CoreProviders))]
    public async Task CardBehind_Always_IsBroughtUpToDate(DatabaseProvider provider)
    {
        await using var world = await DeliveredAsync(provider);
        await PlantAsync(world, s => s.SetProperty(p => p.WantedRevision, 2));

        await AssertFoundOnceAsync(world, new AuditFinding(AuditKind.CardBehind, 1, "SPK-2026-00001", AuditDeed.Mended));

        await world.DeliverAsync();
        Assert.Equal((PlacementState.Shown, 2), await GreenAsync(world) is var card ? (card.State, card.ShownRevision) : default);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("19:closed")]
    public async Task CardNotMoved_AlthoughItsPlaceIsLinked_ComesThere(string? conversation)
    {
        await using var world = await DeliveredAsync();
        await PlantAsync(world, s => s.SetProperty(p => p.State, conversation is null ? PlacementState.Waiting : PlacementState.Gone).SetProperty(p => p.ConversationId, conversation).SetProperty(p => p.RootConversationId, conversation));

        await AssertFoundOnceAsync(world, new AuditFinding(AuditKind.CardNotMoved, 1, "SPK-2026-00001", AuditDeed.Mended));

        Assert.Equal(("19:green", PlacementState.Due), await GreenAsync(world) is var card ? (card.ConversationId, card.State) : default);
    }

    [Fact]
    public async Task CardShutOut_AlthoughTheChannelIsOpen_IsTriedAgain()
    {
        await using var world = await DeliveredAsync();
        await PlantAsync(world, s => s.SetProperty(p => p.State, PlacementState.Gone));

        await AssertFoundOnceAsync(world, new AuditFinding(AuditKind.CardShutOut, 1, "SPK-2026-00001", AuditDeed.Mended));

        Assert.Equal(PlacementState.Due, (await GreenAsync(world)).State);
    }

    [Fact]
    public async Task UnclearForgotten_AfterHalfAnHour_WakesTheDeliverer()
    {
        await using var world = await DeliveredAsync();
        await PlantAsync(world, s => s.SetProperty(p => p.State, PlacementState.Unclear).SetProperty(p => p.ActivityId, (string?)null).SetProperty(p => p.DueAt, CoreClock.Monday));
        world.Clock.Advance(TimeSpan.FromMinutes(31));

        Assert.Equal([new AuditFinding(AuditKind.UnclearForgotten, 1, "SPK-2026-00001", AuditDeed.Woken)], await RunAsync(world));

        await world.DeliverAsync();
        Assert.Empty(await RunAsync(world));
    }

    [Theory, ClassData(typeof(CoreProviders))]
    public async Task DigestMissed_ThatNobodyComposed_IsFoundUntilItIs(DatabaseProvider provider)
    {
        // The traffic committee's weekly digest was due at eight; it is ten.
        await using var world = await DeliveredAsync(provider);
        await world.ReadAsync(db => db.Digests.ExecuteDeleteAsync(Token));

        Assert.Equal([new AuditFinding(AuditKind.DigestMissed, 1, "Verkehrsausschuss", AuditDeed.Woken)], await RunAsync(world));

        await world.InScopeAsync(s => s.GetRequiredService<PostDueDigests>().RunAsync(Token));
        Assert.Empty(await RunAsync(world));
    }

    [Theory, ClassData(typeof(CoreProviders))]
    public async Task DigestWithoutCard_BeforeAMeeting_IsSentAfterAll(DatabaseProvider provider)
    {
        await using var world = await DeliveredAsync(provider);
        await world.LinkAsync(Place.Committee(YouthCommittee), "19:youth-committee");
        await RegionStatusQueryTests.AddMeetingAsync(world, YouthCommittee, "2026-11-24 17:00");
        await world.InScopeAsync(s => s.GetRequiredService<PostDueDigests>().RunAsync(Token));
        await world.DeliverAsync();
        Assert.Empty(await RunAsync(world));
        await world.ReadAsync(db => db.Placements.Where(p => p.PlaceKey == YouthCommittee).ExecuteDeleteAsync(Token));

        await AssertFoundOnceAsync(world, new AuditFinding(AuditKind.DigestWithoutCard, 1, "Jugendhilfeausschuss", AuditDeed.Mended));

        Assert.Single(await world.PlacementsAsync(), p => p.Kind == PlacementKind.Digest && p.ConversationId == "19:youth-committee");
    }

    [Theory, ClassData(typeof(CoreProviders))]
    public async Task TurnsKept_LongerThanTheyShould_AreCleared(DatabaseProvider provider)
    {
        await using var world = await DeliveredAsync(provider);
        await world.TurnAsync(_ => Task.FromResult(0), "old");
        await world.ReadAsync(db => db.Turns.ExecuteUpdateAsync(s => s.SetProperty(t => t.At, CoreClock.Monday.AddDays(-2).AddHours(-5)), Token));
        Assert.Empty(await RunAsync(world));
        await world.ReadAsync(db => db.Turns.ExecuteUpdateAsync(s => s.SetProperty(t => t.At, CoreClock.Monday.AddDays(-2).AddHours(-7)), Token));

        await AssertFoundOnceAsync(world, new AuditFinding(AuditKind.TurnsKept, 1, "", AuditDeed.Mended));
    }

    private static async Task AssertFoundOnceAsync(CoreWorld world, AuditFinding expected)
    {
        Assert.Equal([expected], await RunAsync(world));
        Assert.Empty(await RunAsync(world));
    }

    private static Task<IReadOnlyList<AuditFinding>> RunAsync(CoreWorld world) => world.InScopeAsync(s => s.GetRequiredService<AuditDeliveries>().RunAsync(Token));

    /// <summary>One need, its cards delivered; the week's digest composed before it, and so empty.</summary>
    private static async Task<CoreWorld> DeliveredAsync(DatabaseProvider provider = DatabaseProvider.Sqlite)
    {
        var world = await CoreWorld.CreateAsync(provider);
        await world.LinkAllAsync();
        await world.SeeAsync("a:reporter");
        await world.InScopeAsync(s => s.GetRequiredService<PostDueDigests>().RunAsync(Token));
        await world.ReportAsync();
        await world.DeliverAsync();
        return world;
    }

    private static Task<int> PlantAsync(CoreWorld world, Action<Microsoft.EntityFrameworkCore.Query.UpdateSettersBuilder<CardPlacement>> fault) =>
        world.ReadAsync(db => db.Placements.Where(p => p.PlaceKey == Green).ExecuteUpdateAsync(fault, Token));

    private static async Task<CardPlacement> GreenAsync(CoreWorld world) => (await world.PlacementsAsync()).Single(p => p.Place == GreenPlace);
}
