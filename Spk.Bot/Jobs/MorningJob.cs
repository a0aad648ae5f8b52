using Quartz;
using Spk.Bot.Core.Delivery;

namespace Spk.Bot.Jobs;

/// <summary>Wakes the morning report; whether it is due, state decides.</summary>
[DisallowConcurrentExecution]
internal sealed class MorningJob(PostMorningReport report) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) => await report.RunAsync(cancellationToken);
}
