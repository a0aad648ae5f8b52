using Spk.Bot.Cards.Elements;
using Spk.Bot.Core.Delivery;

namespace Spk.Bot.Cards;

/// <summary>Places that are no longer reached: why, which, what waits, and what to do. Those that are back say so.</summary>
internal static class LostPlacesCard
{
    private const int Most = 20;

    public static CardContent Draw(LostPlacesView view, Texts texts)
    {
        var lost = view.Places.Where(p => !p.IsBack).ToList();
        List<Element> said = [TextBlock.Title(texts.LostHeading), new TextBlock(texts.LostBecause(view.Cause)) { Spacing = Spacing.Small }];
        foreach (var place in view.Places.Take(Most))
            said.AddRange(Row(place, texts));
        if (view.Places.Count > Most)
            said.Add(new TextBlock(texts.More(view.Places.Count - Most)) { Subtle = true });
        if (lost.Count > 0)
            said.Add(new RichTextBlock(new TextRun(texts.LostRemedy(view.Cause, lost is [var only] ? only.Name : null))) { Spacing = Spacing.Medium });
        return new CardContent(texts.LostHeading, [new Container(said) { Style = lost.Count > 0 ? ContainerStyle.Attention : ContainerStyle.Good }], []);
    }

    /// <summary>Names of channels are what people gave them: shown letter by letter.</summary>
    private static IEnumerable<Element> Row(LostPlace place, Texts texts)
    {
        var state = place.IsBack ? texts.LostBack : texts.LostWaiting(place.Waiting);
        yield return new RichTextBlock(new TextRun(place.Name) { Bold = true }, new TextRun($" – {state}"));
        if (place.Channel is { } channel)
            yield return new RichTextBlock(new TextRun(channel) { Size = TextSize.Small, Subtle = true }) { Spacing = Spacing.None };
    }
}
