namespace Spk.Bot.Core.Documents;

/// <summary>How the paper looks: real heading styles, distances in the styles and never by empty paragraphs, German as the language of every word.</summary>
internal static class DocxStyles
{
    /// <summary>Dark enough on white for WCAG AA.</summary>
    private const string Blue = "1F3864";

    public static string Styles { get; } = $"""
        <w:styles xmlns:w="{DocxBody.Main}"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:eastAsia="Arial" w:cs="Arial"/><w:sz w:val="21"/><w:szCs w:val="21"/><w:lang w:val="de-DE" w:eastAsia="de-DE" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="120" w:line="264" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>{string.Concat(
            Paragraph("Normal", "Normal", "", "", isDefault: true),
            Paragraph("Title", "Title", """<w:keepNext/><w:spacing w:before="240" w:after="60"/>""", $"""<w:b/><w:color w:val="{Blue}"/><w:sz w:val="36"/><w:szCs w:val="36"/>"""),
            Paragraph("Subtitle", "Subtitle", """<w:spacing w:after="240"/>""", """<w:sz w:val="24"/><w:szCs w:val="24"/>"""),
            Paragraph("Heading1", "heading 1", """<w:keepNext/><w:keepLines/><w:numPr><w:numId w:val="1"/></w:numPr><w:spacing w:before="360" w:after="120"/><w:outlineLvl w:val="0"/>""", $"""<w:b/><w:color w:val="{Blue}"/><w:sz w:val="26"/><w:szCs w:val="26"/>"""),
            Paragraph("Heading2", "heading 2", """<w:keepNext/><w:keepLines/><w:spacing w:before="240" w:after="80"/><w:outlineLvl w:val="1"/>""", """<w:b/>"""),
            Paragraph("Absender", "Absender", """<w:tabs><w:tab w:val="right" w:leader="underscore" w:pos="9638"/></w:tabs><w:spacing w:after="0"/>""", ""),
            Paragraph("Angabe", "Angabe", """<w:tabs><w:tab w:val="left" w:pos="2268"/></w:tabs><w:spacing w:after="40"/><w:ind w:left="2268" w:hanging="2268"/>""", ""),
            Paragraph("Bild", "Bild", """<w:keepLines/>""", ""),
            Paragraph("Tabellenkopf", "Tabellenkopf", """<w:keepNext/><w:spacing w:before="40" w:after="40" w:line="240" w:lineRule="auto"/>""", """<w:b/><w:sz w:val="18"/><w:szCs w:val="18"/>"""),
            Paragraph("TabellenkopfZahl", "Tabellenkopf Zahl", """<w:keepNext/><w:spacing w:before="40" w:after="40" w:line="240" w:lineRule="auto"/><w:jc w:val="right"/>""", """<w:b/><w:sz w:val="18"/><w:szCs w:val="18"/>"""),
            Paragraph("Tabellenzelle", "Tabellenzelle", """<w:spacing w:before="40" w:after="40" w:line="240" w:lineRule="auto"/>""", """<w:sz w:val="18"/><w:szCs w:val="18"/>"""),
            Paragraph("TabellenzelleZahl", "Tabellenzelle Zahl", """<w:spacing w:before="40" w:after="40" w:line="240" w:lineRule="auto"/><w:jc w:val="right"/>""", """<w:sz w:val="18"/><w:szCs w:val="18"/>"""),
            Paragraph("Footer", "footer", """<w:tabs><w:tab w:val="right" w:pos="9638"/></w:tabs><w:spacing w:after="0"/>""", """<w:sz w:val="16"/><w:szCs w:val="16"/>"""))}<w:style w:type="character" w:styleId="Hyperlink"><w:name w:val="Hyperlink"/><w:rPr><w:color w:val="0B4DA2"/><w:u w:val="single"/></w:rPr></w:style><w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="85" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="85" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style><w:style w:type="table" w:customStyle="1" w:styleId="Tabelle"><w:name w:val="Tabelle"/><w:basedOn w:val="TableNormal"/><w:tblPr><w:tblBorders><w:top w:val="single" w:sz="6" w:space="0" w:color="{Blue}"/><w:bottom w:val="single" w:sz="6" w:space="0" w:color="{Blue}"/><w:insideH w:val="single" w:sz="4" w:space="0" w:color="A6A6A6"/></w:tblBorders></w:tblPr><w:tblStylePr w:type="firstRow"><w:tcPr><w:shd w:val="clear" w:color="auto" w:fill="E3E9F3"/></w:tcPr></w:tblStylePr></w:style></w:styles>
        """;

    /// <summary>Headings are numbered by Word itself, so that its outline and the reader's agree.</summary>
    public static string Numbering { get; } = $"""
        <w:numbering xmlns:w="{DocxBody.Main}"><w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="singleLevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:pStyle w:val="Heading1"/><w:lvlText w:val="%1."/><w:lvlJc w:val="left"/><w:pPr><w:tabs><w:tab w:val="num" w:pos="567"/></w:tabs><w:ind w:left="567" w:hanging="567"/></w:pPr></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>
        """;

    public static string Settings { get; } = $"""
        <w:settings xmlns:w="{DocxBody.Main}"><w:autoHyphenation/><w:consecutiveHyphenLimit w:val="2"/><w:hyphenationZone w:val="283"/><w:doNotHyphenateCaps/><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat><w:themeFontLang w:val="de-DE"/></w:settings>
        """;

    private static string Paragraph(string id, string name, string paragraph, string run, bool isDefault = false) =>
        $"""<w:style w:type="paragraph"{(isDefault ? " w:default=\"1\"" : "")} w:styleId="{id}"><w:name w:val="{name}"/>{(isDefault ? "" : "<w:basedOn w:val=\"Normal\"/>")}<w:qFormat/>{(paragraph.Length == 0 ? "" : $"<w:pPr>{paragraph}</w:pPr>")}{(run.Length == 0 ? "" : $"<w:rPr>{run}</w:rPr>")}</w:style>""";
}
