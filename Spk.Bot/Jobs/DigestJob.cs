using Quartz;
using Spk.Bot.Core.Digests;

namespace Spk.Bot.Jobs;

/// <summary>Wakes the digests every minute; what is due, state decides.</summary>
[DisallowConcurrentExecution]
internal sealed class DigestJob(PostDueDigests digests) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) => await digests.RunAsync(cancellationToken);
}
