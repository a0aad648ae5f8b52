using System.Text.Json;
using Microsoft.Data.Sqlite;
using Spk.Bot.Core.Delivery;
using Spk.Bot.Sandbox;
using Spk.Bot.Sandbox.Story;
using Spk.Bot.Sandbox.Teams;
using Spk.Bot.Sandbox.Teams.Connector;
using Spk.Bot.Sandbox.World;
using Spk.Bot.Tests.Support;

namespace Spk.Bot.Tests.Flows;

/// <summary>The bot as a process of its own, killed in the middle of its work and started again on the same database.</summary>
public sealed class CrashFlowTests : IAsyncLifetime
{
    private readonly DirectoryInfo data = Directory.CreateTempSubdirectory("spk-crash-");

    private SandboxTeams teams = null!;
    private FlowProcess bot = null!;

    private string Sga => teams.World.Channel(FlowBorough.Sga);

    private string Office => teams.World.Channel(FlowBorough.Office);

    private string Chat => teams.World.Chat(FlowBorough.Coordinator);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        teams = await SandboxTeams.StartAsync(NeukoellnWorld.Create(), ct: Ct);
        await StartAsync();
        await teams.InstallInTeamAsync(FlowBorough.Lead, FlowBorough.Office, ct: Ct);
        await teams.InstallInTeamAsync("sga-1", FlowBorough.Sga, ct: Ct);
        await teams.InstallPersonallyAsync(FlowBorough.Coordinator, Ct);
        await LinkAsync(Office, "OE SPK");
        await LinkAsync(Sga, FlowBorough.Sga);
    }

    public async ValueTask DisposeAsync()
    {
        await bot.DisposeAsync();
        await teams.DisposeAsync();
        data.Delete(recursive: true);
    }

    [Fact]
    public async Task Kill_BetweenReportAndDelivery_TheCardIsDeliveredOnceAfterTheRestart()
    {
        teams.ConnectorFault = call => IsPostTo(Sga, call) ? new FaultDecision.Answer(429, RetryAfter: TimeSpan.FromMinutes(1)) : null;
        var number = await ReportAsync("Überlebt den Absturz");
        await FlowBorough.UntilAsync(() => HeldBack() == 1);

        await bot.KillAsync();
        Assert.Empty(Cards(number));
        teams.ConnectorFault = null;
        await PassAsync(TimeSpan.FromMinutes(2));
        await StartAsync();

        var card = await teams.WaitForAsync(Sga, m => StoryStage.Words(m).Contains(number, StringComparison.Ordinal), FlowBorough.Patience, Ct);
        await ClickAsync("sga-1", card, "Zur Kenntnis nehmen");
        await teams.WaitForAsync(Sga, m => m.Id == card.Id && StoryStage.Words(m).Contains("von Katarzyna Nowak", StringComparison.Ordinal), FlowBorough.Patience, Ct);
        await PassAsync(TimeSpan.FromMinutes(1));
        await QuietAsync();
        Assert.Single(Cards(number));
    }

    [Fact]
    public async Task Kill_WhileACardIsBeingPosted_IsToldAndTheStandingCardIsAdopted()
    {
        teams.ConnectorFault = call => IsPostTo(Sga, call) ? new FaultDecision.Hang { AfterEffect = true } : null;
        var number = await ReportAsync("Mitten im Senden");
        var card = await teams.WaitForAsync(Sga, m => StoryStage.Words(m).Contains(number, StringComparison.Ordinal), FlowBorough.Patience, Ct);

        await bot.KillAsync();
        teams.ConnectorFault = null;
        await StartAsync();
        await teams.WaitForAsync(Office, m => StoryStage.Words(m).Contains("Zustellung unklar", StringComparison.Ordinal) && StoryStage.Words(m).Contains(number, StringComparison.Ordinal), FlowBorough.Patience, Ct);

        await ClickAsync("sga-1", card, "Zur Kenntnis nehmen");
        await teams.WaitForAsync(Sga, m => m.Id == card.Id && StoryStage.Words(m).Contains("von Katarzyna Nowak", StringComparison.Ordinal), FlowBorough.Patience, Ct);
        await bot.KillAsync();
        await PassAsync(TimeSpan.FromMinutes(10));
        await StartAsync();
        await QuietAsync();
        Assert.Single(Cards(number));
    }

    [Fact]
    public async Task Start_WhileAnotherOneRuns_IsRefused()
    {
        var refused = await Assert.ThrowsAsync<InvalidOperationException>(() => FlowProcess.ServeAsync(BotBeside.SettingsFor(teams, data.FullName)));

        Assert.Contains("The bot ended with 1: ", refused.Message, StringComparison.Ordinal);
        Assert.Contains("With SQLite only one may run", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Serve_WhenItsDeliveriesCannotGoOn_EndsWithOne()
    {
        await using (var database = new SqliteConnection($"Data Source={Path.Combine(data.FullName, "spk.db")};Pooling=False"))
        {
            await database.OpenAsync(Ct);
            await using var command = database.CreateCommand();
            command.CommandText = $"UPDATE Placements SET Id = 'not an id', State = {(int)PlacementState.Sending}, DueAt = 0 WHERE rowid = (SELECT MIN(rowid) FROM Placements)";
            Assert.Equal(1, await command.ExecuteNonQueryAsync(Ct));
        }

        Assert.Equal(1, (await bot.EndAsync()).Exit);
    }

    private async Task StartAsync()
    {
        bot = await FlowProcess.ServeAsync(BotBeside.SettingsFor(teams, data.FullName));
        teams.ConnectTo(new Uri(bot.BaseUrl + "/api/messages"));
    }

    private async Task LinkAsync(string channel, string name)
    {
        await teams.SayAsync(FlowBorough.Lead, channel, $"verbinden {name}", ct: Ct);
        await teams.WaitForAsync(channel, m => StoryStage.Words(m).Contains("jetzt verbunden", StringComparison.Ordinal), FlowBorough.Patience, Ct);
    }

    private async Task<string> ReportAsync(string title)
    {
        await teams.SayAsync(FlowBorough.Coordinator, Chat, "melden", ct: Ct);
        var form = await teams.WaitForAsync(Chat, m => m.Summary == "Bedarf melden", FlowBorough.Patience, Ct);
        var preview = await ClickAsync(FlowBorough.Coordinator, form, "Weiter zur Vorschau", ("title", title), ("description", "Text."), ("region", "083009"), ("theme", "mobility"));
        var receipt = await ClickAsync(FlowBorough.Coordinator, form with { Cards = [preview] }, "Bedarf senden");
        return StoryStage.NumberIn(CardReading.Words(receipt));
    }

    private async Task<JsonElement> ClickAsync(string person, SandboxMessage message, string button, params (string Id, string Value)[] inputs)
    {
        var answer = await teams.ExecuteAsync(person, message.PlaceId, message.Id, CardReading.Button(message.Cards[0], button, inputs), ct: Ct);
        Assert.Equal(200, answer.Status);
        return answer.Body!.Value.GetProperty("value");
    }

    private async Task QuietAsync()
    {
        while (!(await bot.ReadinessAsync()).Contains("due 0", StringComparison.Ordinal))
            await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System, Ct);
    }

    /// <summary>Lets time go by while the bot is away: what was due in ten minutes is due now.</summary>
    private async Task PassAsync(TimeSpan time)
    {
        await using var connection = new SqliteConnection($"Data Source={Path.Combine(data.FullName, "spk.db")};Pooling=False");
        await connection.OpenAsync(Ct);
        await using var command = connection.CreateCommand();
        command.CommandText = "UPDATE Lanes SET RestsUntil = MAX(0, RestsUntil - $ticks); UPDATE Placements SET DueAt = DueAt - $ticks";
        command.Parameters.AddWithValue("$ticks", time.Ticks);
        Assert.True(await command.ExecuteNonQueryAsync(Ct) > 0);
    }

    /// <summary>Cards that Teams has put off; the bot is asked for nothing here, its file is read.</summary>
    private long HeldBack()
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(data.FullName, "spk.db")};Pooling=False;Mode=ReadOnly");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = $"SELECT COUNT(*) FROM Placements WHERE State = {(int)PlacementState.Due} AND Attempts > 0";
        return (long)command.ExecuteScalar()!;
    }

    private static bool IsPostTo(string conversation, ConnectorCall call) => call.Method == "POST" && call.Path.Contains(conversation, StringComparison.Ordinal);

    private List<string> Cards(string number) => [.. teams.Messages(Sga).Where(m => StoryStage.Words(m).Contains(number, StringComparison.Ordinal)).Select(m => m.Id)];
}
