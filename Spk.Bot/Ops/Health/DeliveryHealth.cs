using System.Globalization;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;
using Spk.Bot.Core.Delivery;

namespace Spk.Bot.Ops.Health;

/// <summary>No card is long past the instant at which it should have been brought.</summary>
internal sealed class DeliveryHealth(DeliveryFiguresQuery figures, IOptions<DeliveryHealthOptions> options) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        await figures.TryLookAsync(cancellationToken) is { } look ? Judge(look.Figures, look.Backlog, options.Value) : HealthCheckResult.Unhealthy(DatabaseHealth.Away);

    public static HealthCheckResult Judge(DeliveryFigures figures, DeliveryBacklog backlog, DeliveryHealthOptions limits)
    {
        var counts = string.Create(CultureInfo.InvariantCulture, $"due {figures.Due}, waiting for a channel {figures.Waiting}, failed {figures.Failed}");
        if (backlog.Oldest < limits.DegradedAfter)
            return HealthCheckResult.Healthy(counts);
        var sentence = string.Create(
            CultureInfo.InvariantCulture,
            $"{backlog.Behind} cards are behind, the oldest for {(int)backlog.Oldest.TotalMinutes} minutes: Teams does not take them, or the deliverer stands still. {counts}");
        return backlog.Oldest < limits.UnhealthyAfter ? HealthCheckResult.Degraded(sentence) : HealthCheckResult.Unhealthy(sentence);
    }
}
