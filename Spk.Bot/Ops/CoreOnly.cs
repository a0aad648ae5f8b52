using Spk.Bot.Core;

namespace Spk.Bot.Ops;

/// <summary>The borough's work without the web: for verbs of the command line. Same configuration as <c>serve</c>.</summary>
internal static class CoreOnly
{
    public static ServiceProvider Create()
    {
        var environment = Environment.GetEnvironmentVariable("ASPNETCORE_ENVIRONMENT") ?? Environment.GetEnvironmentVariable("DOTNET_ENVIRONMENT") ?? "Production";
        var configuration = new ConfigurationBuilder()
            .SetBasePath(AppContext.BaseDirectory)
            .AddJsonFile("appsettings.json", optional: true)
            .AddJsonFile($"appsettings.{environment}.json", optional: true)
            .AddEnvironmentVariables()
            .Build();
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton<IConfiguration>(configuration);
        services.AddSpkCore(configuration, BotHost.ReadDistrict(configuration["District:File"]));
        return services.BuildServiceProvider();
    }
}
