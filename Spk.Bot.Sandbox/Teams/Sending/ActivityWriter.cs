using System.Globalization;
using System.Text.Json.Nodes;
using Spk.Bot.Core.Time;
using Spk.Bot.Sandbox.Teams.Connector;
using Spk.Bot.Sandbox.World;

namespace Spk.Bot.Sandbox.Teams.Sending;

/// <summary>Writes the members that every activity of Teams carries, in the shapes that Teams gives them.</summary>
internal sealed class ActivityWriter(Simulation simulation, Uri serviceUrl)
{
    /// <summary>An activity that is no message: its id is <c>f:</c> and a GUID.</summary>
    public JsonObject Event(string type, SandboxPerson from, ConversationAddress to, JsonObject channelData) =>
        Write(type, "f:" + Guid.NewGuid(), from, to, channelData);

    /// <param name="id">The message's own id, or the event's.</param>
    public JsonObject Write(string type, string id, SandboxPerson from, ConversationAddress to, JsonObject channelData)
    {
        var now = simulation.Now;
        channelData["tenant"] = new JsonObject { ["id"] = simulation.World.TenantId };
        return new JsonObject
        {
            ["type"] = type,
            ["id"] = id,
            ["timestamp"] = now.ToString("yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'", CultureInfo.InvariantCulture),
            ["localTimestamp"] = BerlinTime.ToLocal(now).ToString("yyyy-MM-dd'T'HH:mm:ss.fffffffzzz", CultureInfo.InvariantCulture),
            ["localTimezone"] = BerlinTime.Zone.Id,
            ["channelId"] = "msteams",
            ["serviceUrl"] = serviceUrl.OriginalString,
            ["from"] = new JsonObject { ["id"] = from.TeamsId, ["name"] = from.Name, ["aadObjectId"] = from.EntraId },
            ["recipient"] = new JsonObject { ["id"] = simulation.Bot.Id, ["name"] = simulation.Bot.Name },
            ["conversation"] = Conversation(to),
            ["locale"] = "de-DE",
            ["entities"] = new JsonArray(ClientInfo()),
            ["channelData"] = channelData,
        };
    }

    /// <summary>The channel data of a message or a click; of a chat, only the tenant.</summary>
    public static JsonObject ChannelData(SandboxPlace place) => place.TeamId is not { } team ? [] : new JsonObject
    {
        ["teamsChannelId"] = place.Id,
        ["teamsTeamId"] = team,
        ["channel"] = new JsonObject { ["id"] = place.Id },
        ["team"] = new JsonObject { ["id"] = team },
    };

    /// <summary>The channel data of what happens to a team.</summary>
    public static JsonObject TeamData(SandboxTeam team, string? eventType = null)
    {
        var data = new JsonObject { ["team"] = new JsonObject { ["id"] = team.Id, ["name"] = team.Name, ["aadGroupId"] = team.GroupId } };
        if (eventType is not null) data["eventType"] = eventType;
        return data;
    }

    private static JsonObject ClientInfo() => new()
    {
        ["type"] = "clientInfo",
        ["locale"] = "de-DE",
        ["country"] = "DE",
        ["platform"] = "Web",
        ["timezone"] = BerlinTime.Zone.Id,
    };

    private JsonObject Conversation(ConversationAddress to)
    {
        var personal = simulation.World.Persons.Any(p => WireId.Chat(p.Key) == to.PlaceId);
        var conversation = new JsonObject
        {
            ["conversationType"] = personal ? "personal" : "channel",
            ["tenantId"] = simulation.World.TenantId,
            ["id"] = to.ToString(),
        };
        if (!personal) conversation["isGroup"] = true;
        return conversation;
    }
}
