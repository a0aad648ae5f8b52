using Spk.Bot.Core.Delivery;

namespace Spk.Bot.Jobs;

/// <summary>Delivers whenever a commit calls, and looks by itself every few seconds for what a delay has made due.</summary>
internal sealed class DeliveryLoop(DeliverCards deliver, DeliverySignal signal, TimeProvider clock) : BackgroundService
{
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(2);

    /// <summary>Between two runs: many clicks in a second are one look at what they have made due.</summary>
    private static readonly TimeSpan Shortest = TimeSpan.FromMilliseconds(25);

    private static readonly TimeSpan AfterOutage = TimeSpan.FromSeconds(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var slow = new List<Task>();
        try
        {
            while (!stoppingToken.IsCancellationRequested)
            {
                var run = RunAsync(stoppingToken);
                await Task.WhenAny(run, Task.Delay(Look, clock, stoppingToken));

                // A conversation that hangs holds its own run; the next one serves the others meanwhile.
                if (!run.IsCompleted)
                    slow.Add(run);
                else if (await run is { } done)
                {
                    await signal.WaitAsync(Until(done.GoesOnAt), clock, stoppingToken);
                    await Task.Delay(Shortest, clock, stoppingToken);
                }
                else
                    await Task.Delay(AfterOutage, clock, stoppingToken);
                await ForgetFinishedAsync(slow);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The host stops; what is under way is finished below.
        }

        await Task.WhenAll(slow);
    }

    /// <summary>A limit that ends before the next look wakes earlier.</summary>
    private TimeSpan Until(DateTimeOffset? goesOnAt)
    {
        if (goesOnAt - Shortest - clock.GetUtcNow() is not { } rest || rest > Look)
            return Look;
        return rest > TimeSpan.Zero ? rest : TimeSpan.Zero;
    }

    private static async Task ForgetFinishedAsync(List<Task> slow)
    {
        foreach (var run in slow.FindAll(r => r.IsCompleted))
        {
            slow.Remove(run);
            await run;
        }
    }

    /// <returns>Null when the database is away: the rows are safe, and the loop must outlive it.</returns>
    private async Task<DeliveryRun?> RunAsync(CancellationToken stoppingToken)
    {
        try
        {
            return await deliver.TryRunAsync(stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            return new DeliveryRun(0, null);
        }
    }
}
