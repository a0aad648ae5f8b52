using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Spk.Bot.Cards.Elements;

namespace Spk.Bot.Cards;

/// <summary>Keeps a card within its bytes whatever its view holds, by shortening what is only shown; what is sent back (data, hidden inputs) is never touched.</summary>
internal static partial class CardSize
{
    private static readonly JsonSerializerOptions Unescaped = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    // Tried in turn; at the last one every card fits, since the cards bound the number of their rows themselves.
    private static readonly int[] TextLengths = [2_000, 1_000, 500, 200, 100, 50, 25, 12];

    /// <summary>Bytes as UTF-8 with every character as itself. (The most relaxed encoder of .NET still writes emojis as two escapes of six bytes.)</summary>
    public static int Of(JsonObject card) =>
        Encoding.UTF8.GetByteCount(Escape().Replace(card.ToJsonString(Unescaped), escape => ((char)Convert.ToInt32(escape.Groups[1].Value, 16)).ToString()));

    /// <summary>True if something had to be shortened.</summary>
    public static bool Fit(JsonObject card, int maxBytes)
    {
        var shortened = false;
        foreach (var length in TextLengths)
        {
            if (Of(card) <= maxBytes)
                break;
            Shorten(card, length);
            shortened = true;
        }

        return shortened;
    }

    private static void Shorten(JsonNode? node, int length)
    {
        if (node is JsonArray array)
        {
            foreach (var item in array)
                Shorten(item, length);
        }
        else if (node is JsonObject json)
        {
            foreach (var (name, value) in json.ToList())
            {
                if (name is "data" && json["type"]?.GetValue<string>().StartsWith("Action.", StringComparison.Ordinal) == true)
                    continue;
                if (value is JsonValue text && text.TryGetValue<string>(out var words) && IsShown(json, name))
                    json[name] = PlainText.Shorten(words, length);
                else
                    Shorten(value, length);
            }
        }
    }

    private static bool IsShown(JsonObject owner, string member) => member switch
    {
        "text" or "title" or "label" or "x" or "speak" or "fallbackText" => true,
        "value" => owner["type"]?.GetValue<string>() == "Input.Text" && owner["isVisible"] is null,
        _ => false,
    };

    // An escape, not an escaped backslash before a "u".
    [GeneratedRegex(@"(?<=(?<!\\)(?:\\\\)*)\\u([0-9A-F]{4})")]
    private static partial Regex Escape();
}
