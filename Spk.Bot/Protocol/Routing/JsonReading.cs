using System.Text.Json;

namespace Spk.Bot.Protocol.Routing;

/// <summary>Reads members that may be missing or of another kind: from the wire, both are the same.</summary>
internal static class JsonReading
{
    public static JsonElement EmptyObject { get; } = JsonElement.Parse("{}");

    public static JsonElement? Object(JsonElement parent, string name) => Member(parent, name, JsonValueKind.Object);

    public static string? Text(JsonElement parent, string name) => Member(parent, name, JsonValueKind.String)?.GetString();

    private static JsonElement? Member(JsonElement parent, string name, JsonValueKind kind) =>
        parent.ValueKind == JsonValueKind.Object && parent.TryGetProperty(name, out var member) && member.ValueKind == kind ? member : null;
}
