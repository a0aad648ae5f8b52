using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using Spk.Bot.Tests.Conventions;
using Spk.Bot.Tests.Support;

namespace Spk.Bot.Tests.Client;

/// <summary>
/// Microsoft's Agents Playground as a second client, where somebody has installed it (npm, evaluation licence, never part of the repository), and the bot as a process
/// beside it, in Development and without tokens, since the Playground has none. One person acts in its window; colleagues act by <c>customActivities</c>.
/// </summary>
internal sealed partial class Playground : IAsyncDisposable
{
    public const string Tenant = "5b1d3c50-6e0f-4f0b-9a34-0c1f7a2e9d11";
    public const string Me = "Miriam Yildiz";
    public const string Colleague = "Thomas Behrendt";
    public const string ColleagueId = "user-2";
    public const string Channel = "channel-bedarfe";

    private const string MyEntraId = "11111111-0000-4000-8000-000000000001";
    private const string ColleaguesEntraId = "11111111-0000-4000-8000-000000000003";

    private readonly Process process;
    private readonly FlowProcess bot;
    private readonly DirectoryInfo data;

    private Playground(Process process, FlowProcess bot, DirectoryInfo data, string url) => (this.process, this.bot, this.data, Url) = (process, bot, data, url);

    /// <summary>Why there is none, or null.</summary>
    public static string? Missing =>
        !File.Exists(Program) ? "The Agents Playground is not installed: npm ci in Spk.Bot.Tests/Client/playground."
        : !IsOnPath("node") ? "node is not installed."
        : null;

    /// <summary>Of its page, without a trailing slash.</summary>
    public string Url { get; }

    private static string Program => Path.Combine(House.Root, "Spk.Bot.Tests", "Client", "playground", "node_modules", "@microsoft", "m365agentsplayground", "cli.js");

    public static async Task<Playground> StartAsync()
    {
        var data = Directory.CreateTempSubdirectory("spk-playground-");
        var bot = await FlowProcess.ServeAsync(new()
        {
            ["ASPNETCORE_ENVIRONMENT"] = "Development",
            ["Teams:TenantId"] = Tenant,
            ["Teams:DangerouslyAllowUnauthenticatedRequests"] = "true",
            ["Database:ConnectionString"] = $"Data Source={Path.Combine(data.FullName, "spk.db")}",
            ["Roles:CoordinationOffice:0"] = MyEntraId,
            ["Roles:NeighbourhoodCoordination:reuterstrasse:0"] = MyEntraId,
            ["Logging:LogLevel:Default"] = "Warning",
        });
        await File.WriteAllTextAsync(Path.Combine(data.FullName, ".m365agentsplayground.yml"), Configuration(), TestContext.Current.CancellationToken);
        var (process, url) = await RunAsync(data.FullName, bot.BaseUrl + "/api/messages");
        return new Playground(process, bot, data, url);
    }

    /// <summary>The activity with which a colleague clicks "Zur Kenntnis nehmen" on the need's card in the channel.</summary>
    public object ColleaguesClick(string number) => new
    {
        type = "invoke",
        name = "adaptiveCard/action",
        id = Guid.NewGuid().ToString(),
        channelId = "msteams",
        serviceUrl = Url + "/_connector",
        from = new { id = ColleagueId, name = Colleague, aadObjectId = ColleaguesEntraId },
        recipient = new { id = "spk-bot", name = "SPK-Bot" },
        conversation = new { id = Channel, conversationType = "channel", isGroup = true, tenantId = Tenant },
        channelData = new { tenant = new { id = Tenant }, team = new { id = "team-id" }, channel = new { id = Channel } },
        value = new { action = new { type = "Action.Execute", verb = "need.acknowledge", data = new { need = number } }, trigger = "manual" },
    };

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
        }

        process.Dispose();
        await bot.DisposeAsync();
        data.Delete(recursive: true);
    }

    private static async Task<(Process Process, string Url)> RunAsync(string folder, string endpoint)
    {
        var port = FlowProcess.FreePort();
        var url = string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}");
        var start = new ProcessStartInfo("node") { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in new[]
        {
            Program, "start", "-e", endpoint, "-c", "msteams", "-p", port.ToString(CultureInfo.InvariantCulture), "--service-url", url + "/_connector", "--disable-telemetry",
        })
            start.ArgumentList.Add(argument);
        start.Environment["TEAMSAPPTESTER_BROWSER"] = "none";
        start.Environment["APPLICATION_INSIGHTS_NO_STATSBEAT"] = "true";
        start.Environment["M365_AGENTS_PLAYGROUND_LOGFILE"] = Path.Combine(folder, "playground.log");

        var listening = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        var process = new Process { StartInfo = start, EnableRaisingEvents = true };
        process.OutputDataReceived += (_, line) => _ = Listening().Match(line.Data ?? "") is { Success: true } match && listening.TrySetResult(match.Groups["port"].Value);
        process.Exited += (_, _) => listening.TrySetException(new InvalidOperationException("The Playground ended before it listened."));
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        var taken = await listening.Task.WaitAsync(FlowBorough.Patience, TimeProvider.System, TestContext.Current.CancellationToken);
        Assert.Equal(port.ToString(CultureInfo.InvariantCulture), taken);
        return (process, url);
    }

    /// <summary>Exactly five other users and one channel: it takes no other number of them.</summary>
    private static string Configuration() => $$"""
        version: "0.1.1"
        tenantId: "{{Tenant}}"
        bot: { id: "spk-bot", name: "SPK-Bot" }
        currentUser: {{User("user-me", Me, MyEntraId)}}
        users:
          - {{User("user-1", "Katarzyna Nowak", "11111111-0000-4000-8000-000000000002")}}
          - {{User(ColleagueId, Colleague, ColleaguesEntraId)}}
          - {{User("user-3", "Person Drei", "11111111-0000-4000-8000-000000000004")}}
          - {{User("user-4", "Person Vier", "11111111-0000-4000-8000-000000000005")}}
          - {{User("user-5", "Person Fuenf", "11111111-0000-4000-8000-000000000006")}}
        personalChat: { id: "personal-chat" }
        groupChat: { id: "group-chat", name: "Gruppe" }
        team:
          id: "team-id"
          name: "Amt"
          aadGroupId: "11111111-0000-4000-8000-00000000000a"
          channels:
            - { id: "{{Channel}}", name: "Bedarfe" }
        """;

    private static string User(string id, string name, string entraId)
    {
        var names = name.Split(' ');
        return $$"""{ id: "{{id}}", name: "{{name}}", userPrincipleName: "{{id}}@bezirksamt.example", aadObjectId: "{{entraId}}", givenName: "{{names[0]}}", surname: "{{names[1]}}", email: "{{id}}@bezirksamt.example" }""";
    }

    private static bool IsOnPath(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, program)) || File.Exists(Path.Combine(folder, program + ".exe")));

    [GeneratedRegex(@"Listening on (?<port>\d+)")]
    private static partial Regex Listening();
}
