using System.Globalization;
using Spk.Bot.Core.Time;

namespace Spk.Bot.Core.Documents;

/// <summary>A digest as a Word file, in the form of a Berlin "Vorlage zur Kenntnisnahme". Pure: the same document gives the same bytes.</summary>
public static class DigestDocx
{
    public const string ContentType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private const string Kind = "Vorlage zur Kenntnisnahme";

    private static readonly (string Heading, int Width)[] ItemColumns = [("Nr.", 567), ("Bedarf", 3402), ("Bezirksregion", 1700), ("Amt", 1021), ("Stand", 1474), ("Gemeldet", 1474)];

    public static byte[] Write(DigestDocument document, PaperLinks papers)
    {
        using var body = new DocxBody(papers);
        Head(document, body);
        Subject(document, body);
        var picture = Overview(document, body);
        Sections(document, body);
        Remarks(document, body);
        var title = DocumentText.Clean($"{Kind}: {document.Heading}, {document.Committee}, Stand {DocumentText.Day(document.Stand)}");
        return DocxPackage.Write(DocxParts.Around(body.End(DocxParts.Page), body.Links, picture is null ? null : DocxChart.Part(picture), title, Footer(document), document.Stand));
    }

    /// <summary>A file name that says what it is and that no other document has, e.g. <c>Vorlage-BAU-2026-017-2026-11-23.docx</c>; without a number with the time of its Stand.</summary>
    public static string FileName(DigestDocument document) =>
        $"Vorlage-{FileNames.Part(document.Number ?? document.Committee)}-{BerlinTime.ToLocal(document.Stand).ToString(document.Number is null ? "yyyy-MM-dd-HHmm" : "yyyy-MM-dd", CultureInfo.InvariantCulture)}.docx";

    private static string Footer(DigestDocument document) =>
        DocumentText.Clean($"{(document.Number is { } number ? $"Übersicht {number}" : document.Committee)} · Stand {DocumentText.DayAndTime(document.Stand)}");

    private static void Head(DigestDocument document, DocxBody body)
    {
        body.Paragraph("Absender", $"Bezirksamt {document.Borough} von Berlin");
        body.Paragraph("Absender", document.Paper is { } paper
            ? ["OE Sozialraumorientierte Planungskoordination", Words.Below("Drucksache: "), Words.Bold(paper)]
            : ["OE Sozialraumorientierte Planungskoordination", Words.Below("Drucksache:\u00A0"), Words.Beside("")]);
        body.Paragraph("Title", Kind);
        body.Paragraph("Subtitle", document.Heading);
        Fact(body, "Ausschuss", document.Committee);
        if (document.Meeting is { } meeting)
        {
            Fact(body, "Sitzung", meeting.Name);
            Fact(body, "Termin", DocumentText.WeekdayAndTime(meeting.Start));
            if (meeting.Room is { Length: > 0 } room)
                Fact(body, "Ort", room);
        }

        if (document.Number is { } number)
            Fact(body, "Übersicht", number);
        Fact(body, "Stand", DocumentText.DayAndTime(document.Stand));
        Fact(body, "Zeitraum", $"{DocumentText.DayAndTime(document.Since)} bis {DocumentText.DayAndTime(document.Stand)}");
    }

    private static void Fact(DocxBody body, string name, string value) => body.Paragraph("Angabe", Words.Bold(name), Words.Beside(value));

    private static void Subject(DigestDocument document, DocxBody body)
    {
        body.Paragraph("Heading1", "Gegenstand der Vorlage");
        body.Paragraph("Normal", $"{document.Heading}: Bedarfe der Bewohnerinnen und Bewohner, die Ämter im Geschäftsbereich des Ausschusses betreffen.");
        body.Paragraph("Normal", "Der Ausschuss wird gebeten, die folgenden Punkte zur Kenntnis zu nehmen. Sie sind durchgezählt, damit die Niederschrift sie nennen kann.");
    }

    /// <returns>What is to be drawn; null: nothing.</returns>
    private static DocumentCounts? Overview(DigestDocument document, DocxBody body)
    {
        body.Paragraph("Heading1", "Überblick");
        body.Paragraph("Normal", document.Open switch
        {
            0 => "Gerade ist kein Bedarf offen.",
            1 => "Insgesamt ist 1 Bedarf offen.",
            var open => $"Insgesamt sind {DocumentText.Needs(open)} offen.",
        });
        var tables = document.Counts.Where(c => c.Rows.Count > 0).ToList();
        foreach (var (index, counts) in tables.Index())
        {
            body.Paragraph("Heading2", counts.Title);
            if (index == 0)
                body.Raw($"""<w:p><w:pPr><w:pStyle w:val="Bild"/></w:pPr>{DocxChart.Frame(counts, "chart")}</w:p>""");
            body.Table(counts.Title, [(counts.Subject, 6804), ("Offen", 1417), ("Davon überfällig", 1417)], figures: 1,
                counts.Rows.Select(r => (IReadOnlyList<IReadOnlyList<Words>>)[[r.Name], [DocumentText.Whole(r.Open)], [DocumentText.Whole(r.Overdue)]]));
        }

        return tables.FirstOrDefault();
    }

    private static void Sections(DigestDocument document, DocxBody body)
    {
        var number = 0;
        foreach (var section in document.Sections)
        {
            body.Paragraph("Heading1", $"{section.Title} ({DocumentText.Whole(section.Items.Count)})");
            if (section.Items.Count == 0)
                body.Paragraph("Normal", "Nichts zu berichten.");
            else
                body.Table(section.Title, ItemColumns, figures: ItemColumns.Length, section.Items.Select(item => Row(item, ++number)));
        }
    }

    private static IReadOnlyList<IReadOnlyList<Words>> Row(DocumentItem item, int number) =>
    [
        [DocumentText.Whole(number)],
        [Words.Bold(item.Number), Words.Below(item.Title), .. item.Change is { Length: > 0 } change ? (Words[])[Words.Below(change)] : []],
        [item.Region],
        [item.Department ?? "zu klären"],
        [item.State, .. item.IsOverdue ? (Words[])[new Words("überfällig", IsBold: true, Before: "br")] : []],
        [DocumentText.Day(item.ReportedAt), Words.Below(DocumentText.Age(item.AgeInDays))],
    ];

    private static void Remarks(DigestDocument document, DocxBody body)
    {
        body.Paragraph("Heading1", "Hinweise");
        foreach (var note in document.Notes)
            body.Paragraph("Normal", note);
        body.Paragraph("Normal", "Überfällig heißt: Das Amt hat den Bedarf bis zum vorgesehenen Tag nicht zur Kenntnis genommen. Gezählt wird je Amt, nie je Person. Was sich nach dem Stand geändert hat, steht hier nicht.");
        if (document.Hash is { } hash)
            body.Paragraph("Normal", $"Prüfsumme des festgehaltenen Standes: {hash}");
    }
}
