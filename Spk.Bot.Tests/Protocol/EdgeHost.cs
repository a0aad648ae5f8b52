using System.Collections.Concurrent;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Http;
using Microsoft.Extensions.Logging;
using Quartz;
using Spk.Bot.Core.Persistence;
using Spk.Bot.Jobs;
using Spk.Bot.Protocol.Connector;
using Spk.Bot.Tests.Support;

namespace Spk.Bot.Tests.Protocol;

/// <summary>
/// The whole production host on a real server, with SQLite and an issuer of its own; instead of Teams, a connector that takes every call. So the samples can arrive exactly
/// as they lie in their folder, with the service URLs of the real Teams, and nothing leaves this machine.
/// </summary>
public class EdgeHost : IAsyncLifetime
{
    /// <summary>The two persons of the samples: here of the OE SPK and of a coordination, and of another coordination.</summary>
    public const string Person = "aaaaaaaa-0000-4000-8000-000000000001";
    public const string Other = "aaaaaaaa-0000-4000-8000-000000000002";

    private readonly DirectoryInfo data = Directory.CreateTempSubdirectory("spk-edge-");
    private readonly HttpClient http = new();
    private readonly Lines lines = new();
    private WebApplication app = null!;

    public TestIssuer Issuer { get; private set; } = null!;

    public IServiceProvider Services => app.Services;

    public Uri Messages => new($"{app.Urls.Single()}/api/messages");

    /// <summary>Lines of the log from <see cref="LogLevel.Error"/> on.</summary>
    public IReadOnlyCollection<string> Failures => [.. lines.All.Where(line => line.Level >= LogLevel.Error).Select(line => $"{line.Id} {line.Text}")];

    /// <summary>Warnings of this event.</summary>
    public IReadOnlyCollection<string> Warnings(int id) => [.. lines.All.Where(line => line.Level == LogLevel.Warning && line.Id == id).Select(line => line.Text)];

    /// <summary>What the connector was asked: method and URL.</summary>
    public ConcurrentQueue<string> Calls { get; } = new();

    internal string DatabaseFile => Path.Combine(data.FullName, "spk.db");

    /// <summary>Beside what every such host needs.</summary>
    protected virtual Dictionary<string, string?> Settings => [];

    protected virtual void Configure(IServiceCollection services)
    {
    }

    public virtual async ValueTask InitializeAsync()
    {
        Issuer = await TestIssuer.StartAsync();
        app = BotHost.Create([], builder =>
        {
            builder.Configuration.AddInMemoryCollection(Basics()).AddInMemoryCollection(Settings);
            builder.WebHost.UseUrls("http://127.0.0.1:0");
            builder.Logging.ClearProviders().AddProvider(lines);
            builder.Services.PostConfigure<HttpClientFactoryOptions>(nameof(ConnectorClient), options =>
                options.HttpMessageHandlerBuilderActions.Add(handler => handler.PrimaryHandler = new TakesAll(Calls)));
            Configure(builder.Services);
        });
        await app.StartAsync(TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        await app.StopAsync();
        await app.DisposeAsync();
        await Issuer.DisposeAsync();
        lines.Dispose();
        data.Delete(recursive: true);
        GC.SuppressFinalize(this);
    }

    public string Bearer(string? serviceUrl) => $"Bearer {Issuer.Mint(Payload.AppId, serviceUrl, endsIn: TimeSpan.FromHours(3))}";

    /// <summary>Posts with a valid token that speaks for the activity's own service URL.</summary>
    public async Task<(HttpStatusCode Status, string Body)> PostAsync(JsonObject activity)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Messages) { Content = new StringContent(activity.ToJsonString(), Encoding.UTF8, "application/json") };
        request.Headers.TryAddWithoutValidation("Authorization", Bearer(activity["serviceUrl"]?.GetValue<string>()));
        using var answer = await http.SendAsync(request, TestContext.Current.CancellationToken);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    /// <summary>Installs the bot in the team of the samples, links their channel with an Amt, and reports a need for it.</summary>
    /// <param name="own">Words that no other report has: without them the same report is the same need, and with what was done to it before.</param>
    /// <returns>Its number.</returns>
    public async Task<string> ReportAsync(string? own = null)
    {
        await PostAsync(Payload.Json("17"));
        await PostAsync(Payload.Json("02").With(activity => activity["text"] = "<at>Bedarfsmelder</at> verbinden Straßen- und Grünflächenamt"));
        var (_, body) = await PostAsync(Hostile.HostileBases.Click("need.report", Hostile.HostileBases.Form("send").With(form =>
        {
            form["title"] = own ?? form["title"]!.GetValue<string>();
            form["description"] = own ?? form["description"]!.GetValue<string>();
        })).Activity);
        var number = System.Text.RegularExpressions.Regex.Match(body, @"SPK-\d{4}-\d{5}").Value;
        Assert.True(number.Length > 0, body);
        return number;
    }

    /// <summary>From now on the database changes by turns alone.</summary>
    protected async Task PauseJobsAsync()
    {
        // A loop that is stopped before it has begun would end as one that failed, and the host with it. The greeting shows that it has.
        await PostAsync(Payload.Json("17"));
        await Support.FlowBorough.UntilAsync(() => !Calls.IsEmpty);
        var scheduler = await Services.GetRequiredService<ISchedulerFactory>().GetScheduler();
        await scheduler.Shutdown(waitForJobsToComplete: true);
        await Services.GetServices<IHostedService>().OfType<DeliveryLoop>().Single().StopAsync(CancellationToken.None);
    }

    /// <summary>Asks the database in a scope of its own.</summary>
    public async Task<T> ReadAsync<T>(Func<SpkDbContext, Task<T>> read)
    {
        await using var scope = Services.CreateAsyncScope();
        return await read(scope.ServiceProvider.GetRequiredService<SpkDbContext>());
    }

    private Dictionary<string, string?> Basics() => new()
    {
        ["Teams:AppId"] = Payload.AppId,
        ["Teams:TenantId"] = Payload.TenantId,
        ["Teams:ClientSecret"] = "not-a-secret",
        ["Teams:OpenIdMetadataUrl"] = Issuer.MetadataUrl,
        ["Teams:TokenEndpoint"] = Issuer.TokenEndpoint,
        ["Teams:AllowedTenants:0"] = Payload.TenantId,
        ["Teams:AllowedTenants:1"] = Payload.PlaygroundTenantId,
        ["Teams:AllowedServiceUrls:0"] = "smba.trafficmanager.net",
        ["Teams:AllowedServiceUrls:1"] = "http://localhost:56150/",

        // Many tests speak as the same person here.
        ["Teams:TurnsPerPerson:Burst"] = "1000000",
        ["Teams:TurnsPerTenant:Burst"] = "1000000",
        ["Database:Provider"] = "Sqlite",
        ["Database:ConnectionString"] = $"Data Source={DatabaseFile}",
        ["Roles:CoordinationOffice:0"] = Person,
        ["Roles:NeighbourhoodCoordination:gropiusstadt:0"] = Person,
        ["Roles:NeighbourhoodCoordination:reuterstrasse:0"] = Other,
    };

    /// <summary>Every message gets an id, everybody but a stranger is a member everywhere.</summary>
    private sealed class TakesAll(ConcurrentQueue<string> calls) : HttpMessageHandler
    {
        private long last = 1_800_000_000_000;

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            calls.Enqueue($"{request.Method} {request.RequestUri}");
            if (request.RequestUri!.OriginalString.Contains("stranger", StringComparison.Ordinal))
                return Task.FromResult(new HttpResponseMessage(HttpStatusCode.NotFound));
            var body = request.Method == HttpMethod.Get
                ? $$"""{"id":"29:x","tenantId":"{{Payload.TenantId}}"}"""
                : $$"""{"id":"{{Interlocked.Increment(ref last)}}"}""";
            return Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent(body, Encoding.UTF8, "application/json") });
        }
    }

    private sealed class Lines : ILoggerProvider, ILogger
    {
        public ConcurrentQueue<(LogLevel Level, int Id, string Text)> All { get; } = new();

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Warning;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (IsEnabled(logLevel))
                All.Enqueue((logLevel, eventId.Id, $"{formatter(state, exception)} {exception}"));
        }

        public void Dispose()
        {
        }
    }
}
