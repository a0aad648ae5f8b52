using System.Text.Encodings.Web;
using System.Text.Json;

namespace Spk.Bot.Core.Exports;

/// <summary>One object per line with every column in it, null where it is empty; no byte order mark, as RFC 8259 wants it.</summary>
internal sealed class JsonlRows : ExportWriter
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly IReadOnlyList<ExportColumn> columns;
    private readonly JsonEncodedText[] names;
    private readonly BufferedStream buffer;
    private readonly Utf8JsonWriter json;

    public JsonlRows(ExportTable table, Stream stream)
    {
        columns = table.Columns;
        names = [.. columns.Select(c => JsonEncodedText.Encode(c.Name))];
        buffer = new BufferedStream(stream, 1 << 15);
        json = new Utf8JsonWriter(buffer, Options);
    }

    public override void Write(IReadOnlyList<object?> values)
    {
        json.WriteStartObject();
        for (var i = 0; i < columns.Count; i++)
            WriteField(names[i], columns[i].Type, values[i]);
        json.WriteEndObject();
        json.Flush();
        buffer.WriteByte((byte)'\n');
        json.Reset();
    }

    public override void End() => buffer.Flush();

    /// <summary>The stream beneath stays open, so the buffer is not disposed: it would close it.</summary>
    public override void Dispose() => json.Dispose();

    private void WriteField(JsonEncodedText name, ExportType type, object? value)
    {
        switch (value)
        {
            case null or "":
                json.WriteNull(name);
                break;
            case int whole:
                json.WriteNumber(name, whole);
                break;
            case bool flag:
                json.WriteBoolean(name, flag);
                break;
            default:
                json.WriteString(name, ExportText.Of(type, value));
                break;
        }
    }
}
