using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Spk.Bot.Core.Credentials;

namespace Spk.Bot.Ops.Health;

internal static class HealthSetup
{
    /// <summary>A database that hangs must not hang the probe.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    public static IServiceCollection AddSpkHealth(this IServiceCollection services)
    {
        services.AddOptions<DeliveryHealthOptions>().BindConfiguration(DeliveryHealthOptions.Section);
        services.AddSingleton<ICredentialBook, TeamsCredentials>();
        services.AddHealthChecks()
            .AddCheck<DatabaseHealth>("database", timeout: Patience)
            .AddCheck<TokenHealth>("token", timeout: Patience)
            .AddCheck<MetadataHealth>("metadata", timeout: Patience)
            .AddCheck<DeliveryHealth>("deliveries", timeout: Patience)
            .AddCheck<CredentialHealth>("credentials", timeout: Patience)
            .AddCheck<MeetingsHealth>("meetings", timeout: Patience);
        return services;
    }

    /// <summary><c>/healthz/live</c>: the process answers. <c>/healthz/ready</c>: it can work; the body names the fault, without ids, texts and names.</summary>
    public static void MapSpkHealth(this WebApplication app)
    {
        app.MapHealthChecks("/healthz/live", new HealthCheckOptions { Predicate = _ => false });
        app.MapHealthChecks("/healthz/ready", new HealthCheckOptions
        {
            ResponseWriter = (context, report) => context.Response.WriteAsJsonAsync(
                new
                {
                    status = report.Status.ToString(),
                    checks = report.Entries.ToDictionary(e => e.Key, e => new { status = e.Value.Status.ToString(), description = Sentence(e.Value) }),
                },
                context.RequestAborted),
        });
    }

    // Of a check that broke, the framework would tell the exception's own sentence, which may quote anything.
    private static string? Sentence(HealthReportEntry entry) => entry.Exception is { } failure ? $"The check itself failed: {failure.GetType().Name}." : entry.Description;
}
