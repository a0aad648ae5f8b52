using System.Text.Json.Nodes;
using Spk.Bot.Sandbox.Teams.Sending;
using Spk.Bot.Sandbox.World;

namespace Spk.Bot.Sandbox.Teams;

/// <summary>What happens to teams and chats. The bot is told what Teams tells it, where it is installed; the roster changes in any case.</summary>
public sealed partial class SandboxTeams
{
    /// <summary>Installs the bot in a team; <c>installationUpdate</c> and <c>conversationUpdate</c> arrive at once, in any order.</summary>
    /// <param name="channelId">The channel chosen for the welcome; the team's first one beside General when left out.</param>
    public async Task InstallInTeamAsync(string personId, string team, string? channelId = null, CancellationToken ct = default)
    {
        var (person, of) = (World.Person(personId), World.Team(team));
        var channel = channelId ?? (of.ChannelNames.Count > 0 ? of.ChannelId(of.ChannelNames[0]) : of.Id);
        simulation.Places.Change(p => p.TeamId == of.Id, p => p with { Installed = true });

        var installation = writer.Event("installationUpdate", person, new(channel, null), WithSelected(ActivityWriter.TeamData(of), channel));
        installation["channelData"]!["channel"] = new JsonObject { ["id"] = channel };
        installation["channelData"]!["source"] = new JsonObject { ["name"] = "message" };
        installation["action"] = "add";
        var update = writer.Event("conversationUpdate", person, new(channel, null), WithSelected(ActivityWriter.TeamData(of, "teamMemberAdded"), channel));
        update["membersAdded"] = new JsonArray(Member(simulation.Bot.Id));
        await Task.WhenAll(bot.SendAsync(installation, ct), bot.SendAsync(update, ct));
    }

    /// <summary>Takes the bot out of a team: from now on the connector refuses it there.</summary>
    public async Task RemoveFromTeamAsync(string personId, string team, CancellationToken ct = default)
    {
        var (person, of) = (World.Person(personId), World.Team(team));
        simulation.Places.Change(p => p.TeamId == of.Id, p => p with { Installed = false });

        var update = writer.Event("conversationUpdate", person, new(of.Id, null), ActivityWriter.TeamData(of, "teamMemberRemoved"));
        update["membersRemoved"] = new JsonArray(Member(simulation.Bot.Id));
        var installation = writer.Event("installationUpdate", person, new(of.Id, null), ActivityWriter.TeamData(of));
        installation["action"] = "remove";
        await Task.WhenAll(bot.SendAsync(update, ct), bot.SendAsync(installation, ct));
    }

    /// <summary>Installs the bot for one person; both events arrive at once.</summary>
    public async Task InstallPersonallyAsync(string personId, CancellationToken ct = default)
    {
        var (person, chat) = (World.Person(personId), World.Chat(personId));
        simulation.Places.Change(p => p.Id == chat, p => p with { Installed = true, Blocked = false });

        var installation = writer.Event("installationUpdate", person, new(chat, null), new() { ["source"] = new JsonObject { ["name"] = "message" } });
        installation["action"] = "add";
        var update = writer.Event("conversationUpdate", person, new(chat, null), []);
        update["membersAdded"] = new JsonArray(Member(simulation.Bot.Id));
        await Task.WhenAll(bot.SendAsync(installation, ct), bot.SendAsync(update, ct));
    }

    /// <summary>The person removes the bot: it may not open the chat again by itself.</summary>
    public Task<BotAnswer> RemovePersonallyAsync(string personId, CancellationToken ct = default)
    {
        var (person, chat) = (World.Person(personId), World.Chat(personId));
        simulation.Places.Change(p => p.Id == chat, p => p with { Installed = false, Blocked = true });
        var installation = writer.Event("installationUpdate", person, new(chat, null), []);
        installation["entities"] = new JsonArray();
        installation["action"] = "remove";
        return bot.SendAsync(installation, ct);
    }

    /// <summary>Into all teams and chats of the world, one after the other; each team by its first member.</summary>
    public async Task InstallEverywhereAsync(CancellationToken ct = default)
    {
        foreach (var team in World.Teams) await InstallInTeamAsync(team.MemberKeys[0], team.Name, ct: ct);
        foreach (var person in World.Persons) await InstallPersonallyAsync(person.Key, ct);
    }

    /// <summary>Adds a person to a team and thus to all its channels.</summary>
    public Task AddMemberAsync(string byPersonId, string team, string personId, CancellationToken ct = default)
    {
        var of = World.Team(team);
        var person = World.Person(personId);
        simulation.Places.Change(p => p.TeamId == of.Id && !p.MemberIds.Contains(personId), p => p with { MemberIds = [.. p.MemberIds, personId] });
        return TellTeamAsync(byPersonId, of, "teamMemberAdded", a => a["membersAdded"] = new JsonArray(Member(person.TeamsId, person.EntraId)), ct);
    }

    /// <summary>Takes a person out of a team.</summary>
    public Task RemoveMemberAsync(string byPersonId, string team, string personId, CancellationToken ct = default)
    {
        var of = World.Team(team);
        var person = World.Person(personId);
        simulation.Places.Change(p => p.TeamId == of.Id, p => p with { MemberIds = [.. p.MemberIds.Where(m => m != personId)] });
        return TellTeamAsync(byPersonId, of, "teamMemberRemoved", a => a["membersRemoved"] = new JsonArray(Member(person.TeamsId, person.EntraId)), ct);
    }

    public Task RenameChannelAsync(string byPersonId, string channelId, string name, CancellationToken ct = default)
    {
        var team = TeamOf(channelId);
        simulation.Places.Change(p => p.Id == channelId, p => p with { Name = name });
        return TellTeamAsync(byPersonId, team, "channelRenamed", a => a["channelData"]!["channel"] = ChannelOf(channelId, name), ct);
    }

    /// <summary>Deletes a channel: the connector answers as if it had never been.</summary>
    public Task DeleteChannelAsync(string byPersonId, string channelId, CancellationToken ct = default)
    {
        var (team, name) = (TeamOf(channelId), simulation.Places.Get(channelId).Name);
        simulation.Places.Change(p => p.Id == channelId, p => p with { Deleted = true });
        return TellTeamAsync(byPersonId, team, "channelDeleted", a => a["channelData"]!["channel"] = ChannelOf(channelId, name), ct);
    }

    private Task TellTeamAsync(string byPersonId, SandboxTeam team, string eventType, Action<JsonObject> fill, CancellationToken ct) =>
        simulation.Places.Get(team.Id).Installed ? SendTeamEventAsync(byPersonId, team, eventType, fill, ct) : Task.CompletedTask;

    private SandboxTeam TeamOf(string channelId)
    {
        var place = simulation.Places.Get(channelId);
        if (place.TeamId is null || place.IsGeneral) throw new ArgumentException($"{place.Name} is no channel that could be renamed or deleted.", nameof(channelId));
        return World.Teams.First(t => t.Id == place.TeamId);
    }

    private static JsonObject WithSelected(JsonObject channelData, string channelId)
    {
        channelData["settings"] = new JsonObject { ["selectedChannel"] = new JsonObject { ["id"] = channelId } };
        return channelData;
    }

    private static JsonObject Member(string id, string? entraId = null) =>
        entraId is null ? new() { ["id"] = id } : new() { ["id"] = id, ["aadObjectId"] = entraId };
}
