using System.Globalization;
using Spk.Bot.Core.Digests;
using Spk.Bot.Core.Districts;
using Spk.Bot.Core.Needs;

namespace Spk.Bot.Cards;

internal sealed class GermanDigests : DigestTexts
{
    public static readonly GermanDigests Instance = new();

    private static GermanTexts Common => GermanTexts.Instance;

    public override string List(DigestList list) => list switch
    {
        DigestList.Deferred => "Vertagt, noch ohne Ergebnis",
        DigestList.Marked => "Für den Ausschuss vorgemerkt",
        DigestList.Changed => "Geändert seit der letzten Übersicht",
        DigestList.New => "Neu gemeldet",
        DigestList.Unacknowledged => "Noch nicht zur Kenntnis genommen",
        DigestList.Overdue => "Überfällig",
        DigestList.External => "Extern offen",
        DigestList.Answered => "Beantwortet",
        DigestList.Ended => "Abgeschlossen",
    };

    public override string Continued(string heading) => $"{heading} – Fortsetzung";
    public override string NumberLine(string number, DateTimeOffset at) => $"Übersicht {number} · Stand {Common.At(at)}";
    public override string Hash(string hash) => $"Prüfsumme {hash}";
    public override string MeetingCancelled => "Diese Sitzung fällt aus. Was hier steht, kommt in die Übersicht zur nächsten Sitzung, sobald sich daran etwas ändert.";
    public override string MeetingMoved => "Die Sitzung wurde verlegt:";
    public override string Missed(DigestKind kind, DateTimeOffset dueAt) => $"Nicht gesendet wurde „{Common.DigestHeading(kind)}“ (fällig {Common.At(dueAt)}). Was darin gestanden hätte, steht hier.";
    public override string NothingOpen => "Vor dieser Sitzung ist nichts offen.";
    public override string NothingNew => "Seit der letzten Übersicht hat sich nichts geändert.";
    public override string PageOf(int page, int pages) => $"Seite {page} von {pages}";
    public override string NextPage => "Nächste Seite";
    public override string PreviousPage => "Vorige Seite";
    public override string TapForOutcome => "Ergebnis der Sitzung eintragen: auf den Bedarf tippen.";
    public override string PerRegion => "Offen je Region";
    public override string ExternalFor(int days) => days == 1 ? "extern offen seit 1 Tag" : $"extern offen seit {days.ToString("N0", CultureInfo.GetCultureInfo("de-DE"))} Tagen";
    public override string Outcome(ItemOutcome outcome) => $"Ergebnis: {Said(outcome)}";
    public override string Enter(string number) => $"Ergebnis zu {number} eintragen";
    public override string FormHeading => "Ergebnis der Sitzung";
    public override string SoFar(ItemOutcome outcome) => $"Bisher eingetragen: {Said(outcome)}";
    public override string NoteLabel => "Vermerk (freiwillig)";
    public override string DayLabel => "Tag der Sitzung";
    public override string PaperLabel => "Drucksache (freiwillig), z. B. 1234/XXII";
    public override string UntilLabel => "Nur beim Prüfauftrag: Antwort bis";
    public override string DayMissing => "Bitte nennen Sie den Tag der Sitzung.";

    public override string Record(CommitteeOutcome outcome) => outcome switch
    {
        CommitteeOutcome.Noted => "Zur Kenntnis genommen",
        CommitteeOutcome.Resolved => "Beschlossen",
        CommitteeOutcome.Deferred => "Vertagt",
        CommitteeOutcome.Examine => "Prüfauftrag",
        CommitteeOutcome.Rejected => "Abgelehnt",
    };

    public override string Back => "Zurück zur Übersicht";

    public override string Fault(OutcomeFault fault) => fault switch
    {
        OutcomeFault.Stale => "Inzwischen wurde hier schon ein Ergebnis eingetragen. Bitte prüfen Sie es; mit einem weiteren Klick tragen Sie Ihres zusätzlich ein.",
        OutcomeFault.UntilMissing => "Ein Prüfauftrag braucht einen Tag, bis zu dem die Antwort kommen soll.",
        OutcomeFault.UntilWrong => "Der Tag für den Prüfauftrag muss heute oder später liegen, höchstens zwei Jahre voraus.",
        OutcomeFault.DayWrong => "Bitte nennen Sie den Tag der Sitzung. Er kann nicht in der Zukunft liegen.",
        OutcomeFault.PaperWrong => "Die Drucksache schreibt man so: 1234/XXII.",
        OutcomeFault.NoteTooLong => "Der Vermerk ist zu lang: höchstens 1.000 Zeichen.",
    };

    public override string PreviewHeading => "Übersicht zur Freigabe";
    public override string PreviewFor(string committee) => $"für: {committee}";

    public override string PreviewState(PreviewState state, DateTimeOffset dueAt, UnreleasedDigest unreleased, bool isPosted) => (isPosted, state, unreleased) switch
    {
        (true, _, _) => "Diese Übersicht ist gesendet. Hier lässt sich nichts mehr ändern.",
        (_, Core.Digests.PreviewState.Released, _) => $"Freigegeben. Sie geht am {Common.At(dueAt)} an den Ausschuss.",
        (_, Core.Digests.PreviewState.Held, _) => "Angehalten. Sie geht erst an den Ausschuss, wenn Sie sie freigeben.",
        (_, _, UnreleasedDigest.Hold) => $"Fällig am {Common.At(dueAt)}. Ohne Freigabe wird sie nicht gesendet.",
        _ => $"Fällig am {Common.At(dueAt)}. Ohne Einwand geht sie dann so an den Ausschuss.",
    };

    public override string MarkLabel => "Für einen Ausschuss vormerken";
    public override string Mark => "Vormerken";
    public override string Release => "Freigeben";
    public override string Hold => "Anhalten";
    public override string Omit => "Herausnehmen";
    public override string OmitItem => "Bedarf, der nicht in die Übersicht soll";
    public override string OmitReason => "Grund";
    public override string OmittedHeading => "Herausgenommen";

    public override string PreviewFaultText(PreviewFault fault) => fault switch
    {
        PreviewFault.AlreadyPosted => "Die Übersicht ist schon gesendet. Es wurde nichts geändert.",
        PreviewFault.ReasonMissing => "Bitte nennen Sie einen Grund, höchstens 500 Zeichen.",
        PreviewFault.ItemMissing => "Bitte wählen Sie einen Bedarf aus dieser Übersicht.",
    };

    private static string Said(ItemOutcome outcome) =>
        string.Join(" – ", new[] { $"{GermanOutcomes.Of(outcome.Outcome)}{GermanOutcomes.Day(outcome.Outcome, outcome.Until ?? outcome.On)}{GermanOutcomes.Paper(outcome.Paper)}", outcome.Note }.Where(s => s.Length > 0));
}
