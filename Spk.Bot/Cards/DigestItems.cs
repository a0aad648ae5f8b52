using Spk.Bot.Cards.Elements;
using Spk.Bot.Core.Digests;
using Spk.Bot.Core.Needs;

namespace Spk.Bot.Cards;

/// <summary>The items of a digest, a page at a time, under the headings of their lists.</summary>
internal static class DigestItems
{
    public const int PageSize = 10;
    private const int OutcomeShown = 80;

    public static int Pages(DigestView view) => Math.Max(1, (view.Items().Count() + PageSize - 1) / PageSize);

    /// <param name="select">What a tap on an item does; null: nothing.</param>
    public static IEnumerable<Element> Page(DigestView view, int page, Texts texts, Func<NeedLine, CardAction?> select)
    {
        var items = view.Items().ToList();
        var sizes = items.CountBy(i => i.List).ToDictionary();
        var outcomes = (view.Standing?.Outcomes ?? []).ToDictionary(o => o.Number);
        var shown = items.Skip(page * PageSize).Take(PageSize).ToList();
        var before = page == 0 ? null : (DigestList?)items[(page * PageSize) - 1].List;
        foreach (var list in shown.GroupBy(i => i.List))
        {
            var heading = $"{texts.Digests.List(list.Key)} ({texts.Number(sizes[list.Key])})";
            yield return TextBlock.Section(list.Key == before ? texts.Digests.Continued(heading) : heading);
            foreach (var (_, line) in list)
                yield return NeedRows.Row(line, texts, select(line), outcomes.TryGetValue(line.Number, out var outcome) ? PlainText.Shorten(texts.Digests.Outcome(outcome), OutcomeShown) : null);
        }
    }
}
