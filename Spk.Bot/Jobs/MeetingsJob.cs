using Quartz;
using Spk.Bot.Core.Meetings;

namespace Spk.Bot.Jobs;

/// <summary>Wakes the reading of the sources of meetings; which of them is due, state decides.</summary>
[DisallowConcurrentExecution]
internal sealed class MeetingsJob(SyncMeetings meetings) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) => await meetings.RunAsync(cancellationToken);
}
