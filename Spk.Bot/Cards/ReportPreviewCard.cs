using System.Text;
using System.Text.Json.Nodes;
using Spk.Bot.Cards.Elements;
using Spk.Bot.Core.Needs;
using Spk.Bot.Core.Needs.Demand;

namespace Spk.Bot.Cards;

/// <summary>The report as it would be sent, and to whom, and why: one tap from being sent.</summary>
internal static class ReportPreviewCard
{
    /// <summary>
    /// Each button repeats the report, and its fallback once more. Up to so many bytes of text, all buttons together, that fits into a card; a longer report travels once, in
    /// hidden inputs, which clients send along with either button.
    /// </summary>
    private const int MostBytesInButtons = 5_000;

    /// <summary>As many as are looked for.</summary>
    private const int MostSimilar = 3;

    public static CardContent Draw(ReportPreviewView view, Texts texts, CardContext context)
    {
        var fields = Fields(view.Draft);
        var similar = view.Similar.Take(MostSimilar).ToList();
        var buttons = 2 + similar.Count(s => s.CanJoin);
        var inButtons = fields.Sum(field => Encoding.UTF8.GetByteCount(field.Value)) * buttons <= MostBytesInButtons;
        var data = inButtons ? Json.Object([.. fields.Select(field => (field.Name, (JsonNode?)field.Value))]) : null;
        Element[] body =
        [
            TextBlock.Title(texts.PreviewHeading),
            new RichTextBlock(new TextRun(PlainText.Shorten(view.Draft.Title, NeedCard.TitleLimit)) { Size = TextSize.Medium, Bold = true }),
            .. Paragraphs.Of(view.Draft.Description, NeedCard.DescriptionLimit, texts),
            .. PersonalData(view, texts),
            Facts.Of(FactsOf(view, texts)),
            .. Similar(similar, data, view.InDialog, texts, context),
            .. inButtons ? [] : fields.Select(field => new TextInput(field.Name, field.Label(texts), field.Value, null) { Hidden = true }),
        ];
        return new CardContent(
            texts.PreviewHeading,
            body,
            [
                Buttons.Report(texts.PreviewSend, "send", data, view.InDialog, context) with { Primary = true },
                Buttons.Report(texts.PreviewBack, "edit", data, view.InDialog, context),
            ]);
    }

    private static IEnumerable<Element> PersonalData(ReportPreviewView view, Texts texts) => view.PersonalData.Count == 0
        ? []
        : [new Container(new TextBlock(texts.PersonalDataWarning([.. view.PersonalData.Distinct()])) { Bold = true }) { Style = ContainerStyle.Warning }];

    private static IEnumerable<Element> Similar(List<SimilarNeed> similar, JsonObject? data, bool inDialog, Texts texts, CardContext context)
    {
        if (similar.Count == 0)
            yield break;
        yield return TextBlock.Section(texts.Demand.MaybeReported);
        yield return new TextBlock(texts.Demand.MaybeReportedHint) { Spacing = Spacing.Small };
        foreach (var need in similar)
        {
            yield return SimilarRows.Row(need, texts);
            yield return need.CanJoin
                ? new ActionSet(Buttons.Report(texts.Demand.Join(need.Number), "join", JoinData(data, need), inDialog, context)) { Spacing = Spacing.Small }
                : new TextBlock(texts.Demand.EndedHint) { Subtle = true, Spacing = Spacing.None };
        }
    }

    private static JsonObject JoinData(JsonObject? data, SimilarNeed need)
    {
        var joining = (JsonObject?)data?.DeepClone() ?? [];
        joining["into"] = need.Number;
        return joining;
    }

    private static IEnumerable<Fact> FactsOf(ReportPreviewView view, Texts texts)
    {
        yield return new Fact(texts.Region, view.AreaName is null ? view.RegionName : $"{view.RegionName} · {view.AreaName}");
        if (!string.IsNullOrWhiteSpace(view.Draft.Place))
            yield return new Fact(texts.Place, PlainText.Shorten(view.Draft.Place, ReportFormCard.PlaceLimit));
        yield return new Fact(texts.Theme, view.ThemeName ?? texts.ThemeUnknown);
        yield return new Fact(texts.UrgencyLabel, texts.UrgencyOf(view.Draft.Urgency));
        yield return new Fact(texts.GoesTo, new TextRun(view.LeadName ?? texts.GoesToOffice) { Bold = true });
        if (view.WithNames.Count > 0)
            yield return new Fact(texts.TakesPart, string.Join(", ", view.WithNames));
        yield return new Fact(texts.Why, view.Reason);
    }

    private static IReadOnlyList<(string Name, string Value, Func<Texts, string> Label)> Fields(ReportDraft draft) =>
    [
        ("title", draft.Title, texts => texts.FormTitle),
        ("description", PlainText.Begin(draft.Description, NeedCard.DescriptionLimit), texts => texts.FormDescription),
        ("region", draft.Region, texts => texts.Region),
        ("theme", draft.Theme, texts => texts.Theme),
        ("urgency", draft.Urgency, texts => texts.UrgencyLabel),
        ("place", draft.Place, texts => texts.FormPlace),
    ];
}
