namespace Spk.Bot.Jobs;

/// <summary>Section <c>Health:Scheduler</c>: how long a job that should run every minute may be silent.</summary>
internal sealed class SchedulerHealthOptions
{
    public const string Section = "Health:Scheduler";

    /// <summary>Default: 5 minutes.</summary>
    public TimeSpan UnhealthyAfter { get; set; } = TimeSpan.FromMinutes(5);
}
