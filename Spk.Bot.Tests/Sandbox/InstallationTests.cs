namespace Spk.Bot.Tests.Sandbox;

public sealed class InstallationTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task InstallInTeam_Always_SendsBothEventsAndOpensAllChannels()
    {
        await using var stage = await SandboxStage.StartAsync(Ct);

        await stage.Teams.InstallInTeamAsync("ausschuss", "Ausschussdienst", ct: Ct);

        Assert.Equal(["conversationUpdate", "installationUpdate"], stage.Bot.Activities.Select(a => a.GetProperty("type").GetString()).Order());
        Assert.All(stage.Bot.Activities, a => Assert.Equal(
            stage.World.Channel("Ausschussdienst"), a.GetProperty("channelData").GetProperty("settings").GetProperty("selectedChannel").GetProperty("id").GetString()));
        Assert.Equal(3, stage.Teams.Places.Count(p => p.Installed));
    }

    [Fact]
    public async Task InstallPersonally_Always_SendsBothEvents()
    {
        await using var stage = await SandboxStage.StartAsync(Ct);

        await stage.Teams.InstallPersonallyAsync("regio", Ct);

        Assert.Equal(["conversationUpdate", "installationUpdate"], stage.Bot.Activities.Select(a => a.GetProperty("type").GetString()).Order());
        Assert.Equal("add", stage.Bot.Last("installationUpdate").GetProperty("action").GetString());
    }

    [Fact]
    public async Task InstallEverywhere_Always_LeavesNoPlaceOut()
    {
        await using var stage = await SandboxStage.StartAsync(Ct);

        await stage.Teams.InstallEverywhereAsync(Ct);

        Assert.All(stage.Teams.Places, p => Assert.True(p.Installed));
    }

    [Fact]
    public async Task Roster_WhereTheBotIsNotInstalled_ChangesSilently()
    {
        await using var stage = await SandboxStage.StartAsync(Ct);

        await stage.Teams.AddMemberAsync("jug-1", "Jugendamt", "regio", Ct);

        Assert.Empty(stage.Bot.Activities);
        Assert.Contains("regio", stage.Teams.Places.Single(p => p.Id == stage.Channel).MemberIds);
    }

    [Fact]
    public async Task Rename_Always_KeepsTheId()
    {
        await using var stage = await SandboxStage.InstalledAsync(Ct);

        await stage.Teams.RenameChannelAsync("jug-1", stage.Channel, "Bedarfe neu", Ct);

        Assert.Equal("Bedarfe neu", stage.Teams.Places.Single(p => p.Id == stage.Channel).Name);
        var channel = stage.Bot.Last("conversationUpdate").GetProperty("channelData").GetProperty("channel");
        Assert.Equal((stage.Channel, "Bedarfe neu"), (channel.GetProperty("id").GetString(), channel.GetProperty("name").GetString()));
    }

    [Fact]
    public async Task General_Never_IsRenamedOrDeleted()
    {
        await using var stage = await SandboxStage.InstalledAsync(Ct);
        var general = stage.World.Team("Jugendamt").Id;

        await Assert.ThrowsAsync<ArgumentException>(() => stage.Teams.RenameChannelAsync("jug-1", general, "x", Ct));
        await Assert.ThrowsAsync<ArgumentException>(() => stage.Teams.DeleteChannelAsync("jug-1", general, Ct));
    }
}
