using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Spk.Bot.Protocol;
using Spk.Bot.Protocol.Routing;
using Spk.Bot.Protocol.Schema;
using Spk.Bot.Tests.Support;

namespace Spk.Bot.Tests.Protocol;

/// <summary>The protocol room alone, in a real web server on loopback, with an issuer of its own and routes that remember.</summary>
internal sealed class ProtocolHost : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly HttpClient http = new();

    private ProtocolHost(WebApplication app, TestIssuer issuer, ManualClock clock)
    {
        this.app = app;
        Issuer = issuer;
        Clock = clock;
    }

    public TestIssuer Issuer { get; }

    public ManualClock Clock { get; }

    public IServiceProvider Services => app.Services;

    public Uri Messages => new($"{app.Urls.Single()}/api/messages");

    /// <summary>What reached a handler.</summary>
    public ConcurrentQueue<InboundActivity> Reached { get; } = new();

    public static async Task<ProtocolHost> StartAsync(
        Action<ActivityRoutes, ProtocolHost>? routes = null,
        Dictionary<string, string?>? settings = null,
        string? environment = null,
        IPAddress? remoteAddress = null,
        ILoggerProvider? logs = null)
    {
        var clock = new ManualClock();
        var issuer = await TestIssuer.StartAsync(clock);
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { EnvironmentName = environment ?? Environments.Production });
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Services.AddRoutingCore();
        builder.Configuration.AddInMemoryCollection(Settings(issuer)).AddInMemoryCollection(settings ?? []);
        builder.Services.AddSingleton<TimeProvider>(clock);
        if (logs is not null)
            builder.Logging.AddProvider(logs).SetMinimumLevel(LogLevel.Trace);

        ProtocolHost? host = null;
        builder.Services.AddBotProtocol(builder.Configuration);
        builder.Services.AddActivityRoutes(all =>
        {
            if (routes is null)
                AllRoutes(all, () => host!);
        });
        var app = builder.Build();
        if (remoteAddress is not null)
            app.Use((context, next) =>
            {
                context.Connection.RemoteIpAddress = remoteAddress;
                return next(context);
            });
        app.MapBotProtocol();
        host = new ProtocolHost(app, issuer, clock);
        routes?.Invoke(app.Services.GetRequiredService<ActivityRoutes>(), host);
        await app.StartAsync();
        return host;
    }

    /// <summary>Remembers, and answers nothing.</summary>
    public Task<InvokeAnswer?> Remember(IServiceProvider services, InboundActivity activity, CancellationToken cancellationToken)
    {
        Reached.Enqueue(activity);
        return Task.FromResult<InvokeAnswer?>(null);
    }

    /// <summary>Posts with a valid token that speaks for the activity's own service URL.</summary>
    public Task<HttpResponseMessage> PostAsync(JsonObject activity) =>
        PostAsync(activity.ToJsonString(), $"Bearer {Issuer.Mint(Payload.AppId, activity["serviceUrl"]?.GetValue<string>())}");

    public async Task<HttpResponseMessage> PostAsync(string body, string? authorization, Action<HttpRequestMessage>? change = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Messages) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        if (authorization is not null)
            request.Headers.TryAddWithoutValidation("Authorization", authorization);
        change?.Invoke(request);
        return await http.SendAsync(request, TestContext.Current.CancellationToken);
    }

    public async Task<HttpResponseMessage> SendAsync(HttpMethod method)
    {
        using var request = new HttpRequestMessage(method, Messages);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Issuer.Mint(Payload.AppId, Payload.ServiceUrl));
        return await http.SendAsync(request, TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        await app.DisposeAsync();
        await Issuer.DisposeAsync();
    }

    private static Dictionary<string, string?> Settings(TestIssuer issuer) => new()
    {
        ["Teams:AppId"] = Payload.AppId,
        ["Teams:TenantId"] = Payload.TenantId,
        ["Teams:ClientSecret"] = "not-a-secret",
        ["Teams:OpenIdMetadataUrl"] = issuer.MetadataUrl,
        ["Teams:TokenEndpoint"] = issuer.TokenEndpoint,
    };

    private static void AllRoutes(ActivityRoutes routes, Func<ProtocolHost> host)
    {
        ActivityHandler remember = (services, activity, cancellationToken) => host().Remember(services, activity, cancellationToken);
        routes.OnMessage(remember);
        routes.OnCardSubmit(remember);
        routes.OnMessageUpdate(remember);
        routes.OnConversationUpdate(remember);
        routes.OnInstallationUpdate(remember);
        routes.OnReaction(remember);
        foreach (var name in (string[])[InvokeNames.CardAction, InvokeNames.TaskFetch, InvokeNames.TaskSubmit, InvokeNames.Search,
            InvokeNames.ExtensionFetchTask, InvokeNames.ExtensionSubmit, InvokeNames.ExtensionQuery, "message/submitAction", "fileConsent/invoke", "signin/verifyState"])
            routes.OnInvoke(name, remember);
    }
}
