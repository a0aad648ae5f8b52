using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Spk.Bot.Core.Delivery;
using Spk.Bot.Core.Persistence;
using Spk.Bot.Tests.Support;
using static Spk.Bot.Tests.Support.CoreBorough;

namespace Spk.Bot.Tests.Delivery;

/// <summary>Somebody opens a closed conversation at the very moment in which the deliverer finds it closed.</summary>
public sealed class ReopenedConversationTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(CoreProviders))]
    public async Task Seen_WhileACardIsFoundClosedBehindItsBack_TheCardIsSentAllTheSame(DatabaseProvider provider)
    {
        await using var world = await ClosedAsync(provider);

        await world.TurnAsync(async turn =>
        {
            await turn.GetRequiredService<RecordConversation>().SeenAsync("19:green", world.Seen(teamId: "team"), Token);
            return await world.DeliverAsync();
        });

        Assert.Equal(PlacementState.Gone, (await CardAsync(world)).State);
        world.Clock.Advance(RetryPolicy.Lease);
        await world.DeliverAsync();
        Assert.Equal(PlacementState.Shown, (await CardAsync(world)).State);
        Assert.Equal(0, await world.DeliverAsync());
    }

    [Fact]
    public async Task Seen_BetweenClaimAndResult_TheConversationStaysOpen()
    {
        var opener = new OpensAfterTheClaim();
        await using var world = await ClosedAsync(DatabaseProvider.Sqlite, services => services.ConfigureDbContext<SqliteSpkDbContext>(builder => builder.AddInterceptors(opener)));
        opener.Open = () => world.SeeAsync("19:green", "team");

        await world.DeliverAsync();

        Assert.Null(opener.Open);
        Assert.True(await world.ReadAsync(db => db.Addresses.Where(a => a.ConversationId == "19:green").Select(a => a.IsActive).SingleAsync(Token)));
        world.Clock.Advance(RetryPolicy.Lease);
        await world.DeliverAsync();
        Assert.Equal(PlacementState.Shown, (await CardAsync(world)).State);
    }

    /// <summary>A need's card is due in a channel from which the bot was removed.</summary>
    private static async Task<CoreWorld> ClosedAsync(DatabaseProvider provider, Action<IServiceCollection>? configure = null)
    {
        var world = await CoreWorld.CreateAsync(provider, configure);
        await world.SeeAsync("19:green", "team");
        await world.LinkAsync(Place.Department(Green), "19:green");
        await world.ReportAsync();
        await world.TurnAsync(async s =>
        {
            await s.GetRequiredService<RecordConversation>().RemovedAsync("19:green", "team", LossCause.BotRemoved, Token);
            return 0;
        });
        return world;
    }

    private static async Task<CardPlacement> CardAsync(CoreWorld world) => (await world.PlacementsAsync()).Single(p => p.Kind == PlacementKind.Need && p.Place == Place.Department(Green));

    private sealed class OpensAfterTheClaim : SaveChangesInterceptor
    {
        public Func<Task>? Open { get; set; }

        public override async ValueTask<int> SavedChangesAsync(SaveChangesCompletedEventData eventData, int result, CancellationToken cancellationToken = default)
        {
            if (Open is { } open && eventData.Context!.ChangeTracker.Entries<CardPlacement>().Any(e => e.Entity is { State: PlacementState.Sending, RootConversationId: "19:green" }))
            {
                Open = null;
                await open();
            }

            return result;
        }
    }
}
