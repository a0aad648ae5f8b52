using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using Spk.Bot.Core;
using Spk.Bot.Core.Documents;
using Drawing = DocumentFormat.OpenXml.Drawing.Wordprocessing;

namespace Spk.Bot.Tests.Documents;

/// <summary>The paper of a digest. How it looks as pages was looked at in LibreOffice (<c>docs/documents.md</c>); here stands what keeps it so.</summary>
public sealed class DigestDocxTests
{
    private static readonly PaperLinks Links = PaperLinks.Of("https://example.org/drucksache?nr={number}");

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    [InlineData(200)]
    public void Write_OfAnySize_IsValidAndHasNoEmptyParagraph(int items)
    {
        using var word = Open(DigestDocx.Write(Papers.Of(items), Links));

        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Office2019).Validate(word, TestContext.Current.CancellationToken).Select(e => $"{e.Path?.XPath} {e.Description}"));
        Assert.All(Body(word).Descendants<Paragraph>(), p => Assert.True(p.InnerText.Length > 0 || p.Descendants<Drawing.Inline>().Any()));
        Assert.Equal(items, Body(word).Descendants<TableRow>().Count(r => r.InnerText.Contains("SPK-2026-", StringComparison.Ordinal)));
    }

    [Fact]
    public void Write_OfThree_CanBeReadAloud()
    {
        using var word = Open(DigestDocx.Write(Papers.Of(3), Links));
        var body = Body(word);

        Assert.StartsWith("Vorlage zur Kenntnisnahme: ", word.PackageProperties.Title, StringComparison.Ordinal);
        Assert.Equal("de-DE", word.PackageProperties.Language);
        Assert.Equal("de-DE", word.MainDocumentPart!.StyleDefinitionsPart!.Styles!.DocDefaults!.Descendants<Languages>().Single().Val!.Value);
        Assert.Equal(
            ["Gegenstand der Vorlage", "Überblick", "Neu gemeldet (1)", "Zur Kenntnis genommen (2)", "Extern offen (0)", "Hinweise"],
            body.Elements<Paragraph>().Where(p => StyleOf(p) == "Heading1").Select(p => p.InnerText));
        Assert.Single(body.Elements<Paragraph>(), p => StyleOf(p) == "Title");
        Assert.All(body.Elements<Table>(), table =>
        {
            Assert.NotNull(table.Elements<TableRow>().First().TableRowProperties!.GetFirstChild<TableHeader>());
            Assert.NotEmpty(table.Descendants<TableCaption>().Single().Val!.Value!);
        });
        Assert.StartsWith("Balkendiagramm: Offene Bedarfe je Amt. Straßen- und Grünflächenamt: 1.200 offen, davon 310 überfällig;", body.Descendants<Drawing.DocProperties>().Single().Description, StringComparison.Ordinal);
        Assert.Equal("Übersicht SGO-2026-017 · Stand 23.11.2026, 14:00 UhrSeite 1 von 1", word.MainDocumentPart.FooterParts.Single().Footer!.InnerText);
    }

    [Fact]
    public void Items_OfAllSections_AreNumberedOn()
    {
        using var word = Open(DigestDocx.Write(Papers.Of(200), Links));

        Assert.Equal(
            Enumerable.Range(1, 200).Select(i => $"{i}"),
            Body(word).Descendants<TableRow>().Where(r => r.InnerText.Contains("SPK-2026-", StringComparison.Ordinal)).Select(r => r.Elements<TableCell>().First().InnerText));
    }

    [Fact]
    public void Write_Twice_GivesTheSameBytes()
    {
        Assert.Equal(DigestDocx.Write(Papers.Of(3), Links), DigestDocx.Write(Papers.Of(3), Links));
        Assert.NotEqual(DigestDocx.Write(Papers.Of(3), Links), DigestDocx.Write(Papers.Of(3) with { Open = 7 }, Links));
    }

    [Fact]
    public void Words_OfUsers_AreData()
    {
        var odd = "</w:t><w:br/> & \"x\" \u0000\u0001\u000B\uFFFE\uD800 \u202Eabc\u202C\r\n<script> 😀";
        var document = Papers.Of(0) with
        {
            Committee = odd,
            Hash = odd,
            Number = odd,
            Paper = odd,
            Notes = [odd],
            Meeting = new DocumentMeeting(odd, Papers.Stand, odd),
            Sections = [new DocumentSection(odd, [new DocumentItem { Number = odd, Title = odd, Region = odd, Department = odd, State = odd, ReportedAt = Papers.Stand, AgeInDays = 1, Change = odd }])],
            Counts = [new DocumentCounts(odd, odd, [new DocumentCount(odd, 1, 0), new DocumentCount(string.Concat(Enumerable.Repeat("😀", 30)), 1, 0)])],
        };

        using var word = Open(DigestDocx.Write(document, Links));

        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Office2019).Validate(word, TestContext.Current.CancellationToken).Select(e => e.Description));
        Assert.Contains(Body(word).Descendants<Text>(), t => t.Text == "</w:t><w:br/> & \"x\" \uFFFD abc <script> 😀");
    }

    [Fact]
    public void Drucksachen_WithAPattern_AreLinks()
    {
        using var word = Open(DigestDocx.Write(Papers.Of(3), Links));

        Assert.Equal(["0815/XXI", "1234/XXI", "99/XX"], Body(word).Descendants<Hyperlink>().Select(h => h.InnerText).Distinct());
        Assert.Equal(
            ["https://example.org/drucksache?nr=0815%2FXXI", "https://example.org/drucksache?nr=1234%2FXXI", "https://example.org/drucksache?nr=99%2FXX"],
            word.MainDocumentPart!.HyperlinkRelationships.Select(r => r.Uri.OriginalString).Order());
        using var plain = Open(DigestDocx.Write(Papers.Of(3), PaperLinks.None));
        Assert.Empty(Body(plain).Descendants<Hyperlink>());
    }

    [Theory]
    [InlineData("http://example.org/{number}")]
    [InlineData("https://example.org/")]
    [InlineData("javascript:{number}")]
    public void Pattern_ThatIsNone_IsRefused(string pattern) => Assert.Throws<ConfigurationException>(() => PaperLinks.Of(pattern));

    [Theory]
    [InlineData("Ausschuss für Bildung/Schule", "Ausschuss-für-Bildung-Schule")]
    [InlineData("../../etc\u0000\uD800", "etc")]
    [InlineData("///", "Dokument")]
    public void FileName_OfAnyName_IsOneThatEverySystemTakes(string name, string part) => Assert.Equal(part, FileNames.Part(name).TrimEnd('\uFFFD').TrimEnd('-'));

    private static WordprocessingDocument Open(byte[] bytes) => WordprocessingDocument.Open(new MemoryStream(bytes), false);

    private static Body Body(WordprocessingDocument word) => word.MainDocumentPart!.Document!.Body!;

    private static string? StyleOf(Paragraph paragraph) => paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value;
}
