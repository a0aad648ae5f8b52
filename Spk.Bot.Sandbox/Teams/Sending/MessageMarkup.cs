using System.Net;
using System.Text.Json.Nodes;

namespace Spk.Bot.Sandbox.Teams.Sending;

/// <summary>A person's message in the three forms in which Teams passes it on: text with mention, HTML beside it, HTML in a message action.</summary>
internal static class MessageMarkup
{
    public static JsonObject Mention(SandboxAuthor bot) => new()
    {
        ["type"] = "mention",
        ["mentioned"] = new JsonObject { ["id"] = bot.Id, ["name"] = bot.Name },
        ["text"] = Tag(bot),
    };

    public static string Tag(SandboxAuthor bot) => $"<at>{bot.Name}</at>";

    /// <summary>The attachment <c>text/html</c> that says the same once more.</summary>
    public static JsonObject HtmlTwin(string text, SandboxAuthor? mentioned)
    {
        var mention = mentioned is null ? "" : $"<span itemtype=\"http://schema.skype.com/Mention\" itemscope itemid=\"0\">{WebUtility.HtmlEncode(mentioned.Name)}</span>&nbsp;";
        return new() { ["contentType"] = "text/html", ["content"] = $"<p>{mention}{Encode(text)}</p>" };
    }

    /// <summary>A message as a message action carries it: HTML, with a placeholder per card.</summary>
    public static JsonObject Payload(SandboxMessage message, string linkToMessage, string authorEntraId)
    {
        var attachments = new JsonArray();
        var content = message.Text.Length > 0 ? $"<p>{Encode(message.Text)}</p>" : "";
        foreach (var card in message.Cards)
        {
            var id = Guid.NewGuid().ToString("N");
            content += $"<attachment id=\"{id}\"></attachment>";
            attachments.Add(new JsonObject { ["id"] = id, ["contentType"] = Connector.PostedActivity.CardType, ["content"] = card.GetRawText() });
        }
        var author = message.From.IsBot
            ? ("application", new JsonObject { ["id"] = authorEntraId, ["displayName"] = message.From.Name, ["applicationIdentityType"] = "bot" })
            : ("user", new JsonObject { ["userIdentityType"] = "aadUser", ["id"] = authorEntraId, ["displayName"] = message.From.Name });
        var from = new JsonObject { ["application"] = null, ["device"] = null, ["conversation"] = null, ["user"] = null };
        from[author.Item1] = author.Item2;
        return new()
        {
            ["id"] = message.Id,
            ["replyToId"] = message.ThreadId,
            ["createdDateTime"] = message.At.UtcDateTime,
            ["lastModifiedDateTime"] = null,
            ["deleted"] = message.Deleted,
            ["subject"] = null,
            ["summary"] = message.Summary,
            ["importance"] = "normal",
            ["locale"] = "de-de",
            ["linkToMessage"] = linkToMessage,
            ["from"] = from,
            ["body"] = new JsonObject { ["contentType"] = "html", ["content"] = content },
            ["attachmentLayout"] = null,
            ["attachments"] = attachments,
            ["mentions"] = new JsonArray(),
            ["reactions"] = new JsonArray(),
        };
    }

    private static string Encode(string text) => WebUtility.HtmlEncode(text).Replace("\n", "<br>", StringComparison.Ordinal);
}
