using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Spk.Bot.Core.Delivery;
using Spk.Bot.Core.Needs;
using Spk.Bot.Core.Persistence;
using Spk.Bot.Tests.Support;

namespace Spk.Bot.Tests.Delivery;

/// <summary>What leaves, and when: on a clock that moves only when a limit says until when to wait.</summary>
public sealed class SendLimitTests
{
    private static long lastId;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(CoreProviders))]
    [Trait("Conformance", "55")]
    public async Task Deliver_AThousandCardsToTwentyChannels_KeepsEveryLimitAndIsDoneWhenTheyAllow(DatabaseProvider provider)
    {
        await using var world = await CoreWorld.CreateAsync(provider);
        var log = await WithCardsAsync(world, channels: 20, cards: 50);
        var began = world.Clock.GetUtcNow();

        await world.DeliverAllAsync();

        Assert.Equal(1000, log.Count);
        AssertLimits(log);

        // Thirty a second is what the tenant lets through.
        Assert.InRange(world.Clock.GetUtcNow() - began, TimeSpan.FromSeconds(32), TimeSpan.FromSeconds(1000 / 30.0 * 1.2));
        Assert.Equal(1000, (await world.PlacementsAsync()).Count(p => p.State == PlacementState.Shown));
    }

    [Theory, ClassData(typeof(CoreProviders))]
    [Trait("Conformance", "55")]
    public async Task Deliver_ByTwoInstancesOnOneDatabase_KeepsTheSameLimitsAndTheOrder(DatabaseProvider provider)
    {
        await using var world = await CoreWorld.CreateAsync(provider);
        await using var other = world.StartAnother();
        var log = await WithCardsAsync(world, channels: 8, cards: 25);
        DeliverCards[] instances = [world.Services.GetRequiredService<DeliverCards>(), other.GetRequiredService<DeliverCards>()];

        for (var (runs, isDone) = (0, false); !isDone; runs++)
        {
            Assert.InRange(runs, 0, 500);
            var done = await Task.WhenAll(instances.Select(i => Task.Run(() => i.RunAsync(Token), Token)));
            isDone = done.All(d => d is { GoesOnAt: null, Attempts: 0 });
            if (done.Min(d => d.GoesOnAt) is { } later)
                world.Clock.MoveTo(later);
        }

        Assert.Equal(200, log.Count);
        AssertLimits(log);
        Assert.All(log.GroupBy(s => s.Conversation), c => Assert.Equal(c.Select(s => s.Placement).Order(StringComparer.Ordinal), c.Select(s => s.Placement)));
    }

    [Fact]
    public async Task Deliver_WhenManyDigestsWait_SendsACardAndAnAnswerBeforeThem()
    {
        await using var world = await CoreWorld.CreateAsync();
        await world.SeeAsync("19:a");
        await StageAsync(world, Enumerable.Range(0, 60).Select(_ => Digest(world)));
        world.Clock.Advance(TimeSpan.FromSeconds(5));
        var need = await world.ReportAsync();
        await StageAsync(world, [Card(world, "19:a", need.Id)]);
        await StageAsync(world, [Answer(world)]);

        await world.DeliverAsync();

        Assert.Equal([nameof(NoticeView), nameof(NeedView)], world.Channel.Sent.Where(s => s.ConversationId == "19:a").Take(2).Select(s => s.Content.View.GetType().Name));
    }

    [Fact]
    public async Task Deliver_WhenCardsKeepComing_StillSendsTheDigestInItsTime()
    {
        await using var world = await CoreWorld.CreateAsync();
        await world.SeeAsync("19:a");
        var need = await world.ReportAsync();
        await StageAsync(world, [Digest(world)]);
        var staged = world.Clock.GetUtcNow();
        DateTimeOffset? shown = null;
        for (var minute = 0; minute < 10 && shown is null; minute++)
        {
            // Three a second: more than the conversation takes.
            await StageAsync(world, Enumerable.Range(0, 180).Select(_ => Card(world, "19:a", need.Id)));
            var until = world.Clock.GetUtcNow().AddMinutes(1);
            while (world.Clock.GetUtcNow() < until && shown is null)
            {
                var run = await world.Services.GetRequiredService<DeliverCards>().RunAsync(Token);
                shown = world.Channel.Sent.Any(s => s.Content.View is HelpView) ? world.Clock.GetUtcNow() : null;
                world.Clock.MoveTo(run.GoesOnAt ?? until);
            }
        }

        // Behind what should have left before it, and before what came later: the backlog of its five minutes.
        Assert.InRange(shown!.Value - staged, TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(8));
    }

    [Fact]
    public async Task Deliver_WhenOneConversationHangs_ServesTheOthers()
    {
        await using var world = await CoreWorld.CreateAsync();
        var log = await WithCardsAsync(world, channels: 3, cards: 2);
        var hang = new TaskCompletionSource<ChannelOutcome?>(TaskCreationOptions.RunContinuationsAsynchronously);
        var write = world.Channel.Answer;
        var hangs = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        world.Channel.Answer = s =>
        {
            if (s.ConversationId != "19:0")
                return write(s);
            hangs.TrySetResult();
            return hang.Task;
        };

        var stuck = Task.Run(world.DeliverAsync, Token);
        await hangs.Task.WaitAsync(Token);
        for (var runs = 0; log.Count < 4; runs++)
        {
            Assert.InRange(runs, 0, 1_000);
            await world.DeliverAsync();
        }

        await world.DeliverAsync();

        Assert.False(stuck.IsCompleted);
        Assert.Single(world.Channel.Sent, s => s.ConversationId == "19:0");
        hang.SetResult(null);
        await stuck;
        await world.DeliverAllAsync();
        Assert.Equal(2, world.Channel.Sent.Count(s => s.ConversationId == "19:0"));
    }

    private static void AssertLimits(IReadOnlyCollection<(DateTimeOffset At, string Conversation, string Placement)> log)
    {
        foreach (var conversation in log.GroupBy(s => s.Conversation))
        {
            foreach (var limit in SendLimits.Documented)
                Assert.InRange(SendHistoryTests.Most([.. conversation.Select(s => s.At)], limit.Window), 1, limit.Count);
        }

        Assert.InRange(SendHistoryTests.Most([.. log.Select(s => s.At)], TimeSpan.FromSeconds(1)), 1, 30);
    }

    /// <summary>Channels with as many cards each, and what leaves.</summary>
    private static async Task<ConcurrentQueue<(DateTimeOffset At, string Conversation, string Placement)>> WithCardsAsync(CoreWorld world, int channels, int cards)
    {
        var need = await world.ReportAsync();
        await world.DeliverAsync();
        for (var channel = 0; channel < channels; channel++)
            await world.SeeAsync(string.Create(CultureInfo.InvariantCulture, $"19:{channel}"));
        await StageAsync(world, from channel in Enumerable.Range(0, channels) from _ in Enumerable.Range(0, cards)
                                select Card(world, string.Create(CultureInfo.InvariantCulture, $"19:{channel}"), need.Id));
        var log = new ConcurrentQueue<(DateTimeOffset, string, string)>();
        world.Channel.Answer = sent =>
        {
            log.Enqueue((world.Clock.GetUtcNow(), sent.ConversationId, sent.Content.Placement.ToString()));
            return Task.FromResult<ChannelOutcome?>(null);
        };
        return log;
    }

    private static CardPlacement Card(CoreWorld world, string conversation, NeedId need) =>
        CardPlacement.OfNeedIn(NextId(), StageCards.Subject(need), conversation, Audience.Coordination, CardLanguage.German, world.Clock.GetUtcNow());

    private static CardPlacement Digest(CoreWorld world) => CardPlacement.OfNotice(
        NextId(), "digest", Place.Committee("any"), CardLanguage.German, "19:a", CardViewJson.Write(new HelpView(true, true, false, [])), world.Clock.GetUtcNow());

    private static CardPlacement Answer(CoreWorld world) => CardPlacement.OfAnswer(
        PlacementId.New(world.Clock.GetUtcNow()), "answer", "19:a", Audience.Office, CardLanguage.German, CardViewJson.Write(NoticeView.Of(NoticeKind.TryAgain)), world.Clock.GetUtcNow());

    /// <summary>Ids that sort as they were made, so that the order can be seen.</summary>
    private static PlacementId NextId() => new(new Guid(string.Create(CultureInfo.InvariantCulture, $"{Interlocked.Increment(ref lastId):x32}")));

    private static Task<int> StageAsync(CoreWorld world, IEnumerable<CardPlacement> placements) => world.TurnAsync(s =>
    {
        s.GetRequiredService<SpkDbContext>().Placements.AddRange(placements);
        return Task.FromResult(0);
    });
}
