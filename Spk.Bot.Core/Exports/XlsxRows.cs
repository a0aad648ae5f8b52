using System.IO.Compression;
using System.Text;

namespace Spk.Bot.Core.Exports;

/// <summary>
/// An Office Open XML workbook, written forwards: the zip is made here and not by <c>System.IO.Packaging</c>, which keeps whole parts in memory (<c>XlsxParts</c> has the parts around the
/// sheets). Texts are text cells whatever they begin with; a full sheet is followed by another; the last explains the columns.
/// </summary>
internal sealed class XlsxRows : ExportWriter
{
    /// <summary>Rows of a sheet in Excel, the header among them.</summary>
    public const int RowLimit = 1_048_576;

    private readonly ExportTable table;
    private readonly ZipArchive zip;
    private readonly int rowLimit;
    private readonly List<string> sheets = [];
    private Stream? entry;
    private XlsxSheet? sheet;

    public XlsxRows(ExportTable table, Stream stream, int rowLimit = RowLimit)
    {
        (this.table, this.rowLimit) = (table, rowLimit);
        zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true, Encoding.UTF8);
        Begin(table.Title, table.Columns);
    }

    public override void Write(IReadOnlyList<object?> values)
    {
        if (sheet!.Rows == rowLimit)
        {
            Close();
            Begin($"{table.Title} {sheets.Count + 1}", table.Columns);
        }

        sheet!.Write(values);
    }

    public override void End()
    {
        Close();
        Begin("Verzeichnis", XlsxParts.DictionaryColumns);
        foreach (var column in table.Columns)
            sheet!.Write([column.Name, XlsxParts.TypeName(column.Type), column.Description, column.Values is { } values ? string.Join(", ", values) : ""]);
        Close();
        foreach (var (path, content) in XlsxParts.Around(sheets))
        {
            using var part = zip.CreateEntry(path, CompressionLevel.Fastest).Open();
            part.Write(Encoding.UTF8.GetBytes(content));
        }

        zip.Dispose();
    }

    /// <summary>Closing the archive would end it; what was not ended is left as it is, so that nobody takes it for whole.</summary>
    public override void Dispose()
    {
        sheet?.Dispose();
        entry?.Dispose();
    }

    private void Begin(string name, IReadOnlyList<ExportColumn> columns)
    {
        sheets.Add(name);
        entry = zip.CreateEntry($"xl/worksheets/sheet{sheets.Count}.xml", CompressionLevel.Fastest).Open();
        sheet = new XlsxSheet(entry, columns);
    }

    private void Close()
    {
        sheet?.End();
        Dispose();
        (sheet, entry) = (null, null);
    }
}
