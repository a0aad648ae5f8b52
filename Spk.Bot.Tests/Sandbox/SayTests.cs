using Spk.Bot.Sandbox.Teams;

namespace Spk.Bot.Tests.Sandbox;

public sealed class SayTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Say_InChannel_MentionsTheBotAndOpensAThread()
    {
        await using var stage = await SandboxStage.InstalledAsync(Ct);

        var said = await stage.Teams.SayAsync("jug-1", stage.Channel, "offen", ct: Ct);

        var activity = stage.Bot.Last("message");
        Assert.Equal("<at>SPK-Bot</at> offen", activity.GetProperty("text").GetString());
        var mention = activity.GetProperty("entities")[0];
        Assert.Equal("mention", mention.GetProperty("type").GetString());
        Assert.Equal(activity.GetProperty("recipient").GetProperty("id").GetString(), mention.GetProperty("mentioned").GetProperty("id").GetString());
        Assert.Equal("<at>SPK-Bot</at>", mention.GetProperty("text").GetString());
        Assert.Equal($"{stage.Channel};messageid={said.Message.Id}", activity.GetProperty("conversation").GetProperty("id").GetString());
        Assert.Equal("@SPK-Bot offen", said.Message.Text);
        Assert.Equal(202, said.Answer!.Status);
    }

    [Fact]
    public async Task Say_AsReply_StaysInTheThreadOfTheRoot()
    {
        await using var stage = await SandboxStage.InstalledAsync(Ct);
        var root = await stage.Bot.PostAsync(stage.Channel, SandboxStage.Card("Bedarf"), Ct);
        var first = await stage.Teams.SayAsync("jug-1", stage.Channel, "hilfe", replyTo: root, ct: Ct);

        await stage.Teams.SayAsync("jug-1", stage.Channel, "noch einmal", replyTo: first.Message.Id, ct: Ct);

        Assert.Equal($"{stage.Channel};messageid={root}", stage.Bot.Last("message").GetProperty("conversation").GetProperty("id").GetString());
        Assert.All(stage.Teams.Messages(stage.Channel).Skip(1), m => Assert.Equal(root, m.ThreadId));
    }

    [Fact]
    public async Task Say_WhenTheMentionIsTyped_DoesNotRepeatIt()
    {
        await using var stage = await SandboxStage.InstalledAsync(Ct);

        await stage.Teams.SayAsync("jug-1", stage.Channel, "@SPK-Bot offen", ct: Ct);

        Assert.Equal("<at>SPK-Bot</at> offen", stage.Bot.Last("message").GetProperty("text").GetString());
    }

    [Fact]
    public async Task Say_InChat_MentionsNobody()
    {
        await using var stage = await SandboxStage.InstalledAsync(Ct);

        await stage.Teams.SayAsync("jug-1", stage.World.Chat("jug-1"), "status", ct: Ct);

        var activity = stage.Bot.Last("message");
        Assert.Equal("status", activity.GetProperty("text").GetString());
        Assert.Equal("clientInfo", activity.GetProperty("entities")[0].GetProperty("type").GetString());
        Assert.Equal(stage.World.Chat("jug-1"), activity.GetProperty("conversation").GetProperty("id").GetString());
    }

    [Fact]
    public async Task Post_WithoutMention_IsNotDelivered()
    {
        await using var stage = await SandboxStage.InstalledAsync(Ct);

        await stage.Teams.PostAsync("jug-1", stage.Channel, "nur unter uns", ct: Ct);

        Assert.DoesNotContain(stage.Bot.Activities, a => a.GetProperty("type").GetString() == "message");
        Assert.Equal("nur unter uns", Assert.Single(stage.Teams.Messages(stage.Channel)).Text);
    }

    [Fact]
    public async Task Say_WhereTheBotIsNotInstalled_IsNotDelivered()
    {
        await using var stage = await SandboxStage.InstalledAsync(Ct);

        var said = await stage.Teams.SayAsync("ord-1", stage.World.Channel("Ordnungsamt"), "offen", ct: Ct);

        Assert.Null(said.Answer);
    }

    [Fact]
    public async Task Say_ByAStranger_IsRefused()
    {
        await using var stage = await SandboxStage.InstalledAsync(Ct);

        await Assert.ThrowsAsync<SandboxRefusedException>(() => stage.Teams.SayAsync("ord-1", stage.Channel, "offen", ct: Ct));

        Assert.Empty(stage.Teams.Messages(stage.Channel));
    }

    [Fact]
    public async Task Say_WhenTheBotFails_LeavesTheFailureInTheTrace()
    {
        await using var stage = await SandboxStage.InstalledAsync(Ct);
        stage.Bot.Answer = _ => (500, null);

        var said = await stage.Teams.SayAsync("jug-1", stage.Channel, "offen", ct: Ct);

        Assert.Equal(500, said.Answer!.Status);
        Assert.Equal(500, stage.Teams.Trace[^1].Status);
    }

    [Fact]
    public async Task Say_WhenTheBotIsGone_LeavesStatusZeroInTheTrace()
    {
        await using var stage = await SandboxStage.InstalledAsync(Ct);
        stage.Teams.ConnectTo(new Uri("http://127.0.0.1:1/api/messages"));

        var said = await stage.Teams.SayAsync("jug-1", stage.Channel, "offen", ct: Ct);

        Assert.Equal(0, said.Answer!.Status);
        Assert.Equal(0, stage.Teams.Trace[^1].Status);
    }

    [Fact]
    public async Task Redeliver_Always_SendsTheVerySameActivity()
    {
        await using var stage = await SandboxStage.InstalledAsync(Ct);
        var said = await stage.Teams.SayAsync("jug-1", stage.Channel, "offen", ct: Ct);

        await stage.Teams.RedeliverAsync(said.Answer!.TraceNumber, Ct);

        var messages = stage.Bot.Activities.Where(a => a.GetProperty("type").GetString() == "message").ToList();
        Assert.Equal(2, messages.Count);
        Assert.Equal(messages[0].GetRawText(), messages[1].GetRawText());
        Assert.Single(stage.Teams.Messages(stage.Channel));
    }
}
