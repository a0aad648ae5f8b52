using System.Diagnostics.Metrics;

namespace Spk.Bot.Jobs;

/// <summary>Ticks of the scheduler, by job and outcome.</summary>
internal sealed class JobMeters
{
    private readonly Counter<long> ticks;

    /// <param name="meters">Null where nobody measures.</param>
    public JobMeters(IMeterFactory? meters = null)
    {
        ticks = (meters?.Create("Spk") ?? new Meter("Spk")).CreateCounter<long>("scheduler_ticks_total", description: "Runs of the scheduler's jobs.");
        foreach (var job in JobNames.All)
        {
            Count(job, hasFailed: false, 0);
            Count(job, hasFailed: true, 0);
        }
    }

    public void Ticked(string job, bool hasFailed) => Count(job, hasFailed, 1);

    private void Count(string job, bool hasFailed, int by) => ticks.Add(by, new("job", job), new("outcome", hasFailed ? "failed" : "done"));
}
