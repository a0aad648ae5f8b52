using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Spk.Bot.Core.Delivery;
using Spk.Bot.Core.Needs;
using Spk.Bot.Core.Persistence;
using Spk.Bot.Protocol.Schema;
using Spk.Bot.Teams;
using Spk.Bot.Tests.Support;
using static Spk.Bot.Tests.Support.CoreBorough;

namespace Spk.Bot.Tests.Needs;

public sealed class ReportNeedTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(CoreProviders))]
    public async Task Report_WhenRouted_StagesACardForEachDepartmentAndTheReporter(DatabaseProvider provider)
    {
        await using var world = await CoreWorld.CreateAsync(provider);
        await world.LinkAllAsync();

        var reported = await world.ReportAsync();

        Assert.Equal((NeedId.Of(2026, 1), false), (reported.Id, reported.AlreadyThere));
        var placements = await world.PlacementsAsync();
        Assert.Equal(
            [("19:green", Audience.Department), ("19:order", Audience.Department), ("a:reporter", Audience.Coordination)],
            placements.Select(p => (p.ConversationId!, p.Audience)).Order());
        Assert.All(placements, p => Assert.Equal((PlacementState.Due, "20260000001", 1, 0), (p.State, p.Subject, p.WantedRevision, p.ShownRevision)));
        var need = await world.NeedAsync(reported.Id);
        Assert.Equal((NeedStatus.Delivered, Green, "T-play", Coordination), (need.Status, need.Lead, need.RuleId, need.Coordination));
        Assert.Equal([EntryKind.Reported, EntryKind.Routed], need.Entries.Select(e => e.Kind));
    }

    [Fact]
    public async Task Report_BeforeItsSave_HasWrittenNothing()
    {
        await using var world = await CoreWorld.CreateAsync();

        await world.InScopeAsync(s => s.GetRequiredService<ReportNeed>().RunAsync(Report(), Reporter, Coordination, new ReportOrigin("a:1", null, CardLanguage.German), Token));

        Assert.Empty(await world.PlacementsAsync());
        Assert.Equal(NeedId.Of(2026, 1), (await world.ReportAsync()).Id);
    }

    [Theory, ClassData(typeof(CoreProviders))]
    public async Task Report_WhenNoRuleMatches_GoesToTheOfficeInTriage(DatabaseProvider provider)
    {
        await using var world = await CoreWorld.CreateAsync(provider);
        await world.LinkAllAsync();

        var reported = await world.ReportAsync(Report(theme: null));

        Assert.Equal([("19:office", Audience.Office), ("a:reporter", Audience.Coordination)], (await world.PlacementsAsync()).Select(p => (p.ConversationId!, p.Audience)).Order());
        Assert.Equal(NeedStatus.Triage, (await world.NeedAsync(reported.Id)).Status);
    }

    [Fact]
    public async Task Report_WhenTheOfficeLeads_IsNoTriage()
    {
        await using var world = await CoreWorld.CreateAsync();
        await world.LinkAllAsync();

        var reported = await world.ReportAsync(Report(theme: Neighbours));

        Assert.Equal(NeedStatus.Delivered, (await world.NeedAsync(reported.Id)).Status);
        Assert.Equal(["19:office", "19:youth", "a:reporter"], (await world.PlacementsAsync()).Select(p => p.ConversationId!).Order());
    }

    [Fact]
    public async Task Report_InARegionWithARuleOfItsOwn_FollowsTheRule()
    {
        await using var world = await CoreWorld.CreateAsync();

        var need = await world.NeedAsync((await world.ReportAsync(Report(region: West, theme: YouthWork))).Id);

        Assert.Equal((Office, "R-01", "Im Westend entscheidet die OE SPK."), (need.Lead, need.RuleId, need.RuleReason));
    }

    [Theory, ClassData(typeof(CoreProviders))]
    public async Task Report_WhenADepartmentHasNoChannel_WaitsAndTellsTheOfficeOnce(DatabaseProvider provider)
    {
        await using var world = await CoreWorld.CreateAsync(provider);
        await world.LinkAsync(Place.Department(Office), "19:office");

        await world.ReportAsync(Report("eins"));
        await world.ReportAsync(Report("zwei"));

        var placements = await world.PlacementsAsync();
        Assert.Equal(4, placements.Count(p => p is { State: PlacementState.Waiting, ConversationId: null, Kind: PlacementKind.Need }));
        Assert.Equal(["unlinked:Department:green", "unlinked:Department:order"], placements.Where(p => p.Kind == PlacementKind.Answer).Select(p => p.Subject).Order());
        Assert.All(placements.Where(p => p.Kind == PlacementKind.Answer), p => Assert.Equal(("19:office", PlacementState.Due), (p.ConversationId, p.State)));
    }

    [Fact]
    public async Task Report_WhenNotEvenTheOfficeHasAChannel_Waits()
    {
        await using var world = await CoreWorld.CreateAsync();

        await world.ReportAsync(Report(theme: null));

        Assert.Equal([PlacementState.Waiting, PlacementState.Due], (await world.PlacementsAsync()).Select(p => p.State).Order());
    }

    [Theory, ClassData(typeof(CoreProviders))]
    public async Task Report_SentTwice_IsOneNeed(DatabaseProvider provider)
    {
        await using var world = await CoreWorld.CreateAsync(provider);
        var first = await world.ReportAsync();
        var placements = await world.PlacementsAsync();

        world.Clock.Advance(TimeSpan.FromMinutes(3));
        var second = await world.ReportAsync();

        Assert.Equal((first.Id, true), (second.Id, second.AlreadyThere));
        Assert.Equal(placements.Count, (await world.PlacementsAsync()).Count);
        Assert.Equal(NeedId.Of(2026, 2), (await world.ReportAsync(Report("etwas anderes"))).Id);
    }

    [Fact]
    public async Task Report_SentTwiceAcrossMidnight_IsOneNeed()
    {
        await using var world = await CoreWorld.CreateAsync();
        world.Clock.MoveTo(new DateTimeOffset(2026, 11, 23, 23, 59, 59, TimeSpan.Zero));
        var first = await world.ReportAsync();

        world.Clock.Advance(TimeSpan.FromSeconds(2));

        Assert.Equal((first.Id, true), (await world.ReportAsync()) is var second ? (second.Id, second.AlreadyThere) : default);
    }

    [Theory]
    [InlineData(23, true)]
    [InlineData(25, false)]
    [InlineData(49, false)]
    public async Task Report_SentAgainLater_IsARepeatWithinADay(int hours, bool isRepeat)
    {
        await using var world = await CoreWorld.CreateAsync();
        world.Clock.MoveTo(new DateTimeOffset(2026, 11, 23, 12, 0, 0, TimeSpan.Zero));
        await world.ReportAsync();

        world.Clock.Advance(TimeSpan.FromHours(hours));

        Assert.Equal(isRepeat, (await world.ReportAsync()).AlreadyThere);
    }

    [Theory, ClassData(typeof(CoreProviders))]
    public async Task Report_SentTwiceAtOnce_IsOneNeed(DatabaseProvider provider)
    {
        await using var world = await CoreWorld.CreateAsync(provider);

        var reported = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => world.ReportAsync(), Token)));

        Assert.Equal([NeedId.Of(2026, 1)], reported.Select(r => r.Id).Distinct());
        Assert.Single(reported, r => !r.AlreadyThere);
    }

    [Theory, ClassData(typeof(CoreProviders))]
    public async Task Report_OfManyAtOnce_NumbersThemWithoutAGap(DatabaseProvider provider)
    {
        await using var world = await CoreWorld.CreateAsync(provider);
        using var turns = new Turns(world.Services.GetRequiredService<IServiceScopeFactory>(), NullLogger<Turns>.Instance);

        await Task.WhenAll(Enumerable.Range(0, 20).Select(i => Task.Run(() => turns.RunAsync(Message(i), async (s, token) =>
        {
            await s.GetRequiredService<ReportNeed>().RunAsync(Report($"Bedarf {i}"), Reporter, Coordination, new ReportOrigin($"a:{i}", null, CardLanguage.German), token);
            return null;
        }, Token), Token)));

        var ids = await world.ReadAsync(db => Task.FromResult(db.Needs.Select(n => n.Id).ToList()));
        Assert.Equal(Enumerable.Range(1, 20).Select(n => NeedId.Of(2026, n)), ids.Order());
    }

    [Fact]
    public async Task Report_InAnotherYear_StartsAtOneByTheBerlinCalendar()
    {
        await using var world = await CoreWorld.CreateAsync();
        await world.ReportAsync(Report("altes Jahr"));

        world.Clock.MoveTo(new DateTimeOffset(2026, 12, 31, 22, 59, 59, TimeSpan.Zero));
        Assert.Equal(NeedId.Of(2026, 2), (await world.ReportAsync(Report("Silvester"))).Id);
        world.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(NeedId.Of(2027, 1), (await world.ReportAsync(Report("Neujahr"))).Id);
    }

    [Fact]
    public async Task Report_FromAForm_TurnsTheFormsMessageIntoTheNeed()
    {
        await using var world = await CoreWorld.CreateAsync();
        var form = await FormAsync(world, "a:reporter");

        var reported = await world.ReportAsync(form: form);

        var own = Assert.Single(await world.PlacementsAsync(), p => p.ConversationId == "a:reporter");
        Assert.Equal((form, PlacementKind.Need, "20260000001", 2, null), (own.Id, own.Kind, own.Subject, own.WantedRevision, own.AnswerJson));
        Assert.False(reported.AlreadyThere);
    }

    [Fact]
    public async Task Report_WithAFormOfAnotherConversation_LeavesThatAlone()
    {
        await using var world = await CoreWorld.CreateAsync();
        var form = await FormAsync(world, "a:somebody else");

        await world.ReportAsync(form: form);

        var placements = await world.PlacementsAsync();
        Assert.Equal(PlacementKind.Answer, placements.Single(p => p.Id == form).Kind);
        Assert.Single(placements, p => p is { ConversationId: "a:reporter", Kind: PlacementKind.Need });
    }

    private static async Task<PlacementId> FormAsync(CoreWorld world, string conversationId)
    {
        await world.TurnAsync(s =>
        {
            s.GetRequiredService<StageCards>().Answer(conversationId, new HelpView(true, false, false, []), Audience.Coordination, CardLanguage.German);
            return Task.FromResult(0);
        });
        return (await world.PlacementsAsync()).Single(p => p.ConversationId == conversationId).Id;
    }

    private static InboundActivity Message(int i) => new()
    {
        Type = "message",
        Id = $"activity-{i}",
        ServiceUrl = "https://smba.example/emea/",
        Conversation = new ConversationAccount { Id = $"a:{i}", ConversationType = "personal", TenantId = "tenant" },
    };
}
