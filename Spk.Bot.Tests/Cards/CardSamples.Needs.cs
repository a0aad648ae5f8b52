using Spk.Bot.Core.Deadlines;
using Spk.Bot.Core.Delivery;
using Spk.Bot.Core.Needs;

namespace Spk.Bot.Tests.Cards;

public static partial class CardSamples
{
    private const string Crossing =
        "In der Weserstraße fehlt an der Ecke Fuldastraße ein Zebrastreifen.\n"
        + "Morgens queren dort viele Kinder auf dem Weg zur Schule. Autos halten selten, obwohl Tempo 30 gilt.\n\n"
        + "Gewünscht: ein Zebrastreifen oder eine Gehwegvorstreckung.";

    private static Choice[] Assignable =>
    [
        new("sga", "Straßen- und Grünflächenamt"), new("jugendamt", "Jugendamt"), new("ordnungsamt", "Ordnungsamt"),
        new("stadtentwicklungsamt", "Stadtentwicklungsamt"), new("umweltamt", "Umwelt- und Naturschutzamt"),
    ];

    public static NeedView Need => new(
        "SPK-2026-00042",
        7,
        Audience.Department,
        NeedStatus.Delivered,
        "Zebrastreifen an der Weserstraße fehlt",
        Crossing,
        "Reuterstraße",
        "Reuterkiez",
        "Weserstraße Ecke Fuldastraße",
        "Verkehr und Straßenraum",
        Urgency.Normal,
        "Stadtteilkoordination Reuterstraße",
        Berlin(2026, 11, 20, 9, 15),
        2,
        "R-07",
        12,
        "Für Straßen und Plätze ist in allen Regionen das Straßen- und Grünflächenamt federführend.",
        [Waiting("sga", "Straßen- und Grünflächenamt", "SGA", lead: true, own: true)],
        [],
        Now,
        false,
        null)
    {
        Moves = Fresh,
    };

    private static readonly DepartmentView Acknowledged = Waiting("sga", "Straßen- und Grünflächenamt", "SGA", lead: true, own: true) with
    {
        Status = NeedStatus.Acknowledged, AcknowledgedAt = Berlin(2026, 11, 21, 10, 2), AcknowledgedBy = "Test Person",
    };

    private static readonly DepartmentView Overdue = Waiting("sga", "Straßen- und Grünflächenamt", "SGA", lead: true, own: true) with
    {
        AcknowledgeBy = new DateOnly(2026, 11, 13), IsOverdue = true,
    };

    private static readonly DepartmentView Environment = Waiting("umweltamt", "Umwelt- und Naturschutzamt", "UmNat", lead: false, own: false);

    public static NeedView TriageNeed => Need with
    {
        Audience = Audience.Office, Status = NeedStatus.Triage, Departments = [], AssignChoices = Assignable, RuleId = null, RuleReason = null, ThemeName = null,
        Moves = [EntryKind.Noted, EntryKind.Resubmitted, EntryKind.Completed],
    };

    private static DepartmentView Waiting(string key, string name, string abbreviation, bool lead, bool own) =>
        new(key, name, abbreviation, lead, NeedStatus.Delivered, null, null, new DateOnly(2026, 11, 27), false, own);

    private static NeedView ForCoordination(NeedView need) => need with
    {
        Audience = Audience.Coordination, Moves = [EntryKind.Withdrawn], Departments = [.. need.Departments.Select(d => d with { IsOwn = false, AcknowledgedBy = null })],
    };

    private static IEnumerable<CardSample> Needs() =>
    [
        new("need-department-delivered", Need with { NextStep = new NextStepView(DeadlineKind.Acknowledge, DeadlineStage.Soon, Recipient.Department, Sga, Berlin(2026, 11, 26, 8, 0)) }),
        new("need-department-acknowledged", Need with { Version = 8, Status = NeedStatus.Acknowledged, Departments = [Acknowledged, Environment], Moves = [.. Fresh.Skip(1)] }),
        new("need-department-overdue", Need with
        {
            Departments = [Overdue, Environment with { IsOverdue = true, AcknowledgeBy = new DateOnly(2026, 11, 21) }], ReportedAt = Berlin(2026, 11, 6, 23, 59), AgeInDays = 16,
            Urgency = Urgency.High,
        }),
        new("need-department-today", Need with { AgeInDays = 0, ReportedAt = Berlin(2026, 11, 22, 8, 0), Place = null, AreaName = null, Urgency = Urgency.Low }),
        new("need-office-delivered", Need with { Audience = Audience.Office, Moves = OfOffice, Departments = [Acknowledged with { IsOwn = false }, Environment] }),
        new("need-office-triage", TriageNeed),
        new("need-office-triage-without-choices", TriageNeed with { AssignChoices = [] }),
        new("need-coordination-receipt", ForCoordination(Need) with { JustReported = true }),
        new("need-coordination-receipt-triage", ForCoordination(TriageNeed) with { JustReported = true, AssignChoices = [] }),
        new("need-coordination-acknowledged", ForCoordination(Need with { Status = NeedStatus.Acknowledged, Departments = [Acknowledged] })),
        new("need-committee-overdue", ForCoordination(Need with { Departments = [Overdue] }) with { Audience = Audience.Committee }),
        new("need-long-text", Need with { Description = LongText(4_000), Title = LongText(120) }),
        new("need-long-words", Need with
        {
            Title = "Grundstücksverkehrsgenehmigungszuständigkeitsübertragungsverordnung: Straßenbegleitgrünpflegemaßnahmenkoordinierung fehlt",
            Description = "Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz" + new string('x', 200),
            RegionName = "Buckow-Ost (Gropiusstadt-Nord/Wildmeisterdamm)", Place = "Vor der Kindertagesstättenverwaltungsgesellschaftsniederlassung",
            Departments = [.. Enumerable.Range(1, 5).Select(i => Waiting($"a{i}", $"Amt für Straßenverkehrsinfrastrukturplanungsangelegenheiten {i}", $"A{i}", i == 1, i == 1))],
        }),
        new("need-other-scripts", Need with { Title = "Çocuk parkı eksik – ملعب للأطفال", Description = "لا يوجد ملعب للأطفال في الحي. \nМалко местa за деца. 遊び場がない。👩‍👩‍👧‍👦" }),
        .. new[] { NeedStatus.Accepted, NeedStatus.AwaitingReporter, NeedStatus.ExternallyOpen, NeedStatus.Completed }.Select(status => new CardSample(
            $"need-status-{status}", Need with { Status = status, Departments = [Acknowledged with { Status = status }], Moves = [] })),
    ];

    /// <summary>So many characters of ordinary sentences, in a dozen paragraphs.</summary>
    public static string LongText(int length)
    {
        const string sentence = "Auf dem Spielplatz an der Böhmischen Straße fehlen Schatten, Bänke und ein Trinkbrunnen für größere und kleinere Kinder. ";
        var text = string.Concat(Enumerable.Range(0, (length / sentence.Length) + 1).Select(i => i % 3 == 2 ? sentence + "\n" : sentence));
        return text[..length];
    }
}
