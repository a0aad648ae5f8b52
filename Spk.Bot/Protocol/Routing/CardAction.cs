using System.Text.Json;
using System.Text.Json.Nodes;
using Spk.Bot.Protocol.Schema;

namespace Spk.Bot.Protocol.Routing;

/// <summary>A press on a card's button, by <c>Action.Execute</c> or by its fallback <c>Action.Submit</c>.</summary>
/// <param name="Verb">What was pressed; empty when the card named nothing.</param>
/// <param name="Data">Always an object: the card's data with the inputs merged in. All of it is controlled by the client.</param>
/// <param name="IsAutomatic">The client refreshes on its own: nothing may change by it.</param>
/// <param name="MessageId">The message that holds the card, as far as the client says so.</param>
public sealed record CardAction(string Verb, JsonElement Data, bool IsAutomatic, string? MessageId)
{
    /// <summary>Null when the activity is no press on a card.</summary>
    public static CardAction? From(InboundActivity activity)
    {
        if (activity.Value is not { ValueKind: JsonValueKind.Object } value)
            return null;
        return activity switch
        {
            { Type: ActivityTypes.Invoke, Name: InvokeNames.CardAction } => FromExecute(activity, value),
            { Type: ActivityTypes.Message } => FromSubmit(activity, value),
            _ => null,
        };
    }

    private static CardAction? FromExecute(InboundActivity activity, JsonElement value) =>
        JsonReading.Object(value, "action") is { } action && JsonReading.Text(action, "type") == "Action.Execute"
            ? new CardAction(
                JsonReading.Text(action, "verb") ?? "",
                JsonReading.Object(action, "data") ?? JsonReading.EmptyObject,
                JsonReading.Text(value, "trigger") == "automatic",
                activity.ReplyToId)
            : null;

    private static CardAction FromSubmit(InboundActivity activity, JsonElement value)
    {
        var data = JsonObject.Create(value)!;
        data.Remove("verb");
        data.Remove("msteams");
        return new CardAction(JsonReading.Text(value, "verb") ?? "", JsonSerializer.SerializeToElement(data), IsAutomatic: false, activity.ReplyToId);
    }
}
