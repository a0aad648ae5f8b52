using Quartz;
using Spk.Bot.Core.Delivery;

namespace Spk.Bot.Jobs;

/// <summary>Keeps the marks of finished activities from growing without end.</summary>
[DisallowConcurrentExecution]
internal sealed class ForgetTurnsJob(ForgetTurns forget) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) => await forget.RunAsync(cancellationToken);
}
