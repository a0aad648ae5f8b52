using System.Linq.Expressions;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Spk.Bot.Core.Delivery;
using Spk.Bot.Core.Needs.News;
using Spk.Bot.Core.Persistence;
using Spk.Bot.Sandbox;
using Spk.Bot.Sandbox.Story;
using Spk.Bot.Sandbox.Teams;
using Spk.Bot.Sandbox.World;

namespace Spk.Bot.Tests.Support;

/// <summary>A small Teams, and the bot as a process of its own beside it, which can be killed, also at a marked point, and started again on the same database.</summary>
internal sealed class CrashBorough : IAsyncDisposable
{
    /// <summary>No process sends anything so soon; what its forerunner sent last may still be on its way.</summary>
    private static readonly TimeSpan Birth = TimeSpan.FromMilliseconds(100);

    /// <summary>A memory file system where there is one: SIGKILL takes nothing from it, and a commit does not wait for a disk that others use too.</summary>
    private readonly string data = Directory.CreateDirectory(Path.Combine(Directory.Exists("/dev/shm") ? "/dev/shm" : Path.GetTempPath(), $"spk-crash-{Guid.NewGuid():N}")).FullName;

    private static readonly Expression<Func<CardPlacement, bool>> WillBeSent = p =>
        p.State == PlacementState.Due || p.State == PlacementState.Sending || p.State == PlacementState.Unclear
        || ((p.State == PlacementState.Refused || p.State == PlacementState.Broken) && (p.Kind != PlacementKind.Answer || p.PlaceKind != null));

    private readonly Dictionary<string, string?> settings;
    private FlowProcess? bot;

    private CrashBorough(SandboxTeams teams, IEnumerable<KeyValuePair<string, string?>> more)
    {
        Teams = teams;
        settings = BotBeside.SettingsFor(teams, data);
        foreach (var (key, value) in more)
            settings[key] = value;
    }

    public SandboxTeams Teams { get; }

    /// <summary>How long deliveries may take, in real time; less than a lease, so that nobody waits for one unseen.</summary>
    public TimeSpan Patience { get; private init; }

    /// <summary>When each process was started: a call that was let in before is of an earlier one.</summary>
    public List<DateTimeOffset> Launches { get; } = [];

    public string Office => Teams.World.Channel(FlowBorough.Office);

    public string Sga => Teams.World.Channel(FlowBorough.Sga);

    public string Chat => Teams.World.Chat(FlowBorough.Coordinator);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private string Database => Path.Combine(data, "spk.db");

    /// <summary>With a bot that runs, but is nowhere installed.</summary>
    public static async Task<CrashBorough> StartAsync(TimeSpan? patience = null, params IEnumerable<KeyValuePair<string, string?>> settings)
    {
        var borough = new CrashBorough(await SandboxTeams.StartAsync(NeukoellnWorld.Create(), ct: Ct), settings) { Patience = patience ?? TimeSpan.FromSeconds(100) };
        await borough.StartBotAsync();
        return borough;
    }

    public async Task StartBotAsync()
    {
        await KillAsync();
        LaunchBot(null);
        await bot!.ReadyAsync();
    }

    /// <summary>Starts a bot that will die at the point, perhaps before it is ready.</summary>
    public void LaunchBot(CrashPoint? point)
    {
        Launches.Add(TimeProvider.System.GetUtcNow() + Birth);
        bot = FlowProcess.Launch(point is null ? settings : settings.Concat(point.Settings));
        Teams.ConnectTo(new Uri(bot.BaseUrl + "/api/messages"));
    }

    public Task ReadyAsync() => bot!.ReadyAsync();

    /// <summary>Also after a test that failed while the bot was away.</summary>
    public Task EnsureBotAsync() => bot is { IsRunning: true } ? Task.CompletedTask : StartBotAsync();

    /// <summary>SIGKILL from outside, at no marked point.</summary>
    public async Task KillAsync()
    {
        if (bot is null)
            return;
        await bot.KillAsync();
        await GoneAsync();
    }

    /// <summary>Waits until the bot has killed itself at the point, and nowhere else.</summary>
    public async Task DiedAsync(CrashPoint point)
    {
        var (exit, output) = await bot!.EndAsync();
        Assert.True(exit == 128 + 9 && output.Contains(point.LastWords, StringComparison.Ordinal), $"The bot ended with {exit}, not killed at {point}: {output}");
        await GoneAsync();
    }

    /// <summary>Lets time go by while the bot is away: what was due in ten minutes is due now.</summary>
    public async Task PassAsync(TimeSpan time)
    {
        await using var connection = new SqliteConnection($"Data Source={Database};Pooling=False");
        await connection.OpenAsync(Ct);
        await using var command = connection.CreateCommand();
        command.CommandText = "UPDATE Placements SET DueAt = DueAt - $ticks; UPDATE Lanes SET HeldUntil = MAX(0, HeldUntil - $ticks), RestsUntil = MAX(0, RestsUntil - $ticks)";
        command.Parameters.AddWithValue("$ticks", time.Ticks);
        Assert.True(await command.ExecuteNonQueryAsync(Ct) > 0);
    }

    /// <summary>Comes back when nothing is due or on its way, now or later: hours pass as often as something waits for them.</summary>
    public async Task SettleAsync()
    {
        await HurryNewsAsync();
        for (var round = 0; round < 6; round++)
        {
            await QuietAsync();
            await using var db = Open();
            if (!await db.Placements.AnyAsync(WillBeSent, Ct))
                return;
            await KillAsync();
            await PassAsync(TimeSpan.FromHours(2));
            await StartBotAsync();
        }

        Assert.Fail("Something is still due after half a day.");
    }

    /// <summary>News to reporters that wait for more wait no longer: real time runs here.</summary>
    private async Task HurryNewsAsync()
    {
        await using var db = Open();
        var now = TimeProvider.System.GetUtcNow();
        await db.Placements.Where(p => p.Subject == NewsView.Subject && p.State == PlacementState.Due && p.DueAt > now).ExecuteUpdateAsync(s => s.SetProperty(p => p.DueAt, now), Ct);
    }

    /// <summary>Comes back when nothing is due now or on its way.</summary>
    public async Task QuietAsync()
    {
        using var patience = new CancellationTokenSource(Patience, TimeProvider.System);
        await using var db = Open();
        var now = TimeProvider.System.GetUtcNow();
        while (await db.Placements.Where(WillBeSent).AnyAsync(p => p.State == PlacementState.Sending || p.DueAt <= now, Ct))
        {
            await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System, patience.Token);
            now = TimeProvider.System.GetUtcNow();
        }
    }

    /// <summary>The bot's database, to be read.</summary>
    public SpkDbContext Open() =>
        new SqliteSpkDbContext(new DbContextOptionsBuilder<SqliteSpkDbContext>().UseSqlite($"Data Source={Database};Pooling=False").UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking).Options);

    public async Task LinkAsync(string channel, string name)
    {
        await Teams.SayAsync(FlowBorough.Lead, channel, $"verbinden {name}", ct: Ct);
        await Teams.WaitForAsync(channel, m => StoryStage.Words(m).Contains("jetzt verbunden", StringComparison.Ordinal), FlowBorough.Patience, Ct);
    }

    /// <summary>Does what <c>Spk.Bot.dll</c> does with these words, on the bot's database.</summary>
    public async Task CommandAsync(params string[] words)
    {
        var (exit, output, error) = await FlowProcess.RunAsync("Spk.Bot.dll", settings, words);
        Assert.True(exit == 0, output + error);
    }

    /// <summary>A copy of the database as it is now; the bot must be away.</summary>
    public async Task FreezeAsync()
    {
        await using var connection = new SqliteConnection($"Data Source={Database};Pooling=False");
        await connection.OpenAsync(Ct);
        await using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA wal_checkpoint(TRUNCATE)";
        await command.ExecuteNonQueryAsync(Ct);
        File.Copy(Database, Database + ".frozen", overwrite: true);
    }

    /// <summary>The database as it was when frozen; the bot must be away. The log begins anew.</summary>
    public void Thaw()
    {
        File.Delete(Database + "-wal");
        File.Delete(Database + "-shm");
        File.Copy(Database + ".frozen", Database, overwrite: true);
        Teams.Log.Clear();
        Launches.Clear();
    }

    /// <summary>The card of an answer that was given.</summary>
    public static JsonElement CardOf(BotAnswer answer)
    {
        Assert.Equal(200, answer.Status);
        return answer.Body!.Value.GetProperty("value");
    }

    public async ValueTask DisposeAsync()
    {
        if (bot is not null)
            await bot.DisposeAsync();
        await Teams.DisposeAsync();
        Directory.Delete(data, recursive: true);
    }

    private async Task GoneAsync()
    {
        await bot!.DisposeAsync();
        bot = null;
    }
}
