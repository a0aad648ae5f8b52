using System.Net.ServerSentEvents;
using System.Text.Json;

namespace Spk.Bot.Tests.Sandbox;

public sealed class StreamTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Stream_WhenSomethingHappens_TellsIt()
    {
        await using var stage = await SandboxStage.InstalledAsync(Ct);
        using var http = new HttpClient();
        await using var body = await http.GetStreamAsync(new Uri(stage.Teams.BaseUrl, "api/stream"), Ct);
        await using var events = SseParser.Create(body, (_, data) => JsonSerializer.Deserialize<JsonElement>(data)).EnumerateAsync(Ct).GetAsyncEnumerator(Ct);
        Assert.Equal("clock", (await NextAsync(events)).GetProperty("kind").GetString());

        var id = await stage.Bot.PostAsync(stage.Channel, SandboxStage.Card("Bedarf"), Ct);
        await stage.Teams.RenameChannelAsync("jug-1", stage.Channel, "Bedarfe neu", Ct);

        var message = await NextAsync(events, "message");
        Assert.Equal(id, message.GetProperty("message").GetProperty("id").GetString());
        Assert.False(message.TryGetProperty("trace", out _));
        Assert.Equal(201, (await NextAsync(events, "trace")).GetProperty("trace").GetProperty("status").GetInt32());
        Assert.Equal("Bedarfe neu", (await NextAsync(events, "place")).GetProperty("place").GetProperty("name").GetString());
    }

    [Fact]
    public async Task Stream_WhenTheSimulatorEnds_Ends()
    {
        var stage = await SandboxStage.StartAsync(Ct);
        using var http = new HttpClient();
        await using var body = await http.GetStreamAsync(new Uri(stage.Teams.BaseUrl, "api/stream"), Ct);
        using var reader = new StreamReader(body);

        await stage.DisposeAsync();

        Assert.Contains("clock", await reader.ReadToEndAsync(Ct).WaitAsync(SandboxStage.Patience, Ct), StringComparison.Ordinal);
    }

    private static async Task<JsonElement> NextAsync(IAsyncEnumerator<SseItem<JsonElement>> events, string? kind = null)
    {
        while (await events.MoveNextAsync().AsTask().WaitAsync(SandboxStage.Patience, Ct))
        {
            if (kind is null || events.Current.Data.GetProperty("kind").GetString() == kind) return events.Current.Data;
        }
        throw new InvalidOperationException("The stream ended.");
    }
}
