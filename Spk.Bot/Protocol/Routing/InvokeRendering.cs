using System.Globalization;
using System.Text.Json.Nodes;
using Spk.Bot.Protocol.Schema;

namespace Spk.Bot.Protocol.Routing;

/// <summary>
/// The wire form of an answer, by the name of the invoke. Shapes: https://learn.microsoft.com/adaptive-cards/authoring-cards/universal-action-model
/// and https://learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/task-modules/task-modules-bots.
/// </summary>
public static class InvokeRendering
{
    private const string ErrorType = "application/vnd.microsoft.error";
    private const string MessageType = "application/vnd.microsoft.activity.message";

    /// <exception cref="InvalidOperationException">This invoke has no form for such an answer: a bug in the handler.</exception>
    public static WireAnswer Render(string invokeName, InvokeAnswer? answer) => answer switch
    {
        InvokeAnswer.RawAnswer raw => new WireAnswer(raw.HttpStatus, raw.Body),
        _ => new WireAnswer(200, invokeName switch
        {
            InvokeNames.CardAction => ForCardAction(answer),
            InvokeNames.Search => ForSearch(answer),
            InvokeNames.ExtensionQuery => ForExtensionQuery(answer),
            InvokeNames.TaskFetch or InvokeNames.TaskSubmit or InvokeNames.ExtensionFetchTask => ForDialog(answer),
            InvokeNames.ExtensionSubmit => answer is InvokeAnswer.SearchAnswer ? ForExtensionQuery(answer) : ForDialog(answer),
            _ => answer is null or InvokeAnswer.EmptyAnswer ? null : throw NoForm(answer),
        }),
    };

    // A card action must be answered with a body: where there is nothing to say, it says nothing.
    private static JsonObject ForCardAction(InvokeAnswer? answer) => answer switch
    {
        null or InvokeAnswer.EmptyAnswer => Wrapped(200, MessageType, ""),
        InvokeAnswer.CardAnswer card => Wrapped(200, OutboundAttachment.AdaptiveCardType, card.Content.DeepClone()),
        InvokeAnswer.DialogAnswer dialog => Wrapped(200, OutboundAttachment.AdaptiveCardType, dialog.Content.DeepClone()),
        InvokeAnswer.MessageAnswer message => Wrapped(200, MessageType, message.Text),
        InvokeAnswer.ErrorAnswer error => Error(error),
        _ => throw NoForm(answer),
    };

    private static JsonObject? ForDialog(InvokeAnswer? answer) => answer switch
    {
        null or InvokeAnswer.EmptyAnswer => null,
        InvokeAnswer.DialogAnswer dialog => Continue(dialog.Content, dialog.Title, dialog.Width, dialog.Height),
        InvokeAnswer.CardAnswer card => Continue(card.Content, null, null, null),
        InvokeAnswer.MessageAnswer message => Task("message", message.Text),
        InvokeAnswer.ErrorAnswer error => Task("message", error.Text),
        _ => throw NoForm(answer),
    };

    private static JsonObject ForSearch(InvokeAnswer? answer) => answer switch
    {
        null or InvokeAnswer.EmptyAnswer => Hits([]),
        InvokeAnswer.SearchAnswer search => Hits(search.Results),
        InvokeAnswer.ErrorAnswer error => Error(error),
        _ => throw NoForm(answer),
    };

    private static JsonObject? ForExtensionQuery(InvokeAnswer? answer) => answer switch
    {
        null or InvokeAnswer.EmptyAnswer => null,
        InvokeAnswer.SearchAnswer search => Extension(new JsonObject
        {
            ["type"] = "result",
            ["attachmentLayout"] = "list",
            ["attachments"] = new JsonArray([.. search.Results.Select(ExtensionHit)]),
        }),
        InvokeAnswer.MessageAnswer message => Extension(new JsonObject { ["type"] = "message", ["text"] = message.Text }),
        InvokeAnswer.ErrorAnswer error => Extension(new JsonObject { ["type"] = "message", ["text"] = error.Text }),
        _ => throw NoForm(answer),
    };

    private static JsonObject Wrapped(int status, string type, JsonNode? value) => new() { ["statusCode"] = status, ["type"] = type, ["value"] = value };

    private static JsonObject Error(InvokeAnswer.ErrorAnswer error) =>
        Wrapped(error.Status, ErrorType, new JsonObject { ["code"] = error.Code, ["message"] = error.Text });

    private static JsonObject Hits(IEnumerable<SearchResult> results) => Wrapped(200, "application/vnd.microsoft.search.searchResponse", new JsonObject
    {
        ["results"] = new JsonArray([.. results.Select(result => new JsonObject { ["title"] = result.Title, ["value"] = result.Value })]),
    });

    private static JsonObject Extension(JsonObject content) => new() { ["composeExtension"] = content };

    private static JsonObject ExtensionHit(SearchResult result)
    {
        var preview = Attachment("application/vnd.microsoft.card.thumbnail", new JsonObject { ["title"] = result.Title });
        if (result.Card is null)
            return preview;
        var hit = Attachment(OutboundAttachment.AdaptiveCardType, result.Card.DeepClone());
        hit["preview"] = preview;
        return hit;
    }

    private static JsonObject Continue(JsonNode card, string? title, string? width, string? height)
    {
        var value = new JsonObject();
        if (title is not null)
            value["title"] = title;
        if (width is not null)
            value["width"] = Size(width);
        if (height is not null)
            value["height"] = Size(height);
        value["card"] = Attachment(OutboundAttachment.AdaptiveCardType, card.DeepClone());
        return Task("continue", value);
    }

    private static JsonNode Size(string size) => int.TryParse(size, NumberStyles.None, CultureInfo.InvariantCulture, out var pixels) ? pixels : size;

    private static JsonObject Task(string type, JsonNode value) => new() { ["task"] = new JsonObject { ["type"] = type, ["value"] = value } };

    private static JsonObject Attachment(string contentType, JsonNode content) => new() { ["contentType"] = contentType, ["content"] = content };

    private static InvalidOperationException NoForm(InvokeAnswer answer) => new($"This invoke has no form for {answer.GetType().Name}.");
}
