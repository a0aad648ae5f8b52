using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Spk.Bot.Core.Delivery;
using Spk.Bot.Core.Needs;
using Spk.Bot.Core.Persistence;
using Spk.Bot.Tests.Support;
using static Spk.Bot.Tests.Support.CoreBorough;

namespace Spk.Bot.Tests.Delivery;

/// <summary>What the OE SPK hears when places are no longer reached, and what becomes of their cards.</summary>
public sealed class LostPlacesTests
{
    private static readonly Place GreenPlace = Place.Department(Green);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(CoreProviders))]
    public async Task Loss_OfATeamWithSeveralPlaces_IsOneNotice(DatabaseProvider provider)
    {
        await using var world = await WithTeamAsync(provider);
        await world.ReportAsync();
        await world.DeliverAsync();
        await world.ReportAsync(Report("zwei"));

        await LoseAsync(world, "19:general", "team");
        await world.DeliverAsync();

        var notice = Assert.Single(Notices(world));
        Assert.Equal(LossCause.BotRemoved, notice.Cause);
        Assert.Equal([("Straßen- und Grünflächenamt", 1), ("Ordnungsamt", 1)], notice.Places.Select(p => (p.Name, p.Waiting)));
        Assert.DoesNotContain(world.Channel.Sent, s => s.Content.View is NoticeView { Kind: NoticeKind.DeliveryFailed });
    }

    [Theory, ClassData(typeof(CoreProviders))]
    public async Task Loss_ToldByTwoEventsAtOnce_IsOneNotice(DatabaseProvider provider)
    {
        await using var world = await WithTeamAsync(provider);

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => LoseAsync(world, "19:general", "team"), Token)));
        await LoseAsync(world, "19:general", "team");
        await world.DeliverAsync();

        Assert.Single(Notices(world));
    }

    [Fact]
    public async Task Loss_WhenBothEventsReadBeforeEitherSaves_IsOneNotice()
    {
        await using var world = await WithTeamAsync();
        await using var slow = world.Services.CreateAsyncScope();
        await slow.ServiceProvider.GetRequiredService<RecordConversation>().RemovedAsync("19:green", null, LossCause.BotRemoved, Token);
        await LoseAsync(world, "19:green");

        Assert.False(await slow.ServiceProvider.GetRequiredService<CommitTurn>().RunAsync(null, Token));

        await world.DeliverAsync();
        Assert.Single(Notices(world));
    }

    [Fact]
    public async Task Loss_FoundByADelivery_IsToldOnceForAllCards()
    {
        await using var world = await WithTeamAsync();
        for (var i = 0; i < 5; i++)
            await world.ReportAsync(Report($"Bedarf {i}"));
        world.Channel.Fail("19:green", new ChannelOutcome.Gone("BotNotInConversationRoster"));

        await world.DeliverAsync();

        var notice = Assert.Single(Notices(world));
        Assert.Equal((LossCause.TurnedAway, 5), (notice.Cause, Assert.Single(notice.Places).Waiting));
        Assert.Single(world.Channel.Sent, s => s.ConversationId == "19:green");
        Assert.DoesNotContain(world.Channel.Sent, s => s.Content.View is NoticeView { Kind: NoticeKind.DeliveryFailed });
    }

    [Fact]
    public async Task Loss_AfterItWasMended_IsToldAgain()
    {
        await using var world = await WithTeamAsync();
        await LoseAsync(world, "19:green");
        await world.DeliverAsync();

        await InstallAsync(world, "team");
        await world.DeliverAsync();
        Assert.True(Assert.Single(Notices(world)[^1].Places).IsBack);
        await LoseAsync(world, "19:green");
        await world.DeliverAsync();

        Assert.Equal(2, world.Channel.Sent.Count(s => s.IsPost && s.Content.View is LostPlacesView));
        Assert.False(Assert.Single(Notices(world)[^1].Places).IsBack);
    }

    [Fact]
    public async Task Notice_WhenOnePlaceIsBack_SaysSoOfThatOne()
    {
        await using var world = await WithTeamAsync();
        await LoseAsync(world, "19:general", "team");
        await world.DeliverAsync();

        await world.LinkAsync(GreenPlace, "19:elsewhere");
        await world.DeliverAsync();

        Assert.Equal([true, false], Notices(world)[^1].Places.Select(p => p.IsBack));
        Assert.Equal(1, world.Channel.Sent.Count(s => s.IsPost && s.Content.View is LostPlacesView));
    }

    [Fact]
    public async Task Loss_OfAChannelThatIsLinkedWithNothing_IsNotTold()
    {
        await using var world = await WithTeamAsync();
        await world.SeeAsync("19:nobody", "other team");

        await LoseAsync(world, "19:nobody");

        Assert.DoesNotContain(await world.PlacementsAsync(), p => p.Kind == PlacementKind.Answer);
    }

    [Theory, ClassData(typeof(CoreProviders))]
    public async Task Loss_OfTheOfficesOwnChannel_WaitsWithItsNoticesUntilItIsBack(DatabaseProvider provider)
    {
        await using var world = await WithTeamAsync(provider);
        await LoseAsync(world, "19:office");
        await LoseAsync(world, "19:green");
        await world.DeliverAsync();
        Assert.Empty(Notices(world));
        Assert.Equal(1, (await world.InScopeAsync(s => s.GetRequiredService<DeliveryFiguresQuery>().GetAsync(Token))).Failed);

        await world.SeeAsync("19:office");
        await world.DeliverAsync();

        Assert.Equal("Straßen- und Grünflächenamt", Assert.Single(Assert.Single(Notices(world)).Places).Name);
    }

    [Fact]
    public async Task Notice_ThatNeverGotThrough_IsDroppedWhenThePlaceIsBack()
    {
        await using var world = await WithTeamAsync();
        await LoseAsync(world, "19:office");
        await LoseAsync(world, "19:green");
        await world.DeliverAsync();

        await InstallAsync(world, "team");

        Assert.DoesNotContain(await world.PlacementsAsync(), p => p.Kind == PlacementKind.Answer);
    }

    [Theory, ClassData(typeof(CoreProviders))]
    public async Task Cards_OfALostChannel_ComeToTheNewOneOnceWithTheStateOfNow(DatabaseProvider provider)
    {
        await using var world = await WithTeamAsync(provider);
        world.Roster.Join("19:order", "29:Amira");
        await world.ReportAsync();
        await world.ReportAsync(Report("zwei"));
        await world.DeliverAsync();
        await ShowAsync(world, 1, "19:green;messageid=5");
        await world.DeliverAsync();
        await LoseAsync(world, "19:green");
        await world.ClickAsync(NeedId.Of(2026, 1), "19:order");
        await world.ReportAsync(Report("drei"));
        await world.DeliverAsync();
        world.Channel.Forget();

        Assert.Equal(3, (await world.LinkAsync(GreenPlace, "19:new")).Waiting);
        await world.DeliverAsync();
        await world.DeliverAsync();

        Assert.Equal(
            ["19:new: post need SPK-2026-00001 v2", "19:new: post need SPK-2026-00002 v1", "19:new: post need SPK-2026-00003 v1"],
            world.Channel.Sent.Where(s => s.Content.View is NeedView).Select(s => s.ToString()).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Cards_OfCompletedNeeds_StayBehindUnlessTheyNeverStood()
    {
        await using var world = await WithTeamAsync();
        await world.ReportAsync();
        await world.DeliverAsync();
        await LoseAsync(world, "19:green");
        await world.ReportAsync(Report("zwei"));
        await world.ReadAsync(db => db.Needs.ExecuteUpdateAsync(s => s.SetProperty(n => n.Status, NeedStatus.Completed), Token));

        Assert.Equal(1, (await world.LinkAsync(GreenPlace, "19:new")).Waiting);

        Assert.Equal(["19:green", "19:new"], (await world.PlacementsAsync()).Where(p => p.Place == GreenPlace).Select(p => p.ConversationId).Order());
    }

    [Theory, ClassData(typeof(CoreProviders))]
    public async Task Cards_ThatStoodInAnEarlierChannel_FollowWhenThatOneIsLost(DatabaseProvider provider)
    {
        await using var world = await WithTeamAsync(provider);
        await world.ReportAsync();
        await world.DeliverAsync();
        await world.LinkAsync(GreenPlace, "19:new");
        world.Channel.Forget();

        await LoseAsync(world, "19:green");
        await world.DeliverAsync();

        Assert.Equal(["19:new: post need SPK-2026-00001 v1"], world.Channel.Sent.Select(s => s.ToString()));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Cards_OnTheirWayIntoTheLostChannelWhileThePlaceIsLinked_FollowAndCloseNothing(bool isLostBefore)
    {
        await using var world = await WithTeamAsync();
        await world.ReportAsync();
        if (isLostBefore)
            await LoseAsync(world, "19:green");
        world.Channel.Answer = async s =>
        {
            if (s.ConversationId != "19:green")
                return null;
            await LoseAsync(world, "19:green");
            await world.LinkAsync(GreenPlace, "19:new");
            return new ChannelOutcome.Gone("BotNotInConversationRoster");
        };

        await world.DeliverAsync();
        if (isLostBefore)
            await world.LinkAsync(GreenPlace, "19:new");
        await world.DeliverAsync();

        Assert.Equal(["19:new: post need SPK-2026-00001 v1"], world.Channel.Sent.Where(s => s.ConversationId == "19:new").Select(s => s.ToString()));
        Assert.True(await world.ReadAsync(db => db.Addresses.Where(a => a.ConversationId == "19:new").Select(a => a.IsActive).SingleAsync(Token)));
        Assert.True(Assert.Single(Notices(world)[^1].Places).IsBack);
    }

    [Fact]
    public async Task Channel_ThatWasDeleted_DoesNotReturnWithItsTeam()
    {
        await using var world = await WithTeamAsync();
        await RecordAsync(world, r => r.RemovedAsync("19:green", null, LossCause.ChannelDeleted, Token));
        await LoseAsync(world, "19:general", "team");

        await InstallAsync(world, "team");
        Assert.Equal([("19:green", false), ("19:order", true)], await OpenAsync(world));
        await RecordAsync(world, r => r.RestoredAsync("19:green", "team", Token));

        Assert.Equal([("19:green", true), ("19:order", true)], await OpenAsync(world));
        await LoseAsync(world, "19:general", "team");
        Assert.Equal([("19:green", false), ("19:order", false)], await OpenAsync(world));
    }

    [Theory]
    [InlineData("ConversationNotFound", true)]
    [InlineData("BotNotInConversationRoster", false)]
    public async Task Thread_ThatIsGone_DoesNotCloseItsChannel(string code, bool isOpen)
    {
        await using var world = await WithTeamAsync();
        await world.ReportAsync();
        await ShowAsync(world, 1, "19:green;messageid=5");
        world.Channel.Fail("19:green;messageid=5", new ChannelOutcome.Gone(code));

        await world.DeliverAsync();

        Assert.Equal(isOpen, (await OpenAsync(world)).Single(a => a.Id == "19:green").IsActive);
    }

    [Fact]
    public async Task Twin_ThatIsGone_DoesNotCloseItsChannel()
    {
        await using var world = await WithTeamAsync();
        await world.TurnAsync(s => Task.FromResult(s.GetRequiredService<SpkDbContext>().Placements.Add(CardPlacement.OfRedirect(
            PlacementId.New(CoreClock.Monday), "20260000001", "19:green", "m9", CardLanguage.German, CardViewJson.Write(NoticeView.Of(NoticeKind.CardStandsTwice)), CoreClock.Monday)).State));
        world.Channel.Fail("19:green", new ChannelOutcome.MessageGone("ActivityNotFoundInConversation"));

        await world.DeliverAsync();

        Assert.Equal(PlacementState.Gone, Assert.Single(await world.PlacementsAsync()).State);
        Assert.All(await OpenAsync(world), a => Assert.True(a.IsActive));
        await InstallAsync(world, "team");
        Assert.Empty(await world.InScopeAsync(s => s.GetRequiredService<UndeliveredQuery>().CardsAsync(CoreClock.Monday.AddDays(-1), Token)));
    }

    [Fact]
    public async Task Team_WhenRenamedOrMoved_IsKnownByItsNewNameAndId()
    {
        await using var world = await WithTeamAsync();
        await RecordAsync(world, r => r.TeamRenamedAsync("team", "Neues Team", Token));
        await RecordAsync(world, r => r.RenamedAsync("19:green", "Grün", Token));
        await world.SeeAsync("19:fresh", "team");
        await world.SeeAsync("19:order", "another team");

        var addresses = await world.ReadAsync(db => db.Addresses.AsNoTracking().ToDictionaryAsync(a => a.ConversationId, Token));
        Assert.Equal("Neues Team / Grün", addresses["19:green"].DisplayName);
        Assert.Equal("Neues Team", addresses["19:fresh"].DisplayName);
        Assert.Equal("another team", addresses["19:order"].TeamId);
    }

    /// <summary>Green and order in one team, youth and the office each elsewhere.</summary>
    private static async Task<CoreWorld> WithTeamAsync(DatabaseProvider provider = DatabaseProvider.Sqlite)
    {
        var world = await CoreWorld.CreateAsync(provider);
        await world.LinkAllAsync();
        await world.SeeAsync("a:reporter");
        await world.SeeAsync("19:green", "team");
        await world.SeeAsync("19:order", "team");
        return world;
    }

    private static Task<int> LoseAsync(CoreWorld world, string conversation, string? team = null) =>
        RecordAsync(world, r => r.RemovedAsync(conversation, team, LossCause.BotRemoved, Token));

    private static Task<int> InstallAsync(CoreWorld world, string team) => RecordAsync(world, r => r.InstalledAsync(team, Token));

    private static Task<int> RecordAsync(CoreWorld world, Func<RecordConversation, Task> act) => world.TurnAsync(async s =>
    {
        await act(s.GetRequiredService<RecordConversation>());
        return 0;
    });

    private static Task<int> ShowAsync(CoreWorld world, int sequence, string conversation) => world.TurnAsync(async s =>
    {
        await s.GetRequiredService<StageCards>().ShowNeedAsync(NeedId.Of(2026, sequence), conversation, Green, Audience.Department, CardLanguage.German, Token);
        return 0;
    });

    private static async Task<List<(string Id, bool IsActive)>> OpenAsync(CoreWorld world) =>
        [.. (await world.ReadAsync(db => db.Addresses.AsNoTracking().Where(a => a.ConversationId == "19:green" || a.ConversationId == "19:order").ToListAsync(Token)))
            .Select(a => (a.ConversationId, a.IsActive)).Order()];

    private static List<LostPlacesView> Notices(CoreWorld world) => [.. world.Channel.Sent.Select(s => s.Content.View).OfType<LostPlacesView>()];
}
