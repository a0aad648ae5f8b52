using Spk.Bot.Cards.Elements;
using Spk.Bot.Core.Figures;

namespace Spk.Bot.Cards;

/// <summary>Kennzahlen: counts and durations of a time beside the time before, a year of months, and who has how much. Each chart has its numbers as a table beside it.</summary>
internal static class FiguresCard
{
    private const int MostRows = 10;
    private const int LabelShown = 100;
    private const int NameShown = 60;

    public static CardContent Draw(FiguresView view, Texts texts)
    {
        var words = texts.Figures;
        List<Element> body =
        [
            TextBlock.Title(words.Heading(PlainText.Shorten(view.Label, LabelShown))),
            new RichTextBlock(new TextRun($"{texts.Period(view.Period.From, view.Period.To)} · {words.Compared(view.Period.BeforeFrom, view.Period.From.AddDays(-1))} · {texts.AsOf(view.Now)}") { Subtle = true }) { Spacing = Spacing.None },
            Now(view, texts),
            TextBlock.Section(words.InThisTime),
            Period(view, texts),
        ];
        if (view.Months.Count > 0)
            body.AddRange([TextBlock.Section(words.Months), Months(view, texts)]);
        body.AddRange([.. Rows(words.PerDepartment, texts.Department, view.Departments, texts), .. Rows(words.PerRegion, texts.Region, view.Regions, texts), .. Rows(words.PerTheme, texts.Theme, view.Themes, texts)]);
        body.Add(new TextBlock(words.Definitions) { Subtle = true, Size = TextSize.Small });
        return new CardContent(words.Heading(PlainText.Shorten(view.Label, LabelShown)), body, [Buttons.Command(words.ShowStatus, $"status {view.Target}".TrimEnd()), Buttons.Command(texts.ShowOpen, $"offen {view.Target}".TrimEnd())]);
    }

    private static Table Now(FiguresView view, Texts texts) => new(
        [new TableColumn(texts.Figures.Today), TableColumn.Figures(texts.Figures.Count)],
        [
            Row(texts.FigureOpen, view.Counts.Open, texts),
            Row(texts.FigureUnacknowledged, view.Counts.Unacknowledged, texts),
            Row(texts.FigureOverdue, view.Counts.Overdue, texts),
            [view.LongestExternalDays is { } days ? texts.Figures.ExternallyFor(days) : texts.Status(Core.Needs.NeedStatus.ExternallyOpen), Number(view.Counts.ExternallyOpen, texts)],
            Row(texts.Figures.PromisesMissed, view.Counts.PromisesMissed, texts),
        ]);

    private static Table Period(FiguresView view, Texts texts) => new(
        [new TableColumn(texts.Figures.What), TableColumn.Figures(texts.Figures.Present), TableColumn.Figures(texts.Figures.Before)],
        [
            Pair(texts.Figures.Reported, view.Counts.Reported, view.Counts.ReportedBefore, texts),
            Pair(texts.Figures.Solved, view.Counts.Solved, view.Counts.SolvedBefore, texts),
            Pair(texts.Figures.Ended, view.Counts.Ended, view.Counts.EndedBefore, texts),
            Pair(texts.Figures.AcknowledgedMedian, view.ToAcknowledgement.Median, view.ToAcknowledgement.MedianBefore, texts),
            Pair(texts.Figures.AcknowledgedP90, view.ToAcknowledgement.P90, view.ToAcknowledgement.P90Before, texts),
            Pair(texts.Figures.AnsweredMedian, view.ToAnswer.Median, view.ToAnswer.MedianBefore, texts),
            Pair(texts.Figures.AnsweredP90, view.ToAnswer.P90, view.ToAnswer.P90Before, texts),
        ]);

    private static BarChart Months(FiguresView view, Texts texts) => new(
        texts.Figures.ReportedPerMonth,
        [.. view.Months.Select(m => (texts.Figures.Month(m.Month), m.Reported ?? 0))],
        new Table(
            [new TableColumn(texts.Figures.MonthColumn), TableColumn.Figures(texts.Figures.New), TableColumn.Figures(texts.Figures.Solved)],
            [.. view.Months.Select(m => (IReadOnlyList<string>)[texts.Figures.Month(m.Month), Number(m.Reported, texts), Number(m.Solved, texts)])]));

    private static IEnumerable<Element> Rows(string title, string column, IReadOnlyList<FigureRow> rows, Texts texts)
    {
        if (rows.Count == 0)
            yield break;
        yield return TextBlock.Section(title);
        yield return new Table(
            [new TableColumn(column), TableColumn.Figures(texts.FigureOpen), TableColumn.Figures(texts.FigureOverdue)],
            [.. rows.Take(MostRows).Select(row => (IReadOnlyList<string>)[row.Name.Length > 0 ? PlainText.Shorten(row.Name, NameShown) : texts.ThemeUnknown, Number(row.Open, texts), Number(row.Overdue, texts)])]);
        if (rows.Count > MostRows)
            yield return new TextBlock(texts.More(rows.Count - MostRows)) { Subtle = true };
    }

    private static IReadOnlyList<string> Row(string label, int? value, Texts texts) => [label, Number(value, texts)];

    private static IReadOnlyList<string> Pair(string label, int? value, int? before, Texts texts) => [label, Number(value, texts), Number(before, texts)];

    private static string Number(int? value, Texts texts) => value is { } number ? texts.Number(number) : "–";
}
