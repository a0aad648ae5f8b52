using System.Text.Json.Nodes;

namespace Spk.Bot.Cards.Elements;

/// <summary>Short ways to write JSON in which an absent value leaves no member behind.</summary>
internal static class Json
{
    public static JsonObject Object(params ReadOnlySpan<(string Name, JsonNode? Value)> members)
    {
        var json = new JsonObject();
        foreach (var (name, value) in members)
            if (value is not null)
                json.Add(name, value);
        return json;
    }

    public static JsonArray Array<T>(IEnumerable<T> items, Func<T, JsonNode> toJson) => new([.. items.Select(toJson)]);

    /// <summary>Name of an enum value, or nothing for its default, which every client assumes anyway.</summary>
    public static JsonNode? Choice<T>(T value)
        where T : struct, Enum =>
        EqualityComparer<T>.Default.Equals(value, default) ? null : (JsonNode)value.ToString();

    /// <summary><c>true</c>, or nothing.</summary>
    public static JsonNode? Flag(bool value) => value ? true : null;
}
