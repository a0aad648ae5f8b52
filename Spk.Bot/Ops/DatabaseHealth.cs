using Microsoft.Extensions.Diagnostics.HealthChecks;
using Spk.Bot.Core.Delivery;

namespace Spk.Bot.Ops;

/// <summary>Ready means: the database answers. The figures tell what waits.</summary>
internal sealed class DatabaseHealth(DeliveryFiguresQuery figures) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            var now = await figures.GetAsync(cancellationToken);
            return HealthCheckResult.Healthy($"due {now.Due}, waiting for a channel {now.Waiting}, failed {now.Failed}");
        }
        catch (System.Data.Common.DbException)
        {
            return HealthCheckResult.Unhealthy("The database does not answer.");
        }
    }
}
