using Spk.Bot.Cards.Elements;
using Spk.Bot.Core.Needs;

namespace Spk.Bot.Cards;

/// <summary>Six inputs; what must be mended stands right above its input.</summary>
internal static class ReportFormCard
{
    public const int PlaceLimit = 200;

    public static CardContent Draw(ReportFormView view, Texts texts, CardContext context)
    {
        var draft = view.Draft;
        Element[] body =
        [
            TextBlock.Title(texts.FormHeading),
            new Container(new TextBlock(texts.DangerHint) { Bold = true }) { Style = ContainerStyle.Attention },
            .. view.Faults.Count == 0 ? [] : (Element[])[new TextBlock(texts.FaultCount(view.Faults.Count)) { Bold = true, Color = TextColor.Attention }],
            .. Faults(view, texts, ReportFault.TitleMissing, ReportFault.TitleTooLong),
            new TextInput("title", texts.FormTitle, PlainText.Begin(draft.Title, NeedCard.TitleLimit), NeedCard.TitleLimit)
            {
                RequiredMessage = texts.Fault(ReportFault.TitleMissing), Placeholder = texts.FormTitleExample,
            },
            .. Faults(view, texts, ReportFault.DescriptionMissing, ReportFault.DescriptionTooLong),
            new TextInput("description", texts.FormDescription, PlainText.Begin(draft.Description, NeedCard.DescriptionLimit), NeedCard.DescriptionLimit)
            {
                Multiline = true, RequiredMessage = texts.Fault(ReportFault.DescriptionMissing), Placeholder = texts.FormDescriptionExample,
            },
            new TextBlock(texts.PrivacyHint) { Subtle = true, Spacing = Spacing.Small },
            .. Faults(view, texts, ReportFault.RegionMissing, ReportFault.RegionUnknown),
            Choices("region", texts.Region, KnownRegion(view), view.Regions, texts.Fault(ReportFault.RegionMissing), texts),
            .. Faults(view, texts, ReportFault.PlaceTooLong),
            new TextInput("place", texts.FormPlace, PlainText.Begin(draft.Place, PlaceLimit), PlaceLimit) { Placeholder = texts.FormPlaceExample },
            .. Faults(view, texts, ReportFault.ThemeMissing, ReportFault.ThemeUnknown),
            Choices("theme", texts.Theme, draft.Theme, view.Themes, texts.Fault(ReportFault.ThemeMissing), texts),
            .. Faults(view, texts, ReportFault.UrgencyUnknown),
            new ChoiceInput("urgency", texts.UrgencyLabel, draft.Urgency, texts.UrgencyChoices, texts.Fault(ReportFault.UrgencyUnknown)) { Expanded = true },
        ];
        return new CardContent(texts.FormHeading, body, [Buttons.Report(texts.FormNext, "preview", null, view.InDialog, context) with { Primary = true }]);
    }

    private static IEnumerable<Element> Faults(ReportFormView view, Texts texts, params IEnumerable<ReportFault> ofThisInput) =>
        ofThisInput.Where(view.Faults.Contains).Select(fault => new TextBlock("! " + texts.Fault(fault)) { Color = TextColor.Attention, Bold = true });

    private static ChoiceInput Choices(string name, string label, string value, IReadOnlyList<Choice> choices, string missing, Texts texts) =>
        new(name, label, value, [.. choices.Select(c => (c.Value, c.Label))], missing) { Placeholder = texts.PleaseChoose };

    // A Planungsraum (8 digits) that is not offered is shown as the Bezirksregion it lies in, the first 6.
    private static string KnownRegion(ReportFormView view) =>
        view.Draft.Region is { Length: 8 } area && view.Regions.All(c => c.Value != area) ? area[..6] : view.Draft.Region;
}
