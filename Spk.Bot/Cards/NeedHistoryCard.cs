using Spk.Bot.Cards.Elements;
using Spk.Bot.Core.Needs;

namespace Spk.Bot.Cards;

/// <summary>What happened to a need, one line per entry, newest last: who, what, when, and beneath it what was written.</summary>
internal static class NeedHistoryCard
{
    /// <summary>As long as an answer may be: what the need's card shortens is read here.</summary>
    private const int TextShown = 4_000;

    public static CardContent Draw(NeedHistoryView history, Texts texts, CardContext context)
    {
        Element[] body =
        [
            TextBlock.Title(texts.Moves.HistoryHeading(history.Number)),
            new RichTextBlock(new TextRun(PlainText.Shorten(history.Title, NeedCard.TitleLimit)) { Subtle = true }) { Spacing = Spacing.None },
            .. history.Older == 0 ? [] : (Element[])[new TextBlock(texts.Moves.Older(history.Older)) { Subtle = true, Spacing = Spacing.Small }],
            .. history.Lines.SelectMany(line => Lines(WordsPart.For(history.Audience, line), texts)),
        ];
        return new CardContent(texts.Moves.HistoryHeading(history.Number), body, [NeedButtons.Form(texts.Moves.Back, "need.view", history.Number, history.Version, context)]);
    }

    private static IEnumerable<Element> Lines(HistoryLine line, Texts texts)
    {
        yield return new RichTextBlock(
            new TextRun(texts.Moves.When(line.At)) { Size = TextSize.Small, Subtle = true },
            new TextRun($" · {texts.Moves.Who(line)} ") { Bold = true },
            new TextRun(texts.Moves.Did(line))) { Spacing = Spacing.Small };
        if (line.Text is { } text && line.Kind != EntryKind.Routed)
            foreach (var part in WordsPart.Lines(text, TextShown))
                yield return part;
    }
}
