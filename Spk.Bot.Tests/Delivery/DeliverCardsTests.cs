using Microsoft.Extensions.DependencyInjection;
using Spk.Bot.Core.Delivery;
using Spk.Bot.Core.Needs;
using Spk.Bot.Core.Persistence;
using Spk.Bot.Tests.Support;
using static Spk.Bot.Tests.Support.CoreBorough;

namespace Spk.Bot.Tests.Delivery;

/// <summary>What the deliverer does when all goes well, and in which order.</summary>
public sealed class DeliverCardsTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(CoreProviders))]
    public async Task Run_AfterAReport_PostsEachCardOnce(DatabaseProvider provider)
    {
        await using var world = await ReportedAsync(provider);

        Assert.Equal((3, 0), (await world.DeliverAsync(), await world.DeliverAsync()));

        Assert.Equal(
            ["19:green: post need SPK-2026-00001 v1", "19:order: post need SPK-2026-00001 v1", "a:reporter: post need SPK-2026-00001 v1"],
            world.Channel.Sent.Select(s => s.ToString()).Order(StringComparer.Ordinal));
        Assert.All(await world.PlacementsAsync(), p => Assert.Equal((PlacementState.Shown, 1, true), (p.State, p.ShownRevision, p.ActivityId is not null)));
    }

    [Fact]
    public async Task Run_ForEachAudience_RendersItsOwnView()
    {
        await using var world = await ReportedAsync();

        await world.DeliverAsync();

        var views = world.Channel.Sent.ToDictionary(s => s.ConversationId, s => (NeedView)s.Content.View);
        Assert.Equal((Audience.Department, Audience.Coordination), (views["19:green"].Audience, views["a:reporter"].Audience));
        Assert.True(views["19:green"].Departments.Single(d => d.Key == Green).IsOwn);
        Assert.DoesNotContain(views["a:reporter"].Departments, d => d.IsOwn);
    }

    [Theory, ClassData(typeof(CoreProviders))]
    public async Task Run_AfterAnAcknowledgement_UpdatesEveryCopy(DatabaseProvider provider)
    {
        await using var world = await ReportedAsync(provider);
        await world.DeliverAsync();
        world.Channel.Forget();
        world.Roster.Join("19:green", "29:Amira");

        await world.ClickAsync(NeedId.Of(2026, 1), "19:green");
        await world.DeliverAsync();

        Assert.Equal(3, world.Channel.Sent.Count);
        Assert.All(world.Channel.Sent, s => Assert.Equal((false, "need SPK-2026-00001 v2"), (s.IsPost, s.Shows)));
        Assert.All((await world.PlacementsAsync()).Where(p => p.Kind == PlacementKind.Need), p => Assert.Equal((PlacementState.Shown, 2, 2), (p.State, p.ShownRevision, p.WantedRevision)));
    }

    [Fact]
    public async Task Run_WhenNothingIsDueYet_DoesNothing()
    {
        await using var world = await CoreWorld.CreateAsync();
        await world.ReportAsync(Report(theme: null));
        await world.SeeAsync("a:reporter");
        await world.DeliverAsync();
        world.Channel.Forget();

        Assert.Equal(0, await world.DeliverAsync());

        Assert.Empty(world.Channel.Sent);
        Assert.Single(await world.PlacementsAsync(), p => p.State == PlacementState.Waiting);
    }

    [Fact]
    public async Task Run_WithinAConversation_KeepsTheOrder()
    {
        await using var world = await WithAnswersAsync("a:1", 12);

        await world.DeliverAllAsync();

        Assert.Equal(Enumerable.Range(0, 12).Select(i => $"answer {i}"), world.Channel.Sent.Select(Text));
    }

    [Fact]
    public async Task Run_WhenAConversationAsksForTime_LetsItRestWholeAndKeepsItsOrder()
    {
        await using var world = await WithAnswersAsync("a:1", 3);
        await AnswerAsync(world, "a:2", "other");
        world.Channel.Fail("a:1", new ChannelOutcome.RetryLater("Throttled", TimeSpan.FromSeconds(30)));

        await world.DeliverAsync();
        Assert.Equal(["a:1 answer 0", "a:2 other"], world.Channel.Sent.Select(s => $"{s.ConversationId} {Text(s)}").Order(StringComparer.Ordinal));

        world.Channel.Heal();
        world.Clock.Advance(TimeSpan.FromSeconds(29));
        Assert.Equal(0, await world.DeliverAsync());

        world.Clock.Advance(TimeSpan.FromSeconds(1));
        await AnswerAsync(world, "a:1", "answer 3");
        world.Channel.Forget();
        Assert.Equal(4, await world.DeliverAsync());
        Assert.Equal(["answer 0", "answer 1", "answer 2", "answer 3"], world.Channel.Sent.Select(Text));
    }

    [Fact]
    public async Task Run_WhenOneCardKeepsFailing_DoesNotHoldItsConversationForEver()
    {
        await using var world = await WithAnswersAsync("a:1", 2);
        world.Channel.Answer = s => Task.FromResult<ChannelOutcome?>(Text(s) == "answer 0" ? new ChannelOutcome.RetryLater("Busy", null) : null);

        for (var i = 0; i < RetryPolicy.AttemptsBeforeReport; i++)
        {
            Assert.DoesNotContain(world.Channel.Sent, s => Text(s) == "answer 1");
            await world.DeliverAsync();
            world.Clock.Advance(TimeSpan.FromMinutes(2));
        }

        // Still tried first, and then the other one has its turn.
        await world.DeliverAsync();
        Assert.Contains(world.Channel.Sent, s => Text(s) == "answer 1");
    }

    [Theory, ClassData(typeof(CoreProviders))]
    public async Task Runs_BesideOneAnother_PostEachCardOnce(DatabaseProvider provider)
    {
        await using var world = await CoreWorld.CreateAsync(provider);
        await world.LinkAllAsync();
        for (var i = 0; i < 5; i++)
            await world.ReportAsync(Report($"Bedarf {i}"), $"a:{i}");
        for (var i = 0; i < 5; i++)
            await world.SeeAsync($"a:{i}");

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(world.DeliverAsync, Token)));
        while (await world.DeliverAsync() > 0)
        {
        }

        Assert.Equal(15, world.Channel.Sent.Count);
        Assert.Equal(15, world.Channel.Sent.Select(s => (s.ConversationId, s.Shows)).Distinct().Count());
    }

    [Theory, ClassData(typeof(CoreProviders))]
    public async Task Run_WhenTheNeedChangesWhileItsCardIsOnTheWay_FollowsWithAnUpdate(DatabaseProvider provider)
    {
        await using var world = await ReportedAsync(provider);
        world.Roster.Join("19:order", "29:Omar");
        var clicked = false;
        world.Channel.Answer = async attempt =>
        {
            if (attempt.ConversationId == "19:green" && !clicked)
            {
                clicked = true;
                await world.ClickAsync(NeedId.Of(2026, 1), "19:order", "Omar");
            }

            return null;
        };

        await world.DeliverAsync();

        Assert.Equal(["need SPK-2026-00001 v1", "need SPK-2026-00001 v2"], world.Channel.Sent.Where(s => s.ConversationId == "19:green").Select(s => s.Shows));
        Assert.False(world.Channel.Sent.Last(s => s.ConversationId == "19:green").IsPost);
        Assert.All((await world.PlacementsAsync()).Where(p => p.Kind == PlacementKind.Need), p => Assert.Equal((PlacementState.Shown, 2, 2), (p.State, p.ShownRevision, p.WantedRevision)));
    }

    [Fact]
    public async Task Run_WhenCancelled_FinishesWhatIsOnTheWay()
    {
        await using var world = await ReportedAsync();
        using var stop = new CancellationTokenSource();
        world.Channel.Answer = async _ =>
        {
            await stop.CancelAsync();
            return null;
        };

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => world.Services.GetRequiredService<DeliverCards>().RunAsync(stop.Token));

        Assert.DoesNotContain(await world.PlacementsAsync(), p => p.State == PlacementState.Sending);
        world.Channel.Heal();
        await world.DeliverAsync();
        Assert.Equal(3, world.Channel.Sent.Count);
    }

    internal static async Task<CoreWorld> ReportedAsync(DatabaseProvider provider = DatabaseProvider.Sqlite)
    {
        var world = await CoreWorld.CreateAsync(provider);
        await world.LinkAllAsync();
        await world.SeeAsync("a:reporter");
        await world.ReportAsync();
        return world;
    }

    private static async Task<CoreWorld> WithAnswersAsync(string conversationId, int count)
    {
        var world = await CoreWorld.CreateAsync();
        for (var i = 0; i < count; i++)
            await AnswerAsync(world, conversationId, $"answer {i}");
        return world;
    }

    private static async Task AnswerAsync(CoreWorld world, string conversationId, string text)
    {
        world.Clock.Advance(TimeSpan.FromTicks(10));
        await world.SeeAsync(conversationId);
        await world.TurnAsync(s =>
        {
            s.GetRequiredService<StageCards>().Answer(conversationId, NoticeView.Of(NoticeKind.UnknownCommand, text), Audience.Office, CardLanguage.German);
            return Task.FromResult(0);
        });
    }

    private static string Text(Sent sent) => ((NoticeView)sent.Content.View).Arguments[0];
}
