using Spk.Bot.Core.Documents;
using Spk.Bot.Protocol.Connector;

namespace Spk.Bot.Ops.Files;

/// <summary>Files by a signed link.</summary>
internal static class FilesSetup
{
    /// <exception cref="Core.ConfigurationException">A value of <c>Files</c> or <c>Documents:PaperLink</c> cannot be used.</exception>
    public static IServiceCollection AddSpkFiles(this IServiceCollection services, IConfiguration configuration)
    {
        var section = configuration.GetSection(DownloadOptions.Section);
        (section.Get<DownloadOptions>() ?? new DownloadOptions()).Check();
        services.AddOptions<DownloadOptions>().Bind(section);
        services.AddSingleton(PaperLinks.Of(configuration["Documents:PaperLink"]));
        services.AddSingleton<FileTickets>().AddSingleton<DownloadEndpoint>();
        services.AddScoped<FileMaker>();
        services.AddSingleton<UploadGate>();
        services.AddHttpClient<FileUpload>(client => client.Timeout = Timeout.InfiniteTimeSpan).ConfigurePrimaryHttpMessageHandler(ConnectorConnections.Handler).RemoveAllLoggers();

        // These lines name the path of a request, and with it the key to a file; no configuration may bring them back.
        services.PostConfigure<LoggerFilterOptions>(logging =>
        {
            foreach (var category in (string[])["Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Routing", "Microsoft.AspNetCore.HttpLogging", "Microsoft.AspNetCore.Server"])
            {
                foreach (var rule in logging.Rules.Where(r => r.CategoryName?.StartsWith(category, StringComparison.OrdinalIgnoreCase) == true).ToList())
                    logging.Rules.Remove(rule);
                logging.Rules.Add(new LoggerFilterRule(null, category, LogLevel.Warning, null));
            }

            // Besides begin and end of a request, it opens a scope with the path around every other line.
            logging.Rules.Add(new LoggerFilterRule(null, "Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.None, null));
        });
        return services;
    }

    public static void MapSpkFiles(this IEndpointRouteBuilder app) =>
        app.MapGet(DownloadEndpoint.Prefix + "{**token}", (RequestDelegate)(context =>
            context.RequestServices.GetRequiredService<DownloadEndpoint>().HandleAsync(context, context.Request.RouteValues["token"] as string ?? "")));
}
