using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace Spk.Bot.Core.Districts;

/// <summary>Parses JSON text into values that know their place.</summary>
internal static class PlacedJsonReader
{
    /// <summary>The root of this text, or null after a fault of syntax, which is then the only one.</summary>
    public static PlacedJson? Read(ReadOnlySpan<byte> utf8, FaultList faults)
    {
        if (utf8.StartsWith(Encoding.UTF8.Preamble))
            utf8 = utf8[Encoding.UTF8.Preamble.Length..];
        var places = new LinePlaces(utf8);
        if (!Utf8.IsValid(utf8))
        {
            var (line, column) = places.FirstInvalid(utf8);
            faults.Add(line, column, PlacedJson.Root, "not UTF-8 text; save the file as UTF-8");
            return null;
        }

        var options = new JsonReaderOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };
        var reader = new Utf8JsonReader(utf8, options);
        var path = PlacedJson.Root;
        try
        {
            reader.Read();
            var root = Value(ref reader, utf8, places, "", ref path);
            path = PlacedJson.Root;
            reader.Read();
            return root;
        }
        catch (JsonException broken)
        {
            var (line, column) = places.At(utf8, broken.LineNumber ?? 0, broken.BytePositionInLine ?? 0);
            var end = broken.Message.IndexOf(" LineNumber:", StringComparison.Ordinal);
            faults.Add(line, column, path, "not JSON: " + Quoted.OneLine(end < 0 ? broken.Message : broken.Message[..end]));
            return null;
        }
    }

    private static PlacedJson Value(ref Utf8JsonReader reader, ReadOnlySpan<byte> utf8, LinePlaces places, string path, ref string reached)
    {
        reached = path.Length == 0 ? PlacedJson.Root : path;
        var (line, column) = places.At(utf8, reader.TokenStartIndex);
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                var members = new List<PlacedMember>();
                while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
                {
                    var (nameLine, nameColumn) = places.At(utf8, reader.TokenStartIndex);
                    var name = Text(ref reader);
                    reader.Read();
                    var value = Value(ref reader, utf8, places, path.Length == 0 ? name : $"{path}.{name}", ref reached);
                    members.Add(new PlacedMember(name, nameLine, nameColumn, value));
                    reached = path.Length == 0 ? PlacedJson.Root : path;
                }

                return new PlacedJson(path, line, column, JsonValueKind.Object, "", members, []);
            case JsonTokenType.StartArray:
                var items = new List<PlacedJson>();
                while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                {
                    items.Add(Value(ref reader, utf8, places, $"{path}[{items.Count}]", ref reached));
                    reached = path.Length == 0 ? PlacedJson.Root : path;
                }

                return new PlacedJson(path, line, column, JsonValueKind.Array, "", [], items);
            case JsonTokenType.String:
                return new PlacedJson(path, line, column, JsonValueKind.String, Text(ref reader), [], []);
            case JsonTokenType.Number:
                return new PlacedJson(path, line, column, JsonValueKind.Number, Encoding.UTF8.GetString(reader.ValueSpan), [], []);
            case JsonTokenType.True:
                return new PlacedJson(path, line, column, JsonValueKind.True, "", [], []);
            case JsonTokenType.False:
                return new PlacedJson(path, line, column, JsonValueKind.False, "", [], []);
            default:
                return new PlacedJson(path, line, column, JsonValueKind.Null, "", [], []);
        }
    }

    /// <summary>A string whose escapes are half a character (<c>\ud800</c>) is read with the replacement character, since JSON allows it and .NET does not.</summary>
    private static string Text(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString() ?? "";
        }
        catch (InvalidOperationException)
        {
            return "\uFFFD";
        }
    }
}
