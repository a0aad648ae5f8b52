using System.Text.Json;

namespace Spk.Bot.Tests.Sandbox;

public sealed class ClickTests
{
    private static readonly JsonElement Acknowledge = SandboxStage.Json(new { verb = "need.acknowledge", data = new { need = "SPK-2026-00042", rev = 7 } });

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Execute_WhenAnsweredWithACard_ChangesTheViewOfThisPersonAlone()
    {
        await using var stage = await SandboxStage.InstalledAsync(Ct);
        var id = await stage.Bot.PostAsync(stage.Channel, SandboxStage.Card("alt"), Ct);
        stage.Bot.Answer = _ => (200, new { statusCode = 200, type = "application/vnd.microsoft.card.adaptive", value = SandboxStage.CardContent("neu") });

        var answer = await stage.Teams.ExecuteAsync("jug-1", stage.Channel, id, Acknowledge, ct: Ct);

        var message = stage.Teams.Messages(stage.Channel).Single();
        Assert.Equal(200, answer.Status);
        Assert.Equal("neu", TextOf(message.CardFor("jug-1")));
        Assert.Equal("alt", TextOf(message.CardFor("spk-lead")));
        Assert.False(message.Edited);
    }

    [Fact]
    public async Task Update_AfterAnExecute_ChangesTheCardForAll()
    {
        await using var stage = await SandboxStage.InstalledAsync(Ct);
        var id = await stage.Bot.PostAsync(stage.Channel, SandboxStage.Card("alt"), Ct);
        stage.Bot.Answer = _ => (200, new { statusCode = 200, type = "application/vnd.microsoft.card.adaptive", value = SandboxStage.CardContent("neu") });
        await stage.Teams.ExecuteAsync("jug-1", stage.Channel, id, Acknowledge, ct: Ct);

        await stage.Bot.CallAsync(HttpMethod.Put, $"conversations/{Uri.EscapeDataString(stage.Channel)}/activities/{id}", SandboxStage.Card("für alle"), Ct);

        var message = stage.Teams.Messages(stage.Channel).Single();
        Assert.Empty(message.Views);
        Assert.True(message.Edited);
        Assert.Equal("für alle", TextOf(message.CardFor("jug-1")));
    }

    [Theory]
    [InlineData(200, "application/vnd.microsoft.activity.message")]
    [InlineData(400, "application/vnd.microsoft.error")]
    public async Task Execute_WhenAnsweredWithoutACard_ChangesNoView(int statusCode, string type)
    {
        await using var stage = await SandboxStage.InstalledAsync(Ct);
        var id = await stage.Bot.PostAsync(stage.Channel, SandboxStage.Card("alt"), Ct);
        stage.Bot.Answer = _ => (200, new { statusCode, type, value = "Schon erledigt." });

        await stage.Teams.ExecuteAsync("jug-1", stage.Channel, id, Acknowledge, ct: Ct);

        Assert.Empty(stage.Teams.Messages(stage.Channel).Single().Views);
    }

    [Fact]
    public async Task Execute_OnAReply_HappensInTheThreadOfItsRoot()
    {
        await using var stage = await SandboxStage.InstalledAsync(Ct);
        var root = await stage.Bot.PostAsync(stage.Channel, SandboxStage.Card("Wurzel"), Ct);
        var reply = await stage.Bot.PostAsync($"{stage.Channel};messageid={root}", SandboxStage.Card("Antwort"), Ct);

        await stage.Teams.ExecuteAsync("jug-1", stage.Channel, reply, Acknowledge, automatic: true, ct: Ct);

        var activity = stage.Bot.Last("invoke");
        Assert.Equal($"{stage.Channel};messageid={root}", activity.GetProperty("conversation").GetProperty("id").GetString());
        Assert.Equal(reply, activity.GetProperty("replyToId").GetString());
        Assert.Equal("automatic", activity.GetProperty("value").GetProperty("trigger").GetString());
        Assert.Equal("Action.Execute", activity.GetProperty("value").GetProperty("action").GetProperty("type").GetString());
        Assert.Equal(7, activity.GetProperty("value").GetProperty("action").GetProperty("data").GetProperty("rev").GetInt32());
    }

    [Fact]
    public async Task Submit_Always_IsAMessageWithoutTextThatNobodySees()
    {
        await using var stage = await SandboxStage.InstalledAsync(Ct);
        var id = await stage.Bot.PostAsync(stage.Channel, SandboxStage.Card("Formular"), Ct);

        await stage.Teams.SubmitAsync("jug-1", stage.Channel, id, SandboxStage.Json(new { titel = "Zebrastreifen" }), Ct);

        var activity = stage.Bot.Last("message");
        Assert.False(activity.TryGetProperty("text", out _));
        Assert.Equal("Zebrastreifen", activity.GetProperty("value").GetProperty("titel").GetString());
        Assert.Equal(id, activity.GetProperty("replyToId").GetString());
        Assert.Single(stage.Teams.Messages(stage.Channel));
    }

    [Fact]
    public async Task MessageAction_OnAPost_CarriesItsTextAsHtml()
    {
        await using var stage = await SandboxStage.InstalledAsync(Ct);
        var post = await stage.Teams.PostAsync("spk-lead", stage.Channel, "Laterne <kaputt> & dunkel", ct: Ct);
        stage.Bot.Answer = _ => (200, new { task = new { type = "message", value = "gut" } });

        var answer = await stage.Teams.MessageActionFetchAsync("jug-1", stage.Channel, post.Id, "needFromMessage", Ct);

        var payload = stage.Bot.Last("invoke").GetProperty("value").GetProperty("messagePayload");
        Assert.Equal("<p>Laterne &lt;kaputt&gt; &amp; dunkel</p>", payload.GetProperty("body").GetProperty("content").GetString());
        Assert.Equal(stage.World.Person("spk-lead").EntraId, payload.GetProperty("from").GetProperty("user").GetProperty("id").GetString());
        Assert.Equal("gut", answer.Body!.Value.GetProperty("task").GetProperty("value").GetString());
    }

    [Fact]
    public async Task MessageAction_OnACardOfTheBot_NamesTheBotAndItsCard()
    {
        await using var stage = await SandboxStage.InstalledAsync(Ct);
        var id = await stage.Bot.PostAsync(stage.Channel, SandboxStage.Card("Bedarf"), Ct);

        await stage.Teams.MessageActionFetchAsync("jug-1", stage.Channel, id, "needFromMessage", Ct);

        var payload = stage.Bot.Last("invoke").GetProperty("value").GetProperty("messagePayload");
        Assert.Equal(stage.Teams.AppId, payload.GetProperty("from").GetProperty("application").GetProperty("id").GetString());
        Assert.Contains(payload.GetProperty("attachments")[0].GetProperty("id").GetString()!, payload.GetProperty("body").GetProperty("content").GetString(), StringComparison.Ordinal);
    }

    private static string? TextOf(JsonElement? card) => card!.Value.GetProperty("body")[0].GetProperty("text").GetString();
}
