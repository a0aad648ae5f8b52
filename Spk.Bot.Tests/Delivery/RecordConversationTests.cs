using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Spk.Bot.Core.Delivery;
using Spk.Bot.Core.Persistence;
using Spk.Bot.Tests.Support;
using static Spk.Bot.Tests.Support.CoreBorough;

namespace Spk.Bot.Tests.Delivery;

public sealed class RecordConversationTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(CoreProviders))]
    public async Task Seen_ForTheFirstTime_IsStored(DatabaseProvider provider)
    {
        await using var world = await CoreWorld.CreateAsync(provider);

        Assert.True(await SeenAsync(world, "19:a", world.Seen(teamId: "team", channelName: "Grün")));
        Assert.False(await SeenAsync(world, "19:a", world.Seen(teamId: "team")));

        var address = Assert.Single(await AddressesAsync(world));
        Assert.Equal(("19:a", ConversationKind.Channel, "team", "Grün", true), (address.ConversationId, address.Kind, address.TeamId, address.ChannelName, address.IsActive));
    }

    [Theory]
    [InlineData(30, false)]
    [InlineData(61, true)]
    public async Task Seen_Again_IsWrittenAtMostOnceAnHour(int minutes, bool isWritten)
    {
        await using var world = await CoreWorld.CreateAsync();
        await SeenAsync(world, "19:a", world.Seen());
        world.Clock.Advance(TimeSpan.FromMinutes(minutes));

        await SeenAsync(world, "19:a", world.Seen());

        Assert.Equal(isWritten ? world.Clock.GetUtcNow() : CoreClock.Monday, (await AddressesAsync(world)).Single().LastSeenAt);
    }

    [Fact]
    public async Task Seen_WithAnotherServiceUrl_FollowsAtOnceAndKeepsTheNames()
    {
        await using var world = await CoreWorld.CreateAsync();
        await SeenAsync(world, "19:a", world.Seen(teamId: "team", channelName: "Grün"));

        await SeenAsync(world, "19:a", world.Seen(serviceUrl: "https://smba.example/uk/"));

        var address = (await AddressesAsync(world)).Single();
        Assert.Equal(("https://smba.example/uk/", "Grün", "team"), (address.ServiceUrl, address.ChannelName, address.TeamId));
    }

    [Theory, ClassData(typeof(CoreProviders))]
    public async Task Seen_AtTheSameTime_IsStoredOnce(DatabaseProvider provider)
    {
        await using var world = await CoreWorld.CreateAsync(provider);

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => SeenAsync(world, "19:a", world.Seen()), Token)));

        Assert.Single(await AddressesAsync(world));
    }

    [Theory, ClassData(typeof(CoreProviders))]
    public async Task Removed_FromATeam_ClosesItsChannels(DatabaseProvider provider)
    {
        await using var world = await WithTeamAsync(provider);

        await DoAsync(world, r => r.RemovedAsync("19:general", "team", LossCause.BotRemoved, Token));

        Assert.Equal([("19:a", false), ("19:b", false), ("19:elsewhere", true)], (await AddressesAsync(world)).Select(a => (a.ConversationId, a.IsActive)));
    }

    [Fact]
    public async Task Removed_FromAChannelOrChat_ClosesThatOne()
    {
        await using var world = await WithTeamAsync();

        await DoAsync(world, r => r.RemovedAsync("19:a", null, LossCause.BotRemoved, Token));
        await DoAsync(world, r => r.RemovedAsync("19:never seen", null, LossCause.BotRemoved, Token));

        Assert.Equal(["19:a"], (await AddressesAsync(world)).Where(a => !a.IsActive).Select(a => a.ConversationId));
    }

    [Theory, ClassData(typeof(CoreProviders))]
    public async Task Installed_InATeam_OpensItsChannelsAndRevivesTheirCards(DatabaseProvider provider)
    {
        await using var world = await GoneAsync(provider);

        await DoAsync(world, r => r.InstalledAsync("team", Token));

        Assert.All(await AddressesAsync(world), a => Assert.True(a.IsActive));
        Assert.Equal((PlacementState.Due, world.Clock.GetUtcNow(), 0), (await world.PlacementsAsync()).Single(p => p.Place == Place.Department(Green)) is var card ? (card.State, card.DueAt, card.Attempts) : default);
    }

    [Fact]
    public async Task Seen_InAConversationThatWasThoughtLost_RevivesItsCards()
    {
        await using var world = await GoneAsync();

        await SeenAsync(world, "19:green", world.Seen(teamId: "team"));

        Assert.True((await AddressesAsync(world)).Single(a => a.ConversationId == "19:green").IsActive);
        Assert.Equal(PlacementState.Due, (await world.PlacementsAsync()).Single(p => p.Place == Place.Department(Green)).State);
    }

    [Theory, ClassData(typeof(CoreProviders))]
    public async Task Seen_InAChannelThatWasThoughtLost_RevivesTheCardsInItsThreads(DatabaseProvider provider)
    {
        // A coordination that reports in its channel has the need's card in the thread of the report.
        await using var world = await CoreWorld.CreateAsync(provider);
        await world.SeeAsync("19:coordination");
        await world.ReportAsync(conversationId: "19:coordination;messageid=1");
        await DoAsync(world, r => r.RemovedAsync("19:coordination", null, LossCause.BotRemoved, Token));
        await world.DeliverAsync();
        Assert.Equal(PlacementState.Gone, (await OwnAsync()).State);

        await world.SeeAsync("19:coordination");

        Assert.Equal(PlacementState.Due, (await OwnAsync()).State);

        async Task<CardPlacement> OwnAsync() => (await world.PlacementsAsync()).Single(p => p.ConversationId == "19:coordination;messageid=1");
    }

    [Fact]
    public async Task Revived_AreCardsAndNoOldAnswers()
    {
        await using var world = await CoreWorld.CreateAsync();
        await world.SeeAsync("19:a");
        await world.TurnAsync(s =>
        {
            s.GetRequiredService<StageCards>().Answer("19:a", new HelpView(true, true, true, []), Audience.Department, CardLanguage.German);
            return Task.FromResult(0);
        });
        await DoAsync(world, r => r.RemovedAsync("19:a", null, LossCause.BotRemoved, Token));
        await world.DeliverAsync();

        await world.SeeAsync("19:a");

        Assert.Equal(PlacementState.Gone, (await world.PlacementsAsync()).Single().State);
    }

    [Fact]
    public async Task Renamed_WhenKnown_HasTheNewName()
    {
        await using var world = await WithTeamAsync();

        await DoAsync(world, r => r.RenamedAsync("19:a", "Grünflächen", Token));
        await DoAsync(world, r => r.RenamedAsync("19:never seen", "Nichts", Token));

        Assert.Equal("Grünflächen", (await AddressesAsync(world)).Single(a => a.ConversationId == "19:a").ChannelName);
    }

    private static async Task<CoreWorld> WithTeamAsync(DatabaseProvider provider = DatabaseProvider.Sqlite)
    {
        var world = await CoreWorld.CreateAsync(provider);
        await world.SeeAsync("19:a", "team");
        await world.SeeAsync("19:b", "team");
        await world.SeeAsync("19:elsewhere", "another team");
        return world;
    }

    /// <summary>A card whose channel was closed when it was to be posted.</summary>
    private static async Task<CoreWorld> GoneAsync(DatabaseProvider provider = DatabaseProvider.Sqlite)
    {
        var world = await CoreWorld.CreateAsync(provider);
        await world.SeeAsync("19:green", "team");
        await world.LinkAsync(Place.Department(Green), "19:green");
        await DoAsync(world, r => r.RemovedAsync("19:green", "team", LossCause.BotRemoved, Token));
        await world.ReportAsync();
        await world.DeliverAsync();
        Assert.Equal(PlacementState.Gone, (await world.PlacementsAsync()).Single(p => p.Place == Place.Department(Green)).State);
        world.Clock.Advance(TimeSpan.FromDays(1));
        return world;
    }

    private static Task<bool> SeenAsync(CoreWorld world, string id, ConversationSeen seen) => world.TurnAsync(s => s.GetRequiredService<RecordConversation>().SeenAsync(id, seen, Token));

    private static Task<int> DoAsync(CoreWorld world, Func<RecordConversation, Task> act) => world.TurnAsync(async s =>
    {
        await act(s.GetRequiredService<RecordConversation>());
        return 0;
    });

    private static Task<List<ConversationAddress>> AddressesAsync(CoreWorld world) =>
        world.ReadAsync(db => db.Addresses.AsNoTracking().OrderBy(a => a.ConversationId).ToListAsync(Token));
}
