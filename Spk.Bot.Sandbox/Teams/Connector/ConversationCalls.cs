using System.Text.Json;
using Spk.Bot.Sandbox.World;

namespace Spk.Bot.Sandbox.Teams.Connector;

/// <summary>Opening a chat with a person, and a thread in a channel. Group chats cannot be opened by a bot.</summary>
internal sealed class ConversationCalls(Simulation simulation, ActivityCalls activities)
{
    public void Map(IEndpointRouteBuilder routes) => routes.MapPost("/conversations", Create);

    private ConnectorAnswer Create(ConnectorCall call)
    {
        if (call.Body is not { ValueKind: JsonValueKind.Object } body) return ConnectorAnswer.BadSyntax("The body is no JSON object.");
        var tenant = body.Member("tenantId").Text() ?? body.Member("channelData").Member("tenant").Member("id").Text();
        if (tenant != simulation.World.TenantId) return ConnectorAnswer.BadSyntax("'tenantId' is missing or names another tenant.");

        PostedActivity? activity = null;
        if (body.Member("activity") is { } raw)
        {
            (activity, var fault) = PostedActivity.Read(raw);
            if (fault is not null) return fault;
        }
        if (body.Member("channelData").Member("channel").Member("id").Text() is { } channelId) return StartThread(channelId, activity);
        if (body.Member("isGroup") is { ValueKind: JsonValueKind.True }) return ConnectorAnswer.BadSyntax("A bot cannot create a group chat.");
        return OpenChat(body.Member("members"), activity);
    }

    private ConnectorAnswer StartThread(string channelId, PostedActivity? activity)
    {
        if (simulation.Refusal(new(channelId, null)) is { } refusal) return refusal;
        if (activity is null) return ConnectorAnswer.BadSyntax("A thread in a channel needs an 'activity'.");
        var (answer, id) = activities.Post(new(channelId, null), activity);
        return id is null ? answer : ConnectorAnswer.Created(new { id = new ConversationAddress(channelId, id).ToString(), activityId = id });
    }

    private ConnectorAnswer OpenChat(JsonElement? members, PostedActivity? activity)
    {
        if (members is not { ValueKind: JsonValueKind.Array } list || list.GetArrayLength() != 1) return ConnectorAnswer.BadSyntax("Exactly one member is needed.");
        var id = list[0].Member("id").Text();
        if (simulation.World.Persons.FirstOrDefault(p => p.TeamsId == id) is not { } person) return ConnectorAnswer.BadArgument("Failed to decrypt pairwise id.");

        var chatId = WireId.Chat(person.Key);
        var chat = simulation.Places.Get(chatId);
        if (!chat.Installed && (chat.Blocked || !simulation.Places.SharesTeam(person.Key))) return ConnectorAnswer.NotInPersonalScope;
        if (!chat.Installed) simulation.Places.Change(p => p.Id == chatId, p => p with { Installed = true });
        if (activity is not null) activities.Post(new(chatId, null), activity);
        return ConnectorAnswer.Created(new { id = chatId });
    }
}
