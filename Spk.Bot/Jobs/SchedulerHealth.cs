using System.Globalization;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;
using Quartz;

namespace Spk.Bot.Jobs;

/// <summary>The scheduler runs, and its two frequent jobs come to a good end.</summary>
internal sealed class SchedulerHealth(ISchedulerFactory schedulers, JobPulse pulse, IOptions<SchedulerHealthOptions> options) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var scheduler = await schedulers.GetScheduler(cancellationToken);
        var isRunning = scheduler.Status == SchedulerStatus.Running;
        var limit = options.Value.UnhealthyAfter;
        return Judge(isRunning, await SilenceAsync(scheduler, JobNames.Delivery, limit, cancellationToken), await SilenceAsync(scheduler, JobNames.Digests, limit, cancellationToken), limit);
    }

    /// <summary>Where several instances share the store, another one may have all the ticks; then the store knows of them.</summary>
    private async Task<TimeSpan> SilenceAsync(IScheduler scheduler, string job, TimeSpan limit, CancellationToken cancellationToken)
    {
        var here = pulse.SilenceOf(job);
        if (here < limit || pulse.IsFailing(job) || (await scheduler.GetTrigger(new TriggerKey(job), cancellationToken))?.PreviousFireTimeUtc is not { } last)
            return here;
        var anywhere = scheduler.TimeProvider.GetUtcNow() - last;
        return anywhere < here ? anywhere : here;
    }

    public static HealthCheckResult Judge(bool isRunning, TimeSpan delivery, TimeSpan digests, TimeSpan limit)
    {
        if (!isRunning)
            return HealthCheckResult.Unhealthy("The scheduler does not run: no digests, no reminders. Restart the bot.");
        if (digests >= limit)
            return HealthCheckResult.Unhealthy($"The digest job has not come to a good end for {Seconds(digests)}; it should run every minute. See the log for why, then restart the bot.");
        return delivery >= limit
            ? HealthCheckResult.Degraded($"The delivery job has not run for {Seconds(delivery)}; it should run every 15 seconds. Cards still go out when something changes.")
            : HealthCheckResult.Healthy($"Runs; deliveries {Seconds(delivery)} ago, digests {Seconds(digests)} ago.");
    }

    private static string Seconds(TimeSpan time) => string.Create(CultureInfo.InvariantCulture, $"{(int)time.TotalSeconds} seconds");
}
