using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace Spk.Bot.Tests.Sandbox;

public sealed class PageApiTests
{
    private static readonly HttpClient Http = new();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task World_Always_NamesPersonsAndPlaces()
    {
        await using var stage = await SandboxStage.InstalledAsync(Ct);

        var world = await GetAsync(stage, "api/world");

        Assert.Equal("SPK-Bot", world.GetProperty("bot").GetProperty("name").GetString());
        var guest = world.GetProperty("persons").EnumerateArray().Single(p => p.GetProperty("id").GetString() == "stk-reuterstrasse");
        Assert.True(guest.GetProperty("guest").GetBoolean());
        var channel = world.GetProperty("places").EnumerateArray().Single(p => p.GetProperty("id").GetString() == stage.Channel);
        Assert.Equal(("channel", "Bedarfe", "Jugendamt"), (Text(channel, "kind"), Text(channel, "name"), Text(channel, "team")));
        Assert.Equal(["jug-1", "spk-lead"], channel.GetProperty("memberIds").EnumerateArray().Select(m => m.GetString()));
        Assert.True(channel.GetProperty("installed").GetBoolean());
        var chat = world.GetProperty("places").EnumerateArray().Single(p => p.TryGetProperty("personId", out var id) && id.GetString() == "jug-1");
        Assert.Equal(("personal", stage.World.Chat("jug-1")), (Text(chat, "kind"), Text(chat, "id")));
    }

    [Fact]
    public async Task World_ShowsGeneral_OnceSomethingStandsThere()
    {
        await using var stage = await SandboxStage.InstalledAsync(Ct);
        var general = stage.World.Team("Jugendamt").Id;
        bool Shown(JsonElement world) => world.GetProperty("places").EnumerateArray().Any(p => Text(p, "id") == general);
        var before = await GetAsync(stage, "api/world");

        await stage.Bot.PostAsync(general, SandboxStage.Card("Willkommen"), Ct);

        Assert.False(Shown(before));
        Assert.True(Shown(await GetAsync(stage, "api/world")));
    }

    [Fact]
    public async Task Messages_AfterAClick_CarryTheViewOfThePerson()
    {
        await using var stage = await SandboxStage.InstalledAsync(Ct);
        var id = await stage.Bot.PostAsync(stage.Channel, SandboxStage.Card("alt"), Ct);
        stage.Bot.Answer = _ => (200, new { statusCode = 200, type = "application/vnd.microsoft.card.adaptive", value = SandboxStage.CardContent("neu") });

        var action = new { personId = "jug-1", messageId = id, action = new { type = "Action.Execute", verb = "need.acknowledge", id = "b", data = new { rev = 1 } } };
        var answer = await PostAsync(stage, Place(stage, "actions"), action);
        var message = (await GetAsync(stage, Place(stage, "messages")))[0];

        Assert.Equal(200, answer.GetProperty("status").GetInt32());
        Assert.Equal(200, answer.GetProperty("body").GetProperty("statusCode").GetInt32());
        Assert.Equal("neu", message.GetProperty("views").GetProperty("jug-1").GetProperty("body")[0].GetProperty("text").GetString());
        Assert.Equal("alt", message.GetProperty("cards")[0].GetProperty("body")[0].GetProperty("text").GetString());
        Assert.False(message.TryGetProperty("activity", out _));
        Assert.True(message.GetProperty("from").GetProperty("isBot").GetBoolean());
    }

    [Theory]
    [InlineData("Action.Submit", "task/fetch", "invoke", "task/fetch")]
    [InlineData("Action.Submit", "", "message", null)]
    [InlineData("Action.Execute", "", "invoke", "adaptiveCard/action")]
    public async Task Action_ByItsType_BecomesTheActivityOfTeams(string type, string msteams, string activityType, string? name)
    {
        await using var stage = await SandboxStage.InstalledAsync(Ct);
        var id = await stage.Bot.PostAsync(stage.Channel, SandboxStage.Card("x"), Ct);

        await PostAsync(stage, Place(stage, "actions"), new { personId = "jug-1", messageId = id, action = new { type, verb = "v", data = new { msteams = new { type = msteams } } } });

        var activity = stage.Bot.Activities[^1];
        Assert.Equal((activityType, name), (Text(activity, "type"), activity.TryGetProperty("name", out var found) ? found.GetString() : null));
    }

    [Fact]
    public async Task Dialog_ByItsKind_BecomesTheInvokeOfTeams()
    {
        await using var stage = await SandboxStage.InstalledAsync(Ct);
        var id = await stage.Bot.PostAsync(stage.Channel, SandboxStage.Card("x"), Ct);

        await PostAsync(stage, Place(stage, "message-actions"), new { personId = "jug-1", messageId = id, commandId = "c" });
        await PostAsync(stage, Place(stage, "dialogs"), new { personId = "jug-1", messageId = id, commandId = "c", kind = "messageAction", data = new { a = 1 } });
        await PostAsync(stage, Place(stage, "dialogs"), new { personId = "jug-1", kind = "task", data = new { a = 1 } });

        Assert.Equal(["composeExtension/fetchTask", "composeExtension/submitAction", "task/submit"], stage.Bot.Activities.TakeLast(3).Select(a => Text(a, "name")));
    }

    [Fact]
    public async Task Say_ThroughTheApi_IsAccepted()
    {
        await using var stage = await SandboxStage.InstalledAsync(Ct);

        using var response = await Http.PostAsJsonAsync(new Uri(stage.Teams.BaseUrl, Place(stage, "messages")), new { personId = "jug-1", text = "offen" }, Ct);

        Assert.Equal(HttpStatusCode.Accepted, response.StatusCode);
        Assert.Equal("@SPK-Bot offen", Assert.Single(stage.Teams.Messages(stage.Channel)).Text);
    }

    [Theory]
    [InlineData("ord-1", HttpStatusCode.Conflict)]
    [InlineData("nobody", HttpStatusCode.BadRequest)]
    public async Task Say_ByTheWrongPerson_IsRefusedWithAReason(string personId, HttpStatusCode status)
    {
        await using var stage = await SandboxStage.InstalledAsync(Ct);

        using var response = await Http.PostAsJsonAsync(new Uri(stage.Teams.BaseUrl, Place(stage, "messages")), new { personId, text = "offen" }, Ct);

        Assert.Equal(status, response.StatusCode);
        Assert.NotEmpty(Text(await response.Content.ReadFromJsonAsync<JsonElement>(Ct), "error")!);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"personId":"jug-1"}""")]
    [InlineData("""{"personId":"jug-1","text":null}""")]
    [InlineData("{")]
    public async Task Say_WithABrokenBody_Is400(string json)
    {
        await using var stage = await SandboxStage.InstalledAsync(Ct);
        using var content = new StringContent(json, System.Text.Encoding.UTF8, "application/json");

        using var response = await Http.PostAsync(new Uri(stage.Teams.BaseUrl, Place(stage, "messages")), content, Ct);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Fact]
    public async Task Page_Always_IsServedFromItsFolder()
    {
        var folder = Directory.CreateTempSubdirectory();
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "index.html"), "<p>Sandkasten</p>", Ct);
        await using var stage = await SandboxStage.StartAsync(Ct, new() { WebRoot = folder.FullName });

        using var response = await Http.GetAsync(stage.Teams.BaseUrl, Ct);

        Assert.Equal("<p>Sandkasten</p>", await response.Content.ReadAsStringAsync(Ct));
        Assert.True(response.Headers.CacheControl!.NoCache);
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task Trace_AfterANumber_TellsOnlyWhatCameLater()
    {
        await using var stage = await SandboxStage.InstalledAsync(Ct);
        var last = stage.Teams.Trace[^1].N;
        await stage.Bot.PostAsync(stage.Channel, SandboxStage.Card("x"), Ct);

        var entry = Assert.Single((await GetAsync(stage, $"api/trace?after={last}")).EnumerateArray());

        Assert.Equal((last + 1, "fromBot", 201), (entry.GetProperty("n").GetInt32(), Text(entry, "direction"), entry.GetProperty("status").GetInt32()));
        Assert.Equal("message", entry.GetProperty("request").GetProperty("type").GetString());
        Assert.Equal("POST /v3/conversations/…/activities", Text(entry, "what"));
    }

    private static string Place(SandboxStage stage, string what) => $"api/places/{Uri.EscapeDataString(stage.Channel)}/{what}";

    private static string? Text(JsonElement owner, string name) => owner.GetProperty(name).GetString();

    private static Task<JsonElement> GetAsync(SandboxStage stage, string path) => Http.GetFromJsonAsync<JsonElement>(new Uri(stage.Teams.BaseUrl, path), Ct);

    private static async Task<JsonElement> PostAsync(SandboxStage stage, string path, object body)
    {
        using var response = await Http.PostAsJsonAsync(new Uri(stage.Teams.BaseUrl, path), body, Ct);
        response.EnsureSuccessStatusCode();
        return await response.Content.ReadFromJsonAsync<JsonElement>(Ct);
    }
}
