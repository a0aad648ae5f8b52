using System.Text.Json.Nodes;
using Spk.Bot.Cards.Elements;
using Spk.Bot.Core.Needs.Demand;

namespace Spk.Bot.Cards;

/// <summary>To the OE SPK: what may be the same demand, to be merged and parted again.</summary>
internal static class SimilarCard
{
    private const int ReasonLimit = 1000;

    /// <summary>As many as are looked for.</summary>
    private const int Most = 3;

    public static CardContent Draw(SimilarView view, Texts texts, CardContext context)
    {
        var heading = view.MergedInto is null ? texts.Demand.SimilarHeading(view.Number) : texts.Demand.MergedHeading(view.Number);
        List<Element> body = [TextBlock.Title(heading)];
        if (view.HasChanged)
            body.Add(new Container(new TextBlock(texts.Demand.HasChanged) { Bold = true }) { Style = ContainerStyle.Warning });
        body.Add(new RichTextBlock(new TextRun(PlainText.Shorten(view.Title, NeedCard.TitleLimit)) { Bold = true }));
        body.Add(new RichTextBlock(new TextRun($"{view.RegionName} · {view.ReportedBy}") { Size = TextSize.Small, Subtle = true }) { Spacing = Spacing.None });
        body.AddRange(view.MergedInto is { } into ? Merged(view, into, texts, context) : Alone(view, texts, context));
        return new CardContent(heading, body, []);
    }

    private static IEnumerable<Element> Merged(SimilarView view, string into, Texts texts, CardContext context) =>
    [
        new Container(new TextBlock(texts.Demand.GoesOnAs(into)) { Bold = true }) { Style = ContainerStyle.Good },
        Reason(texts, texts.Demand.OtherDemand),
        new ActionSet(new ExecuteAction(texts.Demand.Unmerge, "need.unmerge", Data(view, null, context))),
    ];

    private static IEnumerable<Element> Alone(SimilarView view, Texts texts, CardContext context)
    {
        if (view.Similar.Count == 0)
        {
            yield return new TextBlock(texts.Demand.NothingSimilar);
            yield break;
        }

        yield return new TextBlock(texts.Demand.SimilarHint);
        if (view.Similar.Any(s => s.CanJoin))
            yield return Reason(texts, texts.Demand.SameDemand);
        foreach (var need in view.Similar.Take(Most))
        {
            yield return SimilarRows.Row(need, texts);
            if (need.CanJoin)
                yield return new ActionSet(new ExecuteAction(texts.Demand.Merge(need.Number), "need.merge", Data(view, need.Number, context))) { Spacing = Spacing.Small };
        }
    }

    private static TextInput Reason(Texts texts, string value) => new("reason", texts.Demand.Reason, value, ReasonLimit) { RequiredMessage = texts.Demand.ReasonMissing };

    private static JsonObject Data(SimilarView view, string? into, CardContext context) =>
        Json.Object(("need", view.Number), ("rev", view.Version), ("into", into), ("placement", context.PlacementId));
}
