using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Hosting.Internal;
using Spk.Bot.Protocol;
using Spk.Bot.Protocol.Connector;

namespace Spk.Bot.Tests.Protocol;

/// <summary>The connector client as production wires it, towards a connector of ours.</summary>
internal sealed class ConnectorBench : IDisposable
{
    private readonly ServiceProvider provider;

    private ConnectorBench(ServiceProvider provider, ManualClock clock)
    {
        this.provider = provider;
        Clock = clock;
    }

    public ManualClock Clock { get; }

    public ConnectorClient Client => provider.GetRequiredService<ConnectorClient>();

    public ConnectorToken Token => provider.GetRequiredService<ConnectorToken>();

    public ServiceUrlGate Gate => provider.GetRequiredService<ServiceUrlGate>();

    /// <param name="tokenEndpoint">Where the token comes from.</param>
    /// <param name="allowed">The one service URL that is allowed.</param>
    /// <param name="environment">Production unless said otherwise.</param>
    /// <param name="settings">Go before the rest.</param>
    public static ConnectorBench Build(string tokenEndpoint, string allowed, string environment = "Production", Dictionary<string, string?>? settings = null)
    {
        var clock = new ManualClock();
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Teams:AppId"] = Payload.AppId,
            ["Teams:TenantId"] = Payload.TenantId,
            ["Teams:ClientSecret"] = "s&cr+t",
            ["Teams:TokenEndpoint"] = tokenEndpoint,
            ["Teams:AllowedServiceUrls:0"] = allowed,
        }).AddInMemoryCollection(settings ?? []).Build();
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton<TimeProvider>(clock);
        services.AddSingleton<IHostEnvironment>(new HostingEnvironment { EnvironmentName = environment });
        services.AddBotProtocol(configuration);
        return new ConnectorBench(services.BuildServiceProvider(), clock);
    }

    public void Dispose() => provider.Dispose();
}
