using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Spk.Bot.Sandbox.Story;

/// <summary>Reads a card as a person does: its words in order, its buttons by title.</summary>
public static class CardReading
{
    private static readonly string[] Spoken = ["text", "title", "value", "label", "errorMessage"];

    /// <summary>All words of the card in reading order, one line each; not those of a fallback.</summary>
    public static string Words(JsonElement card)
    {
        var words = new StringBuilder();
        Collect(card, words);
        return words.ToString();
    }

    /// <summary>The action of this title, ready to be executed: verb, and data with the inputs as they stand in the card, overwritten by <paramref name="inputs"/>.</summary>
    /// <exception cref="StoryBrokenException">The card has no such button.</exception>
    public static JsonElement Button(JsonElement card, string title, params IEnumerable<(string Id, string Value)> inputs)
    {
        var action = Objects(card).FirstOrDefault(o => o.TryGetProperty("type", out var type) && type.GetString()?.StartsWith("Action.", StringComparison.Ordinal) == true
            && o.TryGetProperty("title", out var named) && named.GetString() == title);
        if (action.ValueKind != JsonValueKind.Object)
            throw new StoryBrokenException($"Die Karte hat keinen Knopf „{title}“.");
        var data = action.TryGetProperty("data", out var given) ? JsonObject.Create(given)! : [];
        foreach (var input in Objects(card).Where(o => o.TryGetProperty("type", out var type) && type.GetString()?.StartsWith("Input.", StringComparison.Ordinal) == true))
            data[input.GetProperty("id").GetString()!] = input.TryGetProperty("value", out var value) ? value.GetString() : "";
        foreach (var (id, value) in inputs)
            data[id] = value;
        var sent = new JsonObject { ["type"] = action.GetProperty("type").GetString(), ["verb"] = action.TryGetProperty("verb", out var verb) ? verb.GetString() : "", ["data"] = data };
        return JsonSerializer.SerializeToElement(sent);
    }

    private static void Collect(JsonElement element, StringBuilder words)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (var member in element.EnumerateObject().Where(m => m.Name is not ("fallback" or "fallbackText" or "speak" or "data" or "choices")))
                {
                    if (member.Value.ValueKind == JsonValueKind.String && Spoken.Contains(member.Name))
                        words.AppendLine(member.Value.GetString());
                    else
                        Collect(member.Value, words);
                }

                break;
            case JsonValueKind.Array:
                foreach (var item in element.EnumerateArray())
                    Collect(item, words);
                break;
        }
    }

    private static IEnumerable<JsonElement> Objects(JsonElement element)
    {
        if (element.ValueKind == JsonValueKind.Object)
        {
            yield return element;
            foreach (var member in element.EnumerateObject().Where(m => m.Name != "fallback"))
                foreach (var inner in Objects(member.Value))
                    yield return inner;
        }
        else if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in element.EnumerateArray())
                foreach (var inner in Objects(item))
                    yield return inner;
        }
    }
}
