using System.Globalization;
using System.Security;

namespace Spk.Bot.Core.Exports;

/// <summary>The small parts of a workbook (ECMA-376): what is in it, how cells look.</summary>
internal static class XlsxParts
{
    public const uint TextStyle = 4;
    public const uint HeaderStyle = 1;
    public const uint DayStyle = 2;
    public const uint GermanDayStyle = 3;

    private const string Declaration = """<?xml version="1.0" encoding="UTF-8" standalone="yes"?>""" + "\n";
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string OfficeRelationship = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string PackageRelationships = "http://schemas.openxmlformats.org/package/2006/relationships";

    public static IReadOnlyList<ExportColumn> DictionaryColumns { get; } =
    [
        new("Spalte", ExportType.Text, ""), new("Art", ExportType.Text, ""), new("Beschreibung", ExportType.Text, ""), new("Werte", ExportType.Text, ""),
    ];

    /// <summary>German, for the dictionary.</summary>
    public static string TypeName(ExportType type) => type switch
    {
        ExportType.Text => "Text",
        ExportType.Whole => "ganze Zahl",
        ExportType.Flag => "ja oder nein",
        ExportType.Day => "Tag (JJJJ-MM-TT)",
        ExportType.GermanDay => "Tag (TT.MM.JJJJ)",
        ExportType.Instant => "Zeitpunkt (ISO 8601)",
    };

    /// <summary>Every part but the sheets, by its path.</summary>
    public static IEnumerable<(string Path, string Content)> Around(IReadOnlyList<string> sheets)
    {
        var numbers = Enumerable.Range(1, sheets.Count).ToList();
        yield return ("[Content_Types].xml", Declaration + $"""
            <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/>{Each(numbers, n => $"""<Override PartName="/xl/worksheets/sheet{n}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>""")}</Types>
            """);
        yield return ("_rels/.rels", Declaration + $"""
            <Relationships xmlns="{PackageRelationships}"><Relationship Id="rId1" Type="{OfficeRelationship}/officeDocument" Target="xl/workbook.xml"/></Relationships>
            """);
        yield return ("xl/workbook.xml", Declaration + $"""
            <workbook xmlns="{Main}" xmlns:r="{OfficeRelationship}"><sheets>{Each(numbers, n => $"""<sheet name="{SecurityElement.Escape(sheets[n - 1])}" sheetId="{n}" r:id="rId{n}"/>""")}</sheets></workbook>
            """);
        yield return ("xl/_rels/workbook.xml.rels", Declaration + $"""
            <Relationships xmlns="{PackageRelationships}">{Each(numbers, n => $"""<Relationship Id="rId{n}" Type="{OfficeRelationship}/worksheet" Target="worksheets/sheet{n}.xml"/>""")}<Relationship Id="rId{sheets.Count + 1}" Type="{OfficeRelationship}/styles" Target="styles.xml"/></Relationships>
            """);
        yield return ("xl/styles.xml", Declaration + Styles);
    }

    // Text is format 49 ("@"), so that a LOR id stays text when somebody edits its cell.
    private const string Styles = $"""
        <styleSheet xmlns="{Main}"><numFmts count="2"><numFmt numFmtId="164" formatCode="yyyy\-mm\-dd"/><numFmt numFmtId="165" formatCode="dd\.mm\.yyyy"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="5"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="49" fontId="1" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"/><xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="165" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs></styleSheet>
        """;

    private static string Each(IEnumerable<int> numbers, Func<int, FormattableString> part) => string.Concat(numbers.Select(n => part(n).ToString(CultureInfo.InvariantCulture)));
}
