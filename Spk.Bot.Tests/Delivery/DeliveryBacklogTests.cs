using Microsoft.Extensions.DependencyInjection;
using Spk.Bot.Core.Delivery;
using Spk.Bot.Core.Persistence;
using Spk.Bot.Tests.Support;

namespace Spk.Bot.Tests.Delivery;

public sealed class DeliveryBacklogTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(CoreProviders))]
    public async Task Look_WhileNobodyDelivers_TellsHowLongTheOldestIsBehind(DatabaseProvider provider)
    {
        await using var world = await DeliverCardsTests.ReportedAsync(provider);
        world.Clock.Advance(TimeSpan.FromMinutes(7));

        var behind = await LookAsync(world);
        world.Channel.Fail("19:green", new ChannelOutcome.RetryLater("Throttled", TimeSpan.FromMinutes(10)));
        await world.DeliverAsync();
        var putOff = await LookAsync(world);
        world.Clock.Advance(TimeSpan.FromMinutes(11));
        var late = await LookAsync(world);

        Assert.Equal(new DeliveryBacklog(3, TimeSpan.FromMinutes(7)), behind.Backlog);
        Assert.Equal(3, behind.ByState[PlacementState.Due]);
        Assert.Equal(new DeliveryBacklog(0, TimeSpan.Zero), putOff.Backlog);
        Assert.Equal((1, 2), (putOff.ByState[PlacementState.Due], putOff.ByState[PlacementState.Shown]));
        Assert.Equal(new DeliveryBacklog(1, TimeSpan.FromMinutes(1)), late.Backlog);
    }

    private static async Task<DeliveryLook> LookAsync(CoreWorld world) =>
        await world.InScopeAsync(s => s.GetRequiredService<DeliveryFiguresQuery>().TryLookAsync(Token)) ?? throw new InvalidOperationException("The database is away.");
}
