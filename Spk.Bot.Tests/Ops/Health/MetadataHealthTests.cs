using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;
using Spk.Bot.Ops.Health;
using Spk.Bot.Protocol;
using Spk.Bot.Protocol.Authentication;
using Spk.Bot.Tests.Protocol;

namespace Spk.Bot.Tests.Ops.Health;

public sealed class MetadataHealthTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Check_WhenRefreshingFails_IsDegradedWithTheOldKeysAndMendsItself()
    {
        await using var host = await ProtocolHost.StartAsync();
        var asked = await FetchAsync(host);

        host.Issuer.IsDown = true;
        host.Clock.Advance(TimeSpan.FromHours(12));
        var degraded = await CheckAsync(host);
        await CheckAsync(host);
        Assert.Equal(asked + 1, host.Issuer.MetadataRequests);
        host.Issuer.IsDown = false;
        host.Clock.Advance(TimeSpan.FromMinutes(5));
        var mended = await CheckAsync(host);

        Assert.Equal(HealthStatus.Degraded, degraded.Status);
        Assert.StartsWith("1 signing keys, 720 minutes old; fetching newer ones failed.", degraded.Description, StringComparison.Ordinal);
        Assert.Equal((HealthStatus.Healthy, "1 signing keys, 0 minutes old."), (mended.Status, mended.Description));
    }

    [Fact]
    public async Task Check_WhenTheKeysAreYoung_AsksForNothing()
    {
        await using var host = await ProtocolHost.StartAsync();
        var asked = await FetchAsync(host);

        for (var i = 0; i < 5; i++)
        {
            await CheckAsync(host);
            host.Clock.Advance(TimeSpan.FromHours(2));
        }

        Assert.Equal(asked, host.Issuer.MetadataRequests);
    }

    /// <summary>Until the first keys are there: on a machine that is very busy a request may take longer than it is given.</summary>
    /// <returns>How often it was asked for them.</returns>
    private static async Task<int> FetchAsync(ProtocolHost host)
    {
        while ((await CheckAsync(host)).Status != HealthStatus.Healthy)
            host.Clock.Advance(TimeSpan.FromSeconds(10));
        return host.Issuer.MetadataRequests;
    }

    private static Task<HealthCheckResult> CheckAsync(ProtocolHost host) => new MetadataHealth(
        host.Services.GetRequiredService<SigningKeys>(), host.Services.GetRequiredService<IOptions<TeamsOptions>>(), host.Clock).CheckHealthAsync(new HealthCheckContext(), Ct);
}
