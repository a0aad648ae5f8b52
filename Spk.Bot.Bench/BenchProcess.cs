using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Spk.Bot.Bench;

/// <summary>A server in a process of its own, so that its CPU time is its own.</summary>
internal sealed class BenchProcess : IAsyncDisposable
{
    private readonly Process process;

    private BenchProcess(Process process, string url) => (this.process, Url) = (process, url);

    public string Url { get; }

    /// <summary>User and system time since its start.</summary>
    public TimeSpan Cpu
    {
        get
        {
            process.Refresh();
            return process.TotalProcessorTime;
        }
    }

    /// <summary>Comes back when it is ready.</summary>
    public static async Task<BenchProcess> StartAsync(string dll, string[] arguments, IEnumerable<KeyValuePair<string, string?>> settings, CancellationToken cancellationToken)
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var url = $"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}";
        listener.Stop();
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, dll));
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        foreach (var (key, value) in settings.Append(new("ASPNETCORE_URLS", url)))
            start.Environment[key.Replace(":", "__", StringComparison.Ordinal)] = value;
        var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        using var http = new HttpClient();
        while (!await IsReadyAsync(http, url, cancellationToken))
        {
            if (process.HasExited)
                throw new InvalidOperationException($"{dll} ended with {process.ExitCode}.");
            await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System, cancellationToken);
        }

        return new BenchProcess(process, url);
    }

    public async ValueTask DisposeAsync()
    {
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        process.Dispose();
    }

    private static async Task<bool> IsReadyAsync(HttpClient http, string url, CancellationToken cancellationToken)
    {
        try
        {
            using var answer = await http.GetAsync(new Uri(url + "/healthz/ready"), cancellationToken);
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }
}
