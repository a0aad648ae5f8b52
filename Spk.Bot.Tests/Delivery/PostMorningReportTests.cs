using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Spk.Bot.Core.Delivery;
using Spk.Bot.Core.Digests;
using Spk.Bot.Core.Persistence;
using Spk.Bot.Tests.Support;
using static Spk.Bot.Tests.Support.CoreBorough;

namespace Spk.Bot.Tests.Delivery;

/// <summary>From Monday, 23 November 2026, ten o'clock; the office opens at nine.</summary>
public sealed class PostMorningReportTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(CoreProviders))]
    public async Task Run_WhenNothingFailed_PostsNothing(DatabaseProvider provider)
    {
        await using var world = await WorldAsync(provider);
        await world.ReportAsync();
        await world.DeliverAsync();

        Assert.Empty(await MorningAsync(world, "2026-11-24 09:00"));
        Assert.Empty(await MorningAsync(world, "2026-11-30 09:00"));
    }

    [Theory, ClassData(typeof(CoreProviders))]
    public async Task Run_WhenSomethingFailed_PostsOnceThatMorning(DatabaseProvider provider)
    {
        await using var world = await WorldAsync(provider);
        world.Channel.Fail("19:green", new ChannelOutcome.Refused("NotEnoughPermissions"));
        await world.ReportAsync();
        await world.ReportAsync(Report("zwei"));
        await world.DeliverAsync();
        Assert.Empty(await MorningAsync(world, "2026-11-24 08:59"));

        var report = Assert.Single(await MorningAsync(world, "2026-11-24 09:00"));

        Assert.Equal(Time.Office.Berlin("2026-11-23 09:00"), report.Since);
        Assert.Equal([new MorningLine(MorningTopic.Failed, 2, "Straßen- und Grünflächenamt", FailureReason.NotAllowed, Example: "SPK-2026-00002")], report.Lines);
        Assert.Empty(await MorningAsync(world, "2026-11-24 10:00"));
    }

    [Theory, ClassData(typeof(CoreProviders))]
    public async Task Run_InTwoInstancesAtOnce_PostsOnce(DatabaseProvider provider)
    {
        await using var world = await WorldAsync(provider);
        await LoseAsync(world);
        world.Clock.MoveTo(Time.Office.Berlin("2026-11-24 09:00"));

        var posted = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => RunAsync(world), Token)));

        Assert.Single(posted, true);
        Assert.Single(await world.PlacementsAsync(), p => p.Subject == "morning:2026-11-24");
    }

    [Fact]
    public async Task Run_OnTheFollowingDays_TellsOfWhatStandsOnlyAtTheStartOfTheWeek()
    {
        await using var world = await WorldAsync();
        await LoseAsync(world);

        Assert.Equal([new MorningLine(MorningTopic.PlaceLost, 0, "Straßen- und Grünflächenamt")], Assert.Single(await MorningAsync(world, "2026-11-24 09:00")).Lines);
        Assert.Empty(await MorningAsync(world, "2026-11-25 09:00"));
        Assert.Empty(await MorningAsync(world, "2026-11-27 09:00"));
        Assert.Single(await MorningAsync(world, "2026-11-30 09:00"));
    }

    [Fact]
    public async Task Run_WhenNewCardsWaitForALostPlace_TellsOfThemTheNextMorning()
    {
        await using var world = await WorldAsync();
        await LoseAsync(world);
        await MorningAsync(world, "2026-11-24 09:00");

        await world.ReportAsync();
        await world.DeliverAsync();

        Assert.Equal([new MorningLine(MorningTopic.PlaceLost, 1, "Straßen- und Grünflächenamt")], Assert.Single(await MorningAsync(world, "2026-11-25 09:00")).Lines);
        await world.LinkAsync(Place.Department(Green), "19:new");
        await world.DeliverAsync();
        Assert.Empty(await MorningAsync(world, "2026-11-26 09:00"));
    }

    [Fact]
    public async Task Run_AfterAWeekend_CoversIt()
    {
        await using var world = await WorldAsync();
        world.Clock.MoveTo(Time.Office.Berlin("2026-11-27 18:00"));
        world.Channel.Fail("19:green", new ChannelOutcome.Unclear("Timeout"));
        await world.ReportAsync();
        await world.DeliverAsync();
        world.Channel.Heal();
        world.Clock.Advance(TimeSpan.FromMinutes(6));
        await world.DeliverAsync();
        Assert.All((await world.PlacementsAsync()).Where(p => p.Kind == PlacementKind.Need), p => Assert.Equal(PlacementState.Shown, p.State));

        Assert.Empty(await MorningAsync(world, "2026-11-28 09:00"));
        var report = Assert.Single(await MorningAsync(world, "2026-11-30 09:00"));

        Assert.Equal([new MorningLine(MorningTopic.Unclear, 1, "Straßen- und Grünflächenamt", Example: "SPK-2026-00001")], report.Lines);
        Assert.Empty(await MorningAsync(world, "2026-12-01 09:00"));
    }

    [Fact]
    public async Task Run_WhenAPersonHasBlockedTheBot_SaysSoWithoutNamingThePerson()
    {
        await using var world = await WorldAsync();
        world.Channel.Fail("a:reporter", new ChannelOutcome.Gone("MessageWritesBlocked"));
        await world.ReportAsync();
        await world.DeliverAsync();
        Assert.DoesNotContain(world.Channel.Sent, s => s.ConversationId == "19:office");

        var report = Assert.Single(await MorningAsync(world, "2026-11-24 09:00"));

        Assert.Equal([new MorningLine(MorningTopic.Failed, 1, null, FailureReason.Blocked, Example: "SPK-2026-00001")], report.Lines);
    }

    [Theory, ClassData(typeof(CoreProviders))]
    public async Task Run_AfterAnAuditFoundSomething_NamesIt(DatabaseProvider provider)
    {
        await using var world = await WorldAsync(provider);
        await world.ReportAsync();
        await world.DeliverAsync();
        for (var round = 0; round < 2; round++)
        {
            await world.ReadAsync(db => db.Placements.Where(p => p.PlaceKey == Green).ExecuteUpdateAsync(s => s.SetProperty(p => p.WantedRevision, p => p.WantedRevision + 1), Token));
            Assert.Single(await world.InScopeAsync(s => s.GetRequiredService<AuditDeliveries>().RunAsync(Token)));
            await world.DeliverAsync();
        }

        var report = Assert.Single(await MorningAsync(world, "2026-11-24 09:00"));

        Assert.Equal([new MorningLine(MorningTopic.Finding, 2, Finding: AuditKind.CardBehind, IsMended: true, Example: "SPK-2026-00001")], report.Lines);
        Assert.Empty(await MorningAsync(world, "2026-11-25 09:00"));
        Assert.DoesNotContain(await world.PlacementsAsync(), p => p.State == PlacementState.Waiting);
    }

    [Fact]
    public async Task Findings_BeforeTheMorning_ArePostedNowhere()
    {
        await using var world = await CoreWorld.CreateAsync();
        await world.InScopeAsync(s => s.GetRequiredService<AuditDeliveries>().RunAsync(Token));
        Assert.Single(await world.PlacementsAsync(), p => p.Subject == "morning-notes:2026-11-24");

        Assert.Equal(0, (await world.LinkAsync(Place.Department(CoreBorough.Office), "19:office")).Waiting);
        await world.InScopeAsync(s => s.GetRequiredService<AuditDeliveries>().RunAsync(Token));
        await world.DeliverAsync();

        Assert.Empty(world.Channel.Sent);
        Assert.Equal([new MorningLine(MorningTopic.Finding, 1, Finding: AuditKind.DigestMissed, Example: "Verkehrsausschuss")], Assert.Single(await MorningAsync(world, "2026-11-24 09:00")).Lines);
    }

    [Theory, ClassData(typeof(CoreProviders))]
    public async Task Run_WhileTheOfficeHasNoChannel_LeavesOneReportThatTellsAll(DatabaseProvider provider)
    {
        await using var world = await CoreWorld.CreateAsync(provider);
        await world.ReportAsync();
        await world.InScopeAsync(s => s.GetRequiredService<PostDueDigests>().RunAsync(Token));
        await MorningAsync(world, "2026-11-24 09:00");
        await world.ReportAsync(Report("zwei"));
        await MorningAsync(world, "2026-11-25 09:00");

        await world.LinkAsync(Place.Department(CoreBorough.Office), "19:office");
        await world.DeliverAsync();

        var report = Assert.Single(world.Channel.Sent.Select(s => s.Content.View).OfType<MorningReportView>());
        Assert.Equal(Time.Office.Berlin("2026-11-23 09:00"), report.Since);
        Assert.Equal(
            [new MorningLine(MorningTopic.PlaceNotLinked, 2, "Ordnungsamt"), new MorningLine(MorningTopic.PlaceNotLinked, 2, "Straßen- und Grünflächenamt"), new MorningLine(MorningTopic.PlaceNotLinked, 1, "Verkehrsausschuss")],
            report.Lines.Where(l => l.Topic == MorningTopic.PlaceNotLinked));
    }

    /// <summary>All departments linked, the week's digest behind us.</summary>
    private static async Task<CoreWorld> WorldAsync(DatabaseProvider provider = DatabaseProvider.Sqlite)
    {
        var world = await CoreWorld.CreateAsync(provider);
        await world.LinkAllAsync();
        await world.SeeAsync("a:reporter");
        await world.InScopeAsync(s => s.GetRequiredService<PostDueDigests>().RunAsync(Token));
        await RunAsync(world);
        return world;
    }

    /// <summary>Reports that were posted at that instant.</summary>
    private static async Task<List<MorningReportView>> MorningAsync(CoreWorld world, string wall)
    {
        world.Clock.MoveTo(Time.Office.Berlin(wall));
        await world.DeliverAsync();
        world.Channel.Forget();
        await RunAsync(world);
        await world.DeliverAsync();
        return [.. world.Channel.Sent.Where(s => s.ConversationId == "19:office").Select(s => s.Content.View).OfType<MorningReportView>()];
    }

    private static Task<bool> RunAsync(CoreWorld world) => world.InScopeAsync(s => s.GetRequiredService<PostMorningReport>().RunAsync(Token));

    private static Task<int> LoseAsync(CoreWorld world) => world.TurnAsync(async s =>
    {
        await s.GetRequiredService<RecordConversation>().RemovedAsync("19:green", null, LossCause.BotRemoved, Token);
        return 0;
    });
}
