using Spk.Bot.Cards.Elements;
using Spk.Bot.Core.Delivery;
using Spk.Bot.Core.Needs;

namespace Spk.Bot.Cards;

/// <summary>What people wrote to a need and what they named, with who and when; drawn letter by letter.</summary>
internal static class WordsPart
{
    /// <summary>About what one reads without stopping; the history has more of it.</summary>
    private const int Shown = 600;

    private const int MostLines = 4;

    public static IEnumerable<Element> Of(IReadOnlyList<HistoryLine> words, Audience audience, Texts texts) =>
        words.Count == 0 ? [] : [TextBlock.Section(texts.Moves.Words), .. words.SelectMany(line => Said(line, audience, texts))];

    /// <summary>One entry: caption, who and when, and the words themselves.</summary>
    public static IEnumerable<Element> Said(HistoryLine line, Audience audience, Texts texts)
    {
        yield return new RichTextBlock(
            new TextRun(texts.Moves.Caption(line)) { Bold = true },
            new TextRun($" · {texts.Moves.Who(For(audience, line))} · {texts.Moves.When(line.At)}") { Size = TextSize.Small, Subtle = true }) { Spacing = Spacing.Small };
        if (line.Text is { } text)
            foreach (var element in Lines(text, Shown))
                yield return element;
    }

    /// <summary>What happened since the person's card was drawn.</summary>
    public static IEnumerable<Element> Meanwhile(IReadOnlyList<HistoryLine> lines, Audience audience, Texts texts)
    {
        var said = lines.Select(line => $" {texts.Moves.Who(For(audience, line))} {texts.Moves.Did(line)} ({texts.Moves.When(line.At)}).");
        return lines.Count == 0 ? [] : [new RichTextBlock(new TextRun(texts.Moves.Meanwhile) { Bold = true }, new TextRun(string.Concat(said))) { Spacing = Spacing.Small }];
    }

    /// <summary>Staff names stay with the Ämter and the OE SPK.</summary>
    public static HistoryLine For(Audience audience, HistoryLine line) => audience is Audience.Department or Audience.Office ? line : line with { Person = null };

    /// <summary>A text as a few lines of their own, since clients differ on line breaks within a run; what comes after them runs on in the last.</summary>
    public static IEnumerable<Element> Lines(string text, int limit, int most = MostLines)
    {
        var lines = PlainText.Shorten(text, limit).ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (lines.Length > most)
            lines = [.. lines[..(most - 1)], string.Join(' ', lines[(most - 1)..])];
        return lines.Select(line => new RichTextBlock(new TextRun(line)) { Spacing = Spacing.None });
    }
}
