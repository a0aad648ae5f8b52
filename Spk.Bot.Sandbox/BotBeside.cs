using Microsoft.Extensions.DependencyInjection.Extensions;
using Spk.Bot.Core.Deadlines;
using Spk.Bot.Core.Delivery;
using Spk.Bot.Core.Digests;
using Spk.Bot.Core.Districts;
using Spk.Bot.Core.Meetings;
using Spk.Bot.Core.Time;
using Spk.Bot.Sandbox.Teams;
using Spk.Bot.Sandbox.World;

namespace Spk.Bot.Sandbox;

/// <summary>
/// The production bot in this process, beside a simulator: the same host with the same authentication, told by configuration alone where its
/// issuer, token endpoint and connector are, and who is who. Only the clock is replaced.
/// </summary>
public sealed class BotBeside : IAsyncDisposable
{
    private readonly WebApplication app;

    private readonly string dataFolder;

    private BotBeside(WebApplication app, string dataFolder)
    {
        this.app = app;
        this.dataFolder = dataFolder;
    }

    /// <summary>The bot's own services, for a story that has to look behind the cards.</summary>
    public IServiceProvider Services => app.Services;

    /// <summary>Root of the bot's server, without a trailing slash.</summary>
    public string BaseUrl => app.Urls.First();

    /// <summary>Starts the bot on a free port of 127.0.0.1 and connects the simulator to it.</summary>
    /// <param name="create">Builds the host from arguments, and applies the given configuration before it reads any: <c>BotHost.Create</c>.</param>
    /// <param name="dataFolder">Where its SQLite file lies.</param>
    /// <param name="settings">Further settings, which win over those made here.</param>
    public static async Task<BotBeside> StartAsync(
        Func<string[], Action<WebApplicationBuilder>, WebApplication> create,
        SandboxTeams teams,
        TimeProvider clock,
        string dataFolder,
        IEnumerable<KeyValuePair<string, string?>>? settings = null,
        CancellationToken ct = default)
    {
        var app = create([], builder =>
        {
            builder.Configuration.AddInMemoryCollection(SettingsFor(teams, dataFolder));
            if (settings is not null) builder.Configuration.AddInMemoryCollection(settings);
            builder.WebHost.UseUrls("http://127.0.0.1:0");
            builder.Services.Replace(ServiceDescriptor.Singleton(clock));
        });
        await app.StartAsync(ct);
        var beside = new BotBeside(app, dataFolder);
        teams.ConnectTo(new Uri(beside.BaseUrl + "/api/messages"));
        teams.NextBusinessDay = beside.NextBusinessDay;
        teams.NextMeeting = beside.NextMeetingDigestAsync;
        teams.ClockMoved = beside.LookAsync;
        return beside;
    }

    /// <summary>What an administrator would set, were this simulator their Teams.</summary>
    public static Dictionary<string, string?> SettingsFor(SandboxTeams teams, string dataFolder)
    {
        var settings = new Dictionary<string, string?>
        {
            ["Teams:AppId"] = teams.AppId,
            ["Teams:TenantId"] = teams.World.TenantId,
            ["Teams:ClientSecret"] = teams.ClientSecret,
            ["Teams:OpenIdMetadataUrl"] = teams.MetadataUrl.AbsoluteUri,
            ["Teams:TokenEndpoint"] = teams.TokenEndpoint.AbsoluteUri,
            ["Teams:AllowedServiceUrls:0"] = teams.ServiceUrl.AbsoluteUri,
            ["Database:Provider"] = "Sqlite",
            ["Database:ConnectionString"] = $"Data Source={Path.Combine(dataFolder, "spk.db")}",
            ["Logging:LogLevel:Default"] = "Warning",
            ["Logging:LogLevel:Microsoft.Hosting.Lifetime"] = "Warning",

            // A refused click is part of the play, not a line between its lines.
            ["Logging:LogLevel:Spk.Bot"] = "Error",
        };
        foreach (var role in teams.World.Persons.SelectMany(p => p.Roles.Select(role => (Role: role, p.EntraId))).GroupBy(r => r.Role, r => r.EntraId))
        {
            foreach (var (index, id) in role.Index()) settings[$"Roles:{role.Key}:{index}"] = id;
        }
        return settings;
    }

    /// <summary>Takes over the example meetings by the same use case as <c>import meetings</c>.</summary>
    public async Task<MeetingImport> ImportMeetingsAsync(CancellationToken ct)
    {
        await using var scope = Services.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var file = Path.Combine(dataFolder, "meetings-oparl.json");
        await File.WriteAllTextAsync(
            file, SandboxMeetings.OParl(services.GetRequiredService<District>(), services.GetRequiredService<BusinessCalendar>(), services.GetRequiredService<TimeProvider>().GetUtcNow()), ct);
        return await services.GetRequiredService<ImportMeetings>().RunAsync(new MeetingFileSource(file, TimeProvider.System), ct);
    }

    /// <summary>Opening time of the borough's next business day.</summary>
    public DateTimeOffset NextBusinessDay(DateTimeOffset now)
    {
        var calendar = Services.GetRequiredService<BusinessCalendar>();
        return BerlinTime.At(calendar.AddBusinessDays(BerlinTime.DayOf(now), 1), Services.GetRequiredService<District>().OfficeHours.From);
    }

    /// <summary>When the next digest before a meeting is due; null when none is foreseen.</summary>
    public async Task<DateTimeOffset?> NextMeetingDigestAsync(DateTimeOffset now, CancellationToken ct)
    {
        await using var scope = Services.CreateAsyncScope();
        return (await scope.ServiceProvider.GetRequiredService<NextDigestQuery>().GetAsync(now, ct))?.DueAt;
    }

    /// <summary>Moves the clock to the next digest before a meeting, and lets the digests look at it at once rather than at the next minute.</summary>
    public async Task MoveToNextMeetingDigestAsync(MovableClock clock, CancellationToken ct)
    {
        if (await NextMeetingDigestAsync(clock.GetUtcNow(), ct) is { } due)
            clock.TryMoveTo(due);
        await LookAsync(ct);
    }

    /// <summary>What the minute's jobs do, now: after the clock was moved nobody should have to wait for them.</summary>
    public async Task LookAsync(CancellationToken ct)
    {
        await using var scope = Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<PostDueDigests>().RunAsync(ct);
        await scope.ServiceProvider.GetRequiredService<PostMorningReport>().RunAsync(ct);
        await scope.ServiceProvider.GetRequiredService<PostDueReminders>().RunAsync(ct);
        scope.ServiceProvider.GetRequiredService<DeliverySignal>().Raise();
    }

    /// <summary>Until Ctrl+C.</summary>
    public Task WaitForShutdownAsync() => app.WaitForShutdownAsync();

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
    }
}
