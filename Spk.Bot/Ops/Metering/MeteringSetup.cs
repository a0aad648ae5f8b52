using Prometheus;
using Spk.Bot.Core.Delivery;
using Spk.Bot.Core.Digests;
using Spk.Bot.Protocol;
using Spk.Bot.Teams;

namespace Spk.Bot.Ops.Metering;

/// <summary>
/// The instruments of all rooms in Prometheus' text form at <c>GET /metrics</c>, where <c>Metrics:Enabled</c> says so. By prometheus-net: a stable release with a registry per
/// host, whereas OpenTelemetry's Prometheus exporter is a prerelease still and mixes the hosts of one process. The rooms know neither of them.
/// </summary>
internal static class MeteringSetup
{
    public static IServiceCollection AddSpkMetering(this IServiceCollection services) => services
        .AddMetrics()
        .AddSingleton(_ => Metrics.NewCustomRegistry())
        .AddSingleton<MeterBridge>()
        .AddSingleton<RefusedRequests>()
        .AddSingleton<PlacementGauges>();

    /// <summary>Before any other endpoint: refusals are counted on their way out.</summary>
    public static void MapSpkMetering(this WebApplication app)
    {
        if (!app.Configuration.GetValue("Metrics:Enabled", defaultValue: false))
            return;

        // The listener first, so that the zeros with which each series begins are heard.
        var services = app.Services;
        _ = services.GetRequiredService<MeterBridge>();
        _ = services.GetRequiredService<DeliveryMeters>();
        _ = services.GetRequiredService<DigestMeters>();
        _ = services.GetRequiredService<ProtocolMeters>();
        _ = services.GetRequiredService<TeamsMeters>();
        services.GetRequiredService<PlacementGauges>().Register();
        app.Use(services.GetRequiredService<RefusedRequests>().CountAsync);
        app.MapMetrics("/metrics", services.GetRequiredService<CollectorRegistry>());
    }
}
