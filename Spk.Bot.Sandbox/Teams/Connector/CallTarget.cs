using System.Text.Json;
using Spk.Bot.Sandbox.World;

namespace Spk.Bot.Sandbox.Teams.Connector;

/// <summary>What a call is about, read from its method, path and body alone.</summary>
/// <param name="Conversation">As the call names it, with <c>;messageid=</c> for a thread; null when it names none that there is.</param>
/// <param name="ActivityId">Of the message that is changed, deleted or replied to.</param>
/// <param name="Placement">The bot's own id of the card's copy, where the card's data carry one.</param>
public sealed record CallTarget(CallKind Kind, string? Conversation, string? ActivityId, string? Placement)
{
    /// <summary>The conversation without its thread.</summary>
    public string? PlaceId => Conversation is null ? null : ConversationAddress.Parse(Conversation).PlaceId;

    /// <summary>Not into an open conversation: <c>POST v3/conversations</c>.</summary>
    internal bool OpensConversation { get; private init; }

    internal static CallTarget Of(ConnectorCall call, SandboxWorld world)
    {
        var kind = call.Method switch
        {
            "POST" => CallKind.Post,
            "PUT" => CallKind.Update,
            "DELETE" => CallKind.Delete,
            _ => CallKind.Read,
        };
        var placement = call.Body is { } body ? PlacementIn(body) : null;
        return call.Path.Split('?')[0].Split('/', StringSplitOptions.RemoveEmptyEntries) switch
        {
            ["v3", "conversations"] => new(kind, Opened(call.Body, world), null, placement) { OpensConversation = true },
            ["v3", "conversations", var id, "activities", var activity] => new(kind, id, activity, placement),
            ["v3", "conversations" or "teams", var id, ..] => new(kind, id, null, placement),
            _ => new(kind, null, null, placement),
        };
    }

    private static string? Opened(JsonElement? body, SandboxWorld world)
    {
        if (body.Member("channelData").Member("channel").Member("id").Text() is { } channel) return channel;
        if (body.Member("members") is not { ValueKind: JsonValueKind.Array } members || members.GetArrayLength() == 0) return null;
        var id = members[0].Member("id").Text();
        return world.Persons.FirstOrDefault(p => p.TeamsId == id) is { } person ? WireId.Chat(person.Key) : null;
    }

    private static string? PlacementIn(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => ((JsonElement?)element).Member("placement").Text() ?? First(element.EnumerateObject().Select(member => member.Value)),
        JsonValueKind.Array => First(element.EnumerateArray()),
        _ => null,
    };

    private static string? First(IEnumerable<JsonElement> elements) => elements.Select(PlacementIn).FirstOrDefault(found => found is not null);
}
