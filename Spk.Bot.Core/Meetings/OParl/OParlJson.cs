using System.Text;
using System.Text.Json;

namespace Spk.Bot.Core.Meetings.OParl;

/// <summary>Reads JSON as ALLRIS servers really send it: raw control characters within strings, empty strings and "N/A" for missing values, objects for arrays.</summary>
internal static class OParlJson
{
    private static readonly JsonDocumentOptions Options = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    /// <exception cref="JsonException">It is no JSON even so.</exception>
    public static JsonDocument Parse(ReadOnlyMemory<byte> document) => JsonDocument.Parse(WithoutRawControls(Decode(document.Span)), Options);

    /// <summary>The first of these properties that holds text or a number; null for empty strings and "N/A".</summary>
    public static string? Text(this JsonElement element, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
            if (element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) && AsText(value) is { } text)
                return text;
        return null;
    }

    /// <summary>True for <c>true</c>, 1, "true" and "1".</summary>
    public static bool Flag(this JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && (value.ValueKind == JsonValueKind.True || AsText(value) is { } text && (text == "1" || text.Equals("true", StringComparison.OrdinalIgnoreCase)));

    /// <summary>The elements of an array, a lone value as the only one, nothing for a missing one.</summary>
    public static IEnumerable<JsonElement> Many(this JsonElement element, string name) =>
        !element.TryGetProperty(name, out var value) ? [] : value.ValueKind == JsonValueKind.Array ? value.EnumerateArray() : [value];

    /// <summary>Last part of the type's URL, e.g. <c>Meeting</c> of <c>https://schema.oparl.org/1.0/Meeting</c>.</summary>
    public static string? TypeName(this JsonElement element) => element.Text("type")?.TrimEnd('/') is { } type ? type[(type.LastIndexOf('/') + 1)..] : null;

    public static string? AsText(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String when Unicode(value)?.Trim() is { Length: > 0 } text && !text.Equals("N/A", StringComparison.OrdinalIgnoreCase) => text,
        JsonValueKind.Number => value.GetRawText(),
        _ => null,
    };

    /// <summary>The string; null when it holds half a surrogate pair (<c>\ud83d</c>), which the parser finds only here.</summary>
    private static string? Unicode(JsonElement value)
    {
        try
        {
            return value.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    private static string Decode(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith(Encoding.Unicode.Preamble))
            return Encoding.Unicode.GetString(bytes[2..]);
        if (bytes.StartsWith(Encoding.UTF8.Preamble))
            bytes = bytes[3..];
        return System.Text.Unicode.Utf8.IsValid(bytes) ? Encoding.UTF8.GetString(bytes) : Encoding.Latin1.GetString(bytes);
    }

    /// <summary>Control characters to blanks, wherever they stand: outside strings that is the same, within them JSON forbids them.</summary>
    private static string WithoutRawControls(string json) =>
        json.AsSpan().IndexOfAnyInRange('\0', '\x1f') < 0 ? json : string.Create(json.Length, json, static (target, source) =>
        {
            for (var i = 0; i < target.Length; i++)
                target[i] = source[i] < ' ' ? ' ' : source[i];
        });
}
