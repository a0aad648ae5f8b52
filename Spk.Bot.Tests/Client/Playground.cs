using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using Spk.Bot.Tests.Conventions;
using Spk.Bot.Tests.Support;

namespace Spk.Bot.Tests.Client;

/// <summary>
/// Microsoft's Agents Playground as a second client, where somebody has installed it (npm, evaluation licence, never part of the repository). The bot before it runs in
/// Development and without tokens, since the Playground has none. One person acts in its window; colleagues act by <c>customActivities</c>, others in Playgrounds of their own.
/// </summary>
internal sealed partial class Playground : IAsyncDisposable
{
    private readonly Process process;
    private readonly DirectoryInfo data;

    private Playground(Process process, DirectoryInfo data, PlaygroundSeat seat, string url) => (this.process, this.data, Seat, Url) = (process, data, seat, url);

    /// <summary>Why there is none, or null.</summary>
    public static string? Missing =>
        !File.Exists(Program) ? "The Agents Playground is not installed: npm ci in Spk.Bot.Tests/Client/playground."
        : !IsOnPath("node") ? "node is not installed."
        : null;

    /// <summary>Of its page, without a trailing slash.</summary>
    public string Url { get; }

    private static string Program => Path.Combine(House.Root, "Spk.Bot.Tests", "Client", "playground", "node_modules", "@microsoft", "m365agentsplayground", "cli.js");

    public PlaygroundSeat Seat { get; }

    /// <param name="botUrl">Without a trailing slash.</param>
    public static async Task<Playground> StartAsync(PlaygroundSeat seat, string botUrl)
    {
        var data = Directory.CreateTempSubdirectory("spk-playground-");
        await File.WriteAllTextAsync(Path.Combine(data.FullName, ".m365agentsplayground.yml"), seat.Configuration(), TestContext.Current.CancellationToken);
        var (process, url) = await RunAsync(data.FullName, botUrl + "/api/messages");
        return new Playground(process, data, seat, url);
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
        }

        process.Dispose();
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

    private static bool IsOnPath(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, program)) || File.Exists(Path.Combine(folder, program + ".exe")));

    [GeneratedRegex(@"Listening on (?<port>\d+)")]
    private static partial Regex Listening();
}
