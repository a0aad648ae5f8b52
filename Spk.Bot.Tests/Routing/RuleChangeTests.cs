using Microsoft.Extensions.DependencyInjection;
using Spk.Bot.Core.Delivery;
using Spk.Bot.Core.Needs;
using Spk.Bot.Core.Persistence;
using Spk.Bot.Core.Routing;
using Spk.Bot.Tests.Support;
using static Spk.Bot.Tests.Support.CoreBorough;

namespace Spk.Bot.Tests.Routing;

/// <summary>Three needs that end with the same other Amt propose a change of the rule; only the OE SPK makes it one.</summary>
public sealed class RuleChangeTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(CoreProviders))]
    public async Task Corrections_ThreeOfThem_ProposeAndApprovedRouteTheNextReport(DatabaseProvider provider)
    {
        await using var world = await WorldAsync(provider);
        await CorrectAsync(world, "eins", North);
        await CorrectAsync(world, "zwei", South);
        Assert.Empty(await ProposalsAsync(world));

        await CorrectAsync(world, "drei", West);

        var view = Assert.Single(await ProposalsAsync(world));
        Assert.Equal(("Grün & Spielen", "Straßen- und Grünflächenamt", "Ordnungsamt", null, RuleChangeState.Proposed), (view.ThemeName, view.FromName, view.ToName, view.RegionName, view.State));
        Assert.Equal(["SPK-2026-00001", "SPK-2026-00002", "SPK-2026-00003"], view.Evidence.Select(e => e.Number));
        Assert.Equal(Green, (await ReportAsync(world, "vier")).Lead);

        Assert.Equal(RuleOutcome.Changed, (await DecideAsync(world, view, RuleChangeState.Approved)).Outcome);

        var need = await ReportAsync(world, "fünf");
        Assert.Equal((Order, "K-2026-01", District.Version), (need.Lead, need.RuleId, need.RuleVersion));
        Assert.Equal("Das Thema „Grün & Spielen“ liegt beim Ordnungsamt. So hat es entschieden: OE SPK, am 23.11.2026.", need.RuleReason);
        Assert.Equal([RuleChangeState.Approved], (await ProposalsAsync(world)).Select(p => p.State));
        Assert.Equal(Office, (await ReportAsync(world, "sechs", West, YouthWork)).Lead);
    }

    [Fact]
    public async Task Corrections_AllOfOneRegion_ProposeForThatRegionAlone()
    {
        await using var world = await ProposedAsync(North);

        var view = Assert.Single(await ProposalsAsync(world));
        await DecideAsync(world, view, RuleChangeState.Approved);

        Assert.Equal("Nordkiez", view.RegionName);
        Assert.Equal(Order, (await ReportAsync(world, "hier", NorthSquare[..6])).Lead);
        Assert.Equal(Green, (await ReportAsync(world, "dort", South)).Lead);
    }

    [Fact]
    public async Task Rejected_IsNotProposedAgainBeforeThreeNewOnes()
    {
        await using var world = await ProposedAsync(North);
        await DecideAsync(world, Assert.Single(await ProposalsAsync(world)), RuleChangeState.Rejected);

        await CorrectAsync(world, "vier", North);
        await CorrectAsync(world, "fünf", North);
        Assert.Single(await ProposalsAsync(world));
        await CorrectAsync(world, "sechs", North);

        Assert.Equal([RuleChangeState.Rejected, RuleChangeState.Proposed], (await ProposalsAsync(world)).Select(p => p.State));
        Assert.Equal(Green, (await ReportAsync(world, "sieben")).Lead);
    }

    [Fact]
    public async Task Reverted_NoLongerApplies()
    {
        await using var world = await ProposedAsync(North);
        var view = Assert.Single(await ProposalsAsync(world));
        await DecideAsync(world, view, RuleChangeState.Approved);

        Assert.Equal(RuleOutcome.Changed, (await DecideAsync(world, view, RuleChangeState.Reverted)).Outcome);

        Assert.Equal(Green, (await ReportAsync(world, "vier")).Lead);
        Assert.Equal(RuleOutcome.NotNow, (await DecideAsync(world, view, RuleChangeState.Approved)).Outcome);
    }

    [Theory]
    [InlineData("person-green")]
    [InlineData("person-reporter")]
    [InlineData(CoreWorld.DataPerson)]
    public async Task Decide_ByOthers_IsRefused(string person)
    {
        await using var world = await ProposedAsync(North);

        var result = await DecideAsync(world, Assert.Single(await ProposalsAsync(world)), RuleChangeState.Approved, person);

        Assert.Equal((RuleOutcome.OfficeOnly, null), (result.Outcome, result.View));
        Assert.Equal(Green, (await ReportAsync(world, "vier")).Lead);
    }

    [Fact]
    public async Task Decide_ByTwoAtOnce_IsDoneOnce()
    {
        await using var world = await ProposedAsync(North);
        var view = Assert.Single(await ProposalsAsync(world));

        var results = await Task.WhenAll(
            Task.Run(() => DecideAsync(world, view, RuleChangeState.Approved), Token),
            Task.Run(() => DecideAsync(world, view, RuleChangeState.Rejected), Token));

        Assert.Equal([RuleOutcome.Changed, RuleOutcome.NotNow], results.Select(r => r.Outcome).Order());
    }

    [Fact]
    public async Task Corrections_OfWhatWasOnlyHandedOn_AreNone()
    {
        await using var world = await WorldAsync();
        for (var i = 0; i < 3; i++)
        {
            var need = await ReportAsync(world, $"Bedarf {i}");
            await MoveAsync(world, need.Id, "green", new NeedMove.Transfer(Order, "Nicht unseres."));
            await MoveAsync(world, need.Id, "order", new NeedMove.Acknowledge());
        }

        Assert.Empty(await ProposalsAsync(world));
    }

    [Fact]
    public async Task Corrections_ByTheOffice_CountAsThoseOfAnAmt()
    {
        await using var world = await WorldAsync();
        for (var i = 0; i < 3; i++)
        {
            var need = await ReportAsync(world, $"Bedarf {i}");
            await MoveAsync(world, need.Id, CoreWorld.OfficePerson, new NeedMove.Transfer(Order, "Gehört dorthin."));
            await MoveAsync(world, need.Id, "order", new NeedMove.Accept());
        }

        Assert.Single(await ProposalsAsync(world));
    }

    [Fact]
    public void Route_WithAChangeOnTopOfAChange_FollowsBothAndEnds()
    {
        var changes = new[] { Approved(Green, Order, 1), Approved(Order, Youth, 2), Approved(Youth, Green, 3), Approved(Office, Youth, 4) };

        Assert.Equal(Youth, Assert.IsType<Routed>(Table.Route(Play, North, changes[..2])).Lead);
        Assert.Equal((Green, "K-2026-03"), Assert.IsType<Routed>(Table.Route(Play, North, changes)) is var routed ? (routed.Lead, routed.RuleId) : default);
        Assert.DoesNotContain(Order, Assert.IsType<Routed>(Table.Route(Play, North, changes[..1])).With);
    }

    private static RoutingTable Table { get; } = new(District);

    private static RuleChange Approved(string from, string to, int number)
    {
        var need = Need.Report(NeedId.Of(2026, number), Report(), Reporter, Coordination, new Routed(from, [], "R", 1, "x"), "key", CoreClock.Monday);
        need.Move(new NeedMove.Transfer(to, "x"), Mover.OfOffice(Member()), null, CoreClock.Monday);
        var outcome = (NeedOutcome.Changed)need.Move(new NeedMove.Accept(), Mover.OfDepartment(Member(), to), null, CoreClock.Monday);
        var change = new RuleChange(Guid.NewGuid(), [RoutingCorrection.Of(need, outcome.Entry)!], CoreClock.Monday);
        Assert.True(change.Decide(RuleChangeState.Approved, $"K-2026-{number:00}", Member(), CoreClock.Monday.AddHours(number)));
        return change;
    }

    private static async Task<CoreWorld> WorldAsync(DatabaseProvider provider = DatabaseProvider.Sqlite)
    {
        var world = await CoreWorld.CreateAsync(provider);
        await world.LinkAllAsync();
        foreach (var department in new[] { Green, Order })
            world.Roster.Join($"19:{department}", $"29:{department}");
        return world;
    }

    private static async Task<CoreWorld> ProposedAsync(string region)
    {
        var world = await WorldAsync();
        foreach (var title in new[] { "eins", "zwei", "drei" })
            await CorrectAsync(world, title, region);
        return world;
    }

    private static async Task CorrectAsync(CoreWorld world, string title, string region)
    {
        world.Clock.Advance(TimeSpan.FromMinutes(1));
        var need = await ReportAsync(world, title, region);
        await MoveAsync(world, need.Id, "green", new NeedMove.Transfer(Order, "Gehört zum Ordnungsamt."));
        await MoveAsync(world, need.Id, "order", new NeedMove.Accept());
    }

    private static async Task<Need> ReportAsync(CoreWorld world, string title, string region = North, string theme = Play) =>
        await world.NeedAsync((await world.ReportAsync(Report(title, region, theme))).Id);

    private static async Task<List<RuleProposalView>> ProposalsAsync(CoreWorld world) =>
        [.. (await world.PlacementsAsync()).Where(p => p.Subject.StartsWith("rule:", StringComparison.Ordinal)).Select(p => (RuleProposalView)CardViewJson.Read(p.AnswerJson!))];

    private static Task<RuleDecision> DecideAsync(CoreWorld world, RuleProposalView view, RuleChangeState decision, string person = CoreWorld.OfficePerson) =>
        world.TurnAsync(s => s.GetRequiredService<DecideRule>().RunAsync(Guid.ParseExact(view.Key, "N"), decision, person, "Olga", Token));

    private static async Task MoveAsync(CoreWorld world, NeedId id, string person, NeedMove move)
    {
        var result = await world.TurnAsync(s => s.GetRequiredService<MoveNeed>().RunAsync(id, move, new Clicker(person, $"29:{person}", person, $"19:{person}"), null, EntrySource.Card, Token));
        Assert.IsType<NeedOutcome.Changed>(result.Outcome);
    }
}
