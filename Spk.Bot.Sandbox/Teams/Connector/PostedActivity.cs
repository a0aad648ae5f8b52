using System.Text.Json;

namespace Spk.Bot.Sandbox.Teams.Connector;

/// <summary>An activity that the bot sends, checked as Teams checks it.</summary>
internal sealed record PostedActivity(JsonElement Raw, string Type, string Text, string TextFormat, string? Summary, IReadOnlyList<JsonElement> Cards, int Attachments)
{
    /// <summary>Bytes of UTF-16 that one message may have.</summary>
    public const int SizeLimit = 100 * 1024;

    public const string CardType = "application/vnd.microsoft.card.adaptive";

    /// <summary>Teams makes one message of each part, and then has no single id to answer with.</summary>
    public bool Splits => (Text.Length > 0 ? 1 : 0) + Attachments > 1;

    /// <summary>The activity, or the answer that refuses it; never both.</summary>
    public static (PostedActivity? Activity, ConnectorAnswer? Refusal) Read(JsonElement? body)
    {
        if (body is not { ValueKind: JsonValueKind.Object } raw) return Refuse("The body is no JSON object.");
        if (JsonSerializer.Serialize(raw, SandboxJson.Options).Length * 2 > SizeLimit) return (null, ConnectorAnswer.TooBig);
        if (raw.Member("type").Text() is not ("message" or "typing")) return Refuse("'type' must be 'message' or 'typing'.");

        var cards = new List<JsonElement>();
        var attachments = 0;
        if (raw.Member("attachments") is { } list)
        {
            if (list.ValueKind != JsonValueKind.Array) return Refuse("'attachments' is no array.");
            foreach (var attachment in list.EnumerateArray())
            {
                attachments++;
                if (attachment.Member("contentType").Text() is not { } contentType) return Refuse("An attachment has no 'contentType'.");
                if (contentType != CardType) continue;
                if (FaultOf(attachment.Member("content")) is { } fault) return (null, ConnectorAnswer.BadArgument(fault));
                cards.Add(attachment.GetProperty("content"));
            }
        }
        var activity = new PostedActivity(
            raw, raw.Member("type").Text()!, raw.Member("text").Text() ?? "", raw.Member("textFormat").Text() ?? "markdown", raw.Member("summary").Text(), cards, attachments);
        return activity is { Type: "message", Text.Length: 0, Attachments: 0 } ? Refuse("Activity must have text or attachments.") : (activity, null);
    }

    private static string? FaultOf(JsonElement? card)
    {
        if (card.Member("type").Text() != "AdaptiveCard") return "The content of a card must be an object of type 'AdaptiveCard'.";
        return card.Member("version").Text() is null ? "An adaptive card needs a 'version'." : null;
    }

    private static (PostedActivity?, ConnectorAnswer?) Refuse(string message) => (null, ConnectorAnswer.BadSyntax(message));
}
