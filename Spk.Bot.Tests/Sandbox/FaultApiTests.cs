using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Spk.Bot.Sandbox.Teams.Connector;

namespace Spk.Bot.Tests.Sandbox;

public sealed class FaultApiTests
{
    private static readonly HttpClient Http = new();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Faults_WhenAsked_NamesEachOfTheCatalogueOnceWithAHint()
    {
        await using var stage = await SandboxStage.InstalledAsync(Ct);

        var faults = await Http.GetFromJsonAsync<JsonElement>(Url(stage), Ct);

        var groups = faults.GetProperty("groups").EnumerateArray().ToList();
        Assert.All(groups, g => Assert.NotEmpty(g.GetProperty("hint").GetString()!));
        Assert.Equal(
            ConnectorFaults.All.Select(f => (f.Key, f.Title)).Order(),
            groups.SelectMany(g => g.GetProperty("faults").EnumerateArray()).Select(f => (f.GetProperty("key").GetString()!, f.GetProperty("title").GetString()!)).Order());
        Assert.Empty(faults.GetProperty("planted").EnumerateArray());
    }

    [Fact]
    public async Task Plant_ThenHitThenLifted_IsToldThroughTheStream()
    {
        await using var stage = await SandboxStage.InstalledAsync(Ct);
        using var stream = new StreamReader(await Http.GetStreamAsync(new Uri(stage.Teams.BaseUrl, "api/stream"), Ct));

        var planted = await PlantAsync(stage, new { fault = "503", placeId = stage.Channel, kind = "post", times = 3 });
        await stage.Bot.CallAsync(HttpMethod.Post, $"conversations/{Uri.EscapeDataString(stage.Channel)}/activities", SandboxStage.Card("x"), Ct);
        using var lifted = await Http.DeleteAsync(new Uri(Url(stage), $"faults/{planted.GetProperty("id").GetInt32()}"), Ct);

        Assert.Equal(("503", "post", 3, 0, false), (Text(planted, "fault"), Text(planted, "kind"), planted.GetProperty("times").GetInt32(), planted.GetProperty("hits").GetInt32(), planted.GetProperty("over").GetBoolean()));
        Assert.Equal([0], Hits(await NextAsync(stream)));
        Assert.Equal([1], Hits(await NextAsync(stream)));
        Assert.Empty(Hits(await NextAsync(stream)));
        Assert.Equal(HttpStatusCode.OK, lifted.StatusCode);
        Assert.Empty(stage.Teams.Faults.Planted);
    }

    [Fact]
    public async Task LiftAll_WhenSeveralStand_LeavesNone()
    {
        await using var stage = await SandboxStage.InstalledAsync(Ct);
        await PlantAsync(stage, new { fault = "503" });
        await PlantAsync(stage, new { fault = "BadSyntax", share = 0.5 });

        using var answer = await Http.DeleteAsync(Url(stage), Ct);

        Assert.Equal((HttpStatusCode.OK, 0), (answer.StatusCode, stage.Teams.Faults.Planted.Count));
    }

    [Theory]
    [InlineData("""{"fault":"none such"}""")]
    [InlineData("""{"fault":"503","placeId":"nowhere"}""")]
    [InlineData("""{"fault":"503","times":0}""")]
    [InlineData("""{"fault":"503","share":2}""")]
    [InlineData("""{"fault":"503","kind":"wink"}""")]
    [InlineData("""{}""")]
    public async Task Plant_OfWhatCannotBe_IsRefused(string body)
    {
        await using var stage = await SandboxStage.InstalledAsync(Ct);
        using var content = new StringContent(body, System.Text.Encoding.UTF8, "application/json");

        using var answer = await Http.PostAsync(Url(stage), content, Ct);

        Assert.Equal((HttpStatusCode.BadRequest, 0), (answer.StatusCode, stage.Teams.Faults.Planted.Count));
    }

    private static Uri Url(SandboxStage stage) => new(stage.Teams.BaseUrl, "api/faults");

    private static async Task<JsonElement> PlantAsync(SandboxStage stage, object request)
    {
        using var answer = await Http.PostAsJsonAsync(Url(stage), request, Ct);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadFromJsonAsync<JsonElement>(Ct);
    }

    /// <summary>The next event about faults; others are passed over.</summary>
    private static async Task<JsonElement> NextAsync(StreamReader stream)
    {
        while (await stream.ReadLineAsync(Ct).AsTask().WaitAsync(SandboxStage.Patience, Ct) is { } line)
        {
            if (line.StartsWith("data:", StringComparison.Ordinal) && JsonElement.Parse(line[5..]) is var change && Text(change, "kind") == "faults")
                return change.GetProperty("faults");
        }
        throw new InvalidOperationException("The stream ended.");
    }

    private static List<int> Hits(JsonElement faults) => [.. faults.EnumerateArray().Select(f => f.GetProperty("hits").GetInt32())];

    private static string? Text(JsonElement owner, string name) => owner.GetProperty(name).GetString();
}
