using Microsoft.Extensions.Diagnostics.HealthChecks;
using Spk.Bot.Jobs;
using Spk.Bot.Tests.Support;

namespace Spk.Bot.Tests.Jobs;

public sealed class SchedulerHealthTests
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(5);

    private readonly CoreClock clock = new(CoreClock.Monday);

    [Fact]
    public void Pulse_OfAJobThatFails_BeatsNot()
    {
        var pulse = new JobPulse(clock, new JobMeters());
        clock.Advance(TimeSpan.FromMinutes(1));
        pulse.Ran(JobNames.Digests, hasFailed: false);
        clock.Advance(TimeSpan.FromMinutes(4));
        pulse.Ran(JobNames.Digests, hasFailed: true);
        pulse.Ran(JobNames.Delivery, hasFailed: false);

        Assert.Equal((TimeSpan.FromMinutes(4), TimeSpan.Zero), (pulse.SilenceOf(JobNames.Digests), pulse.SilenceOf(JobNames.Delivery)));
    }

    [Fact]
    public void Pulse_BeforeTheFirstRun_CountsFromTheStart()
    {
        var pulse = new JobPulse(clock, new JobMeters());
        clock.Advance(Limit);

        Assert.Equal(Limit, pulse.SilenceOf(JobNames.Digests));
    }

    [Theory]
    [InlineData(true, 0, 299, HealthStatus.Healthy)]
    [InlineData(true, 0, 300, HealthStatus.Unhealthy)]
    [InlineData(true, 300, 0, HealthStatus.Degraded)]
    [InlineData(true, 300, 300, HealthStatus.Unhealthy)]
    [InlineData(false, 0, 0, HealthStatus.Unhealthy)]
    public void Judge_BySilence_TellsHowBadItIs(bool isRunning, int delivery, int digests, HealthStatus expected) =>
        Assert.Equal(expected, SchedulerHealth.Judge(isRunning, TimeSpan.FromSeconds(delivery), TimeSpan.FromSeconds(digests), Limit).Status);
}
