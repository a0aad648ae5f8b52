using System.Text.Json;
using System.Text.Json.Serialization;

namespace Spk.Bot.Sandbox.Teams;

/// <summary>A message as it stands now. A state; changes make a new one.</summary>
public sealed record SandboxMessage
{
    private static readonly Dictionary<string, JsonElement> NoViews = [];

    /// <summary>Milliseconds since 1970 as text, unique in its simulator.</summary>
    public required string Id { get; init; }

    public required string PlaceId { get; init; }

    /// <summary>Id of the root post for a reply in a channel; null for a root post and in chats.</summary>
    public string? ThreadId { get; init; }

    public required SandboxAuthor From { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>What was written; a mention of the bot by a person reads <c>@Name</c>, the bot's own text is as it came.</summary>
    public string Text { get; init; } = "";

    /// <summary><c>plain</c>, <c>markdown</c> or <c>xml</c>.</summary>
    public string TextFormat { get; init; } = "plain";

    /// <summary>What a notification would show.</summary>
    public string? Summary { get; init; }

    /// <summary>The adaptive cards, as everybody sees them who has no view of their own.</summary>
    public IReadOnlyList<JsonElement> Cards { get; init; } = [];

    public bool Edited { get; init; }

    public bool Deleted { get; init; }

    /// <summary>By person: the card that answered this person's last click. Gone with the next update of the message.</summary>
    public IReadOnlyDictionary<string, JsonElement> Views { get; init; } = NoViews;

    /// <summary>The activity that the bot last sent for this message; null for a person's.</summary>
    [JsonIgnore]
    public JsonElement? Activity { get; init; }

    /// <summary>The first card as this person sees it; null when there is none.</summary>
    public JsonElement? CardFor(string personKey) =>
        Views.TryGetValue(personKey, out var view) ? view : Cards.Count > 0 ? Cards[0] : null;
}

/// <param name="Id">Key of the person, or the bot's <c>28:</c> id.</param>
public sealed record SandboxAuthor(string Id, string Name, bool IsBot);
