using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Spk.Bot.Sandbox.Teams;

namespace Spk.Bot.Tests.Sandbox;

/// <summary>The least that can stand where the bot stands: keeps what it gets, answers what it is told to, and can call the connector.</summary>
internal sealed class StubBot : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly HttpClient http = new();
    private readonly ConcurrentQueue<(JsonElement Activity, string Authorization)> received = [];
    private SandboxTeams teams = null!;

    private StubBot()
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        app = builder.Build();
        app.Run(ReceiveAsync);
    }

    /// <summary>What to answer to an activity; by default 202 without a body.</summary>
    public Func<JsonElement, (int Status, object? Body)> Answer { get; set; } = _ => (202, null);

    public IReadOnlyList<JsonElement> Activities => [.. received.Select(r => r.Activity)];

    public string LastAuthorization => received.Last().Authorization;

    public static async Task<StubBot> StartAsync(SandboxTeams teams, CancellationToken ct)
    {
        var bot = new StubBot() { teams = teams };
        await bot.app.StartAsync(ct);
        teams.ConnectTo(new Uri(bot.app.Urls.Single() + "/api/messages"));
        return bot;
    }

    public JsonElement Last(string type) => Activities.Last(a => a.GetProperty("type").GetString() == type);

    public async Task<string> TokenAsync(CancellationToken ct, params (string Key, string Value)[] changes)
    {
        using var response = await AskForTokenAsync(ct, changes);
        return (await response.Content.ReadFromJsonAsync<JsonElement>(ct)).GetProperty("access_token").GetString()!;
    }

    public Task<HttpResponseMessage> AskForTokenAsync(CancellationToken ct, params (string Key, string Value)[] changes)
    {
        var form = new Dictionary<string, string>
        {
            ["grant_type"] = "client_credentials",
            ["client_id"] = teams.AppId,
            ["client_secret"] = teams.ClientSecret,
            ["scope"] = "https://api.botframework.com/.default",
        };
        foreach (var (key, value) in changes) form[key] = value;
        return http.PostAsync(teams.TokenEndpoint, new FormUrlEncodedContent(form), ct);
    }

    /// <summary>Calls the connector below <c>v3/</c> with a fresh token.</summary>
    public async Task<(int Status, JsonElement Body)> CallAsync(HttpMethod method, string path, object? body, CancellationToken ct)
    {
        using var response = await SendAsync(method, path, body, await TokenAsync(ct), ct);
        var text = await response.Content.ReadAsStringAsync(ct);
        return ((int)response.StatusCode, text.Length == 0 ? default : JsonElement.Parse(text));
    }

    public async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, object? body, string? token, CancellationToken ct)
    {
        using var request = new HttpRequestMessage(method, new Uri(teams.ServiceUrl, "v3/" + path));
        if (token is not null) request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        if (body is not null) request.Content = JsonContent.Create(body);
        return await http.SendAsync(request, ct);
    }

    /// <summary>Sends a message and tells its id.</summary>
    public async Task<string> PostAsync(string conversationId, object activity, CancellationToken ct)
    {
        var (status, body) = await CallAsync(HttpMethod.Post, $"conversations/{Uri.EscapeDataString(conversationId)}/activities", activity, ct);
        Assert.Equal(201, status);
        return body.GetProperty("id").GetString()!;
    }

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        await app.StopAsync();
        await app.DisposeAsync();
    }

    private async Task ReceiveAsync(HttpContext context)
    {
        var activity = await context.Request.ReadFromJsonAsync<JsonElement>(context.RequestAborted);
        received.Enqueue((activity, context.Request.Headers.Authorization.ToString()));
        var (status, body) = Answer(activity);
        context.Response.StatusCode = status;
        if (body is not null) await context.Response.WriteAsJsonAsync(body, context.RequestAborted);
    }
}
