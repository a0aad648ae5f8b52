using System.Text.Json.Nodes;

namespace Spk.Bot.Tests.Cards;

/// <summary>Reads a card's JSON as a client, a screen reader or a reviewer would.</summary>
internal static class CardReading
{
    /// <summary>Every object of the card that has a type, fallbacks included, data not.</summary>
    public static IEnumerable<JsonObject> Typed(this JsonNode? node) => node switch
    {
        JsonObject json => (json.ContainsKey("type") ? [json] : Enumerable.Empty<JsonObject>())
            .Concat(json.Where(member => member.Key != "data" || json["type"]?.GetValue<string>().StartsWith("Chart.", StringComparison.Ordinal) == true)
                .SelectMany(member => member.Value.Typed())),
        JsonArray array => array.SelectMany(Typed),
        _ => [],
    };

    /// <summary>As <see cref="Typed"/>, without what only stands in fallbacks.</summary>
    public static IEnumerable<JsonObject> Shown(this JsonNode? node) => node switch
    {
        JsonObject json => (json.ContainsKey("type") ? [json] : Enumerable.Empty<JsonObject>())
            .Concat(json.Where(member => member.Key is not ("data" or "fallback")).SelectMany(member => member.Value.Shown())),
        JsonArray array => array.SelectMany(Shown),
        _ => [],
    };

    public static IEnumerable<JsonObject> Of(this IEnumerable<JsonObject> elements, string type) => elements.Where(e => e.Type() == type);

    public static string Type(this JsonObject json) => json["type"]!.GetValue<string>();

    public static string? Text(this JsonObject json, string member) => json[member]?.GetValue<string>();

    public static JsonObject Button(this JsonObject card, string title) =>
        card.Shown().Single(e => e.Type().StartsWith("Action.", StringComparison.Ordinal) && e.Text("title") == title);

    public static IEnumerable<string> ButtonTitles(this JsonObject card) =>
        card.Shown().Where(e => e.Type().StartsWith("Action.", StringComparison.Ordinal)).Select(e => e.Text("title")!);

    public static JsonObject Input(this JsonObject card, string id) =>
        card.Shown().Single(e => e.Type().StartsWith("Input.", StringComparison.Ordinal) && e.Text("id") == id);

    /// <summary>Every string with the member it stands in and the type of the object around it.</summary>
    public static IEnumerable<(string Owner, string Path, string Value)> Strings(this JsonNode? node, string owner = "", string path = "") => node switch
    {
        JsonObject json => json.SelectMany(member => member.Value.Strings(json["type"]?.GetValue<string>() ?? owner, $"{path}.{member.Key}")),
        JsonArray array => array.SelectMany(item => item.Strings(owner, path)),
        JsonValue value when value.TryGetValue<string>(out var text) => [(owner, path, text)],
        _ => [],
    };

    /// <summary>The text in the order in which a screen reader says it, one entry per block; hidden parts are left out, charts read as their tables.</summary>
    public static IReadOnlyList<string> ReadAloud(this JsonObject card) =>
        [.. Blocks(card["body"]), .. Blocks(card["actions"])];

    private static IEnumerable<string> Blocks(JsonNode? node)
    {
        if (node is JsonArray array)
            return array.SelectMany(Blocks);
        if (node is not JsonObject json || json["isVisible"] is not null)
            return [];
        return json.Type() switch
        {
            "TextBlock" => [(json.Text("style") == "heading" ? "# " : "") + json.Text("text")],
            "RichTextBlock" => [string.Concat(json["inlines"]!.AsArray().Select(run => run!.AsObject().Text("text")))],
            "Container" or "Column" or "TableCell" => Blocks(json["items"]),
            "ColumnSet" => Blocks(json["columns"]),
            "Table" => json["rows"]!.AsArray().Select(row => string.Join(" | ", Blocks(row!["cells"]))),
            "ActionSet" => Blocks(json["actions"]),
            "Chart.HorizontalBar" => Blocks(json["fallback"]),
            var type when type.StartsWith("Input.", StringComparison.Ordinal) => [$"<{json.Text("label")}>"],
            var type when type.StartsWith("Action.", StringComparison.Ordinal) => [$"[{json.Text("title")}]"],
            var type => throw new InvalidOperationException($"Nobody has said how {type} is read."),
        };
    }
}
