using Spk.Bot.Cards.Elements;
using Spk.Bot.Core.Search;

namespace Spk.Bot.Cards;

/// <summary>Needs that were found by words: what each is called, how it stands, and where the words are in it.</summary>
internal static class SearchCard
{
    private const int Most = 10;
    private const int WordsShown = 60;

    public static CardContent Draw(SearchView view, Texts texts)
    {
        var hits = view.Hits.Take(Most).ToList();
        List<Element> body =
        [
            TextBlock.Title(texts.SearchHeading),
            new RichTextBlock(
                new TextRun(texts.Quoted(PlainText.Shorten(view.Words, WordsShown))) { Bold = true },
                new TextRun(" · " + string.Join(" · ", new[] { view.Scope, texts.AsOf(view.Now) }.OfType<string>())) { Subtle = true }) { Spacing = Spacing.None },
            new TextBlock(hits.Count == 0 ? texts.NothingFound : texts.Found(view.Offset + 1, view.Offset + hits.Count, view.Total, view.IsMore)),
            .. hits.Select(hit => Row(hit, texts)),
        ];
        return new CardContent(texts.SearchHeading, body,
        [
            .. view.NextCommand is null ? (CardAction[])[] : [Buttons.Command(texts.NextPage, view.NextCommand)],
            .. view.BackCommand is null ? (CardAction[])[] : [Buttons.Command(texts.PageBefore, view.BackCommand)],
        ]);
    }

    private static Container Row(SearchHit hit, Texts texts)
    {
        var look = StatusLook.Of(hit.Status, isOverdue: false);
        return new Container(
            new RichTextBlock(new TextRun(hit.Number + "  ") { Bold = true }, new TextRun(PlainText.Shorten(hit.Title, NeedCard.TitleLimit)) { Bold = true }),
            new RichTextBlock(new TextRun($"{look.Symbol} {texts.Status(hit.Status)} · {hit.RegionName}") { Subtle = true }) { Spacing = Spacing.None },
            new RichTextBlock(new TextRun(hit.Snippet)) { Spacing = Spacing.None })
        {
            Style = ContainerStyle.Emphasis, Spacing = Spacing.Medium, Select = Buttons.Command(texts.OpenNeed(hit.Number), $"bedarf {hit.Number}"),
        };
    }
}
