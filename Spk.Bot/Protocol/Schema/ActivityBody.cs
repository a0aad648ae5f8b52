using System.Text.Json;

namespace Spk.Bot.Protocol.Schema;

/// <summary>Reads an activity off the body of a request.</summary>
internal static class ActivityBody
{
    /// <summary>Null when the body is no JSON object with a <c>type</c>, nests deeper than <see cref="ProtocolJson.MaxDepth"/>, or has a member of the wrong kind.</summary>
    public static InboundActivity? Read(ReadOnlySpan<byte> body)
    {
        try
        {
            if (!EveryStringIsText(body))
                return null;
            return JsonSerializer.Deserialize<InboundActivity>(body, ProtocolJson.Options) is { Type.Length: > 0 } activity ? activity : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    // Half a surrogate pair or broken UTF-8 passes the parser and fails later, when somebody reads the string: so every string is read once, here.
    private static bool EveryStringIsText(ReadOnlySpan<byte> body)
    {
        var reader = new Utf8JsonReader(body, new JsonReaderOptions { MaxDepth = ProtocolJson.MaxDepth });
        try
        {
            while (reader.Read())
            {
                if (reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName)
                    _ = reader.GetString();
            }

            return true;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }
}
