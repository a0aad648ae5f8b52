using System.Diagnostics;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Spk.Bot.Sandbox.Teams.Sending;

/// <summary>Brings one activity to the bot with a token of the issuer, and writes down what came back. Never tries again.</summary>
internal sealed class BotLine(Simulation simulation, Uri serviceUrl) : IDisposable
{
    private readonly HttpClient http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false }) { Timeout = Timeout.InfiniteTimeSpan };

    public Uri? Endpoint { get; set; }

    public Task<BotAnswer> SendAsync(JsonObject activity, CancellationToken ct) => SendAsync(SandboxJson.Element(activity), ct);

    /// <exception cref="SandboxRefusedException">No bot is connected yet.</exception>
    public async Task<BotAnswer> SendAsync(JsonElement activity, CancellationToken ct)
    {
        var endpoint = Endpoint ?? throw new SandboxRefusedException("No bot is connected: call ConnectTo first.");
        using var request = new HttpRequestMessage(HttpMethod.Post, endpoint) { Content = JsonContent.Create(activity, options: SandboxJson.Options) };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", simulation.Issuer.Mint(serviceUrl));
        request.Headers.Add("x-ms-conversation-id", activity.Member("conversation").Member("id").Text());
        request.Headers.Add("x-ms-tenant-id", simulation.World.TenantId);
        request.Headers.Add("MS-CV", Guid.NewGuid().ToString("N") + ".0");

        var at = simulation.Now;
        var began = Stopwatch.GetTimestamp();
        var (status, body) = await ExchangeAsync(request, ct);
        var entry = simulation.Trace.Add(
            at, TraceDirection.ToBot, NameOf(activity), endpoint.AbsolutePath, status, Stopwatch.GetElapsedTime(began), activity, body);
        return new(status, body, entry.N);
    }

    public void Dispose() => http.Dispose();

    private async Task<(int Status, JsonElement? Body)> ExchangeAsync(HttpRequestMessage request, CancellationToken ct)
    {
        using var deadline = new CancellationTokenSource(simulation.Options.BotTimeout, TimeProvider.System);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, ct);
        try
        {
            using var response = await http.SendAsync(request, either.Token);
            return ((int)response.StatusCode, SandboxJson.Lenient(await response.Content.ReadAsStringAsync(either.Token)));
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            return (0, SandboxJson.Element($"no answer within {simulation.Options.BotTimeout.TotalSeconds:0} s"));
        }
        catch (HttpRequestException exception)
        {
            return (0, SandboxJson.Element("no answer: " + exception.HttpRequestError));
        }
    }

    private static string NameOf(JsonElement activity)
    {
        var type = activity.Member("type").Text();
        var detail = activity.Member("name").Text() ?? activity.Member("action").Text() ?? activity.Member("channelData").Member("eventType").Text();
        return detail is null ? type! : $"{type} {detail}";
    }
}
