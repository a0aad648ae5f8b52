using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Spk.Bot.Core.Persistence;

namespace Spk.Bot.Tests.Protocol.Hostile;

/// <summary>The whole bot, with everything in it that a hostile activity could reach, and nothing that changes the database by itself.</summary>
public sealed class HostileHost : PausedHost
{
    /// <summary>Number of the one need there is.</summary>
    public string Need { get; private set; } = "";

    /// <summary>No limit: a limited activity is one that was not tried.</summary>
    protected override Dictionary<string, string?> Settings => new()
    {
        ["Teams:TurnsPerPerson:PerSecond"] = "1000000",
        ["Teams:TurnsPerPerson:Burst"] = "1000000",
        ["Teams:TurnsPerTenant:PerSecond"] = "1000000",
        ["Teams:TurnsPerTenant:Burst"] = "1000000",
    };

    /// <summary>Indexes of the requests that wrote into the database, or tried to.</summary>
    internal WriteWatch Writes { get; } = new();

    protected override void Configure(IServiceCollection services)
    {
        services.AddSingleton<IStartupFilter>(Writes);
        services.ConfigureDbContext<SqliteSpkDbContext>(options => options.AddInterceptors(Writes));
    }

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        Need = await ReportAsync();
    }
}
