using Spk.Bot.Core;
using Spk.Bot.Core.Documents;
using Spk.Bot.Core.Meetings;
using Spk.Bot.Core.Roles;

namespace Spk.Bot.Graph;

/// <summary>The door of this room: groups as roles, where <c>Graph:Enabled</c> says so; documents among a channel's files, where <c>Graph:UploadDocuments</c> does.</summary>
public static class GraphSetup
{
    /// <param name="token">The bot's token for this scope; null when there is none now.</param>
    /// <exception cref="ConfigurationException"><c>Graph:BaseUrl</c> is no https URL.</exception>
    public static IServiceCollection AddSpkGraph(
        this IServiceCollection services, IConfiguration configuration, Func<IServiceProvider, string, Func<CancellationToken, Task<string?>>> token)
    {
        var options = configuration.GetSection(GraphOptions.Section).Get<GraphOptions>() ?? new GraphOptions();
        if (options is { Enabled: false, UploadDocuments: false })
            return services;
        if (!options.IsBaseUrlSafe)
            throw new ConfigurationException("Graph:BaseUrl must be https, or http on this machine.");
        services.AddOptions<GraphOptions>().Bind(configuration.GetSection(GraphOptions.Section));
        services.AddHttpClient(GraphGroups.HttpClientName, client => client.Timeout = TimeSpan.FromSeconds(30)).ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false });
        if (options.UploadDocuments)
            services.AddSingleton<IDocumentShelf>(s => new GraphShelf(
                s.GetRequiredService<IHttpClientFactory>().CreateClient(GraphGroups.HttpClientName), new GraphToken(token(s, GraphToken.Scope)), options.BaseUrl.TrimEnd('/'),
                s.GetRequiredService<ILogger<GraphShelf>>()));
        if (!options.Enabled)
            return services;
        services.AddSingleton<IGroupDirectory>(s => new GraphGroups(
            s.GetRequiredService<IHttpClientFactory>().CreateClient(GraphGroups.HttpClientName), new GraphToken(token(s, GraphToken.Scope)), options.BaseUrl.TrimEnd('/')));
        services.AddSingleton<IMeetingSources>(s => new GraphCalendars(
            s.GetRequiredService<IHttpClientFactory>().CreateClient(GraphGroups.HttpClientName), new GraphToken(token(s, GraphToken.Scope)), options.BaseUrl.TrimEnd('/'), s.GetRequiredService<TimeProvider>()));
        services.AddSingleton<RefreshGroups>();
        services.AddHostedService<GroupsLoop>();
        services.AddHealthChecks().AddCheck<GroupsHealth>("groups");
        return services;
    }
}
