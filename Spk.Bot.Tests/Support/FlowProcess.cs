using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Spk.Bot.Tests.Support;

/// <summary>One of our programs as a process of its own, as an administrator would start it; killed at the latest when disposed.</summary>
internal sealed class FlowProcess : IAsyncDisposable
{
    private readonly Process process;
    private readonly Task<string> output;
    private readonly Task<string> error;

    private FlowProcess(Process process, string? url)
    {
        this.process = process;
        BaseUrl = url ?? "";
        output = process.StandardOutput.ReadToEndAsync();
        error = process.StandardError.ReadToEndAsync();
    }

    /// <summary>Where it listens, when it serves; without a trailing slash.</summary>
    public string BaseUrl { get; }

    public bool IsRunning => !process.HasExited;

    /// <summary>Runs to its end.</summary>
    public static Task<(int Exit, string Output, string Error)> RunAsync(string dll, params string[] arguments) => RunAsync(dll, [], arguments);

    /// <summary>Runs to its end, with these settings.</summary>
    public static async Task<(int Exit, string Output, string Error)> RunAsync(string dll, IEnumerable<KeyValuePair<string, string?>> settings, params string[] arguments)
    {
        await using var program = new FlowProcess(Start(dll, arguments, settings), null);
        await program.process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (program.process.ExitCode, await program.output, await program.error);
    }

    /// <summary>Starts the bot on a free port, and comes back when it serves.</summary>
    public static async Task<FlowProcess> ServeAsync(Dictionary<string, string?> settings)
    {
        var program = Launch(settings);
        await program.ReadyAsync();
        return program;
    }

    /// <summary>Starts the bot on a free port.</summary>
    public static FlowProcess Launch(IEnumerable<KeyValuePair<string, string?>> settings)
    {
        var url = string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{FreePort()}");
        return new FlowProcess(Start("Spk.Bot.dll", [], settings.Append(new("ASPNETCORE_URLS", url))), url);
    }

    /// <exception cref="InvalidOperationException">It ended instead; the message says how.</exception>
    public async Task ReadyAsync()
    {
        using var http = new HttpClient();
        using var patience = new CancellationTokenSource(FlowBorough.Patience, TimeProvider.System);
        while (!await ServesAsync(http, patience.Token))
        {
            if (process.HasExited)
                throw new InvalidOperationException($"The bot ended with {process.ExitCode}: {await output}{await error}");
            await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System, patience.Token);
        }
    }

    /// <summary>Waits for its end.</summary>
    /// <returns>Exit code, 137 after SIGKILL, and what it wrote.</returns>
    public async Task<(int Exit, string Output)> EndAsync()
    {
        using var patience = new CancellationTokenSource(FlowBorough.Patience, TimeProvider.System);
        await process.WaitForExitAsync(patience.Token);
        return (process.ExitCode, await output + await error);
    }

    /// <summary>SIGKILL: no handler, no flush, nothing is finished.</summary>
    public async Task KillAsync()
    {
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>What the bot itself says of its deliveries.</summary>
    public async Task<string> ReadinessAsync()
    {
        using var http = new HttpClient();
        return await http.GetStringAsync(new Uri(BaseUrl + "/healthz/ready"), TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
        }

        process.Dispose();
    }

    private async Task<bool> ServesAsync(HttpClient http, CancellationToken cancellationToken)
    {
        try
        {
            // Not "ready": with cards long behind it would never say so, and it must serve to bring them.
            using var answer = await http.GetAsync(new Uri(BaseUrl + "/healthz/live"), cancellationToken);
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private static Process Start(string dll, IEnumerable<string> arguments, IEnumerable<KeyValuePair<string, string?>> settings)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath is { } host && Path.GetFileNameWithoutExtension(host) == "dotnet" ? host : "dotnet")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, dll));
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        foreach (var (key, value) in settings)
            start.Environment[key.Replace(":", "__", StringComparison.Ordinal)] = value;
        return Process.Start(start) ?? throw new InvalidOperationException("No process was started.");
    }

    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
