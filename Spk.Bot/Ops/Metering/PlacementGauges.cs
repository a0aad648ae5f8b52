using Prometheus;
using Spk.Bot.Core.Credentials;
using Spk.Bot.Core.Delivery;
using Spk.Bot.Core.Time;

namespace Spk.Bot.Ops.Metering;

/// <summary>What the database knows, read when somebody asks for the metrics.</summary>
internal sealed class PlacementGauges(CollectorRegistry registry, IServiceScopeFactory scopes, ICredentialBook credentials, TimeProvider clock)
{
    public void Register()
    {
        var metrics = Metrics.WithCustomRegistry(registry);
        var isUp = metrics.CreateGauge("spk_database_up", "1 when the database answered this scrape, otherwise 0.");
        var placements = metrics.CreateGauge("spk_placements", "Copies of cards by state.", "state");
        var behind = metrics.CreateGauge("spk_placements_behind", "Copies of cards whose instant has passed.");
        var oldest = metrics.CreateGauge("spk_placements_oldest_due_seconds", "How long ago the oldest of those was due.");
        var daysLeft = metrics.CreateGauge("spk_credential_days_left", "Days until the bot's credential ends; missing when nobody knows.", new GaugeConfiguration { SuppressInitialValue = true });
        registry.AddBeforeCollectCallback(async cancellationToken =>
        {
            SetDaysLeft(daysLeft);
            await using var scope = scopes.CreateAsyncScope();
            var look = await scope.ServiceProvider.GetRequiredService<DeliveryFiguresQuery>().TryLookAsync(cancellationToken);
            isUp.Set(look is null ? 0 : 1);
            if (look is null)
            {
                // Yesterday's figures would look like today's.
                behind.Unpublish();
                oldest.Unpublish();
                foreach (var state in Enum.GetNames<PlacementState>())
                    placements.WithLabels(state).Unpublish();
                return;
            }

            behind.Set(look.Backlog.Behind);
            oldest.Set(look.Backlog.Oldest.TotalSeconds);
            foreach (var state in Enum.GetValues<PlacementState>())
                placements.WithLabels(state.ToString()).Set(look.ByState.GetValueOrDefault(state));
        });
    }

    private void SetDaysLeft(Gauge gauge)
    {
        if (credentials.InUse()?.ExpiresOn is { } end)
            gauge.Set(end.DayNumber - BerlinTime.DayOf(clock.GetUtcNow()).DayNumber);
        else
            gauge.Unpublish();
    }
}
