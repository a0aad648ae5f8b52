using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Spk.Bot.Core.Delivery;
using Spk.Bot.Jobs;
using Spk.Bot.Tests.Delivery;

namespace Spk.Bot.Tests.Jobs;

public sealed class DeliveryLoopTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>A save that the database refuses comes as another exception than a question that it does not answer.</summary>
    [Fact]
    public async Task Run_WhenTheDatabaseRefusesASave_OutlivesItAndDeliversLater()
    {
        await using var world = await DeliverCardsTests.ReportedAsync();
        await world.ReadAsync(db => db.Database.ExecuteSqlRawAsync("CREATE TRIGGER away BEFORE UPDATE ON Placements WHEN NEW.State = 3 BEGIN SELECT RAISE(ABORT, 'away'); END", Token));
        var log = new OutageLog();
        using var loop = new DeliveryLoop(
            new DeliverCards(world.Services.GetRequiredService<IServiceScopeFactory>(), world.Clock, log), world.Services.GetRequiredService<DeliverySignal>(), world.Clock);
        await loop.StartAsync(Token);

        await Task.WhenAny(log.Written.Task, loop.ExecuteTask!);

        Assert.Null(loop.ExecuteTask!.Exception);
        await loop.StopAsync(Token);
        await world.ReadAsync(db => db.Database.ExecuteSqlRawAsync("DROP TRIGGER away", Token));
        world.Clock.Advance(RetryPolicy.Lease + RetryPolicy.UnclearWait);
        await world.DeliverAsync();
        world.Clock.Advance(RetryPolicy.UnclearWait);
        await world.DeliverAsync();
        Assert.All((await world.PlacementsAsync()).Where(p => p.Kind == PlacementKind.Need), p => Assert.Equal(PlacementState.Shown, p.State));
    }

    private sealed class OutageLog : ILogger<DeliverCards>
    {
        public TaskCompletionSource Written { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (eventId.Id == 2002)
                Written.TrySetResult();
        }
    }
}
