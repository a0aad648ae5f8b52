using Quartz;
using Spk.Bot.Core.Figures;

namespace Spk.Bot.Jobs;

/// <summary>Wakes the publishing of a quarter's figures; whether one is over, the calendar decides.</summary>
[DisallowConcurrentExecution]
internal sealed class QuarterJob(PublishQuarters publish) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) => await publish.RunAsync(cancellationToken);
}
