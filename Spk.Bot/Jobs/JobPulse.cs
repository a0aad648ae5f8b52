using System.Collections.Concurrent;
using Quartz;

namespace Spk.Bot.Jobs;

/// <summary>When each job last ended well, by the machine's own tick: a clock that is set does not make the scheduler look dead.</summary>
internal sealed class JobPulse(TimeProvider clock, JobMeters meters) : IJobListener
{
    private readonly ConcurrentDictionary<string, long> beats = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, bool> failing = new(StringComparer.Ordinal);
    private readonly long began = clock.GetTimestamp();

    public string Name => nameof(JobPulse);

    /// <summary>Since the job's last good end, or since the start when there was none.</summary>
    public TimeSpan SilenceOf(string job) => clock.GetElapsedTime(beats.GetValueOrDefault(job, began));

    /// <summary>Its last run here failed.</summary>
    public bool IsFailing(string job) => failing.GetValueOrDefault(job);

    public ValueTask JobToBeExecuted(IJobExecutionContext context, CancellationToken cancellationToken = default) => ValueTask.CompletedTask;

    public ValueTask JobExecutionVetoed(IJobExecutionContext context, CancellationToken cancellationToken = default) => ValueTask.CompletedTask;

    public ValueTask JobWasExecuted(IJobExecutionContext context, JobExecutionException? jobException, CancellationToken cancellationToken = default)
    {
        Ran(context.JobDetail.Key.Name, jobException is not null);
        return ValueTask.CompletedTask;
    }

    internal void Ran(string job, bool hasFailed)
    {
        failing[job] = hasFailed;
        if (!hasFailed)
            beats[job] = clock.GetTimestamp();
        meters.Ticked(job, hasFailed);
    }
}
