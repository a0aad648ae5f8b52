using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Spk.Bot.Core.Delivery;
using Spk.Bot.Core.Departments;
using Spk.Bot.Core.Persistence;
using Spk.Bot.Tests.Support;
using static Spk.Bot.Tests.Support.CoreBorough;

namespace Spk.Bot.Tests.Departments;

public sealed class LinkChannelTests
{
    private static readonly Place GreenPlace = Place.Department(Green);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(CoreProviders))]
    public async Task Link_WhenCardsWait_MakesThemDueThere(DatabaseProvider provider)
    {
        await using var world = await CoreWorld.CreateAsync(provider);
        await world.ReportAsync(Report("eins"));
        await world.ReportAsync(Report("zwei"));
        world.Clock.Advance(TimeSpan.FromDays(1));

        var outcome = await world.LinkAsync(GreenPlace, "19:green");

        Assert.Equal(new LinkOutcome(AlreadyLinked: false, Waiting: 2), outcome);
        var placements = await world.PlacementsAsync();
        Assert.All(placements.Where(p => p.Place == GreenPlace), p => Assert.Equal((PlacementState.Due, "19:green", world.Clock.GetUtcNow()), (p.State, p.ConversationId, p.DueAt)));
        Assert.All(placements.Where(p => p.Place == Place.Department(Order)), p => Assert.Equal(PlacementState.Waiting, p.State));
    }

    [Fact]
    public async Task Link_WhenTheOfficeWasToldThatItIsMissing_SettlesTheHint()
    {
        await using var world = await CoreWorld.CreateAsync();
        await world.LinkAsync(Place.Department(Office), "19:office");
        await world.SeeAsync("a:reporter");
        await world.ReportAsync();
        await world.DeliverAsync();

        await world.LinkAsync(GreenPlace, "19:green");

        var hints = (await world.PlacementsAsync()).FindAll(p => p.Kind == PlacementKind.Answer);
        Assert.Equal(2, hints.Count);
        Assert.Single(hints, h => h.Subject == "unlinked:Department:order");
        Assert.Single(hints, h => h.Subject.StartsWith("settled:", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Link_WhenTheHintNeverGotThrough_DropsIt()
    {
        await using var world = await CoreWorld.CreateAsync();
        await world.ReportAsync();

        await world.LinkAsync(GreenPlace, "19:green");

        Assert.Equal("unlinked:Department:order", Assert.Single(await world.PlacementsAsync(), p => p.Kind == PlacementKind.Answer).Subject);
    }

    [Theory, ClassData(typeof(CoreProviders))]
    public async Task Link_Again_ChangesNothing(DatabaseProvider provider)
    {
        await using var world = await CoreWorld.CreateAsync(provider);
        await world.LinkAsync(GreenPlace, "19:green");
        world.Clock.Advance(TimeSpan.FromDays(1));

        Assert.Equal(new LinkOutcome(AlreadyLinked: true, Waiting: 0), await world.LinkAsync(GreenPlace, "19:green"));

        Assert.Equal(CoreClock.Monday, (await LinksAsync(world)).Single().LinkedAt);
    }

    [Theory, ClassData(typeof(CoreProviders))]
    public async Task Link_OfAnotherChannel_MovesTheLinkAndLeavesWhatStands(DatabaseProvider provider)
    {
        await using var world = await CoreWorld.CreateAsync(provider);
        await world.LinkAsync(GreenPlace, "19:old");
        await world.ReportAsync();
        await world.DeliverAsync();

        Assert.Equal(new LinkOutcome(AlreadyLinked: false, Waiting: 0), await world.LinkAsync(GreenPlace, "19:new"));

        Assert.Equal("19:new", (await LinksAsync(world)).Single().ConversationId);
        Assert.Equal("19:old", (await world.PlacementsAsync()).Single(p => p.Place == GreenPlace).ConversationId);
        await world.ReportAsync(Report("zwei"));
        Assert.Single(await world.PlacementsAsync(), p => p.ConversationId == "19:new");
    }

    [Theory, ClassData(typeof(CoreProviders))]
    public async Task Link_WhenTheOldChannelIsGone_BringsItsCardsAlong(DatabaseProvider provider)
    {
        await using var world = await CoreWorld.CreateAsync(provider);
        await world.LinkAsync(GreenPlace, "19:old");
        await world.ReportAsync();
        await world.DeliverAsync();
        await world.TurnAsync(async s =>
        {
            await s.GetRequiredService<RecordConversation>().RemovedAsync("19:old", null, LossCause.BotRemoved, Token);
            return 0;
        });

        Assert.Equal(1, (await world.LinkAsync(GreenPlace, "19:new")).Waiting);
        world.Channel.Forget();
        await world.DeliverAsync();

        Assert.Equal(["19:new: post need SPK-2026-00001 v1"], world.Channel.Sent.Select(s => s.ToString()));
    }

    [Fact]
    public async Task Link_OfTwoPlacesToOneChannel_IsBoth()
    {
        await using var world = await CoreWorld.CreateAsync();
        await world.LinkAsync(GreenPlace, "19:both");
        await world.LinkAsync(Place.Committee(Traffic), "19:both");

        var places = await world.InScopeAsync(s => s.GetRequiredService<LinkQuery>().PlacesOfAsync("19:both", Token));

        Assert.Equal([Place.Department(Green), Place.Committee(Traffic)], places.OrderBy(p => p.Kind));
        Assert.Empty(await world.InScopeAsync(s => s.GetRequiredService<LinkQuery>().PlacesOfAsync("19:other", Token)));
    }

    [Theory, ClassData(typeof(CoreProviders))]
    public async Task Links_AtTheSameTime_LeaveOne(DatabaseProvider provider)
    {
        await using var world = await CoreWorld.CreateAsync(provider);

        await Task.WhenAll(Enumerable.Range(0, 4).Select(i => Task.Run(() => world.LinkAsync(GreenPlace, $"19:{i}"), Token)));

        Assert.Single(await LinksAsync(world));
    }

    [Fact]
    public async Task PersonalChat_OfAPerson_IsTheNewestThatIsOpen()
    {
        await using var world = await CoreWorld.CreateAsync();
        await SeeAsync("a:old", 0);
        await SeeAsync("a:new", 1);
        await SeeAsync("a:removed", 2);
        await world.TurnAsync(async s =>
        {
            await s.GetRequiredService<RecordConversation>().RemovedAsync("a:removed", null, LossCause.BotRemoved, Token);
            return 0;
        });

        Assert.Equal("a:new", await ChatOfAsync("person"));
        Assert.Null(await ChatOfAsync("somebody else"));

        Task<bool> SeeAsync(string id, int hours) => world.TurnAsync(s => s.GetRequiredService<RecordConversation>().SeenAsync(
            id, world.Seen(ConversationKind.Personal) with { PersonId = "person", At = CoreClock.Monday.AddHours(hours) }, Token));
        Task<string?> ChatOfAsync(string person) => world.InScopeAsync(s => s.GetRequiredService<LinkQuery>().PersonalChatOfAsync(person, Token));
    }

    private static Task<List<ChannelLink>> LinksAsync(CoreWorld world) => world.ReadAsync(db => db.Links.AsNoTracking().ToListAsync(Token));
}
