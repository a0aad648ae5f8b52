using Spk.Bot.Core.Delivery;

namespace Spk.Bot.Jobs;

/// <summary>Delivers whenever a commit calls, and looks by itself every few seconds for what a delay has made due.</summary>
internal sealed partial class DeliveryLoop(DeliverCards deliver, DeliverySignal signal, TimeProvider clock, ILogger<DeliveryLoop> logger) : BackgroundService
{
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan AfterOutage = TimeSpan.FromSeconds(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await deliver.RunAsync(stoppingToken);
                await signal.WaitAsync(Look, clock, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (System.Data.Common.DbException outage)
            {
                // The database is away: the rows are safe, and the loop must outlive it.
                DatabaseAway(logger, outage);
                await Task.Delay(AfterOutage, clock, stoppingToken);
            }
        }
    }

    [LoggerMessage(EventId = 2002, Level = LogLevel.Error, Message = "Deliveries pause: the database is away.")]
    private static partial void DatabaseAway(ILogger logger, Exception outage);
}
