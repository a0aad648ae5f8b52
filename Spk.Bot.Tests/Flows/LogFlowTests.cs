using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Quartz;
using Spk.Bot.Core.Time;
using Spk.Bot.Protocol.Connector;
using Spk.Bot.Sandbox.Story;
using Spk.Bot.Sandbox.Teams.Connector;
using Spk.Bot.Tests.Ops.Logs;
using Spk.Bot.Tests.Support;

namespace Spk.Bot.Tests.Flows;

/// <summary>A whole day of the bot, its faults included, with every category of its log set to everything.</summary>
public sealed class LogFlowTests : IAsyncLifetime
{
    private const string Title = "Titelwort-Quendel";
    private const string Description = "Textwort-Zimbel";
    private const string Where = "Ortswort-Kastanie";
    private const string Reason = "Grundwort-Amboss";
    private const string Chatter = "Plauderwort-Fjord";
    private const string FromTeams = "Antwortwort-Muskat";
    private const string InTheRow = "Zeilenwort-Pirol";

    private readonly Borough borough = new();
    private int reports;

    private string Sga => borough.World.Channel(FlowBorough.Sga);

    private string Office => borough.World.Channel(FlowBorough.Office);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => borough.InitializeAsync();

    public ValueTask DisposeAsync() => borough.DisposeAsync();

    [Fact]
    public async Task Log_OfEveryCategoryAtEveryLevel_HoldsNoTextNamePersonOrToken()
    {
        await PeopleWorkAsync();
        await StrangersWriteAsync();
        await TeamsFailsAsync();
        await ACardIsBrokenAsync();
        await TheDatabaseQuotesWhatItRefusesAsync();
        var token = await borough.Bot.Services.GetRequiredService<ConnectorToken>().GetAsync(Ct);

        var lines = borough.Log.Lines;
        var secrets = Secrets(token.Value!).ToList();
        var leaks = lines.SelectMany(line => secrets.Where(secret => secret.IsMatch(line.Text)).Select(secret => $"{line.Category} ({line.Level}): {secret}")).Distinct().ToList();
        Assert.True(leaks.Count == 0, string.Join('\n', leaks));

        // A log that holds nothing leaks nothing: it was all on, and every fault stands in it.
        foreach (var category in new[] { "Microsoft.EntityFrameworkCore.Database.Command", "Microsoft.AspNetCore.Server.Kestrel", "Quartz.", "System.Net.Http.HttpClient", "Spk.Bot.Core.", "Spk.Bot.Teams." })
            Assert.Contains(lines, line => line.Category.StartsWith(category, StringComparison.Ordinal));
        Assert.Contains(lines, line => line.Level == LogLevel.Trace);
        foreach (var fault in new[] { "Refusal=Channel", "NotAMember", "code Forbidden", "System.Text.Json.JsonException", "System.FormatException", "Microsoft.Data.Sqlite.SqliteException", "SaveChangesFailed" })
            Assert.Contains(lines, line => line.Text.Contains(fault, StringComparison.Ordinal));
    }

    private async Task PeopleWorkAsync()
    {
        var need = await ReportAsync("mobility");
        var card = await borough.CardOfAsync(Sga, need);
        await borough.PressAsync("jug-1", card, "Zur Kenntnis nehmen");
        await borough.PressAsync("sga-1", card, "Zur Kenntnis nehmen");
        foreach (var question in new[] { "status Gropiusstadt", $"suche {Title}", Chatter, "offen" })
            await borough.AskAsync(FlowBorough.Lead, question);

        var unclear = await ReportAsync("unklar");
        await borough.PressAsync(FlowBorough.Lead, await borough.CardOfAsync(Office, unclear), "Amt zuweisen", ("to", "jugendamt"), ("reason", Reason));

        borough.Clock.MoveTo(BerlinTime.At(new DateOnly(2026, 3, 9), new TimeOnly(8, 5)));
        await borough.Bot.LookAsync(Ct);
        await borough.WaitAsync(borough.World.Channel("Ausschussdienst", "Ausschuss für Verkehr und Tiefbau"), "Wochenübersicht der Bedarfe");
    }

    private async Task StrangersWriteAsync()
    {
        await borough.AskAsync("regio", "hilfe");
        var odd = borough.LastActivity("regio");
        odd["text"] = new JsonObject { [Chatter] = Chatter };
        await borough.PostAsync(odd);
        await borough.PostAsync($$"""{"type":"message","text":"{{Chatter}}""");
        var foreign = borough.LastActivity("regio");
        foreign["text"] = Chatter;
        foreign["channelId"] = Chatter;
        await borough.PostAsync(foreign);
        var help = borough.Teams.Messages(borough.World.Chat("regio"))[^1];
        await borough.Teams.ExecuteAsync("regio", help.PlaceId, help.Id, JsonSerializer.SerializeToElement(new { verb = Chatter, data = new { need = Chatter } }), ct: Ct);
        await borough.Teams.ExecuteAsync("regio", help.PlaceId, help.Id, JsonSerializer.SerializeToElement(new { verb = "need.acknowledge", data = new { need = Chatter } }), ct: Ct);
    }

    private async Task TeamsFailsAsync()
    {
        borough.Teams.RevokeTokens();
        await borough.CardOfAsync(Sga, await ReportAsync("mobility"));
        var refusal = JsonSerializer.SerializeToElement(new { error = new { code = "Forbidden", message = FromTeams } });
        borough.Teams.ConnectorFault = call => call.Path.Contains(Sga, StringComparison.Ordinal) ? new FaultDecision.Answer(403, refusal) : null;
        var failed = await ReportAsync("mobility");
        await borough.WaitAsync(Office, "Karte nicht zugestellt", failed.Number);
        borough.Teams.ConnectorFault = null;
    }

    /// <summary>A row that nothing of ours can read: the parser's own sentence quotes it.</summary>
    private async Task ACardIsBrokenAsync()
    {
        await borough.QuietAsync();
        await ExecuteAsync($$"""UPDATE Placements SET AnswerJson = '{"view":"{{InTheRow}}"}', State = 1, WantedRevision = WantedRevision + 1 WHERE Id IN (SELECT Id FROM Placements WHERE AnswerJson IS NOT NULL AND State = 3 LIMIT 1)""");
        await borough.QuietAsync();
    }

    /// <summary>As SQL Server does with a key that exists already. Once in a turn, once in a job, once in a query.</summary>
    private async Task TheDatabaseQuotesWhatItRefusesAsync()
    {
        await ExecuteAsync("CREATE TRIGGER refuse_need BEFORE INSERT ON Needs BEGIN SELECT RAISE(ABORT, NEW.Title); END");
        await Assert.ThrowsAsync<StoryBrokenException>(() => ReportAsync("mobility"));
        await ExecuteAsync("DROP TRIGGER refuse_need");

        await ExecuteAsync($"CREATE TRIGGER refuse_digest BEFORE INSERT ON Digests BEGIN SELECT RAISE(ABORT, '{InTheRow}'); END");
        borough.Clock.MoveTo(BerlinTime.At(new DateOnly(2026, 3, 16), new TimeOnly(8, 5)));
        var scheduler = await borough.Bot.Services.GetRequiredService<ISchedulerFactory>().GetScheduler(Ct);
        await scheduler.TriggerJob(new JobKey("digests"), cancellationToken: Ct);
        await FlowBorough.UntilAsync(() => borough.Log.Lines.Any(line => line.Category.StartsWith("Quartz", StringComparison.Ordinal) && line.Level == LogLevel.Error));
        await ExecuteAsync("DROP TRIGGER refuse_digest");

        await ExecuteAsync($"UPDATE Placements SET Subject = '{InTheRow}', State = 1, WantedRevision = WantedRevision + 1 WHERE Id IN (SELECT Id FROM Placements WHERE Kind = 0 AND State = 3 LIMIT 1)");
        await borough.QuietAsync();
    }

    private async Task<FlowNeed> ReportAsync(string theme)
    {
        var form = await borough.AskAsync(FlowBorough.Coordinator, "melden");
        var preview = await borough.PressAsync(
            FlowBorough.Coordinator,
            form,
            "Weiter zur Vorschau",
            ("title", $"{Title} {++reports}"), ("description", Description), ("place", Where), ("region", "083009"), ("theme", theme), ("urgency", "mittel"));
        var receipt = await borough.ClickAsync(FlowBorough.Coordinator, form, CardReading.Button(preview, "Bedarf senden"));
        return new FlowNeed(StoryStage.NumberIn(CardReading.Words(receipt)), form.PlaceId, form.Id);
    }

    private async Task ExecuteAsync(string sql)
    {
        await using var connection = new SqliteConnection($"Data Source={Path.Combine(borough.DataFolder, "spk.db")};Pooling=False");
        await connection.OpenAsync(Ct);
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync(Ct);
    }

    private IEnumerable<Regex> Secrets(string token)
    {
        var texts = new[] { Title, Description, Where, Reason, Chatter, FromTeams, InTheRow, "Beschreibung", token, borough.Teams.ClientSecret, "eyJ", "Bearer [^e]" };
        var persons = borough.World.Persons.SelectMany(p => new[] { p.GivenName, p.Surname, p.Mail, p.EntraId, p.TeamsId, borough.World.Chat(p.Key) });
        return texts.Concat(persons).SelectMany(secret => new[] { secret, Uri.EscapeDataString(secret) }).Distinct().Select(secret => new Regex($@"(?<!\w){Regex.Escape(secret)}(?!\w)", RegexOptions.IgnoreCase));
    }

    private sealed class Borough : FlowBorough
    {
        public LogBook Log { get; } = new();

        protected override IEnumerable<KeyValuePair<string, string?>> Settings => [];

        protected override void Configure(WebApplicationBuilder builder)
        {
            builder.Logging.ClearProviders().AddProvider(Log);
            builder.Services.PostConfigure<LoggerFilterOptions>(options =>
            {
                options.Rules.Clear();
                options.MinLevel = LogLevel.Trace;
            });
        }
    }
}
