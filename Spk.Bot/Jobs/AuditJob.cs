using Quartz;
using Spk.Bot.Core.Delivery;

namespace Spk.Bot.Jobs;

/// <summary>Looks for what should have happened and did not.</summary>
[DisallowConcurrentExecution]
internal sealed class AuditJob(AuditDeliveries audit) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) => await audit.RunAsync(cancellationToken);
}
