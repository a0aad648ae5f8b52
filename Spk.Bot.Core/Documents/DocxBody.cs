using System.Globalization;
using System.Text;
using System.Xml;

namespace Spk.Bot.Core.Documents;

/// <summary>Writes WordprocessingML (ECMA-376 part 1) paragraph by paragraph. Every text is data: it is cleaned and escaped here, and nowhere else.</summary>
internal sealed class DocxBody : IDisposable
{
    public const string Main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    public const string Relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private readonly StringBuilder text = new();
    private readonly XmlWriter xml;
    private readonly PaperLinks papers;
    private readonly List<string> links = [];

    public DocxBody(PaperLinks papers)
    {
        this.papers = papers;
        xml = XmlWriter.Create(text, new XmlWriterSettings { OmitXmlDeclaration = true });
        xml.WriteStartElement("w", "document", Main);
        xml.WriteAttributeString("xmlns", "r", null, Relationships);
        Start("body");
    }

    /// <summary>Addresses in the order of their relationships <c>link1</c>, <c>link2</c> …</summary>
    public IReadOnlyList<string> Links => links;

    /// <param name="style">Id of a style in <see cref="DocxStyles.Styles"/>.</param>
    public void Paragraph(string style, params IEnumerable<Words> runs)
    {
        Start("p");
        Start("pPr");
        Value("pStyle", style);
        xml.WriteEndElement();
        foreach (var run in runs)
            Write(run);
        xml.WriteEndElement();
    }

    /// <param name="title">Read aloud before the table.</param>
    /// <param name="columns">Heading and width in twentieths of a point.</param>
    /// <param name="figures">Columns from here on are numbers, set to the right.</param>
    public void Table(string title, IReadOnlyList<(string Heading, int Width)> columns, int figures, IEnumerable<IReadOnlyList<IReadOnlyList<Words>>> rows)
    {
        Start("tbl");
        Start("tblPr");
        Value("tblStyle", "Tabelle");
        Width("tblW", columns.Sum(c => c.Width));
        Start("tblLayout");
        Attribute("type", "fixed");
        xml.WriteEndElement();
        Start("tblLook");
        Attribute("val", "0020");
        xml.WriteEndElement();
        Value("tblCaption", title);
        xml.WriteEndElement();
        Start("tblGrid");
        foreach (var column in columns)
        {
            Start("gridCol");
            Attribute("w", Number(column.Width));
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        Row(columns, isHeader: true, figures, [.. columns.Select(c => (IReadOnlyList<Words>)[c.Heading])]);
        foreach (var row in rows)
            Row(columns, isHeader: false, figures, row);
        xml.WriteEndElement();
    }

    /// <summary>Something that is made elsewhere, e.g. a picture's frame.</summary>
    public void Raw(string fragment) => xml.WriteRaw(fragment);

    /// <returns>The whole part.</returns>
    public string End(string section)
    {
        xml.WriteRaw(section);
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.Flush();
        return text.ToString();
    }

    public void Dispose() => xml.Dispose();

    private void Row(IReadOnlyList<(string Heading, int Width)> columns, bool isHeader, int figures, IReadOnlyList<IReadOnlyList<Words>> cells)
    {
        Start("tr");
        Start("trPr");
        Start("cantSplit");
        xml.WriteEndElement();
        if (isHeader)
        {
            Start("tblHeader");
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        for (var i = 0; i < columns.Count; i++)
        {
            Start("tc");
            Start("tcPr");
            Width("tcW", columns[i].Width);
            xml.WriteEndElement();
            Paragraph((isHeader, i >= figures) switch
            {
                (true, true) => "TabellenkopfZahl",
                (true, false) => "Tabellenkopf",
                (false, true) => "TabellenzelleZahl",
                (false, false) => "Tabellenzelle",
            }, cells[i]);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private void Write(Words words)
    {
        var before = words.Before;
        foreach (var (piece, address) in papers.Split(DocumentText.Clean(words.Text)).DefaultIfEmpty(("", null)))
        {
            if (before is not null)
                Break(before);
            before = null;
            if (address is null)
            {
                Run(piece, words, null);
                continue;
            }

            var link = links.IndexOf(address);
            if (link < 0)
            {
                link = links.Count;
                links.Add(address);
            }

            Start("hyperlink");
            xml.WriteAttributeString("id", Relationships, $"link{Number(link + 1)}");
            Run(piece, words, "Hyperlink");
            xml.WriteEndElement();
        }
    }

    private void Run(string piece, Words words, string? style)
    {
        Start("r");
        if (words.IsBold || style is not null)
        {
            Start("rPr");
            if (style is not null)
                Value("rStyle", style);
            if (words.IsBold)
            {
                Start("b");
                xml.WriteEndElement();
            }

            xml.WriteEndElement();
        }

        if (piece.Length > 0)
            Text(piece);
        xml.WriteEndElement();
    }

    private void Text(string piece)
    {
        Start("t");
        xml.WriteAttributeString("xml", "space", null, "preserve");
        xml.WriteString(piece);
        xml.WriteEndElement();
    }

    private void Break(string name)
    {
        Start("r");
        Start(name);
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private void Start(string name) => xml.WriteStartElement("w", name, Main);

    private void Attribute(string name, string value) => xml.WriteAttributeString("w", name, Main, value);

    private void Value(string name, string value)
    {
        Start(name);
        Attribute("val", DocumentText.Clean(value));
        xml.WriteEndElement();
    }

    private void Width(string name, int width)
    {
        Start(name);
        Attribute("w", Number(width));
        Attribute("type", "dxa");
        xml.WriteEndElement();
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
