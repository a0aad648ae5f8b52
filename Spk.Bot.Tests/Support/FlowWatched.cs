using System.Net;
using System.Text.Json;
using Microsoft.Data.Sqlite;

namespace Spk.Bot.Tests.Support;

/// <summary>The production host with settings of the test's own, seen from outside: by its probes and its metrics. Nobody is installed and nothing is linked unless the test does it.</summary>
internal sealed class FlowWatched(params (string Key, string? Value)[] settings) : FlowBorough
{
    private readonly HttpClient http = new();

    protected override IEnumerable<KeyValuePair<string, string?>> Settings =>
        [.. base.Settings, .. settings.Select(setting => new KeyValuePair<string, string?>(setting.Key, setting.Value))];

    public static async Task<FlowWatched> OpenAsync(params (string Key, string? Value)[] settings)
    {
        var borough = new FlowWatched(settings);
        await borough.StartAsync();
        return borough;
    }

    public async Task<FlowReadiness> ReadinessAsync()
    {
        using var answer = await http.GetAsync(new Uri(Bot.BaseUrl + "/healthz/ready"), TestContext.Current.CancellationToken);
        return new FlowReadiness(answer.StatusCode, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    /// <summary>Comes back when the check says one of these.</summary>
    public Task<FlowReadiness> UntilAsync(string check, params string[] status) => UntilAsync(ready => status.Contains(ready.Of(check).Status));

    /// <summary>Comes back when the start is over: for its first moments the scheduler does not run yet.</summary>
    public Task<FlowReadiness> UntilReadyAsync() => UntilAsync(ready => ready.Http == HttpStatusCode.OK);

    private async Task<FlowReadiness> UntilAsync(Func<FlowReadiness, bool> condition)
    {
        using var patience = new CancellationTokenSource(Patience, TimeProvider.System);
        while (true)
        {
            var now = await ReadinessAsync();
            if (condition(now))
                return now;
            await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System, patience.Token);
        }
    }

    public async Task<(HttpStatusCode Status, string Text)> MetricsAsync()
    {
        using var answer = await http.GetAsync(new Uri(Bot.BaseUrl + "/metrics"), TestContext.Current.CancellationToken);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    /// <summary>Past the bot, into its file.</summary>
    public async Task ExecuteAsync(string sql)
    {
        await using var connection = new SqliteConnection($"Data Source={Path.Combine(DataFolder, "spk.db")};Pooling=False");
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }
}

/// <summary>What <c>/healthz/ready</c> said.</summary>
internal sealed record FlowReadiness(HttpStatusCode Http, string Body)
{
    public string Status => JsonElement.Parse(Body).GetProperty("status").GetString()!;

    public IEnumerable<string> Checks => JsonElement.Parse(Body).GetProperty("checks").EnumerateObject().Select(check => check.Name);

    public (string Status, string Sentence) Of(string check) => JsonElement.Parse(Body).GetProperty("checks").GetProperty(check) is var found
        ? (found.GetProperty("status").GetString()!, found.GetProperty("description").GetString()!)
        : default;
}
