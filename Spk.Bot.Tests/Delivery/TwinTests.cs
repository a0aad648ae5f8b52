using Microsoft.Extensions.DependencyInjection;
using Spk.Bot.Core.Delivery;
using Spk.Bot.Core.Needs;
using Spk.Bot.Core.Persistence;
using Spk.Bot.Tests.Support;
using static Spk.Bot.Tests.Support.CoreBorough;

namespace Spk.Bot.Tests.Delivery;

/// <summary>A post whose answer never came, posted again: whichever copy a person clicks, one card counts and the other points to it.</summary>
public sealed class TwinTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(CoreProviders))]
    public async Task Repost_AfterAnUnclearPost_SaysSoUntilItIsUpdated(DatabaseProvider provider)
    {
        await using var world = await RepostedAsync(provider);
        world.Roster.Join("19:green", "29:Amira");
        await world.ClickAsync(NeedId.Of(2026, 1), "19:green");
        await world.DeliverAsync();

        Assert.Equal([(true, false), (true, true), (false, false)], ToGreen(world).Select(s => (s.IsPost, s.Content.IsRepeat)));
    }

    [Theory, ClassData(typeof(CoreProviders))]
    public async Task Click_OnTheTwin_MakesItAPointerAndLeavesTheCard(DatabaseProvider provider)
    {
        await using var world = await RepostedAsync(provider);
        var card = await CardAsync(world);
        world.Channel.Forget();

        await AdoptAsync(world, card.Id, "19:green", "m-first");
        await AdoptAsync(world, card.Id, "19:green", "m-first");
        await world.DeliverAsync();

        var pointer = Assert.Single(ToGreen(world));
        var notice = Assert.IsType<NoticeView>(pointer.Content.View);
        Assert.Equal(("m-first", NoticeKind.NeedStandsTwice), (pointer.ActivityId, notice.Kind));
        Assert.Equal(["SPK-2026-00001"], notice.Arguments);
        Assert.Equal("bedarf SPK-2026-00001", Assert.Single(notice.Suggestions).Command);
        Assert.Equal(card.ActivityId, (await CardAsync(world)).ActivityId);
    }

    [Fact]
    public async Task Click_OnTheFirstCopyWhileItIsPostedAgain_EndsWithOneCardAndAPointer()
    {
        await using var world = await UnclearAsync();
        var card = await CardAsync(world);
        world.Clock.Advance(RetryPolicy.UnclearWait);
        world.Channel.Answer = async sent =>
        {
            if (sent is { ConversationId: "19:green", IsPost: true })
                await AdoptAsync(world, card.Id, "19:green", "m-first");
            return null;
        };

        await world.DeliverAllAsync();

        var shown = await CardAsync(world);
        Assert.Equal(PlacementState.Shown, shown.State);
        Assert.NotEqual("m-first", shown.ActivityId);
        Assert.Contains(world.Channel.Sent, s => s is { ActivityId: "m-first", Content.View: NoticeView { Kind: NoticeKind.NeedStandsTwice } });
        Assert.Equal(2, ToGreen(world).Count(s => s.IsPost));
    }

    [Fact]
    public async Task Pointer_WhoseMessageIsGone_IsNotPosted()
    {
        await using var world = await RepostedAsync();
        await AdoptAsync(world, (await CardAsync(world)).Id, "19:green", "m-first");
        world.Channel.Forget();
        world.Channel.Fail("19:green", new ChannelOutcome.MessageGone("ActivityNotFoundInConversation"));

        await world.DeliverAllAsync();
        world.Clock.Advance(TimeSpan.FromDays(1));
        await world.DeliverAllAsync();

        Assert.Equal([false], ToGreen(world).Select(s => s.IsPost));
    }

    [Fact]
    public async Task Click_InAMessageThatIsKnownAsAnother_ChangesNothing()
    {
        await using var world = await RepostedAsync();
        var card = await CardAsync(world);
        await world.TurnAsync(s =>
        {
            s.GetRequiredService<StageCards>().Answer("19:green", NoticeView.Of(NoticeKind.TryAgain), Audience.Department, CardLanguage.German);
            return Task.FromResult(0);
        });
        await world.DeliverAllAsync();
        var answer = (await world.PlacementsAsync()).Single(p => p is { Kind: PlacementKind.Answer, ConversationId: "19:green" });
        world.Channel.Forget();

        await AdoptAsync(world, card.Id, "19:green", answer.ActivityId!);
        await world.DeliverAllAsync();

        Assert.Empty(world.Channel.Sent);
    }

    [Fact]
    public async Task Click_OnACopyThatStandsThoughItWasRefused_AdoptsIt()
    {
        await using var world = await UnclearAsync();
        world.Channel.Fail("19:green", new ChannelOutcome.Refused("Forbidden"));
        world.Clock.Advance(RetryPolicy.UnclearWait);
        await world.DeliverAllAsync();
        world.Channel.Heal();

        await AdoptAsync(world, (await CardAsync(world)).Id, "19:green", "m-first");
        await world.DeliverAllAsync();

        Assert.Equal((PlacementState.Shown, "m-first"), await CardAsync(world) is var card ? (card.State, card.ActivityId) : default);
    }

    private static async Task<CoreWorld> UnclearAsync(DatabaseProvider provider = DatabaseProvider.Sqlite)
    {
        var world = await DeliverCardsTests.ReportedAsync(provider);
        world.Channel.Fail("19:green", new ChannelOutcome.Unclear("Timeout"));
        await world.DeliverAllAsync();
        world.Channel.Heal();
        return world;
    }

    private static async Task<CoreWorld> RepostedAsync(DatabaseProvider provider = DatabaseProvider.Sqlite)
    {
        var world = await UnclearAsync(provider);
        world.Clock.Advance(RetryPolicy.UnclearWait);
        await world.DeliverAllAsync();
        return world;
    }

    private static async Task<CardPlacement> CardAsync(CoreWorld world) => (await world.PlacementsAsync()).Single(p => p.Place == Place.Department(Green));

    private static List<Sent> ToGreen(CoreWorld world) => [.. world.Channel.Sent.Where(s => s.ConversationId == "19:green")];

    private static Task<int> AdoptAsync(CoreWorld world, PlacementId id, string conversationId, string activityId) => world.TurnAsync(async s =>
    {
        await s.GetRequiredService<AdoptCard>().RunAsync(id, conversationId, activityId, Token);
        return 0;
    });
}
