using System.Globalization;
using System.Security;
using System.Xml;

namespace Spk.Bot.Core.Documents;

/// <summary>The small parts around a document's body.</summary>
internal static class DocxParts
{
    /// <summary>A4 upright with margins of two centimetres.</summary>
    public const string Page = """<w:sectPr><w:footerReference w:type="default" r:id="footer"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1134" w:header="567" w:footer="567" w:gutter="0"/></w:sectPr>""";

    private const string Declaration = """<?xml version="1.0" encoding="UTF-8" standalone="yes"?>""" + "\n";
    private const string Office = DocxBody.Relationships;
    private const string Package = "http://schemas.openxmlformats.org/package/2006";
    private const string Word = "application/vnd.openxmlformats-officedocument.wordprocessingml";

    /// <param name="body">The finished part.</param>
    /// <param name="links">Addresses of <c>link1</c>, <c>link2</c> …</param>
    /// <param name="chart">The part of <c>chart</c>; null: there is none.</param>
    /// <param name="footer">On every page, before its number.</param>
    public static IEnumerable<(string Path, string Content)> Around(string body, IReadOnlyList<string> links, string? chart, string title, string footer, DateTimeOffset stand)
    {
        yield return ("[Content_Types].xml", Declaration + $"""
            <Types xmlns="{Package}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="{Word}.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="{Word}.styles+xml"/><Override PartName="/word/numbering.xml" ContentType="{Word}.numbering+xml"/><Override PartName="/word/settings.xml" ContentType="{Word}.settings+xml"/><Override PartName="/word/footer.xml" ContentType="{Word}.footer+xml"/>{(chart is null ? "" : """<Override PartName="/word/chart.xml" ContentType="application/vnd.openxmlformats-officedocument.drawingml.chart+xml"/>""")}<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>
            """);
        yield return ("_rels/.rels", Declaration + $"""
            <Relationships xmlns="{Package}/relationships"><Relationship Id="document" Type="{Office}/officeDocument" Target="word/document.xml"/><Relationship Id="core" Type="{Package}/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>
            """);
        yield return ("word/document.xml", Declaration + body);
        yield return ("word/_rels/document.xml.rels", Declaration + $"""
            <Relationships xmlns="{Package}/relationships"><Relationship Id="styles" Type="{Office}/styles" Target="styles.xml"/><Relationship Id="numbering" Type="{Office}/numbering" Target="numbering.xml"/><Relationship Id="settings" Type="{Office}/settings" Target="settings.xml"/><Relationship Id="footer" Type="{Office}/footer" Target="footer.xml"/>{(chart is null ? "" : $"""<Relationship Id="chart" Type="{Office}/chart" Target="chart.xml"/>""")}{string.Concat(links.Select((link, i) => $"""<Relationship Id="link{(i + 1).ToString(CultureInfo.InvariantCulture)}" Type="{Office}/hyperlink" Target="{SecurityElement.Escape(link)}" TargetMode="External"/>"""))}</Relationships>
            """);
        yield return ("word/styles.xml", Declaration + DocxStyles.Styles);
        yield return ("word/numbering.xml", Declaration + DocxStyles.Numbering);
        yield return ("word/settings.xml", Declaration + DocxStyles.Settings);
        yield return ("word/footer.xml", Declaration + Footer(footer));
        if (chart is not null)
            yield return ("word/chart.xml", Declaration + chart);
        yield return ("docProps/core.xml", Declaration + Core(title, stand));
    }

    private static string Footer(string text) => $"""
        <w:ftr xmlns:w="{DocxBody.Main}"><w:p><w:pPr><w:pStyle w:val="Footer"/></w:pPr><w:r><w:t xml:space="preserve">{SecurityElement.Escape(text)}</w:t></w:r><w:r><w:tab/><w:t xml:space="preserve">Seite </w:t></w:r>{Field("PAGE")}<w:r><w:t xml:space="preserve"> von </w:t></w:r>{Field("NUMPAGES")}</w:p></w:ftr>
        """;

    private static string Field(string name) => $"""<w:fldSimple w:instr=" {name} "><w:r><w:t>1</w:t></w:r></w:fldSimple>""";

    private static string Core(string title, DateTimeOffset stand)
    {
        var at = XmlConvert.ToString(stand.UtcDateTime, "yyyy-MM-ddTHH:mm:ssZ");
        return $"""
            <cp:coreProperties xmlns:cp="{Package}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>{SecurityElement.Escape(title)}</dc:title><dc:creator>OE SPK</dc:creator><dc:language>de-DE</dc:language><dcterms:created xsi:type="dcterms:W3CDTF">{at}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">{at}</dcterms:modified></cp:coreProperties>
            """;
    }
}
