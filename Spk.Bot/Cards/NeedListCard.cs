using Spk.Bot.Cards.Elements;
using Spk.Bot.Core.Needs;

namespace Spk.Bot.Cards;

/// <summary>One page of needs, oldest first.</summary>
internal static class NeedListCard
{
    public static CardContent Draw(NeedListView view, Texts texts)
    {
        var heading = texts.ListHeading(view.Condition);
        var shown = Math.Min(view.Lines.Count, NeedRows.Most);
        List<Element> body =
        [
            TextBlock.Title(heading),
            new RichTextBlock(new TextRun(view.Scope is null ? texts.AsOf(view.Now) : $"{view.Scope} · {texts.AsOf(view.Now)}") { Subtle = true }) { Spacing = Spacing.None },
        ];
        if (view.Lines.Count == 0)
            body.Add(new TextBlock(texts.ListEmpty(view.Condition)));
        else if (view.Total > shown)
            body.Add(new TextBlock(texts.Range(view.Offset + 1, view.Offset + shown, view.Total)));
        body.AddRange(NeedRows.Of(view.Lines, canOpen: true, texts));
        return new CardContent(heading, body,
        [
            .. view.NextCommand is null ? (CardAction[])[] : [Buttons.Command(texts.NextPage, view.NextCommand)],
            .. view.BackCommand is null ? (CardAction[])[] : [Buttons.Command(texts.PageBefore, view.BackCommand)],
        ]);
    }
}
