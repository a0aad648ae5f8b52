using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;

namespace Spk.Bot.Core.Exports;

/// <summary>
/// RFC 4180: comma, CRLF, quotes where needed. A byte order mark stands in front: without it Excel reads UTF-8 as the code page of the office's machine and "Neukölln" as "NeukÃ¶lln",
/// and readers of data (.NET, pandas with <c>utf-8-sig</c>, Frictionless) skip it. Texts that a spreadsheet would take for a formula are guarded (<see cref="CsvGuard"/>).
/// </summary>
internal sealed class CsvRows : ExportWriter
{
    private readonly IReadOnlyList<ExportColumn> columns;
    private readonly CsvWriter csv;

    public CsvRows(ExportTable table, Stream stream)
    {
        columns = table.Columns;
        csv = new CsvWriter(
            new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), bufferSize: 1 << 15, leaveOpen: true),
            new CsvConfiguration(CultureInfo.InvariantCulture) { Delimiter = ",", NewLine = "\r\n", InjectionOptions = InjectionOptions.None });
        foreach (var column in columns)
            csv.WriteField(column.Name);
        csv.NextRecord();
    }

    public override void Write(IReadOnlyList<object?> values)
    {
        for (var i = 0; i < columns.Count; i++)
        {
            var text = ExportText.Of(columns[i].Type, values[i]);
            csv.WriteField(columns[i].Type == ExportType.Text ? CsvGuard.Guard(text) : text);
        }

        csv.NextRecord();
    }

    public override void End() => csv.Flush();

    public override void Dispose() => csv.Dispose();
}
