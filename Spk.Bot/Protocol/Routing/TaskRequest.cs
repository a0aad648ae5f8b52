using System.Text.Json;
using Spk.Bot.Protocol.Schema;

namespace Spk.Bot.Protocol.Routing;

/// <summary>A dialog is opened (<c>task/fetch</c>) or sent (<c>task/submit</c>).</summary>
/// <param name="Verb"><c>data.verb</c>; empty when the card named nothing.</param>
/// <param name="Data">Always an object; controlled by the client.</param>
/// <param name="IsSubmit">Sent, not opened.</param>
/// <param name="MessageId">The card that opened the dialog; Teams names it on opening only.</param>
public sealed record TaskRequest(string Verb, JsonElement Data, bool IsSubmit, string? MessageId)
{
    /// <summary>Null when the activity is no dialog's.</summary>
    public static TaskRequest? From(InboundActivity activity)
    {
        if (activity is not { Type: ActivityTypes.Invoke, Name: InvokeNames.TaskFetch or InvokeNames.TaskSubmit })
            return null;
        var data = JsonReading.Object(activity.Value ?? default, "data") ?? JsonReading.EmptyObject;
        return new TaskRequest(JsonReading.Text(data, "verb") ?? "", data, activity.Name == InvokeNames.TaskSubmit, activity.ReplyToId);
    }
}
