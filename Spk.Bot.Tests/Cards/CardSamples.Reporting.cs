using Spk.Bot.Core.Needs;

namespace Spk.Bot.Tests.Cards;

public static partial class CardSamples
{
    private static Choice[] Regions =>
    [
        new("080102", "Reuterstraße"), new("080101", "Schillerpromenade"), new("080103", "Neuköllner Mitte/Zentrum"), new("080104", "Rixdorf"),
        new("080205", "Köllnische Heide"), new("080206", "Britz"), new("080307", "Buckow"), new("080308", "Gropiusstadt"), new("080409", "Rudow"),
    ];

    private static Choice[] Themes =>
    [
        new("verkehr", "Verkehr und Straßenraum"), new("gruen", "Grünflächen und Spielplätze"), new("jugend", "Jugend und Familie"),
        new("sauberkeit", "Sauberkeit und Müll"), new(ReportDraft.UnknownTheme, "weiß ich nicht (die OE SPK entscheidet)"),
    ];

    public static ReportDraft Draft => new("Zebrastreifen an der Weserstraße fehlt", Crossing, "080102", "verkehr", "mittel", "Weserstraße Ecke Fuldastraße");

    public static ReportFormView Form => new(ReportDraft.Empty, Regions, Themes, [], false);

    public static ReportPreviewView Preview => new(
        Draft, "Reuterstraße", "Reuterkiez", "Verkehr und Straßenraum", "Straßen- und Grünflächenamt", ["Umwelt- und Naturschutzamt", "Ordnungsamt"],
        "Für Straßen und Plätze ist in allen Regionen das Straßen- und Grünflächenamt federführend.", [], false);

    private static IEnumerable<CardSample> Reporting() =>
    [
        new("form-empty", Form),
        new("form-prefilled", Form with { Draft = Draft }),
        new("form-dialog", Form with { Draft = Draft, InDialog = true }),
        new("form-one-fault", Form with { Draft = Draft with { Title = "" }, Faults = [ReportFault.TitleMissing] }),
        new("form-faults", Form with
        {
            Draft = new(LongText(300), LongText(20_000), "999999", "kaffee", "sofort", LongText(500)), Faults = Enum.GetValues<ReportFault>(),
        }),
        new("form-planning-area", Form with { Draft = Draft with { Region = "08010203" } }),
        new("form-many-regions", Form with { Regions = [.. Enumerable.Range(0, 58).Select(i => new Choice($"08{i:000000}", $"Planungsraum mit einem längeren Namen {i}"))] }),
        new("preview", Preview),
        new("preview-dialog", Preview with { InDialog = true }),
        new("preview-triage", Preview with
        {
            LeadName = null, WithNames = [], ThemeName = null, AreaName = null, Draft = Draft with { Theme = ReportDraft.UnknownTheme, Place = "" },
            Reason = "Zu diesem Thema gibt es keine Regel.",
        }),
        new("preview-personal-data", Preview with { PersonalData = [PersonalDataKind.EmailAddress, PersonalDataKind.PhoneNumber], Draft = Draft with { Urgency = "hoch" } }),
        new("preview-long-text", Preview with { Draft = Draft with { Description = LongText(4_000) } }),
        new("preview-long-text-dialog", Preview with { Draft = Draft with { Description = LongText(4_000) }, InDialog = true }),
        new("preview-long-other-script", Preview with { Draft = Draft with { Description = string.Concat(Enumerable.Repeat("遊び場がない。", 571)) } }),
    ];
}
