using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Spk.Bot.Protocol.Connector;
using Spk.Bot.Protocol.Routing;

namespace Spk.Bot.Protocol;

/// <summary>The door of this room: the Bot Framework protocol over ASP.NET Core.</summary>
public static class ProtocolSetup
{
    /// <summary>Binds <see cref="TeamsOptions"/> and checks them when the host starts.</summary>
    public static IServiceCollection AddBotProtocol(this IServiceCollection services, IConfiguration configuration)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddOptions<TeamsOptions>().Bind(configuration.GetSection(TeamsOptions.Section)).PostConfigure(options => options.FillDefaults()).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<TeamsOptions>, TeamsOptionsCheck>());
        services.AddSingleton<ServiceUrlGate>();
        services.AddTransient<ConnectorClient>();
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
        app.MapPost("/api/messages", context => throw new NotImplementedException());
}
