using Quartz;
using Spk.Bot.Core.Delivery;

namespace Spk.Bot.Jobs;

/// <summary>Wakes the deliverer, so that a lost signal costs seconds, never a card.</summary>
[DisallowConcurrentExecution]
internal sealed class DeliveryJob(DeliverySignal signal) : IJob
{
    public ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        signal.Raise();
        return ValueTask.CompletedTask;
    }
}
