using System.Text.Json;
using Spk.Bot.Protocol.Schema;

namespace Spk.Bot.Protocol.Routing;

/// <summary>Somebody looks for something while typing: in a card's field (<c>application/search</c>) or beside the composer (<c>composeExtension/query</c>).</summary>
/// <param name="Text">What was typed so far, trimmed, at most 200 characters; empty on opening.</param>
/// <param name="Dataset">Which field asks; empty beside the composer.</param>
/// <param name="Skip">How many hits the person has seen already.</param>
public sealed record SearchRequest(string Text, string Dataset, int Skip)
{
    private const int TextLimit = 200;
    private const int MostSkipped = 1_000_000;

    /// <summary>Null when the activity is no search. Teams leaves out <c>kind</c>, and so it is not asked for.</summary>
    public static SearchRequest? From(InboundActivity activity)
    {
        if (activity is not { Type: ActivityTypes.Invoke, Name: InvokeNames.Search or InvokeNames.ExtensionQuery })
            return null;
        var value = activity.Value ?? default;
        var text = activity.Name == InvokeNames.Search ? JsonReading.Text(value, "queryText") : Typed(value);
        var trimmed = (text ?? "").Trim();
        return new SearchRequest(
            trimmed.Length <= TextLimit ? trimmed : trimmed[..TextLimit],
            JsonReading.Text(value, "dataset") ?? "",
            JsonReading.Object(value, "queryOptions") is { } options ? Skipped(options) : 0);
    }

    // The first run has a parameter of its own, whose value is no text to look for.
    private static string? Typed(JsonElement value) =>
        value.ValueKind == JsonValueKind.Object && value.TryGetProperty("parameters", out var parameters) && parameters.ValueKind == JsonValueKind.Array
            ? parameters.EnumerateArray().Where(p => JsonReading.Text(p, "name") != "initialRun").Select(p => JsonReading.Text(p, "value")).FirstOrDefault(t => t is not null)
            : null;

    private static int Skipped(JsonElement options) =>
        options.TryGetProperty("skip", out var skip) && skip.ValueKind == JsonValueKind.Number && skip.TryGetInt32(out var number) ? Math.Clamp(number, 0, MostSkipped) : 0;
}
