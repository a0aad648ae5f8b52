using Microsoft.Extensions.DependencyInjection;
using Spk.Bot.Core.Delivery;
using Spk.Bot.Core.Needs;
using Spk.Bot.Core.Persistence;
using Spk.Bot.Tests.Support;
using static Spk.Bot.Tests.Support.CoreBorough;

namespace Spk.Bot.Tests.Needs;

/// <summary>Green leads the need, order takes part; each Amt has a channel with one member of its name.</summary>
public sealed class MoveNeedTests
{
    private static readonly NeedId Id = NeedId.Of(2026, 1);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(CoreProviders))]
    public async Task Moves_OfAWholeLife_AreStoredAndTheHistoryTellsThemAlone(DatabaseProvider provider)
    {
        await using var world = await ReportedAsync(provider);

        await ChangesAsync(world, "green", new NeedMove.Transfer(Youth, "Jugendclub."));
        await ChangesAsync(world, "youth", new NeedMove.Transfer(Green, "Straße."));
        await ChangesAsync(world, CoreWorld.RegionalPerson, new NeedMove.Assign(Youth, [Order], "So entschieden."));
        await ChangesAsync(world, "youth", new NeedMove.Ask("Welche Rutsche?"));
        await ChangesAsync(world, CoreWorld.OfficePerson, new NeedMove.Reply("Die rote."));
        await ChangesAsync(world, "youth", new NeedMove.Promise(new(2026, 12, 24)));
        await ChangesAsync(world, "youth", new NeedMove.External("BSR", new(2026, 12, 1)));
        await ChangesAsync(world, "order", new NeedMove.Note("Intern."));
        await ChangesAsync(world, "youth", new NeedMove.Answer("Kommt."));
        await ChangesAsync(world, "youth", new NeedMove.Complete(CompletionKind.Solved, "Steht."));
        await ChangesAsync(world, CoreWorld.OfficePerson, new NeedMove.Reopen("Wieder kaputt."));
        await ChangesAsync(world, CoreWorld.OfficePerson, new NeedMove.Merge(Id2, "Derselbe Platz."));

        var need = await world.NeedAsync(Id);
        Assert.Equal((NeedStatus.Completed, CompletionKind.Merged, Id2, 13), (need.Status, need.Completion!.Kind, need.MergedInto, need.Version));
        Assert.Null(NeedHistory.Check(need));
        Assert.Equal(["Straßen- und Grünflächenamt", "Jugendamt", "SPK"], need.Entries.Skip(2).Take(3).Select(e => e.Organisation));
    }

    [Fact]
    public async Task Transfer_BetweenAemter_PostsToTheNextAndThenOneDecisionToTheOffice()
    {
        await using var world = await ReportedAsync();

        await ChangesAsync(world, "green", new NeedMove.Transfer(Youth, "Jugendclub."));
        Assert.Equal([("19:green", 2), ("19:order", 2), ("19:youth", 1), ("a:reporter", 2)], await CopiesAsync(world));

        await ChangesAsync(world, "youth", new NeedMove.Transfer(Green, "Straße."));
        Assert.Equal([("19:green", 3), ("19:office", 1), ("19:order", 3), ("19:youth", 2), ("a:reporter", 3)], await CopiesAsync(world));

        // Given back by the decision: a new card, since the old one lies far up.
        await ChangesAsync(world, CoreWorld.OfficePerson, new NeedMove.Assign(Green, [], "So entschieden."));
        Assert.Equal([("19:green", 1), ("19:green", 4), ("19:office", 2), ("19:order", 4), ("19:youth", 3), ("a:reporter", 4)], await CopiesAsync(world));
    }

    [Fact]
    public async Task Reopen_OfACompletedNeed_IsPostedToTheSameAmtAgain()
    {
        await using var world = await ReportedAsync();
        await ChangesAsync(world, "green", new NeedMove.Complete(CompletionKind.Solved, "Ersetzt."));

        await ChangesAsync(world, CoreWorld.OfficePerson, new NeedMove.Reopen("Wieder kaputt."));

        Assert.Equal([("19:green", 1), ("19:green", 3), ("19:order", 3), ("a:reporter", 3)], await CopiesAsync(world));
    }

    [Fact]
    public async Task Transfer_ToTheOfficesOwnDepartment_IsHandingItBack()
    {
        await using var world = await ReportedAsync();

        await ChangesAsync(world, "green", new NeedMove.Transfer(Office, "Unklar."));

        Assert.Equal((NeedStatus.Triage, null, 1), await world.NeedAsync(Id) is var need ? (need.Status, need.Lead, need.Disagreements) : default);
    }

    [Theory]
    [InlineData("green", "19:green", "Accepted", nameof(MoverRole.LeadMember))]
    [InlineData("order", "19:order", "Accepted", nameof(MoverRole.CoMember))]
    [InlineData("order", "a:order", "Accepted", nameof(MoverRole.CoMember))]
    [InlineData("youth", "19:youth", "NotAMember", nameof(MoverRole.Nobody))]
    [InlineData(CoreWorld.OfficePerson, "19:office", "NotAMember", nameof(MoverRole.Nobody))]
    public async Task Accept_ByAPerson_IsForTheirAmt(string person, string conversation, string expected, string role)
    {
        await using var world = await ReportedAsync();

        var result = await MoveAsync(world, person, new NeedMove.Accept(), conversation);

        Assert.Equal((expected, role), (result.Outcome is NeedOutcome.Refused refused ? refused.Reason.ToString() : "Accepted", result.Role.ToString()));
    }

    [Fact]
    public async Task Transfer_ByTheOfficeThatIsAMemberToo_CountsByTheChannel()
    {
        await using var world = await ReportedAsync();
        world.Roster.Join("19:green", $"29:{CoreWorld.OfficePerson}");

        Assert.Equal(MoverRole.Office, (await MoveAsync(world, CoreWorld.OfficePerson, new NeedMove.Transfer(Youth, "Bitte."), "a:office")).Role);
        Assert.Equal(0, (await world.NeedAsync(Id)).Refusals);
    }

    [Fact]
    public async Task Transfer_InTheAmtsChannelByAMemberWhoIsOfTheOffice_IsTheAmts()
    {
        await using var world = await ReportedAsync();
        world.Roster.Join("19:green", $"29:{CoreWorld.OfficePerson}");

        await MoveAsync(world, CoreWorld.OfficePerson, new NeedMove.Transfer(Youth, "Nicht unseres."), "19:green");

        Assert.Equal(1, (await world.NeedAsync(Id)).Refusals);
    }

    [Fact]
    public async Task Move_NamingWhatDoesNotExist_IsRefused()
    {
        await using var world = await ReportedAsync();

        Assert.Equal(NeedRefusal.UnknownDepartment, await RefusalAsync("green", new NeedMove.Transfer("moon", "x")));
        Assert.Equal(NeedRefusal.UnknownDepartment, await RefusalAsync(CoreWorld.OfficePerson, new NeedMove.Involve("moon", "x")));
        Assert.Equal(NeedRefusal.UnknownNeed, await RefusalAsync(CoreWorld.OfficePerson, new NeedMove.Merge(NeedId.Of(2026, 99), "x")));
        Assert.Equal(NeedRefusal.OfficeOnly, await RefusalAsync("green", new NeedMove.Involve("moon", "x")));
        Assert.Equal(NeedRefusal.DepartmentDecides, await RefusalAsync(CoreWorld.OfficePerson, new NeedMove.Complete(CompletionKind.Solved, "x")));

        async Task<NeedRefusal> RefusalAsync(string person, NeedMove move) => Assert.IsType<NeedOutcome.Refused>((await MoveAsync(world, person, move)).Outcome).Reason;
    }

    private static NeedId Id2 => NeedId.Of(2026, 2);

    private static async Task<CoreWorld> ReportedAsync(DatabaseProvider provider = DatabaseProvider.Sqlite)
    {
        var world = await CoreWorld.CreateAsync(provider);
        await world.LinkAllAsync();
        await world.ReportAsync();
        await world.ReportAsync(Report("Eine andere"));
        foreach (var department in new[] { Green, Order, Youth })
            world.Roster.Join($"19:{department}", $"29:{department}");
        return world;
    }

    private static async Task ChangesAsync(CoreWorld world, string person, NeedMove move)
    {
        world.Clock.Advance(TimeSpan.FromHours(1));
        Assert.IsType<NeedOutcome.Changed>((await MoveAsync(world, person, move)).Outcome);
    }

    private static async Task<MoveResult> MoveAsync(CoreWorld world, string person, NeedMove move, string? conversation = null)
    {
        var seen = (await world.NeedAsync(Id)).Version;
        return await world.TurnAsync(s => s.GetRequiredService<MoveNeed>().RunAsync(
            Id, move, new Clicker(person, $"29:{person}", person, conversation ?? $"19:{person}"), seen, EntrySource.Card, Token));
    }

    private static async Task<IEnumerable<(string, int)>> CopiesAsync(CoreWorld world)
    {
        var subject = StageCards.Subject(Id);
        return (await world.PlacementsAsync()).Where(p => p.Subject == subject).Select(p => (p.ConversationId!, p.WantedRevision)).Order();
    }
}
