using System.Globalization;
using Spk.Bot.Core.Delivery;
using Spk.Bot.Core.Needs;

namespace Spk.Bot.Cards;

internal sealed class GermanTexts : Texts
{
    public static readonly GermanTexts Instance = new();

    private static readonly string[] Weekdays = ["So", "Mo", "Di", "Mi", "Do", "Fr", "Sa"];

    public override string LanguageTag => "de";

    public override string Day(DateOnly day) => string.Create(CultureInfo.InvariantCulture, $"{Weekdays[(int)day.DayOfWeek]}, {day:dd.MM.yyyy}");

    public override string At(DateTimeOffset instant)
    {
        var local = LocalTime.Of(instant);
        return string.Create(CultureInfo.InvariantCulture, $"{Day(DateOnly.FromDateTime(local))}, {local:HH:mm} Uhr");
    }

    public override string Age(int days) => days switch
    {
        <= 0 => "heute",
        1 => "seit 1 Tag",
        _ => $"seit {Number(days)} Tagen",
    };

    public override string NeedHeading(string number) => $"Bedarf {number}";

    public override string Thanks(string number) => $"Danke! Ihr Bedarf hat die Nummer {number}.";

    public override string ThanksFollowUp => "Diese Karte zeigt Ihnen immer den aktuellen Stand.";

    public override string Status(NeedStatus status) => status switch
    {
        NeedStatus.Triage => "zu klären",
        NeedStatus.Delivered => "noch nicht zur Kenntnis genommen",
        NeedStatus.Acknowledged => "zur Kenntnis genommen",
        NeedStatus.Accepted => "Zuständigkeit übernommen",
        NeedStatus.AwaitingReporter => "Rückfrage gestellt",
        NeedStatus.ExternallyOpen => "extern offen",
        NeedStatus.Completed => "abgeschlossen",
    };

    public override string Note(NeedNote note) => note switch
    {
        NeedNote.Acknowledged => "Danke, Ihre Kenntnisnahme ist eingetragen.",
        NeedNote.AlreadyAcknowledged => "Ihr Amt hat diesen Bedarf schon zur Kenntnis genommen. Es wurde nichts geändert.",
        NeedNote.NotYours => "Das können nur Mitglieder im Kanal des zuständigen Amts. Es wurde nichts geändert.",
        NeedNote.MembershipUnclear => "Ihre Zugehörigkeit zum Amt ließ sich gerade nicht prüfen. Es wurde nichts geändert – bitte versuchen Sie es gleich noch einmal.",
        NeedNote.Assigned => "Danke, das Amt ist zugewiesen und erhält den Bedarf.",
        NeedNote.AlreadyAssigned => "Dieser Bedarf war schon zugewiesen. Es wurde nichts geändert.",
        NeedNote.AlreadyReported => "Diese Meldung hatten Sie schon gesendet. Es bleibt bei dem einen Bedarf.",
    };

    public override string NeedSummary(string number, NeedStatus status) => status switch
    {
        NeedStatus.Delivered => $"Bedarf {number}: bitte zur Kenntnis nehmen",
        NeedStatus.Triage => $"Bedarf {number}: bitte ein Amt zuweisen",
        _ => $"Bedarf {number}: {Status(status)}",
    };

    public override string ReceiptSummary(string number) => $"Bedarf {number}: Danke für Ihre Meldung";

    public override string Region => "Region";

    public override string Place => "Ort";

    public override string Theme => "Thema";

    public override string ThemeUnknown => "noch offen";

    public override string UrgencyLabel => "Dringlichkeit";

    public override string Urgency(Urgency urgency) => urgency switch
    {
        Core.Needs.Urgency.Low => "niedrig",
        Core.Needs.Urgency.Normal => "mittel",
        Core.Needs.Urgency.High => "hoch",
    };

    public override string ReportedBy => "Gemeldet von";

    public override string ReportedOn => "Gemeldet am";

    public override string Deadline => "Frist";

    public override string AcknowledgeBy(DateOnly day) => $"zur Kenntnis bis {Day(day)}";

    public override string OverdueSince(DateOnly day, int days) => $"{(days == 1 ? "seit 1 Tag" : $"seit {Number(days)} Tagen")} überfällig (Frist war {Day(day)})";

    public override string Departments => "Zuständig";

    public override string Lead => "federführend";

    public override string AcknowledgedAt(DateTimeOffset instant, string? person) =>
        person is null ? $"zur Kenntnis genommen am {At(instant)}" : $"zur Kenntnis genommen am {At(instant)} von {person}";

    public override string TriageDecides => "Noch ist kein Amt zuständig. Die OE SPK klärt das.";

    public override string WhyUs => "Warum bei uns?";

    public override string WhyThisDepartment => "Warum dieses Amt?";

    public override string RuleSource(string ruleId, int version) => $"Regel {ruleId}, Fassung {Number(version)}";

    public override string Acknowledge => "Zur Kenntnis nehmen";

    public override string Refresh => "Aktualisieren";

    public override string AssignTo => "Zuständiges Amt";

    public override string AssignToMissing => "Bitte wählen Sie ein Amt.";

    public override string AssignReason => "Begründung (ein Satz)";

    public override string AssignReasonMissing => "Bitte nennen Sie kurz den Grund.";

    public override string Assign => "Amt zuweisen";

    public override string NoticeHeading(NoticeKind kind) => kind.ToString();

    public override string NoticeSentence(NoticeKind kind) => kind.ToString();

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
