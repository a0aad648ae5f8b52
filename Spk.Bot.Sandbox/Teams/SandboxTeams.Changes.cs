using System.Text.Json.Nodes;
using Spk.Bot.Sandbox.Teams.Sending;
using Spk.Bot.Sandbox.World;

namespace Spk.Bot.Sandbox.Teams;

/// <content>How channels and teams change, and how a newer version of the app arrives. Event types are spelled as Teams' documentation spells them, odd casing included.</content>
public sealed partial class SandboxTeams
{
    /// <exception cref="ArgumentException">No such channel was deleted.</exception>
    public Task RestoreChannelAsync(string byPersonId, string channelId, CancellationToken ct = default)
    {
        var deleted = Places.FirstOrDefault(p => p.Id == channelId && p.Deleted) ?? throw new ArgumentException($"No deleted channel '{channelId}'.", nameof(channelId));
        simulation.Places.Change(p => p.Id == channelId, p => p with { Deleted = false });
        return TellTeamAsync(byPersonId, TeamOf(channelId), "channelRestored", a => a["channelData"]!["channel"] = ChannelOf(channelId, deleted.Name), ct);
    }

    /// <summary>The channel is shared with another team, or no longer is; its id stays.</summary>
    public Task ShareChannelAsync(string byPersonId, string channelId, bool isShared = true, CancellationToken ct = default) => TellTeamAsync(
        byPersonId, TeamOf(channelId), isShared ? "channelShared" : "channelUnshared", a => a["channelData"]!["channel"] = ChannelOf(channelId, simulation.Places.Get(channelId).Name, "shared"), ct);

    /// <summary>Takes the bot out of one channel of its own membership; it stays in the team.</summary>
    public Task RemoveFromChannelAsync(string byPersonId, string channelId, CancellationToken ct = default)
    {
        simulation.Places.Change(p => p.Id == channelId, p => p with { Installed = false });
        return TellOfBotAsync(byPersonId, channelId, "channelMemberRemoved", "membersRemoved", ct);
    }

    public Task AddToChannelAsync(string byPersonId, string channelId, CancellationToken ct = default)
    {
        simulation.Places.Change(p => p.Id == channelId, p => p with { Installed = true });
        return TellOfBotAsync(byPersonId, channelId, "channelMemberAdded", "membersAdded", ct);
    }

    public Task RenameTeamAsync(string byPersonId, string team, string name, CancellationToken ct = default)
    {
        var of = World.Team(team);
        simulation.Places.Change(p => p.TeamId == of.Id, p => p with { Team = name });
        return TellTeamAsync(byPersonId, of, "teamRenamed", a => a["channelData"]!["team"]!["name"] = name, ct);
    }

    /// <summary>Keeps the team for reading only.</summary>
    public Task ArchiveTeamAsync(string byPersonId, string team, CancellationToken ct = default) => SetArchivedAsync(byPersonId, team, true, "teamArchived", ct);

    public Task UnarchiveTeamAsync(string byPersonId, string team, CancellationToken ct = default) => SetArchivedAsync(byPersonId, team, false, "teamUnarchived", ct);

    /// <summary>Deletes a team with its channels; within thirty days it can be restored.</summary>
    /// <param name="isForGood">It cannot be restored any more.</param>
    public Task DeleteTeamAsync(string byPersonId, string team, bool isForGood = false, CancellationToken ct = default)
    {
        var of = World.Team(team);
        var isTold = Places.Any(p => p.Id == of.Id && p.Installed);
        simulation.Places.Change(p => p.TeamId == of.Id && !p.Deleted, p => p with { Deleted = true, DeletedWithTeam = true });
        return isTold ? SendTeamEventAsync(byPersonId, of, isForGood ? "teamHardDeleted" : "teamDeleted", _ => { }, ct) : Task.CompletedTask;
    }

    public Task RestoreTeamAsync(string byPersonId, string team, CancellationToken ct = default)
    {
        var of = World.Team(team);
        simulation.Places.Change(p => p.TeamId == of.Id && p.DeletedWithTeam, p => p with { Deleted = false, DeletedWithTeam = false });
        return TellTeamAsync(byPersonId, of, "teamrestored", _ => { }, ct);
    }

    /// <summary>A newer version of the app replaces the installed one in a team; the bot stays in it all the while.</summary>
    public async Task UpgradeInTeamAsync(string byPersonId, string team, CancellationToken ct = default)
    {
        var (person, of) = (World.Person(byPersonId), World.Team(team));
        foreach (var action in new[] { "remove-upgrade", "add-upgrade" })
        {
            var installation = writer.Event("installationUpdate", person, new(of.Id, null), ActivityWriter.TeamData(of));
            installation["action"] = action;
            await bot.SendAsync(installation, ct);
        }
    }

    /// <summary>The person blocks the bot, of which nobody tells it: the connector refuses it until the person writes again.</summary>
    public void BlockBot(string personId)
    {
        var chat = World.Chat(personId);
        simulation.Places.Change(p => p.Id == chat, p => p with { Muted = true });
    }

    private Task SetArchivedAsync(string byPersonId, string team, bool isArchived, string eventType, CancellationToken ct)
    {
        var of = World.Team(team);
        simulation.Places.Change(p => p.TeamId == of.Id, p => p with { Archived = isArchived });
        return TellTeamAsync(byPersonId, of, eventType, _ => { }, ct);
    }

    private Task TellOfBotAsync(string byPersonId, string channelId, string eventType, string members, CancellationToken ct) =>
        TellTeamAsync(
            byPersonId,
            TeamOf(channelId),
            eventType,
            a =>
            {
                a["channelData"]!["channel"] = ChannelOf(channelId, simulation.Places.Get(channelId).Name, "private");
                a[members] = new JsonArray(Member(simulation.Bot.Id));
            },
            ct);

    private Task<BotAnswer> SendTeamEventAsync(string byPersonId, SandboxTeam team, string eventType, Action<JsonObject> fill, CancellationToken ct)
    {
        var activity = writer.Event("conversationUpdate", World.Person(byPersonId), new(team.Id, null), ActivityWriter.TeamData(team, eventType));
        fill(activity);
        return bot.SendAsync(activity, ct);
    }

    private static JsonObject ChannelOf(string id, string name, string? type = null)
    {
        var channel = new JsonObject { ["id"] = id, ["name"] = name };
        if (type is not null) channel["type"] = type;
        return channel;
    }
}
