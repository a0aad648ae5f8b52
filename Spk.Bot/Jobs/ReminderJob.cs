using Quartz;
using Spk.Bot.Core.Deadlines;

namespace Spk.Bot.Jobs;

/// <summary>Wakes the reminders; what is due, and whether the office is open, state decides.</summary>
[DisallowConcurrentExecution]
internal sealed class ReminderJob(PostDueReminders reminders) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) => await reminders.RunAsync(cancellationToken);
}
