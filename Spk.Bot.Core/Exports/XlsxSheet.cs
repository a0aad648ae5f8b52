using System.Globalization;
using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Spk.Bot.Core.Exports;

/// <summary>One worksheet: a header that stays in sight, then the rows.</summary>
internal sealed class XlsxSheet : IDisposable
{
    /// <summary>Characters of a cell in Excel.</summary>
    public const int CellLimit = 32_767;

    private static readonly DateOnly Epoch = new(1899, 12, 30);

    private readonly IReadOnlyList<ExportColumn> columns;
    private readonly OpenXmlWriter xml;

    public XlsxSheet(Stream stream, IReadOnlyList<ExportColumn> columns)
    {
        this.columns = columns;
        xml = OpenXmlWriter.Create(stream);
        xml.WriteStartDocument();
        xml.WriteStartElement(new Worksheet());
        xml.WriteElement(new SheetViews(new SheetView(new Pane { VerticalSplit = 1, TopLeftCell = "A2", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen }) { WorkbookViewId = 0 }));
        xml.WriteElement(new Columns(columns.Select((c, i) => new Column { Min = (uint)i + 1, Max = (uint)i + 1, Width = WidthOf(c), CustomWidth = true })));
        xml.WriteStartElement(new SheetData());
        xml.WriteStartElement(new Row());
        foreach (var column in columns)
            WriteText(column.Name, XlsxParts.HeaderStyle);
        xml.WriteEndElement();
        Rows = 1;
    }

    /// <summary>Written by now, the header among them.</summary>
    public int Rows { get; private set; }

    public void Write(IReadOnlyList<object?> values)
    {
        xml.WriteStartElement(new Row());
        for (var i = 0; i < columns.Count; i++)
            WriteCell(columns[i].Type, values[i]);
        xml.WriteEndElement();
        Rows++;
    }

    public void End()
    {
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.Close();
    }

    public void Dispose() => xml.Dispose();

    private void WriteCell(ExportType type, object? value)
    {
        switch (value)
        {
            case null or "":
                xml.WriteElement(new Cell());
                break;
            case int whole:
                xml.WriteElement(new Cell(new CellValue(whole.ToString(CultureInfo.InvariantCulture))));
                break;
            case bool flag:
                xml.WriteElement(new Cell(new CellValue(flag ? "1" : "0")) { DataType = CellValues.Boolean });
                break;
            case DateOnly day:
                var serial = (day.DayNumber - Epoch.DayNumber).ToString(CultureInfo.InvariantCulture);
                xml.WriteElement(new Cell(new CellValue(serial)) { StyleIndex = type == ExportType.GermanDay ? XlsxParts.GermanDayStyle : XlsxParts.DayStyle });
                break;
            default:
                WriteText(ExportText.Of(type, value), XlsxParts.TextStyle);
                break;
        }
    }

    private void WriteText(string text, uint style)
    {
        var shown = Shown(text);
        var run = new Text(shown);
        if (shown.Length > 0 && (char.IsWhiteSpace(shown[0]) || char.IsWhiteSpace(shown[^1])))
            run.Space = SpaceProcessingModeValues.Preserve;
        xml.WriteElement(new Cell(new InlineString(run)) { DataType = CellValues.InlineString, StyleIndex = style });
    }

    /// <summary>XML has no form for some control characters and for half a character; they become the replacement character.</summary>
    private static string Shown(string text)
    {
        text = text.Length <= CellLimit ? text : text[..(CellLimit - 1)] + "…";
        for (var i = 0; i < text.Length; i++)
            if (!IsFine(text, ref i))
                return Replaced(text);
        return text;
    }

    private static string Replaced(string text)
    {
        var characters = text.ToCharArray();
        for (var i = 0; i < characters.Length; i++)
        {
            var at = i;
            if (!IsFine(text, ref i))
                characters[at] = '\uFFFD';
        }

        return new string(characters);
    }

    /// <param name="index">Is moved on over the second half of a pair.</param>
    private static bool IsFine(string text, ref int index)
    {
        if (XmlConvert.IsXmlChar(text[index]))
            return true;
        if (index + 1 >= text.Length || !char.IsSurrogatePair(text[index], text[index + 1]))
            return false;
        index++;
        return true;
    }

    private static double WidthOf(ExportColumn column) => column.Type switch
    {
        ExportType.Instant => 26,
        ExportType.Text when column.Name is "title" or "description" or "Beschreibung" => 50,
        ExportType.Text => 22,
        _ => 14,
    };
}
