using System.Text.Json.Nodes;

namespace Spk.Bot.Protocol.Schema;

/// <summary>A message to Teams. Text and attachment together are split by Teams into two messages without a usable id: send one of them.</summary>
public sealed record OutboundActivity
{
    public string Type { get; init; } = ActivityTypes.Message;

    public string? Text { get; init; }

    /// <summary><c>plain</c>, <c>markdown</c> or <c>xml</c>; Teams takes markdown when nothing is said.</summary>
    public string? TextFormat { get; init; }

    /// <summary>What feed and banner show; it stands on lock screens, so it carries no personal data.</summary>
    public string? Summary { get; init; }

    public IReadOnlyList<OutboundAttachment>? Attachments { get; init; }

    public JsonNode? ChannelData { get; init; }

    public JsonArray? Entities { get; init; }

    public string? ReplyToId { get; init; }

    /// <summary>A message that is nothing but a card.</summary>
    public static OutboundActivity Card(JsonNode card, string? summary = null) =>
        new() { Attachments = [OutboundAttachment.AdaptiveCard(card)], Summary = summary };

    /// <summary>A message that is nothing but text, shown literally.</summary>
    public static OutboundActivity Plain(string text) => new() { Text = text, TextFormat = "plain" };
}

public sealed record OutboundAttachment(string ContentType, JsonNode Content)
{
    public const string AdaptiveCardType = "application/vnd.microsoft.card.adaptive";

    /// <summary>Of a file; null for cards.</summary>
    public string? Name { get; init; }

    /// <summary>Where a file lies; null for cards.</summary>
    public string? ContentUrl { get; init; }

    public static OutboundAttachment AdaptiveCard(JsonNode card) => new(AdaptiveCardType, card);
}
