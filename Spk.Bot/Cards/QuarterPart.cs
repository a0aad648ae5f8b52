using Spk.Bot.Cards.Elements;
using Spk.Bot.Core.Figures;

namespace Spk.Bot.Cards;

/// <summary>The published quarter: one line with the quarter before beside it, several lines with their counts.</summary>
internal static class QuarterPart
{
    private const int MostRows = 5;

    public static IEnumerable<Element> Of(QuarterView quarter, Texts texts)
    {
        var words = texts.Figures;
        yield return TextBlock.Section(words.Quarter(quarter.Quarter));
        yield return quarter.Lines is [var only]
            ? new Table(
                [new TableColumn(words.What), TableColumn.Figures(words.QuarterShort(quarter.Quarter)), TableColumn.Figures(words.QuarterShort(quarter.Quarter.AddMonths(-3)))],
                [
                    [words.Reported, Count(only.Reported, texts), Count(only.ReportedBefore, texts)],
                    [words.Solved, Count(only.Solved, texts), Count(only.SolvedBefore, texts)],
                    [words.AcknowledgedMedian, Number(only.Acknowledged?.Median, texts), Number(only.AcknowledgedBefore?.Median, texts)],
                    [words.AcknowledgedP90, Number(only.Acknowledged?.P90, texts), Number(only.AcknowledgedBefore?.P90, texts)],
                    [words.AnsweredMedian, Number(only.Answered?.Median, texts), Number(only.AnsweredBefore?.Median, texts)],
                    [words.AnsweredP90, Number(only.Answered?.P90, texts), Number(only.AnsweredBefore?.P90, texts)],
                ])
            : new Table(
                [new TableColumn(Heading(quarter.Scope, texts)), TableColumn.Figures(words.Reported), TableColumn.Figures(words.Solved)],
                [.. quarter.Lines.Take(MostRows).Select(line => (IReadOnlyList<string>)[line.Name, Count(line.Reported, texts), Count(line.Solved, texts)])]);
        if (quarter.Lines.Count > MostRows)
            yield return new TextBlock(texts.More(quarter.Lines.Count - MostRows)) { Subtle = true };
        yield return new TextBlock(words.InFives) { Subtle = true, Size = TextSize.Small };
    }

    private static string Heading(QuarterScope scope, Texts texts) => scope switch
    {
        QuarterScope.Department => texts.Department,
        QuarterScope.Theme => texts.Theme,
        _ => texts.Region,
    };

    private static string Count(int? value, Texts texts) => value == 0 ? $"< {Fives.Step}" : Number(value, texts);

    private static string Number(int? value, Texts texts) => value is { } number ? texts.Number(number) : "–";
}
