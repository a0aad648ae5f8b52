using System.Globalization;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Spk.Bot.Core.Persistence;

namespace Spk.Bot.Ops.Health;

/// <summary>The database answers and has this version's tables.</summary>
internal sealed class DatabaseHealth(MigrateDatabase database) : IHealthCheck
{
    public const string Away = "The database does not answer. Check that the server runs and that Database:ConnectionString fits.";

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        return await database.CountMissingAsync(cancellationToken) switch
        {
            null => HealthCheckResult.Unhealthy(Away),
            0 => HealthCheckResult.Healthy("Answers, all migrations are applied."),
            var missing => HealthCheckResult.Unhealthy(string.Create(CultureInfo.InvariantCulture, $"The database lacks {missing} migrations. Restart the bot, or run its verb migrate.")),
        };
    }
}
