using System.Diagnostics.Metrics;
using Prometheus;
using Spk.Bot.Core.Delivery;
using Spk.Bot.Core.Digests;
using Spk.Bot.Teams;

namespace Spk.Bot.Ops.Metering;

/// <summary>
/// The instruments of all rooms in Prometheus' text form at <c>GET /metrics</c>, where <c>Metrics:Enabled</c> says so. By prometheus-net: a stable release with a registry per
/// host, whereas OpenTelemetry's Prometheus exporter is a prerelease still and mixes the hosts of one process. The rooms know neither of them.
/// </summary>
internal static class MeteringSetup
{
    /// <summary>Seconds; an invoke is given up after ten.</summary>
    private static readonly double[] Buckets = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];

    public static IServiceCollection AddSpkMetering(this IServiceCollection services) => services.AddMetrics().AddSingleton<RefusedRequests>().AddSingleton<PlacementGauges>();

    /// <summary>Before any other endpoint: refusals are counted on their way out.</summary>
    public static void MapSpkMetering(this WebApplication app)
    {
        if (!app.Configuration.GetValue("Metrics:Enabled", defaultValue: false))
            return;

        var registry = Metrics.NewCustomRegistry();
        Listen(app, registry);

        // Built now, while somebody listens, so that each series begins at zero.
        _ = app.Services.GetRequiredService<DeliveryMeters>();
        _ = app.Services.GetRequiredService<DigestMeters>();
        _ = app.Services.GetRequiredService<TeamsMeters>();
        var refused = app.Services.GetRequiredService<RefusedRequests>();
        app.Services.GetRequiredService<PlacementGauges>().Register(registry);
        app.Use(refused.CountAsync);
        app.MapMetrics("/metrics", registry);
    }

    private static void Listen(WebApplication app, CollectorRegistry registry)
    {
        var ours = app.Services.GetRequiredService<IMeterFactory>();
        var adapter = MeterAdapter.StartListening(new MeterAdapterOptions
        {
            Registry = registry,
            MetricFactory = Metrics.WithCustomRegistry(registry),
            InstrumentFilterPredicate = instrument => instrument.Meter.Name == "Spk" && ReferenceEquals(instrument.Meter.Scope, ours),
            ResolveHistogramBuckets = _ => Buckets,
            MetricsExpireAfter = TimeSpan.FromDays(3650),
        });
        app.Lifetime.ApplicationStopped.Register(adapter.Dispose);
    }
}
