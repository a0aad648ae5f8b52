using Spk.Bot.Cards.Elements;
using Spk.Bot.Core.Delivery;

namespace Spk.Bot.Cards;

/// <summary>What did not get through, and what to do about each. Ten lines; who has more to do than that starts with these.</summary>
internal static class MorningReportCard
{
    private const int Most = 10;

    public static CardContent Draw(MorningReportView view, Texts texts)
    {
        List<Element> body =
        [
            TextBlock.Title(texts.MorningHeading),
            new TextBlock(texts.MorningSince(view.Since)) { Subtle = true, Spacing = Spacing.None },
        ];
        foreach (var line in view.Lines.Take(Most))
            body.Add(Row(line, texts));
        if (view.Lines.Count > Most)
            body.Add(new TextBlock(texts.More(view.Lines.Count - Most)) { Subtle = true });
        return new CardContent(texts.MorningHeading, body, []);
    }

    private static Container Row(MorningLine line, Texts texts)
    {
        var (what, remedy) = texts.Morning(line);
        return new Container(
            new RichTextBlock(new TextRun(what) { Bold = true }),
            new RichTextBlock(new TextRun(remedy) { Size = TextSize.Small }) { Spacing = Spacing.None }) { Spacing = Spacing.Small };
    }
}
