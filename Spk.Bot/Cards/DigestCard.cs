using Spk.Bot.Cards.Elements;
using Spk.Bot.Core.Digests;
using Spk.Bot.Core.Needs;

namespace Spk.Bot.Cards;

/// <summary>What a committee is to know before it meets. Numbers come first, so that the minutes can cite them.</summary>
internal static class DigestCard
{
    private const int MostDepartments = 15;

    // Three sections share the bytes of one card.
    private const int MostPerSection = 10;

    public static CardContent Draw(DigestView view, Texts texts)
    {
        IReadOnlyList<(string Heading, IReadOnlyList<NeedLine> Lines)> sections =
            [(texts.DigestNew, view.New), (texts.DigestAcknowledged, view.Acknowledged), (texts.DigestOverdue, view.Overdue)];
        var left = view.Unlisted + sections.Sum(section => Math.Max(0, section.Lines.Count - MostPerSection));
        List<Element> body =
        [
            TextBlock.Title(texts.DigestHeading(view.Kind)),
            new RichTextBlock(new TextRun(view.CommitteeName) { Bold = true }) { Spacing = Spacing.None },
        ];
        if (view.Meeting is not null)
            body.Add(MeetingListCard.Row(view.Meeting, texts, namesCommittee: false));
        body.Add(new TextBlock(texts.DigestWindow(view.Since, view.ComposedAt)) { Subtle = true });
        body.Add(new TextBlock(texts.OpenInAll(view.Open)) { Bold = true });
        // While something is left out, the length of a list is no figure to cite.
        foreach (var (heading, lines) in sections)
            body.AddRange([TextBlock.Section(left > 0 ? heading : $"{heading} ({texts.Number(lines.Count)})"), .. Section(lines, texts)]);
        if (left > 0)
            body.Add(new TextBlock(texts.DigestMore(left)) { Spacing = Spacing.Medium });
        body.AddRange(PerDepartment(view, texts));
        return new CardContent(texts.DigestSummary(view.Kind, view.CommitteeName), body, []);
    }

    private static IEnumerable<Element> Section(IReadOnlyList<NeedLine> lines, Texts texts) => lines.Count == 0
        ? [new TextBlock(texts.None) { Subtle = true, Spacing = Spacing.Small }]
        : NeedRows.Of(lines.Take(MostPerSection), canOpen: false, texts);

    private static IEnumerable<Element> PerDepartment(DigestView view, Texts texts) => view.Departments.Count == 0
        ? []
        :
        [
            TextBlock.Section(texts.OpenPerDepartment),
            new Table(
                [new TableColumn(texts.Department), TableColumn.Figures(texts.FigureOpen), TableColumn.Figures(texts.FigureOverdue)],
                [.. view.Departments.Take(MostDepartments).Select(row => (IReadOnlyList<string>)[row.Name, texts.Number(row.Open), texts.Number(row.Overdue)])]),
        ];
}
