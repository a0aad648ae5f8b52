namespace Spk.Bot.Tests.Sandbox;

public sealed class RosterTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task PagedMembers_WithASmallPage_GivesEachMemberOnce()
    {
        await using var stage = await SandboxStage.InstalledAsync(Ct);
        await stage.Teams.AddMemberAsync("jug-1", "Jugendamt", "stk-gropiusstadt", Ct);
        var url = $"conversations/{Uri.EscapeDataString(stage.Channel)}/pagedmembers?pageSize=2";

        var first = (await stage.Bot.CallAsync(HttpMethod.Get, url, null, Ct)).Body;
        var second = (await stage.Bot.CallAsync(HttpMethod.Get, $"{url}&continuationToken={first.GetProperty("continuationToken").GetString()}", null, Ct)).Body;

        Assert.Equal(2, first.GetProperty("members").GetArrayLength());
        var guest = Assert.Single(second.GetProperty("members").EnumerateArray());
        Assert.Equal("guest", guest.GetProperty("userRole").GetString());
        Assert.Equal(stage.World.Person("stk-gropiusstadt").EntraId, guest.GetProperty("aadObjectId").GetString());
        Assert.False(second.TryGetProperty("continuationToken", out _));
    }

    [Fact]
    public async Task Member_ByEitherId_IsTheSamePerson()
    {
        await using var stage = await SandboxStage.InstalledAsync(Ct);
        var person = stage.World.Person("jug-1");

        var byTeamsId = await stage.Bot.CallAsync(HttpMethod.Get, Member(stage, person.TeamsId), null, Ct);
        var byEntraId = await stage.Bot.CallAsync(HttpMethod.Get, Member(stage, person.EntraId), null, Ct);

        Assert.Equal(("Aylin", "Demir", "user"), (Value("givenName"), Value("surname"), Value("userRole")));
        Assert.Equal(byTeamsId.Body.GetRawText(), byEntraId.Body.GetRawText());

        string? Value(string name) => byTeamsId.Body.GetProperty(name).GetString();
    }

    [Fact]
    public async Task Member_WhoLeft_Is404()
    {
        await using var stage = await SandboxStage.InstalledAsync(Ct);
        var person = stage.World.Person("jug-1");
        await stage.Teams.RemoveMemberAsync("spk-lead", "Jugendamt", "jug-1", Ct);

        var (status, _) = await stage.Bot.CallAsync(HttpMethod.Get, Member(stage, person.TeamsId), null, Ct);

        Assert.Equal(404, status);
        Assert.Equal(person.TeamsId, stage.Bot.Last("conversationUpdate").GetProperty("membersRemoved")[0].GetProperty("id").GetString());
    }

    [Fact]
    public async Task Team_Always_CountsChannelsAndMembers()
    {
        await using var stage = await SandboxStage.InstalledAsync(Ct);
        var team = stage.World.Team("Jugendamt");

        var (status, body) = await stage.Bot.CallAsync(HttpMethod.Get, $"teams/{Uri.EscapeDataString(team.Id)}", null, Ct);

        Assert.Equal(200, status);
        Assert.Equal((team.Id, "Jugendamt", team.GroupId), (body.GetProperty("id").GetString(), body.GetProperty("name").GetString(), body.GetProperty("aadGroupId").GetString()));
        Assert.Equal((2, 2), (body.GetProperty("channelCount").GetInt32(), body.GetProperty("memberCount").GetInt32()));
    }

    [Fact]
    public async Task Channels_Always_LeaveGeneralWithoutName()
    {
        await using var stage = await SandboxStage.InstalledAsync(Ct);
        await stage.Teams.RenameChannelAsync("jug-1", stage.Channel, "Bedarfe neu", Ct);
        var teamId = stage.World.Team("Jugendamt").Id;

        var (_, body) = await stage.Bot.CallAsync(HttpMethod.Get, $"teams/{Uri.EscapeDataString(teamId)}/conversations", null, Ct);

        var channels = body.GetProperty("conversations");
        Assert.Equal(2, channels.GetArrayLength());
        Assert.Equal(teamId, channels[0].GetProperty("id").GetString());
        Assert.False(channels[0].TryGetProperty("name", out _));
        Assert.Equal("Bedarfe neu", channels[1].GetProperty("name").GetString());
    }

    private static string Member(SandboxStage stage, string id) => $"conversations/{Uri.EscapeDataString(stage.Channel)}/members/{Uri.EscapeDataString(id)}";
}
