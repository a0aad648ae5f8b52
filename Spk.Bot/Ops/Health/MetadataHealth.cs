using System.Globalization;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;
using Spk.Bot.Protocol;
using Spk.Bot.Protocol.Authentication;

namespace Spk.Bot.Ops.Health;

/// <summary>The keys with which Teams signs are at hand: without them no message can be told from a forged one.</summary>
internal sealed class MetadataHealth(SigningKeys keys, IOptions<TeamsOptions> options, TimeProvider clock) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        if (options.Value.AppId.Length == 0)
            return HealthCheckResult.Healthy("No app id is configured, so no keys are needed; that is possible in Development alone.");
        await keys.RefreshAsync(cancellationToken);
        return Judge(keys.State, clock.GetUtcNow());
    }

    public static HealthCheckResult Judge(KeysState state, DateTimeOffset now)
    {
        if (state.FetchedAt is not { } fetched)
            return HealthCheckResult.Unhealthy("Teams' signing keys could not be fetched yet, so that every message is refused. Check the network and Teams:OpenIdMetadataUrl.");
        var have = string.Create(CultureInfo.InvariantCulture, $"{state.Count} signing keys, {(int)(now - fetched).TotalMinutes} minutes old");
        return state.FailedAt is null
            ? HealthCheckResult.Healthy($"{have}.")
            : HealthCheckResult.Degraded($"{have}; fetching newer ones failed. Messages are still taken. Check the network and Teams:OpenIdMetadataUrl.");
    }
}
