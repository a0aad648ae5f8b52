using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Spk.Bot.Core.Time;
using Spk.Bot.Sandbox.Teams.Connector;
using Spk.Bot.Tests.Conventions;
using Spk.Bot.Tests.Support;
using YamlDotNet.RepresentationModel;

namespace Spk.Bot.Tests.Ops.Metering;

/// <summary>A bot that has had a day's work, measured.</summary>
public sealed partial class MetricsTests : IAsyncLifetime
{
    private readonly FlowWatched bot = new(("Metrics:Enabled", "true"), ("Teams:SecretExpiresOn", "2026-04-03"));

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => bot.InitializeAsync();

    public ValueTask DisposeAsync() => bot.DisposeAsync();

    [Fact]
    public async Task Metrics_AfterAFlow_CountWhatHappenedAndNameNobody()
    {
        var before = await ScrapeAsync();
        var isFirst = true;
        bot.Teams.ConnectorFault = call => Interlocked.Exchange(ref isFirst, false) ? new FaultDecision.Answer(429) : null;
        var need = await bot.ReportAsync("Gezählt");
        await bot.PressAsync("sga-1", await bot.CardOfAsync(bot.World.Channel(FlowBorough.Sga), need), "Zur Kenntnis nehmen");
        var card = await bot.CardOfAsync(bot.World.Channel("Ordnungsamt"), need);
        await bot.Teams.ExecuteAsync("ord-1", card.PlaceId, card.Id, JsonSerializer.SerializeToElement(new { verb = "need.destroy", data = new { } }), ct: Ct);
        var foreign = bot.LastActivity(FlowBorough.Coordinator);
        foreign["channelId"] = "slack";
        await bot.PostAsync(foreign);
        using (var http = new HttpClient())
        using (var unauthorized = await http.PostAsync(new Uri(bot.Bot.BaseUrl + "/api/messages"), null, Ct))
            Assert.Equal(HttpStatusCode.Unauthorized, unauthorized.StatusCode);
        bot.Clock.MoveTo(BerlinTime.At(new DateOnly(2026, 3, 9), new TimeOnly(8, 5)));
        await bot.Bot.LookAsync(Ct);
        await bot.QuietAsync();

        var after = await ScrapeAsync();

        double Gain(string name, params (string, string)[] labels) => after.Sum(name, labels) - before.Sum(name, labels);
        Assert.Equal(1, Gain("spk_card_actions_total", ("verb", "need.acknowledge")));
        Assert.Equal(2, Gain("spk_card_actions_total", ("verb", "need.report")));
        Assert.Equal(1, Gain("spk_card_actions_total", ("verb", "unknown")));
        Assert.Equal(4, Gain("spk_turn_duration_seconds_count", ("type", "adaptiveCard/action"), ("outcome", "Answered")));
        Assert.Equal(1, Gain("spk_turn_duration_seconds_count", ("type", "message"), ("outcome", "Answered")));
        Assert.Equal(5, Gain("spk_turns_total", ("outcome", "Answered")));
        Assert.Equal(1, Gain("spk_requests_refused_total", ("status", "401")));
        Assert.Equal(1, Gain("spk_requests_refused_total", ("status", "403")));
        Assert.True(Gain("spk_digests_total", ("kind", "Weekly")) >= 1);
        Assert.True(after.Sum("spk_scheduler_ticks_total", ("job", "digests"), ("outcome", "done")) >= 1);
        Assert.True(after.Sum("spk_placements", ("state", "Shown")) > before.Sum("spk_placements", ("state", "Shown")));
        Assert.Equal((1, 0, 0), (after.Sum("spk_database_up"), after.Sum("spk_placements_behind"), after.Sum("spk_placements_oldest_due_seconds")));
        Assert.Equal(25, after.Sum("spk_credential_days_left"));
        Assert.Equal(1, Gain("spk_throttled_total"));
        Assert.Equal(1, Gain("spk_deliveries_total", ("outcome", "RetryLater")));
        Assert.True(Gain("spk_deliveries_total", ("outcome", "Shown"), ("operation", "post")) >= 4);
        Assert.True(Gain("spk_deliveries_total", ("outcome", "Shown"), ("operation", "update")) >= 2);
        Assert.Equal(Gain("spk_deliveries_total"), Gain("spk_limiter_wait_seconds_count"));
        AssertFewLabels(after);
    }

    [Fact]
    public async Task Metrics_WhenTheDatabaseIsAway_SayThatAndKeepNoOldFigures()
    {
        await bot.ExecuteAsync("ALTER TABLE Placements RENAME TO Hidden");

        var away = await ScrapeAsync();

        Assert.Equal(0, Assert.Single(away.Find("spk_database_up")).Value);
        Assert.DoesNotContain(away.Series, series => series.Name.StartsWith("spk_placements", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Metrics_WhenNotEnabled_AreNotThere()
    {
        await using var closed = await FlowWatched.OpenAsync();

        Assert.Equal(HttpStatusCode.NotFound, (await closed.MetricsAsync()).Status);
    }

    /// <summary>Every series that an alert asks for is there from the start, so that no alert waits for a metric that does not exist.</summary>
    [Fact]
    public async Task Alerts_AllOfThem_NameSeriesOfARunningBot()
    {
        await bot.AskAsync(FlowBorough.Lead, "hilfe");
        await bot.UntilAsync("scheduler", "Healthy");
        var metrics = await ScrapeAsync();

        var missing = Alerts().SelectMany(alert => Selectors(alert.Expression).Where(selector => !IsThere(metrics, selector)).Select(selector => $"{alert.Name}: {selector}")).ToList();

        Assert.True(missing.Count == 0, string.Join('\n', missing));
    }

    [Fact]
    public void Alerts_AllOfThem_SayHowBadItIsAndStandInTheOperationsGuide()
    {
        var guide = File.ReadAllText(Path.Combine(House.Root, "docs", "operations.md"));

        Assert.InRange(Alerts().Count, 10, 30);
        Assert.Equal(Alerts().Select(a => a.Name).Distinct(), Alerts().Select(a => a.Name));
        Assert.All(Alerts(), alert =>
        {
            Assert.Contains(alert.Severity, new[] { "warning", "critical" });
            Assert.NotEmpty(alert.Summary);
            Assert.Contains($"`{alert.Name}`", guide, StringComparison.Ordinal);
        });
    }

    [Theory]
    [InlineData("rate(spk_unheard_of_total[5m]) > 0")]
    [InlineData("""spk_deliveries_total{outcome="Lost"} > 0""")]
    public async Task Alerts_ThatNameNothing_AreFound(string expression)
    {
        var metrics = await ScrapeAsync();

        Assert.Contains(Selectors(expression), selector => !IsThere(metrics, selector));
    }

    /// <summary>Only words of ours: no id, no address, no name.</summary>
    private void AssertFewLabels(MetricsText metrics)
    {
        var values = metrics.Series.SelectMany(series => series.Labels).Where(label => label.Key != "le").Select(label => label.Value).Distinct().ToList();
        Assert.All(values, value => Assert.Matches(@"^[A-Za-z][A-Za-z/._-]{1,40}$|^\d{3}$", value));
        foreach (var person in bot.World.Persons)
            Assert.DoesNotContain(values, value => value.Contains(person.EntraId, StringComparison.Ordinal) || value.Contains(person.Surname, StringComparison.Ordinal));
        Assert.InRange(metrics.Series.Count(series => !series.Name.EndsWith("_bucket", StringComparison.Ordinal)), 30, 200);
    }

    private async Task<MetricsText> ScrapeAsync()
    {
        var (status, text) = await bot.MetricsAsync();
        Assert.Equal(HttpStatusCode.OK, status);
        return new MetricsText(text);
    }

    private static bool IsThere(MetricsText metrics, string selector)
    {
        var parts = Selector().Match(selector);
        return metrics.Find(parts.Groups["name"].Value, Matcher().Matches(parts.Groups["labels"].Value).Select(label => (label.Groups[1].Value, label.Groups[2].Value))).Any();
    }

    private static List<string> Selectors(string expression) => [.. Selector().Matches(expression).Select(match => match.Value)];

    private static List<Alert> Alerts()
    {
        var yaml = new YamlStream();
        using var reader = File.OpenText(Path.Combine(House.Root, "infra", "alerts", "spk-bot.rules.yml"));
        yaml.Load(reader);
        var rules = ((YamlSequenceNode)yaml.Documents[0].RootNode["groups"]).SelectMany(group => (YamlSequenceNode)group["rules"]);
        return [.. rules.Select(rule => new Alert(rule["alert"].ToString(), rule["expr"].ToString(), rule["labels"]["severity"].ToString(), rule["annotations"]["summary"].ToString()))];
    }

    [GeneratedRegex(@"(?<name>spk_\w+)(\{(?<labels>[^}]*)\})?", RegexOptions.CultureInvariant)]
    private static partial Regex Selector();

    [GeneratedRegex("(\\w+)=\"([^\"]*)\"", RegexOptions.CultureInvariant)]
    private static partial Regex Matcher();

    private sealed record Alert(string Name, string Expression, string Severity, string Summary);
}
