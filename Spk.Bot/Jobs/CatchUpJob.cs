using Quartz;
using Spk.Bot.Core.Deadlines;
using Spk.Bot.Core.Figures;
using Spk.Bot.Core.Search;

namespace Spk.Bot.Jobs;

/// <summary>
/// Brings what is reckoned beside the needs up to this version and the borough's file: after an upgrade in the background, page by page, so that a large database is ready at once; later it
/// costs a few queries. A quarter is published after that, since it counts what was reckoned.
/// </summary>
[DisallowConcurrentExecution]
internal sealed class CatchUpJob(ReckonDueDates dates, IndexNeeds words, PublishQuarters quarters) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        await dates.RunAsync(cancellationToken);
        await words.RunAsync(cancellationToken);
        await quarters.RunAsync(cancellationToken);
    }
}
