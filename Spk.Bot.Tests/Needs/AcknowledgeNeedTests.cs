using Microsoft.Extensions.DependencyInjection;
using Spk.Bot.Core.Delivery;
using Spk.Bot.Core.Needs;
using Spk.Bot.Core.Persistence;
using Spk.Bot.Tests.Support;
using static Spk.Bot.Tests.Support.CoreBorough;

namespace Spk.Bot.Tests.Needs;

/// <summary>Green leads the need, order takes part; the others have nothing to do with it.</summary>
public sealed class AcknowledgeNeedTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(CoreProviders))]
    public async Task Click_ByAMember_IsRecordedAndWantsEveryCopy(DatabaseProvider provider)
    {
        await using var world = await ReportedAsync(provider);
        world.Roster.Join("19:green", "29:Amira");
        world.Clock.Advance(TimeSpan.FromHours(1));

        var result = await world.ClickAsync(Id, "19:green");

        Assert.Equal((typeof(NeedOutcome.Changed), Green), (result.Outcome.GetType(), result.Department));
        var need = await world.NeedAsync(Id);
        Assert.Equal((NeedStatus.Acknowledged, 2), (need.Status, need.Version));
        Assert.Equal(("person-Amira", "Amira", world.Clock.GetUtcNow()), need.Responsibilities.Single(r => r.Department == Green) is var share ? (share.AcknowledgedById, share.AcknowledgedByName, share.AcknowledgedAt) : default);
        Assert.Equal((EntryKind.Acknowledged, "Straßen- und Grünflächenamt", Green), (need.Entries[^1].Kind, need.Entries[^1].Organisation, need.Entries[^1].Department));
        Assert.All(await NeedCopiesAsync(world), p => Assert.Equal(2, p.WantedRevision));
    }

    [Theory, ClassData(typeof(CoreProviders))]
    public async Task Click_AgainByAnyone_ChangesNothing(DatabaseProvider provider)
    {
        await using var world = await ReportedAsync(provider);
        world.Roster.Join("19:green", "29:Amira");
        world.Roster.Join("19:green", "29:Bela");
        await world.ClickAsync(Id, "19:green");

        var result = await world.ClickAsync(Id, "19:green", "Bela");

        Assert.Equal((typeof(NeedOutcome.AlreadySo), Green), (result.Outcome.GetType(), result.Department));
        var need = await world.NeedAsync(Id);
        Assert.Equal(("Amira", 2, 3), (need.Responsibilities.Single(r => r.Department == Green).AcknowledgedByName, need.Version, need.Entries.Count));
        Assert.All(await NeedCopiesAsync(world), p => Assert.Equal(2, p.WantedRevision));
    }

    [Fact]
    public async Task Click_BySomebodyElse_IsRefused()
    {
        await using var world = await ReportedAsync();
        world.Roster.Join("19:youth", "29:Amira");

        var result = await world.ClickAsync(Id, "19:youth");

        Assert.Equal((new NeedOutcome.Refused(NeedRefusal.NotAMember), null), (result.Outcome, result.Department));
        Assert.Equal(["19:green", "19:order"], world.Roster.Asked);
        Assert.Equal(1, (await world.NeedAsync(Id)).Version);
    }

    [Fact]
    public async Task Click_InTheOtherDepartmentsChannel_CountsForThatOne()
    {
        await using var world = await ReportedAsync();
        world.Roster.Join("19:green", "29:Amira");
        world.Roster.Join("19:order", "29:Amira");

        var result = await world.ClickAsync(Id, "19:order");

        Assert.Equal(Order, result.Department);
        Assert.Equal(NeedStatus.Delivered, (await world.NeedAsync(Id)).Status);
    }

    [Fact]
    public async Task Click_InAChannelOfBothDepartments_CountsForTheOneWhoseCardItIs()
    {
        await using var world = await CoreWorld.CreateAsync();
        await world.LinkAsync(Place.Department(Green), "19:both");
        await world.LinkAsync(Place.Department(Order), "19:both");
        await world.ReportAsync();
        world.Roster.Join("19:both", "29:Amira");

        Assert.Equal((Order, typeof(NeedOutcome.Changed)), await world.ClickAsync(Id, "19:both", department: Order) is var first ? (first.Department, first.Outcome.GetType()) : default);
        Assert.Equal((Order, typeof(NeedOutcome.AlreadySo)), await world.ClickAsync(Id, "19:both", department: Order) is var again ? (again.Department, again.Outcome.GetType()) : default);
        Assert.Equal((Green, typeof(NeedOutcome.Changed)), await world.ClickAsync(Id, "19:both", department: Green) is var other ? (other.Department, other.Outcome.GetType()) : default);
    }

    [Fact]
    public async Task Click_NamingADepartmentOfAnotherChannel_DoesNotCountForIt()
    {
        // The department comes from the clicked copy; even a wrong one gives no right.
        await using var world = await ReportedAsync();
        world.Roster.Join("19:order", "29:Amira");

        Assert.Equal(Order, (await world.ClickAsync(Id, "19:order", department: Green)).Department);
    }

    [Fact]
    public async Task Click_OnACardThatWasPassedOn_CountsForTheDepartmentThePersonIsOf()
    {
        await using var world = await ReportedAsync();
        world.Roster.Join("19:order", "29:Amira");

        Assert.Equal(Order, (await world.ClickAsync(Id, "19:somewhere else")).Department);
    }

    [Fact]
    public async Task Click_WhenTheRosterIsSilent_IsNotDecidedForAnotherDepartment()
    {
        await using var world = await ReportedAsync();
        world.Roster.Silence("19:green");
        world.Roster.Join("19:order", "29:Amira");

        var result = await world.ClickAsync(Id, "19:green");

        Assert.Equal(new NeedOutcome.Refused(NeedRefusal.MembershipUnclear), result.Outcome);
        Assert.Equal(["19:green"], world.Roster.Asked);
    }

    [Fact]
    public async Task Click_WhenNoChannelIsLinked_IsRefused()
    {
        await using var world = await CoreWorld.CreateAsync();
        await world.ReportAsync();

        Assert.Equal(new NeedOutcome.Refused(NeedRefusal.NotAMember), (await world.ClickAsync(Id, "19:green")).Outcome);
        Assert.Empty(world.Roster.Asked);
    }

    [Fact]
    public async Task Click_OnANeedThatDoesNotExist_IsRefused()
    {
        await using var world = await ReportedAsync();

        Assert.Equal(new NeedOutcome.Refused(NeedRefusal.UnknownNeed), (await world.ClickAsync(NeedId.Of(2026, 999), "19:green")).Outcome);
    }

    [Fact]
    public async Task Click_OnANeedInTriage_IsRefused()
    {
        await using var world = await CoreWorld.CreateAsync();
        await world.LinkAllAsync();
        await world.ReportAsync(Report(theme: null));
        world.Roster.Join("19:office", "29:Amira");

        Assert.Equal(new NeedOutcome.Refused(NeedRefusal.NotAMember), (await world.ClickAsync(Id, "19:office")).Outcome);
    }

    [Theory, ClassData(typeof(CoreProviders))]
    public async Task Clicks_AtTheSameTime_AreOneEntry(DatabaseProvider provider)
    {
        await using var world = await ReportedAsync(provider);
        var people = Enumerable.Range(0, 6).Select(i => $"P{i}").ToList();
        people.ForEach(p => world.Roster.Join("19:green", $"29:{p}"));

        var results = await Task.WhenAll(people.Select(p => Task.Run(() => world.ClickAsync(Id, "19:green", p), Token)));

        Assert.Single(results, r => r.Outcome is NeedOutcome.Changed);
        Assert.Equal(5, results.Count(r => r.Outcome is NeedOutcome.AlreadySo));
        var need = await world.NeedAsync(Id);
        Assert.Equal((2, 1), (need.Version, need.Entries.Count(e => e.Kind == EntryKind.Acknowledged)));
        Assert.All(await NeedCopiesAsync(world), p => Assert.Equal(2, p.WantedRevision));
    }

    [Theory, ClassData(typeof(CoreProviders))]
    public async Task Clicks_OfBothDepartmentsAtTheSameTime_AreBothRecorded(DatabaseProvider provider)
    {
        await using var world = await ReportedAsync(provider);
        world.Roster.Join("19:green", "29:Amira");
        world.Roster.Join("19:order", "29:Omar");

        await Task.WhenAll(Task.Run(() => world.ClickAsync(Id, "19:green"), Token), Task.Run(() => world.ClickAsync(Id, "19:order", "Omar"), Token));

        var need = await world.NeedAsync(Id);
        Assert.Equal(3, need.Version);
        Assert.All(need.Responsibilities, r => Assert.Equal(NeedStatus.Acknowledged, r.Status));
        Assert.Equal([1, 2, 3, 4], need.Entries.Select(e => e.Sequence));
    }

    private static NeedId Id => NeedId.Of(2026, 1);

    private static async Task<CoreWorld> ReportedAsync(DatabaseProvider provider = DatabaseProvider.Sqlite)
    {
        var world = await CoreWorld.CreateAsync(provider);
        await world.LinkAllAsync();
        await world.ReportAsync();
        return world;
    }

    private static async Task<List<CardPlacement>> NeedCopiesAsync(CoreWorld world) => (await world.PlacementsAsync()).FindAll(p => p.Kind == PlacementKind.Need);
}
