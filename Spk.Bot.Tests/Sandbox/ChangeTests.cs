using Spk.Bot.Sandbox.Teams;

namespace Spk.Bot.Tests.Sandbox;

/// <summary>How channels and teams change, as the bot hears and feels it.</summary>
public sealed class ChangeTests
{
    private const string Team = "Jugendamt";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Events_OfEachChange_HaveTheirTypesInOrder()
    {
        await using var stage = await SandboxStage.InstalledAsync(Ct);
        var before = stage.Bot.Activities.Count;

        await stage.Teams.ShareChannelAsync("jug-1", stage.Channel, ct: Ct);
        await stage.Teams.ShareChannelAsync("jug-1", stage.Channel, isShared: false, ct: Ct);
        await stage.Teams.DeleteChannelAsync("jug-1", stage.Channel, Ct);
        await stage.Teams.RestoreChannelAsync("jug-1", stage.Channel, Ct);
        await stage.Teams.RenameTeamAsync("jug-1", Team, "Jugend", Ct);
        await stage.Teams.ArchiveTeamAsync("jug-1", Team, Ct);
        await stage.Teams.UnarchiveTeamAsync("jug-1", Team, Ct);
        await stage.Teams.DeleteTeamAsync("jug-1", Team, ct: Ct);
        await stage.Teams.RestoreTeamAsync("jug-1", Team, Ct);
        await stage.Teams.DeleteTeamAsync("jug-1", Team, isForGood: true, ct: Ct);

        Assert.Equal(
            ["channelShared", "channelUnshared", "channelDeleted", "channelRestored", "teamRenamed", "teamArchived", "teamUnarchived", "teamDeleted", "teamrestored", "teamHardDeleted"],
            stage.Bot.Activities.Skip(before).Select(a => a.GetProperty("channelData").GetProperty("eventType").GetString()));
    }

    [Fact]
    public async Task Team_WhenRestored_LeavesOutWhatWasDeletedBefore()
    {
        await using var stage = await SandboxStage.InstalledAsync(Ct);
        await stage.Teams.DeleteChannelAsync("jug-1", stage.Channel, Ct);
        await stage.Teams.DeleteTeamAsync("jug-1", Team, ct: Ct);

        await stage.Teams.RestoreTeamAsync("jug-1", Team, Ct);

        Assert.Equal([(false, true), (true, false)], stage.Teams.Places.Where(p => p.Team == Team).Select(p => (p.Deleted, p.IsGeneral)).Order());
    }

    [Fact]
    public async Task Upgrade_Always_IsToldInTwoSteps()
    {
        await using var stage = await SandboxStage.InstalledAsync(Ct);
        var before = stage.Bot.Activities.Count;

        await stage.Teams.UpgradeInTeamAsync("jug-1", Team, Ct);

        Assert.Equal(["remove-upgrade", "add-upgrade"], stage.Bot.Activities.Skip(before).Select(a => a.GetProperty("action").GetString()));
    }

    [Fact]
    public async Task Archived_Always_TakesNoMessageOfAnybody()
    {
        await using var stage = await SandboxStage.InstalledAsync(Ct);

        await stage.Teams.ArchiveTeamAsync("jug-1", Team, Ct);

        await Assert.ThrowsAsync<SandboxRefusedException>(() => stage.Teams.SayAsync("jug-1", stage.Channel, "hilfe", ct: Ct));
        Assert.Equal(403, (await SendAsync(stage, stage.Channel)).Status);
    }

    [Fact]
    public async Task Blocked_UntilThePersonWrites_AnswersInTheOtherEnvelope()
    {
        await using var stage = await SandboxStage.InstalledAsync(Ct);
        var chat = stage.World.Chat("jug-1");
        stage.Teams.BlockBot("jug-1");

        var (status, body) = await SendAsync(stage, chat);
        Assert.Equal((403, 209), (status, body.GetProperty("errorCode").GetInt32()));
        Assert.Contains("MessageWritesBlocked", body.GetProperty("message").GetString(), StringComparison.Ordinal);
        await stage.Teams.SayAsync("jug-1", chat, "hilfe", ct: Ct);

        Assert.Equal(201, (await SendAsync(stage, chat)).Status);
    }

    private static Task<(int Status, System.Text.Json.JsonElement Body)> SendAsync(SandboxStage stage, string conversation) =>
        stage.Bot.CallAsync(HttpMethod.Post, $"conversations/{Uri.EscapeDataString(conversation)}/activities", SandboxStage.Card("Karte"), Ct);
}
