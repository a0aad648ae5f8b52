using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Spk.Bot.Protocol.Authentication;
using Spk.Bot.Protocol.Connector;
using Spk.Bot.Protocol.Routing;

namespace Spk.Bot.Protocol;

/// <summary>The door of this room: the Bot Framework protocol over ASP.NET Core.</summary>
public static class ProtocolSetup
{
    private const int MaxMetadataBytes = 1024 * 1024;
    private const int MaxAnswerBytes = 8 * 1024 * 1024;

    /// <summary>Binds <see cref="TeamsOptions"/> and checks them when the host starts.</summary>
    public static IServiceCollection AddBotProtocol(this IServiceCollection services, IConfiguration configuration)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddOptions<TeamsOptions>().Bind(configuration.GetSection(TeamsOptions.Section)).PostConfigure(options => options.FillDefaults()).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<TeamsOptions>, TeamsOptionsCheck>());
        services.AddSingleton<ServiceUrlGate>();
        AddInbound(services);
        AddOutbound(services);
        return services.AddActivityRoutes(_ => { });
    }

    /// <summary>May be called by several rooms; a route that is taken already is refused at once.</summary>
    public static IServiceCollection AddActivityRoutes(this IServiceCollection services, Action<ActivityRoutes> configure)
    {
        var routes = services.Select(descriptor => descriptor.ImplementationInstance).OfType<ActivityRoutes>().SingleOrDefault();
        if (routes is null)
            services.AddSingleton(routes = new ActivityRoutes());
        configure(routes);
        return services;
    }

    /// <summary><c>POST /api/messages</c>; any other method is answered 405.</summary>
    public static IEndpointConventionBuilder MapBotProtocol(this IEndpointRouteBuilder app) =>
        app.MapPost("/api/messages", (RequestDelegate)(context => context.RequestServices.GetRequiredService<MessagesEndpoint>().HandleAsync(context)));

    private static void AddInbound(IServiceCollection services)
    {
        services.AddSingleton<SigningKeys>();
        services.AddSingleton<InboundTokenCheck>();
        services.AddSingleton<UnauthenticatedCallers>();
        services.AddSingleton<ActivityAdmission>();
        services.AddSingleton<ProtocolMeters>();
        services.AddSingleton<TurnLimits>();
        services.AddSingleton<TurnRunner>();
        services.AddSingleton<MessagesEndpoint>();
        services.AddHttpClient(MetadataRetriever.HttpClientName, client =>
            {
                client.Timeout = TimeSpan.FromSeconds(5);
                client.MaxResponseContentBufferSize = MaxMetadataBytes;
            })
            .ConfigurePrimaryHttpMessageHandler(ConnectorConnections.Handler);
    }

    private static void AddOutbound(IServiceCollection services)
    {
        services.AddSingleton<ConnectorToken>();
        services.AddHttpClient(ConnectorToken.HttpClientName, client => client.Timeout = TimeSpan.FromSeconds(15))
            .ConfigurePrimaryHttpMessageHandler(ConnectorConnections.Handler)
            .RemoveAllLoggers();
        services.AddHttpClient(nameof(ConnectorClient), client =>
            {
                client.Timeout = ConnectorClient.Limit;
                client.MaxResponseContentBufferSize = MaxAnswerBytes;
            })
            .ConfigurePrimaryHttpMessageHandler(ConnectorConnections.Handler)
            .RemoveAllLoggers()
            .AddTypedClient((http, services) => new ConnectorClient(
                http,
                services.GetRequiredService<ConnectorToken>(),
                services.GetRequiredService<ServiceUrlGate>(),
                services.GetRequiredService<TimeProvider>(),
                services.GetRequiredService<ILogger<ConnectorClient>>()));
    }
}
