using System.Text.Json;
using System.Text.Json.Serialization;

namespace Spk.Bot.Protocol.Schema;

/// <summary>
/// One activity that Teams posted. The fields we use are typed; every other member survives in the extension data.
/// Fields: https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-api-reference#activity-object.
/// </summary>
public sealed partial record InboundActivity
{
    public string Type { get; init => field = value ?? ""; } = "";

    /// <summary>Unique only within its conversation; an edit carries the id of the message it edits.</summary>
    public string? Id { get; init; }

    public DateTimeOffset? Timestamp { get; init; }

    /// <summary>Exactly as it came, since the token's claim is compared with it.</summary>
    public string ServiceUrl { get; init => field = value ?? ""; } = "";

    public string? ChannelId { get; init; }

    public ChannelAccount From { get; init => field = value ?? new(); } = new();

    /// <summary>The bot.</summary>
    public ChannelAccount Recipient { get; init => field = value ?? new(); } = new();

    public ConversationAccount Conversation { get; init => field = value ?? new(); } = new();

    public string? Text { get; init; }

    public string? TextFormat { get; init; }

    /// <summary>The data of a card or invoke. Everything in it is controlled by the client.</summary>
    public JsonElement? Value { get; init; }

    /// <summary>Which invoke or event this is, such as <c>adaptiveCard/action</c>.</summary>
    public string? Name { get; init; }

    /// <summary>What an installationUpdate says: <c>add</c>, <c>remove</c>, <c>add-upgrade</c>, <c>remove-upgrade</c>; compare ignoring case.</summary>
    public string? Action { get; init; }

    /// <summary>The message that holds the card that was clicked, or that was reacted to.</summary>
    public string? ReplyToId { get; init; }

    public string? Locale { get; init; }

    public string? DeliveryMode { get; init; }

    public ChannelData ChannelData { get; init => field = value ?? new(); } = new();

    public IReadOnlyList<ActivityEntity> Entities { get; init => field = WithoutNulls(value); } = [];

    public IReadOnlyList<ChannelAccount> MembersAdded { get; init => field = WithoutNulls(value); } = [];

    public IReadOnlyList<ChannelAccount> MembersRemoved { get; init => field = WithoutNulls(value); } = [];

    public IReadOnlyList<MessageReaction> ReactionsAdded { get; init => field = WithoutNulls(value); } = [];

    public IReadOnlyList<MessageReaction> ReactionsRemoved { get; init => field = WithoutNulls(value); } = [];

    public IReadOnlyList<InboundAttachment> Attachments { get; init => field = WithoutNulls(value); } = [];

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Extensions { get; init; }

    // The reader takes null for any reference, whatever its type says.
    private static IReadOnlyList<T> WithoutNulls<T>(IReadOnlyList<T>? items)
        where T : class => items is null ? [] : items.Contains(null!) ? [.. items.OfType<T>()] : items;
}

/// <summary>An open set: <c>like</c>, <c>heart</c>, <c>laugh</c>, <c>surprised</c>, <c>sad</c>, <c>angry</c>, and what comes.</summary>
public sealed record MessageReaction(string? Type);
