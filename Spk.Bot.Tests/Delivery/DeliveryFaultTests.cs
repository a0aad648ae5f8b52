using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Spk.Bot.Core.Delivery;
using Spk.Bot.Core.Needs;
using Spk.Bot.Core.Persistence;
using Spk.Bot.Tests.Support;
using static Spk.Bot.Tests.Support.CoreBorough;

namespace Spk.Bot.Tests.Delivery;

/// <summary>What the deliverer does when something fails: in Teams, in a row, in the middle of an attempt.</summary>
public sealed class DeliveryFaultTests
{
    private static readonly NeedId Id = NeedId.Of(2026, 1);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(CoreProviders))]
    public async Task Failure_ThatTimeDoesNotHeal_IsToldToTheOfficeOnce(DatabaseProvider provider)
    {
        await using var world = await DeliverCardsTests.ReportedAsync(provider);
        world.Channel.Fail("19:green", new ChannelOutcome.Refused("Forbidden"));

        await world.DeliverAsync();
        for (var i = 0; i < 3; i++)
        {
            world.Clock.Advance(RetryPolicy.SecondLook);
            await world.DeliverAsync();
        }

        var notice = Assert.Single(Notices(world));
        Assert.Equal((NoticeKind.DeliveryFailed, "19:office"), (notice.View.Kind, notice.ConversationId));
        Assert.Equal(["SPK-2026-00001", "Straßen- und Grünflächenamt", "NotAllowed", "Forbidden"], notice.View.Arguments);
        Assert.Equal(4, world.Channel.Sent.Count(s => s.ConversationId == "19:green"));
    }

    [Theory]
    [InlineData("Forbidden", 1)]
    [InlineData("TokenUnavailable", 0)]
    public async Task Failure_OfManyCardsInOneChannel_IsToldOnceUntilAllAreThrough(string code, int notices)
    {
        await using var world = await DeliverCardsTests.ReportedAsync();
        for (var i = 0; i < 20; i++)
            await world.ReportAsync(Report($"Bedarf {i}"));
        world.Channel.Fail("19:green", new ChannelOutcome.Refused(code));

        await world.DeliverAllAsync();
        Assert.Equal(notices, Notices(world).Count);
        world.Channel.Heal();
        world.Clock.Advance(RetryPolicy.SecondLook);
        while ((await world.PlacementsAsync()).Exists(p => p.State != PlacementState.Shown))
        {
            await world.DeliverAllAsync();
            world.Clock.Advance(TimeSpan.FromSeconds(30));
        }

        world.Channel.Fail("19:green", new ChannelOutcome.Refused(code));
        await world.ReportAsync(Report("danach"));
        await world.DeliverAllAsync();

        Assert.Equal(2 * notices, Notices(world).Count);
    }

    [Fact]
    public async Task Failure_ThatAPersonHasMended_GetsThroughWithoutAChange()
    {
        await using var world = await DeliverCardsTests.ReportedAsync();
        world.Channel.Fail("19:green", new ChannelOutcome.Refused("Forbidden"));
        await world.DeliverAsync();
        world.Channel.Heal();

        world.Clock.Advance(RetryPolicy.SecondLook);
        await world.DeliverAsync();

        Assert.Equal(PlacementState.Shown, (await GreenAsync(world)).State);
    }

    [Fact]
    public async Task Failure_AfterASuccess_IsToldAgain()
    {
        await using var world = await DeliverCardsTests.ReportedAsync();
        world.Roster.Join("19:green", "29:Amira");
        world.Channel.Fail("19:green", new ChannelOutcome.Refused("Forbidden"));
        await world.DeliverAsync();
        world.Channel.Heal();
        world.Clock.Advance(RetryPolicy.SecondLook);
        await world.DeliverAsync();

        await world.ClickAsync(Id, "19:green");
        world.Channel.Fail("19:green", new ChannelOutcome.Refused("Forbidden"));
        await world.DeliverAsync();

        Assert.Equal(2, Notices(world).Count);
    }

    [Fact]
    public async Task Failure_ForNow_IsToldAfterSeveralTriesAndTriedOn()
    {
        await using var world = await DeliverCardsTests.ReportedAsync();
        world.Channel.Fail("19:green", new ChannelOutcome.RetryLater("Busy", null));

        for (var i = 1; i < RetryPolicy.AttemptsBeforeReport; i++)
        {
            await world.DeliverAsync();
            world.Clock.Advance(TimeSpan.FromMinutes(20));
        }

        Assert.Empty(Notices(world));
        for (var i = 0; i < 3; i++)
        {
            await world.DeliverAsync();
            world.Clock.Advance(TimeSpan.FromMinutes(20));
        }

        Assert.Equal(NoticeKind.DeliveryFailed, Assert.Single(Notices(world)).View.Kind);
        world.Channel.Heal();
        await world.DeliverAsync();
        Assert.Equal(PlacementState.Shown, (await GreenAsync(world)).State);
    }

    [Fact]
    public async Task Failure_OfTheReportersCopy_NamesTheChat()
    {
        await using var world = await DeliverCardsTests.ReportedAsync();
        world.Channel.Fail("a:reporter", new ChannelOutcome.Broken("BadSyntax"));

        await world.DeliverAsync();

        Assert.Equal(["SPK-2026-00001", "Chat", "BadCard", "BadSyntax"], Assert.Single(Notices(world)).View.Arguments);
    }

    [Fact]
    public async Task Failure_OfTheOfficesOwnChannelOrOfAnAnswer_IsNotToldThere()
    {
        await using var world = await CoreWorld.CreateAsync();
        await world.LinkAllAsync();
        await world.SeeAsync("a:1");
        await world.ReportAsync(Report(theme: null), "a:1");
        await world.TurnAsync(s =>
        {
            s.GetRequiredService<StageCards>().Answer("a:1", new HelpView(true, true, false, []), Audience.Office, CardLanguage.German);
            return Task.FromResult(0);
        });
        world.Channel.Answer = s => Task.FromResult<ChannelOutcome?>(s.ConversationId == "19:office" || s.Content.View is HelpView ? new ChannelOutcome.Refused("Forbidden") : null);

        await world.DeliverAsync();

        Assert.DoesNotContain(await world.PlacementsAsync(), p => p.Subject.StartsWith("failed:", StringComparison.Ordinal));
    }

    [Theory, ClassData(typeof(CoreProviders))]
    public async Task Post_OfUnknownFate_IsNotRepeatedBlindly(DatabaseProvider provider)
    {
        await using var world = await DeliverCardsTests.ReportedAsync(provider);
        world.Channel.Fail("19:green", new ChannelOutcome.Unclear("Timeout"));
        await world.DeliverAsync();
        world.Channel.Heal();

        world.Clock.Advance(RetryPolicy.UnclearWait - TimeSpan.FromSeconds(1));
        await world.DeliverAsync();
        Assert.Single(world.Channel.Sent, s => s.ConversationId == "19:green");
        Assert.Equal(NoticeKind.DeliveryUnclear, Assert.Single(Notices(world)).View.Kind);

        world.Clock.Advance(TimeSpan.FromSeconds(1));
        await world.DeliverAsync();
        Assert.Equal(2, world.Channel.Sent.Count(s => s.ConversationId == "19:green" && s.IsPost));
    }

    [Theory, ClassData(typeof(CoreProviders))]
    public async Task Post_OfUnknownFate_IsAdoptedByAClick(DatabaseProvider provider)
    {
        await using var world = await DeliverCardsTests.ReportedAsync(provider);
        world.Channel.Fail("19:green", new ChannelOutcome.Unclear("Timeout"));
        await world.DeliverAsync();
        world.Channel.Heal();
        world.Channel.Forget();

        await AdoptAsync(world, (await GreenAsync(world)).Id, "19:green", "m99");
        world.Clock.Advance(TimeSpan.FromDays(1));
        await world.DeliverAsync();

        Assert.Equal(["19:green: update m99 need SPK-2026-00001 v1"], world.Channel.Sent.Where(s => s.ConversationId == "19:green").Select(s => s.ToString()));
    }

    [Fact]
    public async Task Adopt_FromAnotherConversationOrOfAKnownMessage_ChangesNothing()
    {
        await using var world = await DeliverCardsTests.ReportedAsync();
        world.Channel.Fail("19:green", new ChannelOutcome.Unclear("Timeout"));
        await world.DeliverAsync();
        var order = (await world.PlacementsAsync()).Single(p => p.ConversationId == "19:order");

        await AdoptAsync(world, (await GreenAsync(world)).Id, "19:order", "m99");
        await AdoptAsync(world, order.Id, "19:order", "m99");
        await AdoptAsync(world, PlacementId.New(CoreClock.Monday), "19:green", "m99");

        Assert.Null((await GreenAsync(world)).ActivityId);
        Assert.Equal(order.ActivityId, (await world.PlacementsAsync()).Single(p => p.Id == order.Id).ActivityId);
    }

    [Theory, ClassData(typeof(CoreProviders))]
    public async Task Claim_ThatRanOutDuringAPost_IsUnclear(DatabaseProvider provider)
    {
        await using var world = await DeliverCardsTests.ReportedAsync(provider);
        await AbandonAsync(world);

        world.Clock.Advance(RetryPolicy.Lease - TimeSpan.FromSeconds(1));
        await world.DeliverAsync();
        Assert.Equal(PlacementState.Sending, (await GreenAsync(world)).State);
        world.Clock.Advance(TimeSpan.FromSeconds(1));
        await world.DeliverAsync();

        Assert.Equal((PlacementState.Unclear, "Interrupted"), await GreenAsync(world) is var green ? (green.State, green.FailureCode) : default);
        Assert.DoesNotContain(world.Channel.Sent, s => s.ConversationId == "19:green");
        Assert.Equal(NoticeKind.DeliveryUnclear, Assert.Single(Notices(world)).View.Kind);
    }

    [Theory, ClassData(typeof(CoreProviders))]
    public async Task Claim_OfAProcessThatIsGone_EndsAtTheStart(DatabaseProvider provider)
    {
        await using var world = await DeliverCardsTests.ReportedAsync(provider);
        await AbandonAsync(world);

        await world.TurnAsync(async s =>
        {
            await s.GetRequiredService<FreeClaims>().RunAsync(Token);
            return 0;
        });
        await world.DeliverAsync();

        Assert.Equal(PlacementState.Unclear, (await GreenAsync(world)).State);
    }

    [Theory, ClassData(typeof(CoreProviders))]
    public async Task Claim_ThatRanOutDuringAnUpdate_IsTriedAgain(DatabaseProvider provider)
    {
        await using var world = await DeliverCardsTests.ReportedAsync(provider);
        await world.DeliverAsync();
        world.Roster.Join("19:green", "29:Amira");
        await world.ClickAsync(Id, "19:green");
        await AbandonAsync(world);
        world.Channel.Forget();

        world.Clock.Advance(RetryPolicy.Lease);
        await world.DeliverAsync();
        world.Clock.Advance(TimeSpan.FromSeconds(3));
        await world.DeliverAsync();

        Assert.Single(world.Channel.Sent, s => s.ConversationId == "19:green" && !s.IsPost);
        Assert.Equal((PlacementState.Shown, 2), await GreenAsync(world) is var green ? (green.State, green.ShownRevision) : default);
        Assert.Empty(Notices(world));
    }

    [Theory, ClassData(typeof(CoreProviders))]
    public async Task Row_ThatCannotBeRead_StopsNoOther(DatabaseProvider provider)
    {
        await using var world = await DeliverCardsTests.ReportedAsync(provider);
        await SpoilAsync(world, "19:green");

        await world.DeliverAsync();

        Assert.Equal((PlacementState.Broken, "FormatException"), await GreenAsync(world) is var green ? (green.State, green.FailureCode) : default);
        Assert.Equal(["19:order", "a:reporter"], world.Channel.Sent.Where(s => s.Content.View is NeedView).Select(s => s.ConversationId).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData(typeof(InvalidOperationException))]
    [InlineData(typeof(NullReferenceException))]
    [InlineData(typeof(KeyNotFoundException))]
    [InlineData(typeof(IndexOutOfRangeException))]
    [InlineData(typeof(ArgumentOutOfRangeException))]
    public async Task Bug_InDrawingACard_StopsNoOther(Type bug)
    {
        await using var world = await DeliverCardsTests.ReportedAsync();
        world.Channel.Answer = s => s.ConversationId == "19:green" ? throw (Exception)Activator.CreateInstance(bug)! : Task.FromResult<ChannelOutcome?>(null);

        await world.DeliverAsync();

        Assert.Equal(PlacementState.Broken, (await GreenAsync(world)).State);
        Assert.Equal(NoticeKind.DeliveryFailed, Assert.Single(Notices(world)).View.Kind);
    }

    [Fact]
    public async Task Outage_OfTheDatabase_IsNotTakenForABrokenCard()
    {
        await using var world = await DeliverCardsTests.ReportedAsync();
        world.Channel.Answer = _ => throw new InvalidOperationException("likely transient", new Microsoft.Data.Sqlite.SqliteException("away", 14));

        var thrown = await Assert.ThrowsAnyAsync<InvalidOperationException>(world.DeliverAsync);

        Assert.True(DatabaseOutage.Is(thrown));
        Assert.DoesNotContain(await world.PlacementsAsync(), p => p.State == PlacementState.Broken);
    }

    [Theory, ClassData(typeof(CoreProviders))]
    [Trait("Conformance", "53")]
    public async Task Conversation_ThatTeamsSaysIsClosed_IsClosedUntilTheBotIsBack(DatabaseProvider provider)
    {
        await using var world = await DeliverCardsTests.ReportedAsync(provider);
        world.Channel.Fail("19:green", new ChannelOutcome.Gone("BotNotInConversationRoster"));
        await world.DeliverAsync();
        Assert.False(await IsActiveAsync());
        world.Channel.Heal();
        world.Channel.Forget();
        world.Clock.Advance(TimeSpan.FromHours(1));

        await world.ReportAsync(Report("zwei"));
        await world.DeliverAsync();
        Assert.DoesNotContain(world.Channel.Sent, s => s.ConversationId == "19:green");

        await world.SeeAsync("19:green");
        await world.DeliverAsync();
        Assert.True(await IsActiveAsync());
        Assert.Equal(["need SPK-2026-00001 v1", "need SPK-2026-00002 v1"], world.Channel.Sent.Where(s => s.ConversationId == "19:green").Select(s => s.Shows));

        Task<bool> IsActiveAsync() => world.ReadAsync(db => db.Addresses.Where(a => a.ConversationId == "19:green").Select(a => a.IsActive).SingleAsync(Token));
    }

    [Fact]
    public async Task Message_ThatWasDeleted_IsPostedAnew()
    {
        await using var world = await DeliverCardsTests.ReportedAsync();
        await world.DeliverAsync();
        world.Roster.Join("19:green", "29:Amira");
        await world.ClickAsync(Id, "19:green");
        world.Channel.Answer = s => Task.FromResult<ChannelOutcome?>(s is { ConversationId: "19:green", IsPost: false } ? new ChannelOutcome.MessageGone("ActivityNotFoundInConversation") : null);

        await world.DeliverAsync();

        Assert.Equal([true, false, true], world.Channel.Sent.Where(s => s.ConversationId == "19:green").Select(s => s.IsPost));
        Assert.Equal((PlacementState.Shown, 2), await GreenAsync(world) is var green ? (green.State, green.ShownRevision) : default);
        Assert.Empty(Notices(world));
    }

    [Fact]
    public async Task Subject_ThatDoesNotExist_IsBroken()
    {
        await using var world = await DeliverCardsTests.ReportedAsync();
        await SpoilAsync(world, "19:green", "20990000001");

        await world.DeliverAsync();

        Assert.Equal((PlacementState.Broken, "SubjectMissing"), await GreenAsync(world) is var green ? (green.State, green.FailureCode) : default);
    }

    [Theory, ClassData(typeof(CoreProviders))]
    public async Task Figures_OfDeliveries_CountEachState(DatabaseProvider provider)
    {
        await using var world = await DeliverCardsTests.ReportedAsync(provider);
        Assert.Equal(new DeliveryFigures(Due: 3, Waiting: 0, Shown: 0, Failed: 0), await FiguresAsync());
        world.Channel.Fail("19:green", new ChannelOutcome.Unclear("Timeout"));

        await world.DeliverAsync();

        Assert.Equal(new DeliveryFigures(Due: 0, Waiting: 0, Shown: 3, Failed: 1), await FiguresAsync());

        Task<DeliveryFigures> FiguresAsync() => world.InScopeAsync(s => s.GetRequiredService<DeliveryFiguresQuery>().GetAsync(Token));
    }

    private static async Task<CardPlacement> GreenAsync(CoreWorld world) => (await world.PlacementsAsync()).Single(p => p.Place == Place.Department(Green));

    private static List<(string ConversationId, NoticeView View)> Notices(CoreWorld world) =>
        [.. world.Channel.Sent.Where(s => s.Content.View is NoticeView).Select(s => (s.ConversationId, (NoticeView)s.Content.View))];

    private static Task<int> AdoptAsync(CoreWorld world, PlacementId id, string conversationId, string activityId) => world.TurnAsync(async s =>
    {
        await s.GetRequiredService<AdoptCard>().RunAsync(id, conversationId, activityId, Token);
        return 0;
    });

    /// <summary>As if the process had died in the middle of the attempt.</summary>
    private static Task<int> AbandonAsync(CoreWorld world)
    {
        var until = world.Clock.GetUtcNow() + RetryPolicy.Lease;
        return world.ReadAsync(db => db.Placements.Where(p => p.ConversationId == "19:green")
            .ExecuteUpdateAsync(s => s.SetProperty(p => p.State, PlacementState.Sending).SetProperty(p => p.DueAt, until), Token));
    }

    private static Task<int> SpoilAsync(CoreWorld world, string conversationId, string subject = "no number") =>
        world.ReadAsync(db => db.Placements.Where(p => p.ConversationId == conversationId).ExecuteUpdateAsync(s => s.SetProperty(p => p.Subject, subject), Token));
}
