using Microsoft.Extensions.Options;
using Spk.Bot.Core;
using Spk.Bot.Core.Districts;
using Spk.Bot.Core.Persistence;
using Spk.Bot.Graph;
using Spk.Bot.Jobs;
using Spk.Bot.Ops;
using Spk.Bot.Ops.Files;
using Spk.Bot.Ops.Health;
using Spk.Bot.Ops.Logs;
using Spk.Bot.Ops.Metering;
using Spk.Bot.Protocol;
using Spk.Bot.Protocol.Connector;
using Spk.Bot.Teams;

namespace Spk.Bot;

/// <summary>The production bot as a web application: what <c>serve</c> runs, and what the sandbox and the tests run beside their own small Teams.</summary>
public static class BotHost
{
    /// <param name="configure">Last word on configuration and services, e.g. a clock that can be moved.</param>
    /// <exception cref="ConfigurationException">The configuration cannot be used; the message says why and where.</exception>
    public static WebApplication Create(string[] args, Action<WebApplicationBuilder>? configure = null)
    {
        // Configuration is read once: a changed role or address takes effect with a restart, and no file is watched for it.
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = ["--hostBuilder:reloadConfigOnChange=false", .. args], ContentRootPath = AppContext.BaseDirectory });
        builder.Services.AddSingleton(TimeProvider.System);
        configure?.Invoke(builder);
        AddSpk(builder.Services, builder.Configuration);

        var app = builder.Build();
        CheckOptions(app.Services);
        app.MapSpkMetering();
        app.MapBotProtocol();
        app.MapSpkHealth();
        app.MapSpkFiles();
        return app;
    }

    private static void AddSpk(IServiceCollection services, ConfigurationManager configuration)
    {
        var district = ReadDistrict(configuration["District:File"]);
        services.AddHostedService<SingleProcess>();
        services.AddHostedService<PrepareDatabase>();
        services.AddSpkCore(configuration, district);
        services.AddBotProtocol(configuration);
        services.AddSpkFiles(configuration);
        services.AddSpkTeams();
        services.AddSpkGraph(configuration, TokenOf);
        services.AddSpkJobs(DatabaseOptions.From(configuration.GetSection("Database")));
        services.AddSpkHealth();
        services.AddSpkMetering();
        services.AddSpkLogGuard();
    }

    /// <summary>Graph is asked with the same credentials as Teams.</summary>
    private static Func<CancellationToken, Task<string?>> TokenOf(IServiceProvider services, string scope)
    {
        var token = ActivatorUtilities.CreateInstance<ConnectorToken>(services, scope);
        return async cancellationToken => (await token.GetAsync(cancellationToken)).Value is { Length: > 0 } value ? value : null;
    }

    /// <summary>What the start would refuse anyway, said in its own words and without a stack.</summary>
    private static void CheckOptions(IServiceProvider services)
    {
        try
        {
            _ = services.GetRequiredService<IOptions<TeamsOptions>>().Value;
        }
        catch (OptionsValidationException exception)
        {
            throw new ConfigurationException(string.Join(Environment.NewLine, exception.Failures));
        }
    }

    internal static District ReadDistrict(string? file)
    {
        var reading = DistrictFile.Load(string.IsNullOrWhiteSpace(file) ? null : file);
        return reading.District ?? throw new ConfigurationException(
            $"District:File {file ?? "(built in)"} has {reading.Faults.Count} faults:{Environment.NewLine}{string.Join(Environment.NewLine, reading.Faults)}");
    }
}
