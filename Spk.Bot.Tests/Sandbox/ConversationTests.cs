namespace Spk.Bot.Tests.Sandbox;

public sealed class ConversationTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Create_Personal_IsTheSameChatEachTime()
    {
        await using var stage = await SandboxStage.InstalledAsync(Ct);
        var request = Personal(stage, "jug-1");

        var first = await stage.Bot.CallAsync(HttpMethod.Post, "conversations", request, Ct);
        var second = await stage.Bot.CallAsync(HttpMethod.Post, "conversations", request, Ct);

        Assert.Equal((201, 201), (first.Status, second.Status));
        Assert.Equal(stage.World.Chat("jug-1"), first.Body.GetProperty("id").GetString());
        Assert.Equal(first.Body.GetRawText(), second.Body.GetRawText());
        Assert.False(first.Body.TryGetProperty("activityId", out _));
    }

    [Fact]
    public async Task Create_PersonalForAMemberOfATeamWithTheBot_OpensTheChat()
    {
        await using var stage = await SandboxStage.InstalledAsync(Ct);

        var (status, body) = await stage.Bot.CallAsync(HttpMethod.Post, "conversations", Personal(stage, "spk-lead"), Ct);
        await stage.Bot.PostAsync(body.GetProperty("id").GetString()!, SandboxStage.Card("Guten Tag"), Ct);

        Assert.Equal(201, status);
        Assert.Single(stage.Teams.Messages(stage.World.Chat("spk-lead")));
    }

    [Fact]
    public async Task Create_PersonalForSomebodyWithoutTheBot_Is403()
    {
        await using var stage = await SandboxStage.InstalledAsync(Ct);

        var (status, body) = await stage.Bot.CallAsync(HttpMethod.Post, "conversations", Personal(stage, "ord-1"), Ct);

        Assert.Equal((403, "ForbiddenOperationException"), (status, body.GetProperty("error").GetProperty("code").GetString()));
    }

    [Fact]
    public async Task Create_PersonalAfterThePersonRemovedTheBot_Is403()
    {
        await using var stage = await SandboxStage.InstalledAsync(Ct);
        await stage.Teams.RemovePersonallyAsync("jug-1", Ct);

        var create = await stage.Bot.CallAsync(HttpMethod.Post, "conversations", Personal(stage, "jug-1"), Ct);
        var send = await stage.Bot.CallAsync(HttpMethod.Post, $"conversations/{stage.World.Chat("jug-1")}/activities", SandboxStage.Card("x"), Ct);

        Assert.Equal((403, 403), (create.Status, send.Status));
    }

    [Fact]
    public async Task Create_ChannelThread_PostsItsRootAndNamesBothIds()
    {
        await using var stage = await SandboxStage.InstalledAsync(Ct);
        var request = new { isGroup = true, tenantId = stage.World.TenantId, channelData = new { channel = new { id = stage.Channel } }, activity = SandboxStage.Card("Bedarf") };

        var (status, body) = await stage.Bot.CallAsync(HttpMethod.Post, "conversations", request, Ct);

        var id = body.GetProperty("activityId").GetString();
        Assert.Equal(201, status);
        Assert.Equal($"{stage.Channel};messageid={id}", body.GetProperty("id").GetString());
        Assert.Equal(id, Assert.Single(stage.Teams.Messages(stage.Channel)).Id);
    }

    [Fact]
    public async Task Create_WhatTeamsCannotCreate_Is400()
    {
        await using var stage = await SandboxStage.InstalledAsync(Ct);
        var (tenantId, member) = (stage.World.TenantId, new { id = stage.World.Person("jug-1").TeamsId });

        foreach (object request in new object[]
        {
            new { isGroup = true, tenantId, members = new[] { member, member } },
            new { isGroup = false, tenantId, members = new[] { member, member } },
            new { isGroup = false, members = new[] { member } },
            new { isGroup = false, tenantId = "another", members = new[] { member } },
            new { isGroup = false, tenantId, members = new[] { new { id = "29:nobody" } } },
            new { isGroup = true, tenantId, channelData = new { channel = new { id = stage.Channel } } },
        })
        {
            var (status, _) = await stage.Bot.CallAsync(HttpMethod.Post, "conversations", request, Ct);
            Assert.Equal(400, status);
        }
        Assert.Empty(stage.Teams.Messages(stage.Channel));
    }

    private static object Personal(SandboxStage stage, string personKey) =>
        new { isGroup = false, tenantId = stage.World.TenantId, members = new[] { new { id = stage.World.Person(personKey).TeamsId } } };
}
