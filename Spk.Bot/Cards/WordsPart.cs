using Spk.Bot.Cards.Elements;
using Spk.Bot.Core.Delivery;
using Spk.Bot.Core.Needs;

namespace Spk.Bot.Cards;

/// <summary>What people wrote to a need and what they named, with who and when; drawn letter by letter.</summary>
internal static class WordsPart
{
    /// <summary>About what one reads without stopping; the history has more of it.</summary>
    private const int Shown = 600;

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
    public static IEnumerable<Element> Meanwhile(IReadOnlyList<HistoryLine> lines, Audience audience, Texts texts) => lines.Count == 0
        ? []
        : [
            new TextBlock(texts.Moves.Meanwhile) { Spacing = Spacing.Small },
            .. lines.Select(line => new RichTextBlock(new TextRun($"{texts.Moves.Who(For(audience, line))} {texts.Moves.Did(line)} ({texts.Moves.When(line.At)}).")) { Spacing = Spacing.None }),
        ];

    /// <summary>Staff names stay with the Ämter and the OE SPK.</summary>
    public static HistoryLine For(Audience audience, HistoryLine line) => audience is Audience.Department or Audience.Office ? line : line with { Person = null };

    /// <summary>A text as short lines of its own, since clients differ on line breaks within a run.</summary>
    public static IEnumerable<Element> Lines(string text, int limit) => PlainText.Shorten(text, limit).ReplaceLineEndings("\n")
        .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .Take(20)
        .Select(part => new RichTextBlock(new TextRun(part)) { Spacing = Spacing.None });
}
