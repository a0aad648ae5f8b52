using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Spk.Bot.Sandbox.Teams;

/// <summary>How the simulator writes JSON: camelCase, no nulls, umlauts as they are.</summary>
internal static class SandboxJson
{
    public static JsonSerializerOptions Options { get; } = Configure(new(JsonSerializerDefaults.Web));

    public static JsonSerializerOptions Configure(JsonSerializerOptions options)
    {
        options.DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull;
        options.RespectNullableAnnotations = true;
        options.RespectRequiredConstructorParameters = true;
        options.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
        options.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase));
        return options;
    }

    public static JsonElement Element<T>(T value) => JsonSerializer.SerializeToElement(value, Options);

    /// <summary>The JSON of a text; a JSON string where the text is none; null for an empty text.</summary>
    public static JsonElement? Lenient(string text)
    {
        if (text.Length == 0) return null;
        try
        {
            return JsonElement.Parse(text);
        }
        catch (JsonException)
        {
            return Element(text);
        }
    }

    /// <summary>A member of an object, or null when it is absent, null, or its owner is no object.</summary>
    public static JsonElement? Member(this JsonElement? owner, string name) =>
        owner is { ValueKind: JsonValueKind.Object } o && o.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;

    public static JsonElement? Member(this JsonElement owner, string name) => Member((JsonElement?)owner, name);

    /// <summary>The value of a JSON string; null for anything else.</summary>
    public static string? Text(this JsonElement? value) => value is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;
}
