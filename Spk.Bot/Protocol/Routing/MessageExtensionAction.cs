using System.Text.Json;
using Spk.Bot.Protocol.Schema;

namespace Spk.Bot.Protocol.Routing;

/// <summary>A message action or a composer action: its form is asked for (<c>fetchTask</c>) or sent (<c>submitAction</c>).</summary>
/// <param name="CommandId">As the manifest names it.</param>
/// <param name="CommandContext"><c>message</c>, <c>compose</c> or <c>commandbox</c>.</param>
/// <param name="Message">The message the action was called on; null outside <c>message</c>.</param>
/// <param name="Data">Always an object; empty when the form is only asked for; controlled by the client.</param>
/// <param name="IsSubmit">Sent, not asked for.</param>
public sealed record MessageExtensionAction(string CommandId, string? CommandContext, MessagePayload? Message, JsonElement Data, bool IsSubmit)
{
    /// <summary>Null when the activity is no message extension's action.</summary>
    public static MessageExtensionAction? From(InboundActivity activity)
    {
        if (activity is not { Type: ActivityTypes.Invoke, Name: InvokeNames.ExtensionFetchTask or InvokeNames.ExtensionSubmit })
            return null;
        var value = activity.Value ?? default;
        return new MessageExtensionAction(
            JsonReading.Text(value, "commandId") ?? "",
            JsonReading.Text(value, "commandContext"),
            JsonReading.Object(value, "messagePayload") is { } payload ? MessagePayload.From(payload) : null,
            JsonReading.Object(value, "data") ?? JsonReading.EmptyObject,
            activity.Name == InvokeNames.ExtensionSubmit);
    }
}

/// <summary>The message an action was called on. All of it is controlled by the client: nothing proves that the author wrote the text.</summary>
/// <param name="Id">Unique within its conversation.</param>
/// <param name="AuthorId">Entra object id; null for apps.</param>
/// <param name="AuthorName">As Teams shows it.</param>
/// <param name="Text">Plain text, never HTML.</param>
/// <param name="Link">Deep link into Teams.</param>
public sealed record MessagePayload(string? Id, string? AuthorId, string? AuthorName, string Text, string? Link)
{
    internal static MessagePayload From(JsonElement payload)
    {
        var author = JsonReading.Object(payload, "from") is { } from ? JsonReading.Object(from, "user") : null;
        return new MessagePayload(
            JsonReading.Text(payload, "id"),
            author is { } who ? JsonReading.Text(who, "id") : null,
            author is { } named ? JsonReading.Text(named, "displayName") : null,
            JsonReading.Object(payload, "body") is { } body ? BodyText(body) : "",
            JsonReading.Text(payload, "linkToMessage"));
    }

    private static string BodyText(JsonElement body)
    {
        var content = JsonReading.Text(body, "content") ?? "";
        return JsonReading.Text(body, "contentType") == "text" ? content.Trim() : MessageHtml.ToText(content);
    }
}
