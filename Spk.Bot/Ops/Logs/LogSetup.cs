using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Spk.Bot.Ops.Logs;

internal static class LogSetup
{
    /// <summary>After everything that adds logging: from here on every logger is a guarded one.</summary>
    public static IServiceCollection AddSpkLogGuard(this IServiceCollection services)
    {
        services.AddLogging();
        services.RemoveAll<ILoggerFactory>();
        services.AddSingleton<LoggerFactory>();
        return services.AddSingleton<ILoggerFactory, GuardedLoggerFactory>();
    }
}
