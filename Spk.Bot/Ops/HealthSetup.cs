using Microsoft.AspNetCore.Diagnostics.HealthChecks;

namespace Spk.Bot.Ops;

internal static class HealthSetup
{
    private const string Ready = "ready";

    public static IServiceCollection AddSpkHealth(this IServiceCollection services)
    {
        services.AddHealthChecks().AddCheck<DatabaseHealth>("database", tags: [Ready]);
        return services;
    }

    /// <summary><c>/healthz/live</c>: the process answers. <c>/healthz/ready</c>: it can work; the body names the fault.</summary>
    public static void MapSpkHealth(this WebApplication app)
    {
        app.MapHealthChecks("/healthz/live", new HealthCheckOptions { Predicate = _ => false });
        app.MapHealthChecks("/healthz/ready", new HealthCheckOptions
        {
            Predicate = check => check.Tags.Contains(Ready),
            ResponseWriter = (context, report) => context.Response.WriteAsJsonAsync(
                new
                {
                    status = report.Status.ToString(),
                    checks = report.Entries.ToDictionary(e => e.Key, e => new { status = e.Value.Status.ToString(), description = e.Value.Description }),
                },
                context.RequestAborted),
        });
    }
}
