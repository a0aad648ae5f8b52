using System.Text.Json;

namespace Spk.Bot.Tests.Sandbox;

public sealed class ConnectorTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Send_ToAChannel_MakesARootPost()
    {
        await using var stage = await SandboxStage.InstalledAsync(Ct);

        var id = await stage.Bot.PostAsync(stage.Channel, SandboxStage.Card("Bedarf"), Ct);

        var message = Assert.Single(stage.Teams.Messages(stage.Channel));
        Assert.Equal((id, null, "Neue Karte", true), (message.Id, message.ThreadId, message.Summary, message.From.IsBot));
        Assert.Single(message.Cards);
    }

    [Fact]
    public async Task Send_ToAThread_MakesAReply()
    {
        await using var stage = await SandboxStage.InstalledAsync(Ct);
        var root = await stage.Bot.PostAsync(stage.Channel, SandboxStage.Card("Bedarf"), Ct);

        await stage.Bot.PostAsync($"{stage.Channel};messageid={root}", new { type = "message", text = "Danke" }, Ct);

        Assert.Equal(root, stage.Teams.Messages(stage.Channel)[1].ThreadId);
    }

    [Fact]
    public async Task Reply_InTheOlderForm_StandsInTheThread()
    {
        await using var stage = await SandboxStage.InstalledAsync(Ct);
        var root = await stage.Bot.PostAsync(stage.Channel, SandboxStage.Card("Bedarf"), Ct);

        var (status, _) = await stage.Bot.CallAsync(HttpMethod.Post, Activity(stage.Channel, root), new { type = "message", text = "Danke" }, Ct);

        Assert.Equal(201, status);
        Assert.Equal(root, stage.Teams.Messages(stage.Channel)[1].ThreadId);
    }

    [Fact]
    public async Task Send_TextAndCardInOne_IsSplitAndHasNoId()
    {
        await using var stage = await SandboxStage.InstalledAsync(Ct);
        var both = new { type = "message", text = "Hallo", attachments = new[] { new { contentType = "application/vnd.microsoft.card.adaptive", content = SandboxStage.CardContent("Karte") } } };

        var (status, body) = await stage.Bot.CallAsync(HttpMethod.Post, Activities(stage.Channel), both, Ct);

        Assert.Equal((202, JsonValueKind.Undefined), (status, body.ValueKind));
        Assert.Equal([0, 1], stage.Teams.Messages(stage.Channel).Select(m => m.Cards.Count));
    }

    [Fact]
    public async Task Send_Typing_LeavesNothingBehind()
    {
        await using var stage = await SandboxStage.InstalledAsync(Ct);

        var (status, _) = await stage.Bot.CallAsync(HttpMethod.Post, Activities(stage.Channel), new { type = "typing" }, Ct);

        Assert.Equal(202, status);
        Assert.Empty(stage.Teams.Messages(stage.Channel));
    }

    [Fact]
    public async Task Send_OverTheSizeLimit_Is413()
    {
        await using var stage = await SandboxStage.InstalledAsync(Ct);
        object Text(int length) => new { type = "message", text = new string('ä', length) };

        var fits = await stage.Bot.CallAsync(HttpMethod.Post, Activities(stage.Channel), Text(51_000), Ct);
        var tooBig = await stage.Bot.CallAsync(HttpMethod.Post, Activities(stage.Channel), Text(51_300), Ct);

        Assert.Equal(201, fits.Status);
        Assert.Equal((413, "MessageSizeTooBig"), (tooBig.Status, CodeOf(tooBig.Body)));
    }

    public static TheoryData<string> BadActivities() =>
    [
        """["no object"]""",
        """{"text":"no type"}""",
        """{"type":"message"}""",
        """{"type":"message","attachments":{}}""",
        """{"type":"message","attachments":[{"content":{}}]}""",
        """{"type":"message","attachments":[{"contentType":"application/vnd.microsoft.card.adaptive","content":{"type":"AdaptiveCard"}}]}""",
        """{"type":"message","attachments":[{"contentType":"application/vnd.microsoft.card.adaptive","content":"{}"}]}""",
    ];

    [Theory]
    [MemberData(nameof(BadActivities))]
    public async Task Send_SomethingWrong_Is400(string json)
    {
        await using var stage = await SandboxStage.InstalledAsync(Ct);

        var (status, body) = await stage.Bot.CallAsync(HttpMethod.Post, Activities(stage.Channel), JsonElement.Parse(json), Ct);

        Assert.Equal(400, status);
        Assert.Contains(CodeOf(body), new[] { "BadSyntax", "BadArgument" });
    }

    [Fact]
    public async Task Call_WhereTheBotIsNotInstalled_Is403()
    {
        await using var stage = await SandboxStage.InstalledAsync(Ct);
        var elsewhere = stage.World.Channel("Ordnungsamt");

        var answers = new[]
        {
            await stage.Bot.CallAsync(HttpMethod.Post, Activities(elsewhere), SandboxStage.Card("x"), Ct),
            await stage.Bot.CallAsync(HttpMethod.Get, $"conversations/{Uri.EscapeDataString(elsewhere)}/pagedmembers", null, Ct),
            await stage.Bot.CallAsync(HttpMethod.Get, $"teams/{Uri.EscapeDataString(stage.World.Team("Ordnungsamt").Id)}", null, Ct),
            await stage.Bot.CallAsync(HttpMethod.Post, Activities(stage.World.Chat("ord-1")), SandboxStage.Card("x"), Ct),
        };

        Assert.All(answers, a => Assert.Equal((403, "BotNotInConversationRoster"), (a.Status, CodeOf(a.Body))));
    }

    [Fact]
    public async Task Call_AfterTheBotWasRemoved_Is403()
    {
        await using var stage = await SandboxStage.InstalledAsync(Ct);
        var id = await stage.Bot.PostAsync(stage.Channel, SandboxStage.Card("Bedarf"), Ct);
        await stage.Teams.RemoveFromTeamAsync("jug-1", "Jugendamt", Ct);

        var (status, body) = await stage.Bot.CallAsync(HttpMethod.Put, Activity(stage.Channel, id), SandboxStage.Card("neu"), Ct);

        Assert.Equal((403, "BotNotInConversationRoster"), (status, CodeOf(body)));
    }

    [Fact]
    public async Task Call_ToAnUnknownOrDeletedConversation_Is404()
    {
        await using var stage = await SandboxStage.InstalledAsync(Ct);
        await stage.Teams.DeleteChannelAsync("jug-1", stage.Channel, Ct);

        foreach (var conversation in new[] { "19:nowhere@thread.tacv2", stage.Channel, stage.World.Team("Jugendamt").Id + ";messageid=1" })
        {
            var (status, body) = await stage.Bot.CallAsync(HttpMethod.Post, Activities(conversation), SandboxStage.Card("x"), Ct);
            Assert.Equal((404, "ConversationNotFound"), (status, CodeOf(body)));
        }
    }

    [Fact]
    public async Task Delete_Twice_IsGoneTheSecondTime()
    {
        await using var stage = await SandboxStage.InstalledAsync(Ct);
        var id = await stage.Bot.PostAsync(stage.Channel, SandboxStage.Card("Bedarf"), Ct);

        var first = await stage.Bot.CallAsync(HttpMethod.Delete, Activity(stage.Channel, id), null, Ct);
        var second = await stage.Bot.CallAsync(HttpMethod.Delete, Activity(stage.Channel, id), null, Ct);
        var update = await stage.Bot.CallAsync(HttpMethod.Put, Activity(stage.Channel, id), SandboxStage.Card("neu"), Ct);

        Assert.Equal(200, first.Status);
        Assert.Equal((404, "ActivityNotFoundInConversation"), (second.Status, CodeOf(second.Body)));
        Assert.Equal(404, update.Status);
        var message = Assert.Single(stage.Teams.Messages(stage.Channel));
        Assert.True(message.Deleted);
        Assert.Empty(message.Cards);
    }

    [Fact]
    public async Task Update_InTheThreadOfTheRoot_IsTheSameMessage()
    {
        await using var stage = await SandboxStage.InstalledAsync(Ct);
        var id = await stage.Bot.PostAsync(stage.Channel, SandboxStage.Card("Bedarf"), Ct);

        var own = await stage.Bot.CallAsync(HttpMethod.Put, Activity($"{stage.Channel};messageid={id}", id), SandboxStage.Card("neu"), Ct);

        Assert.Equal((200, id), (own.Status, own.Body.GetProperty("id").GetString()));
    }

    [Fact]
    public async Task Update_OfAPersonsMessage_IsRefused()
    {
        await using var stage = await SandboxStage.InstalledAsync(Ct);
        var post = await stage.Teams.PostAsync("jug-1", stage.Channel, "meins", ct: Ct);

        var (status, _) = await stage.Bot.CallAsync(HttpMethod.Put, Activity(stage.Channel, post.Id), SandboxStage.Card("neu"), Ct);

        Assert.Equal(403, status);
        Assert.Equal("meins", Assert.Single(stage.Teams.Messages(stage.Channel)).Text);
    }

    private static string Activities(string conversationId) => $"conversations/{Uri.EscapeDataString(conversationId)}/activities";

    private static string Activity(string conversationId, string id) => $"{Activities(conversationId)}/{id}";

    private static string CodeOf(JsonElement body) => body.GetProperty("error").GetProperty("code").GetString()!;
}
