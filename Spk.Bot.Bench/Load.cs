using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net.Http.Headers;
using System.Text;

namespace Spk.Bot.Bench;

/// <summary>Sends bodies over a number of connections, each of which waits for its answer before it sends the next.</summary>
internal static class Load
{
    /// <exception cref="InvalidOperationException">An answer was no success.</exception>
    public static async Task<LoadFigures> RunAsync(string url, string token, IReadOnlyList<string> bodies, int connections, CancellationToken cancellationToken)
    {
        using var http = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = connections });
        var queue = new ConcurrentQueue<string>(bodies);
        var times = new ConcurrentBag<TimeSpan>();
        var began = Stopwatch.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, connections).Select(async _ =>
        {
            while (queue.TryDequeue(out var body))
            {
                using var request = new HttpRequestMessage(HttpMethod.Post, url + "/api/messages") { Content = new StringContent(body, Encoding.UTF8, "application/json") };
                request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
                var sent = Stopwatch.GetTimestamp();
                using var answer = await http.SendAsync(request, cancellationToken);
                var text = await answer.Content.ReadAsStringAsync(cancellationToken);
                times.Add(Stopwatch.GetElapsedTime(sent));
                if (!answer.IsSuccessStatusCode || text.Contains("application/vnd.microsoft.error", StringComparison.Ordinal))
                    throw new InvalidOperationException($"HTTP {(int)answer.StatusCode}: {text}");
            }
        }));
        var elapsed = Stopwatch.GetElapsedTime(began);
        var sorted = times.Order().ToList();
        return new LoadFigures(sorted[sorted.Count / 2], sorted[Math.Min(sorted.Count - 1, sorted.Count * 99 / 100)], bodies.Count / elapsed.TotalSeconds);
    }
}

/// <param name="PerSecond">Turns answered per second.</param>
internal sealed record LoadFigures(TimeSpan Median, TimeSpan P99, double PerSecond);
