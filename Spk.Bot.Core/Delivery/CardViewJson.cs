using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Spk.Bot.Core.Delivery;

/// <summary>The stored form of a view: an answer waiting for delivery, a digest's snapshot.</summary>
public static class CardViewJson
{
    private static readonly JsonSerializerOptions Options = new()
    {
        Converters = { new JsonStringEnumConverter() },
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    public static string Write(CardView view) => JsonSerializer.Serialize(view, Options);

    /// <exception cref="JsonException">The text is no stored view: the row was changed by hand.</exception>
    public static CardView Read(string json)
    {
        try
        {
            return JsonSerializer.Deserialize<CardView>(json, Options) ?? throw new JsonException("A stored view is null.");
        }
        catch (NotSupportedException exception)
        {
            // What the serializer says of an object without a kind.
            throw new JsonException("A stored view names no kind.", exception);
        }
    }

    /// <returns>Null when there is none, or it is none that this version can read: such a row is sent, and fails, alone.</returns>
    public static CardView? TryRead(string? json)
    {
        try
        {
            return json is null ? null : Read(json);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
