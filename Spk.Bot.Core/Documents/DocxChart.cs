using System.Globalization;
using System.Security;

namespace Spk.Bot.Core.Documents;

/// <summary>
/// The picture of a table: a bar per row as a chart of Word's own (DrawingML), so that it is sharp on paper, its words can be searched, and no picture has to be painted here.
/// Its numbers stand in it and in the table below; who cannot see it gets them as its alternative text.
/// </summary>
internal static class DocxChart
{
    /// <summary>More bars than this nobody compares; the table has them all.</summary>
    public const int MostBars = 15;

    private const string Chart = "http://schemas.openxmlformats.org/drawingml/2006/chart";
    private const string Drawing = "http://schemas.openxmlformats.org/drawingml/2006/main";
    private const int EmuPerMillimetre = 36_000;
    private const int LabelLimit = 40;

    public static string Part(DocumentCounts counts)
    {
        var rows = counts.Rows.Take(MostBars).ToList();
        var names = string.Concat(rows.Select((r, i) => Point(i, Label(r.Name))));
        return $"""
            <c:chartSpace xmlns:c="{Chart}" xmlns:a="{Drawing}"><c:lang val="de-DE"/><c:roundedCorners val="0"/><c:chart><c:autoTitleDeleted val="1"/><c:plotArea><c:layout/><c:barChart><c:barDir val="bar"/><c:grouping val="clustered"/><c:varyColors val="0"/>{Series(0, "offen", "6C8EBF", names, [.. rows.Select(r => r.Open)])}{Series(1, "davon überfällig", "9C2A10", names, [.. rows.Select(r => r.Overdue)])}<c:gapWidth val="45"/><c:axId val="1"/><c:axId val="2"/></c:barChart><c:catAx><c:axId val="1"/><c:scaling><c:orientation val="maxMin"/></c:scaling><c:delete val="0"/><c:axPos val="l"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>{Text("000000", 900)}<c:crossAx val="2"/><c:crosses val="autoZero"/></c:catAx><c:valAx><c:axId val="2"/><c:scaling><c:orientation val="minMax"/><c:min val="0"/></c:scaling><c:delete val="1"/><c:axPos val="b"/><c:numFmt formatCode="0" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="none"/><c:crossAx val="1"/><c:crosses val="max"/></c:valAx></c:plotArea><c:legend><c:legendPos val="b"/><c:overlay val="0"/>{Text("000000", 900)}</c:legend><c:plotVisOnly val="1"/></c:chart></c:chartSpace>
            """;
    }

    /// <summary>The paragraph's content that shows it.</summary>
    public static string Frame(DocumentCounts counts, string relationship)
    {
        var height = (Math.Min(counts.Rows.Count, MostBars) * 10) + 18;
        return $"""
            <w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" distT="0" distB="0" distL="0" distR="0"><wp:extent cx="{Number(168 * EmuPerMillimetre)}" cy="{Number(height * EmuPerMillimetre)}"/><wp:docPr id="1" name="Diagramm" descr="{Escape(Alternative(counts))}"/><a:graphic xmlns:a="{Drawing}"><a:graphicData uri="{Chart}"><c:chart xmlns:c="{Chart}" r:id="{relationship}"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>
            """;
    }

    public static string Alternative(DocumentCounts counts) =>
        $"Balkendiagramm: {DocumentText.Clean(counts.Title)}. {string.Join("; ", counts.Rows.Take(MostBars).Select(r => $"{Label(r.Name)}: {DocumentText.Whole(r.Open)} offen, davon {DocumentText.Whole(r.Overdue)} überfällig"))}.";

    private static string Series(int index, string name, string colour, string names, List<int> values) =>
        $"""<c:ser><c:idx val="{Number(index)}"/><c:order val="{Number(index)}"/><c:tx><c:strRef><c:f>Zahlen!${(char)('B' + index)}$1</c:f><c:strCache><c:ptCount val="1"/><c:pt idx="0"><c:v>{name}</c:v></c:pt></c:strCache></c:strRef></c:tx><c:spPr><a:solidFill><a:srgbClr val="{colour}"/></a:solidFill></c:spPr><c:invertIfNegative val="0"/><c:dLbls><c:numFmt formatCode="0;;;" sourceLinked="0"/><c:spPr><a:noFill/></c:spPr>{Text("000000", 900)}<c:dLblPos val="outEnd"/><c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls><c:cat><c:strRef><c:f>Zahlen!$A$2:$A${Number(values.Count + 1)}</c:f><c:strCache><c:ptCount val="{Number(values.Count)}"/>{names}</c:strCache></c:strRef></c:cat><c:val><c:numRef><c:f>Zahlen!${(char)('B' + index)}$2:${(char)('B' + index)}${Number(values.Count + 1)}</c:f><c:numCache><c:formatCode>0</c:formatCode><c:ptCount val="{Number(values.Count)}"/>{string.Concat(values.Select((v, i) => Point(i, Number(v))))}</c:numCache></c:numRef></c:val></c:ser>""";

    private static string Point(int index, string value) => $"""<c:pt idx="{Number(index)}"><c:v>{Escape(value)}</c:v></c:pt>""";

    private static string Text(string colour, int size) =>
        $"""<c:txPr><a:bodyPr/><a:p><a:pPr><a:defRPr lang="de-DE" sz="{Number(size)}"><a:solidFill><a:srgbClr val="{colour}"/></a:solidFill><a:latin typeface="Arial"/></a:defRPr></a:pPr><a:endParaRPr lang="de-DE"/></a:p></c:txPr>""";

    private static string Label(string name)
    {
        var cleaned = DocumentText.Clean(name);
        return cleaned.Length <= LabelLimit ? cleaned : DocumentText.Clean(cleaned[..(LabelLimit - 1)]) + "…";
    }

    private static string Escape(string text) => SecurityElement.Escape(text) ?? "";

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
