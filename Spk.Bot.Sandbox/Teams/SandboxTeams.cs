using System.Net;
using System.Text.Json;
using Microsoft.Extensions.FileProviders;
using Spk.Bot.Sandbox.Teams.Connector;
using Spk.Bot.Sandbox.Teams.Page;
using Spk.Bot.Sandbox.Teams.Sending;
using Spk.Bot.Sandbox.World;

namespace Spk.Bot.Sandbox.Teams;

/// <summary>
/// A small Teams of our own on 127.0.0.1: token issuer, token endpoint, connector, rosters, channels and chats, and the page's API.
/// Holds no static state, so that several can run in one process. The bot is in no place until it is installed there.
/// </summary>
public sealed partial class SandboxTeams : IAsyncDisposable
{
    private readonly Simulation simulation;
    private readonly WebApplication app;
    private readonly CancellationTokenSource stopping = new();
    private int disposed;
    private ActivityWriter writer = null!;
    private BotLine bot = null!;

    private SandboxTeams(SandboxWorld world, SandboxTeamsOptions options)
    {
        simulation = new(world, options);
        app = Build(options);
    }

    public SandboxWorld World => simulation.World;

    public string AppId => simulation.Options.AppId;

    public string ClientSecret => simulation.Options.ClientSecret;

    /// <summary>Root of the server, with a trailing slash.</summary>
    public Uri BaseUrl { get; private set; } = null!;

    /// <summary>What activities carry as <c>serviceUrl</c>; the connector's <c>v3/…</c> lie below.</summary>
    public Uri ServiceUrl => new(BaseUrl, "connector/");

    /// <summary>OpenID metadata of the issuer, for <c>Teams:OpenIdMetadataUrl</c>.</summary>
    public Uri MetadataUrl => new(BaseUrl, "issuer/.well-known/openidconfiguration");

    /// <summary>For <c>Teams:TokenEndpoint</c>.</summary>
    public Uri TokenEndpoint => new(BaseUrl, "token");

    /// <summary>The named faults that are switched on, by tests or at the page.</summary>
    public FaultPlan Faults => simulation.Faults;

    /// <summary>Asked before each connector call that carries a good token, before <see cref="Faults"/>; null lets it pass.</summary>
    public Func<ConnectorCall, FaultDecision?>? ConnectorFault { get; set; }

    /// <summary>How often the connector lets itself be called; in force from the next call on.</summary>
    public ConnectorLimits Limits
    {
        get => simulation.Throttle.Limits;
        set => simulation.Throttle.Limits = value;
    }

    /// <summary>Every call to the connector, as proof of what was delivered.</summary>
    public ConnectorLog Log => simulation.Log;

    /// <summary>Instant to which the page's "next business day" moves the clock, given the present one.</summary>
    public Func<DateTimeOffset, DateTimeOffset> NextBusinessDay { get; set; } = ClockTargets.NextWeekday;

    /// <summary>Instant to which the page's "next meeting" moves the clock, given the present one; null when there is no meeting ahead.</summary>
    public Func<DateTimeOffset, CancellationToken, Task<DateTimeOffset?>> NextMeeting { get; set; } = (_, _) => Task.FromResult<DateTimeOffset?>(null);

    /// <summary>Awaited after the page moved the clock: lets the bot look at once, since timers stay real.</summary>
    public Func<CancellationToken, Task> ClockMoved { get; set; } = _ => Task.CompletedTask;

    /// <summary>The places as they are now, General of each team included.</summary>
    public IReadOnlyList<SandboxPlace> Places => simulation.Places.All;

    /// <summary>The last 5,000 exchanges with the bot, oldest first.</summary>
    public IReadOnlyList<TraceEntry> Trace => simulation.Trace.After(0);

    public static async Task<SandboxTeams> StartAsync(SandboxWorld world, SandboxTeamsOptions? options = null, CancellationToken ct = default)
    {
        var teams = new SandboxTeams(world, options ?? new());
        try
        {
            await teams.app.StartAsync(ct);
        }
        catch
        {
            await teams.DisposeAsync();
            throw;
        }
        teams.BaseUrl = new Uri(teams.app.Urls.Single().TrimEnd('/') + "/");
        teams.writer = new(teams.simulation, teams.ServiceUrl);
        teams.bot = new(teams.simulation, teams.ServiceUrl) { Endpoint = teams.simulation.Options.BotEndpoint };
        return teams;
    }

    /// <summary>From now on activities go there.</summary>
    public void ConnectTo(Uri botEndpoint) => bot.Endpoint = botEndpoint;

    /// <summary>The messages of a place, oldest first, each as it stands now.</summary>
    public IReadOnlyList<SandboxMessage> Messages(string placeId) => simulation.Messages.In(placeId);

    /// <summary>A bearer token as activities carry it, for whoever speaks to the bot past the simulator.</summary>
    public string MintToken() => simulation.Issuer.Mint(ServiceUrl);

    /// <summary>Makes every token that the bot holds for the connector worthless.</summary>
    public void RevokeTokens() => simulation.Tokens.Revoke();

    /// <summary>
    /// The first message of the place that satisfies the condition: one that stands already, or the first one that comes to do so by being sent, changed or deleted.
    /// </summary>
    /// <exception cref="TimeoutException">None did in time (real time); says what stands there instead.</exception>
    public async Task<SandboxMessage> WaitForAsync(string placeId, Func<SandboxMessage, bool> condition, TimeSpan timeout, CancellationToken ct = default)
    {
        using var listening = simulation.Changes.Listen();
        if (Messages(placeId).FirstOrDefault(condition) is { } standing) return standing;

        using var deadline = new CancellationTokenSource(timeout, TimeProvider.System);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, ct);
        try
        {
            await foreach (var change in listening.ReadAsync(either.Token))
            {
                if (change.Message is { } message && message.PlaceId == placeId && condition(message)) return message;
            }
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            var there = string.Join('\n', Messages(placeId).Select(m => JsonSerializer.Serialize(m, SandboxJson.Options)));
            throw new TimeoutException($"No such message within {timeout.TotalSeconds:0.#} s. In the place stand {Messages(placeId).Count}:\n{there}");
        }
        throw new ObjectDisposedException(nameof(SandboxTeams));
    }

    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref disposed, 1) == 1) return;
        await stopping.CancelAsync();
        simulation.Changes.Close();
        await app.StopAsync();
        await app.DisposeAsync();
        bot?.Dispose();
        simulation.Dispose();
        stopping.Dispose();
    }

    private WebApplication Build(SandboxTeamsOptions options)
    {
        // Empty on purpose: neither environment variables nor files of the bot beside it may change where this one listens.
        var builder = WebApplication.CreateEmptyBuilder(new() { ContentRootPath = AppContext.BaseDirectory });
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, options.Port));
        builder.Services.AddRouting();
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(2));
        builder.Services.ConfigureHttpJsonOptions(json => SandboxJson.Configure(json.SerializerOptions));

        var server = builder.Build();
        server.UseMiddleware<LoopbackOnly>();
        if (Directory.Exists(options.WebRoot)) ServePage(server, options.WebRoot);
        simulation.Issuer.Map(server);
        simulation.Tokens.Map(server);
        ConnectorRoutes.Map(server, simulation, Fault, stopping.Token);
        new PageApi(this, simulation, stopping.Token).Map(server);
        return server;
    }

    private Spoiling? Fault(ConnectorCall call, CallTarget target) =>
        ConnectorFault?.Invoke(call) is { } decision ? new(decision, "Störung") : Faults.Strike(target);

    /// <summary>Whoever works on the page sees each change on reload.</summary>
    private static void ServePage(WebApplication server, string folder)
    {
        var page = new FileServerOptions { FileProvider = new PhysicalFileProvider(folder) };
        page.StaticFileOptions.OnPrepareResponse = static file => file.Context.Response.Headers.CacheControl = "no-cache";
        server.UseFileServer(page);
    }
}
