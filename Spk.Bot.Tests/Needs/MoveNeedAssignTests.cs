using Microsoft.Extensions.DependencyInjection;
using Spk.Bot.Core.Delivery;
using Spk.Bot.Core.Needs;
using Spk.Bot.Core.Persistence;
using Spk.Bot.Tests.Support;
using static Spk.Bot.Tests.Support.CoreBorough;

namespace Spk.Bot.Tests.Needs;

/// <summary>The OE SPK names the Amt for a need that no rule routed.</summary>
public sealed class MoveNeedAssignTests
{
    private static NeedId Id => NeedId.Of(2026, 1);

    [Theory, ClassData(typeof(CoreProviders))]
    public async Task Assign_ByTheOffice_GivesItToTheDepartmentAndItsChannel(DatabaseProvider provider)
    {
        await using var world = await InTriageAsync(provider);
        world.Clock.Advance(TimeSpan.FromDays(1));

        Assert.IsType<NeedOutcome.Changed>(await AssignAsync(world, Youth, "  Betrifft den Jugendclub. "));

        var need = await world.NeedAsync(Id);
        Assert.Equal((NeedStatus.Delivered, Youth, "Betrifft den Jugendclub.", 2), (need.Status, need.Lead, need.RuleReason, need.Version));
        var placements = await world.PlacementsAsync();
        Assert.Equal([("19:office", 2), ("19:youth", 1), ("a:reporter", 2)], placements.Select(p => (p.ConversationId!, p.WantedRevision)).Order());
    }

    [Theory]
    [InlineData(CoreWorld.OfficePerson, true)]
    [InlineData(CoreWorld.RegionalPerson, true)]
    [InlineData(CoreWorld.DataPerson, false)]
    [InlineData("person-Amira", false)]
    [InlineData("", false)]
    public async Task Assign_ByAPerson_NeedsTheRole(string person, bool may)
    {
        await using var world = await InTriageAsync();

        var outcome = await AssignAsync(world, Youth, "", person);

        Assert.Equal(may ? typeof(NeedOutcome.Changed) : typeof(NeedOutcome.Refused), outcome.GetType());
        Assert.Equal(may ? 2 : 1, (await world.NeedAsync(Id)).Version);
    }

    [Fact]
    public async Task Assign_ToTheOfficeItself_KeepsItsOneCard()
    {
        await using var world = await InTriageAsync();

        await AssignAsync(world, Office, "Machen wir selbst.");

        Assert.Single(await world.PlacementsAsync(), p => p.ConversationId == "19:office");
        Assert.Equal((NeedStatus.Delivered, Office), await world.NeedAsync(Id) is var need ? (need.Status, need.Lead) : default);
    }

    [Fact]
    public async Task Assign_Again_ChangesNothing()
    {
        await using var world = await InTriageAsync();
        await AssignAsync(world, Youth, "");

        Assert.IsType<NeedOutcome.AlreadySo>(await AssignAsync(world, Green, ""));
        Assert.IsType<NeedOutcome.AlreadySo>(await AssignAsync(world, Youth, ""));

        Assert.Equal((Youth, 2), await world.NeedAsync(Id) is var need ? (need.Lead, need.Version) : default);
        Assert.Equal(3, (await world.PlacementsAsync()).Count);
    }

    [Theory]
    [InlineData("gibtsnicht")]
    [InlineData("")]
    [InlineData("Jugendamt")]
    public async Task Assign_ToADepartmentThatDoesNotExist_IsRefused(string department)
    {
        await using var world = await InTriageAsync();

        Assert.Equal(new NeedOutcome.Refused(NeedRefusal.UnknownDepartment), await AssignAsync(world, department, ""));
    }

    [Fact]
    public async Task Assign_OfANeedThatDoesNotExist_IsRefused()
    {
        await using var world = await CoreWorld.CreateAsync();

        Assert.Equal(new NeedOutcome.Refused(NeedRefusal.UnknownNeed), await AssignAsync(world, Youth, ""));
    }

    [Fact]
    public async Task Assign_WithALongReason_IsRefusedAndNothingIsCut()
    {
        await using var world = await InTriageAsync();

        var refused = Assert.IsType<NeedOutcome.Refused>(await AssignAsync(world, Youth, new string('x', 20_000)));

        Assert.Equal((NeedRefusal.TextTooLong, new RefusalFacts.Text(MoveInput.Reason, 1000, 20_000)), (refused.Reason, refused.Facts));
        Assert.Equal(1, (await world.NeedAsync(Id)).Version);
    }

    [Fact]
    public async Task Assign_ToADepartmentWithoutAChannel_WaitsAndTellsTheOffice()
    {
        await using var world = await CoreWorld.CreateAsync();
        await world.LinkAsync(Place.Department(Office), "19:office");
        await world.ReportAsync(Report(theme: null));

        await AssignAsync(world, Youth, "");

        var placements = await world.PlacementsAsync();
        Assert.Single(placements, p => p.Place == Place.Department(Youth) && p.State == PlacementState.Waiting);
        Assert.Single(placements, p => p.Subject == "unlinked:Department:youth");
    }

    private static async Task<CoreWorld> InTriageAsync(DatabaseProvider provider = DatabaseProvider.Sqlite)
    {
        var world = await CoreWorld.CreateAsync(provider);
        await world.LinkAllAsync();
        await world.ReportAsync(Report(theme: null));
        return world;
    }

    private static Task<NeedOutcome> AssignAsync(CoreWorld world, string department, string reason, string person = CoreWorld.OfficePerson) => world.TurnAsync(async s =>
        (await s.GetRequiredService<MoveNeed>().RunAsync(
            Id, new NeedMove.Assign(department, [], reason), new Clicker(person, $"29:{person}", "Olga", "19:office"), null, EntrySource.Card, TestContext.Current.CancellationToken)).Outcome);
}
