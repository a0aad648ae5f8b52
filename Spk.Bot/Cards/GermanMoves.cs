using Spk.Bot.Core.Delivery;
using Spk.Bot.Core.Needs;

namespace Spk.Bot.Cards;

/// <summary>German words of what a person does with a need.</summary>
internal sealed class GermanMoves : MoveTexts
{
    public static readonly GermanMoves Instance = new();

    private static GermanTexts Common => GermanTexts.Instance;

    public override string Button(EntryKind move, Audience audience) => move switch
    {
        EntryKind.Acknowledged => "Zur Kenntnis nehmen",
        EntryKind.Accepted => "Zuständigkeit übernehmen",
        EntryKind.Transferred => audience == Audience.Office ? "Umleiten" : "Abgeben",
        EntryKind.Asked => "Rückfrage stellen",
        EntryKind.Replied => "Rückfrage beantworten",
        EntryKind.InterimReplied => "Zwischenbescheid geben",
        EntryKind.Promised => "Termin zusagen",
        EntryKind.HandedOutside => "Extern klären",
        EntryKind.Answered => "Antworten",
        EntryKind.Completed => "Abschließen",
        EntryKind.Reopened => "Wieder öffnen",
        EntryKind.Withdrawn => "Zurückziehen",
        EntryKind.Resubmitted => "Wiedervorlage setzen",
        EntryKind.Involved => "Amt beteiligen",
        EntryKind.Noted => "Interne Notiz",
        EntryKind.Assigned => "Amt zuweisen",
        _ => throw new ArgumentOutOfRangeException(nameof(move), move, "No button."),
    };

    public override string Purpose(EntryKind move, Audience audience) => move switch
    {
        EntryKind.Acknowledged => "Sie haben es gesehen. Das verspricht noch nichts.",
        EntryKind.Accepted => "Ihr Amt kümmert sich darum.",
        EntryKind.Transferred when audience == Audience.Office => "Ein anderes Amt bekommt die Federführung. Die Frist läuft weiter.",
        EntryKind.Transferred => "Ein anderes Amt oder die OE SPK soll übernehmen. Die Frist läuft weiter.",
        EntryKind.Asked => "Geht an die meldende Stelle. Ihre Frist ruht bis zur Antwort.",
        EntryKind.Replied => "Die Antwort geht an das Amt, das gefragt hat.",
        EntryKind.InterimReplied => "Sagt der meldenden Stelle, wie es steht und wann sie mehr erfährt.",
        EntryKind.Promised => "Bis zu diesem Tag ist es erledigt. Wir erinnern Sie vorher.",
        EntryKind.HandedOutside => "Andere sind dran, etwa BSR, Polizei oder Senat. Der Bedarf bleibt offen, Sie fragen dort nach.",
        EntryKind.Answered => "Die Antwort geht an die meldende Stelle. Der Bedarf bleibt offen, bis Sie ihn abschließen.",
        EntryKind.Completed => "Der Bedarf endet mit Ergebnis und Grund. Die meldende Stelle erfährt beides.",
        EntryKind.Reopened => "Es ist doch nicht erledigt: Der Bedarf geht mit seiner Geschichte an das zuständige Amt zurück.",
        EntryKind.Withdrawn => "Der Bedarf besteht nicht mehr. Alle beteiligten Ämter sehen das.",
        EntryKind.Resubmitted => "An diesem Tag erinnern wir Sie an den Bedarf.",
        EntryKind.Involved => "Ein weiteres Amt wirkt mit. Die Federführung bleibt, wo sie ist.",
        EntryKind.Noted => "Nur Ämter und die OE SPK sehen das.",
        EntryKind.Assigned => "Dieses Amt bekommt die Federführung.",
        _ => throw new ArgumentOutOfRangeException(nameof(move), move, "No purpose."),
    };

    public override string Send(EntryKind move, Audience audience) => move switch
    {
        EntryKind.Transferred => audience == Audience.Office ? "Bedarf umleiten" : "Bedarf abgeben",
        EntryKind.Asked => "Rückfrage senden",
        EntryKind.Replied or EntryKind.Answered => "Antwort senden",
        EntryKind.InterimReplied => "Zwischenbescheid senden",
        EntryKind.Promised => "Zusage speichern",
        EntryKind.HandedOutside => "Extern vermerken",
        EntryKind.Completed => "Bedarf abschließen",
        EntryKind.Reopened => "Bedarf wieder öffnen",
        EntryKind.Withdrawn => "Bedarf zurückziehen",
        EntryKind.Resubmitted => "Wiedervorlage speichern",
        EntryKind.Involved => "Beteiligung speichern",
        EntryKind.Noted => "Notiz speichern",
        _ => Button(move, audience),
    };

    public override string Label(EntryKind move, string input) => (move, input) switch
    {
        (EntryKind.Transferred, MoveInputNames.To) => "Wer soll übernehmen?",
        (EntryKind.Involved, MoveInputNames.To) => "Welches Amt soll mitwirken?",
        (_, MoveInputNames.To) => "Zuständiges Amt",
        (EntryKind.Assigned or EntryKind.Involved, MoveInputNames.Reason) => "Begründung (ein Satz, wenn nötig)",
        (_, MoveInputNames.Reason) => "Begründung",
        (_, MoveInputNames.Question) => "Ihre Frage an die meldende Stelle",
        (_, MoveInputNames.Reply) => "Ihre Antwort an das Amt",
        (EntryKind.InterimReplied, MoveInputNames.Text) => "Wie steht es?",
        (EntryKind.Noted, MoveInputNames.Text) => "Notiz",
        (_, MoveInputNames.Text) => "Antwort an die meldende Stelle",
        (_, MoveInputNames.Until) => "Wann folgt der nächste Bescheid?",
        (EntryKind.Promised, MoveInputNames.Date) => "Erledigt bis",
        (_, MoveInputNames.Date) => "Erinnern am",
        (_, MoveInputNames.Where) => "Bei wem liegt es jetzt?",
        (_, MoveInputNames.FollowUp) => "Wann fragen Sie dort nach?",
        (_, MoveInputNames.Kind) => "Ergebnis",
        _ => throw new ArgumentOutOfRangeException(nameof(input), input, "No label."),
    };

    public override string Missing(string input) => input switch
    {
        MoveInputNames.To => "Bitte wählen Sie ein Amt.",
        MoveInputNames.Kind => "Bitte wählen Sie das Ergebnis.",
        MoveInputNames.Until or MoveInputNames.Date or MoveInputNames.FollowUp => "Bitte wählen Sie einen Tag.",
        MoveInputNames.Question => "Bitte schreiben Sie Ihre Frage.",
        MoveInputNames.Where => "Bitte nennen Sie, bei wem es jetzt liegt.",
        MoveInputNames.Reason => "Bitte nennen Sie kurz den Grund.",
        _ => "Bitte schreiben Sie einen Text.",
    };

    public override string Fault(MoveFault fault) => fault switch
    {
        { Unread: UnreadInput.DateUnreadable } => "Das ist kein Tag, den ich lesen kann. Bitte wählen Sie ihn aus oder schreiben Sie ihn so: 24.12.2026.",
        { Unread: UnreadInput.KindUnknown } => "Dieses Ergebnis gibt es nicht. Bitte wählen Sie eines aus der Liste.",
        { Unread: not null } or { Refusal: NeedRefusal.TextMissing } => Missing(fault.Input),
        { Refusal: NeedRefusal.TextTooLong, Limit: { } limit, Length: { } length } =>
            $"Höchstens {Common.Number(limit)} Zeichen, Ihr Text hat {Common.Number(length)}. Bitte kürzen Sie ihn.",
        { Refusal: NeedRefusal.DateInThePast, Day: { } day } => $"Dieser Tag ist schon vorbei. Frühestens geht {Common.Day(day)}.",
        { Refusal: NeedRefusal.DateTooFar, Day: { } day } => $"Das liegt zu weit in der Zukunft. Spätestens geht {Common.Day(day)}.",
        { Refusal: NeedRefusal.UnknownDepartment } => "Dieses Amt gibt es nicht. Bitte wählen Sie eines aus der Liste.",
        { Refusal: NeedRefusal.SameDepartment } => "Dieses Amt hat den Bedarf schon. Bitte wählen Sie ein anderes.",
        { Refusal: NeedRefusal.AlreadyInvolved } => "Dieses Amt wirkt schon mit. Bitte wählen Sie ein anderes.",
        { Refusal: NeedRefusal.KindNotAllowed } => "So endet ein Bedarf nur durch die meldende Stelle oder die OE SPK. Bitte wählen Sie ein anderes Ergebnis.",
        { Refusal: { } refusal } => Refusal(refusal),
        _ => Missing(fault.Input),
    };

    public override string Note(NeedNote note) => note.Kind switch
    {
        NoteKind.Refused => Refusal(note.Refusal!.Value),
        NoteKind.AlreadySo => Already(note.Move),
        NoteKind.Done => Done(note.Move),
    };

    public override string Refusal(NeedRefusal refusal) => GermanRefusals.Of(refusal);

    private static string Done(EntryKind move) => move switch
    {
        EntryKind.Acknowledged => "Danke, Ihre Kenntnisnahme ist eingetragen.",
        EntryKind.Accepted => "Danke, Ihr Amt ist jetzt als zuständig eingetragen.",
        EntryKind.Transferred => "Die Abgabe ist eingetragen. Die Frist läuft weiter.",
        EntryKind.Asked => "Ihre Rückfrage ist unterwegs. Die Frist Ihres Amts ruht bis zur Antwort.",
        EntryKind.Replied => "Danke, Ihre Antwort ist beim Amt.",
        EntryKind.InterimReplied => "Der Zwischenbescheid ist eingetragen.",
        EntryKind.Promised => "Ihre Zusage ist eingetragen.",
        EntryKind.HandedOutside => "Eingetragen. Am genannten Tag erinnern wir Sie an die Nachfrage.",
        EntryKind.Answered => "Ihre Antwort ist eingetragen. Ist alles erledigt, schließen Sie den Bedarf bitte noch ab.",
        EntryKind.Completed => "Danke, der Abschluss ist eingetragen.",
        EntryKind.Reopened => "Der Bedarf ist wieder offen.",
        EntryKind.Withdrawn => "Der Bedarf ist zurückgezogen.",
        EntryKind.Resubmitted => "Die Wiedervorlage ist eingetragen.",
        EntryKind.Involved => "Das Amt wirkt jetzt mit und erhält den Bedarf.",
        EntryKind.Noted => "Die Notiz ist gespeichert.",
        EntryKind.Assigned => "Danke, das Amt ist zugewiesen und erhält den Bedarf.",
        _ => "Eingetragen.",
    };

    private static string Already(EntryKind move) => move switch
    {
        EntryKind.Reported => "Diese Meldung hatten Sie schon gesendet. Es bleibt bei einem Bedarf.",
        EntryKind.Acknowledged => "Ihr Amt hat diesen Bedarf schon zur Kenntnis genommen. Es wurde nichts geändert.",
        EntryKind.Accepted => "Ihr Amt ist schon als zuständig eingetragen. Es wurde nichts geändert.",
        EntryKind.Assigned => "Dieser Bedarf war schon zugewiesen. Es wurde nichts geändert.",
        EntryKind.Involved => "Dieses Amt wirkt schon mit. Es wurde nichts geändert.",
        _ => "Das war schon eingetragen. Es wurde nichts geändert.",
    };

    public override string Ending(CompletionKind kind) => kind switch
    {
        CompletionKind.Solved => "gelöst",
        CompletionKind.Declined => "abgelehnt",
        CompletionKind.NotFeasible => "nicht umsetzbar",
        CompletionKind.Withdrawn => "zurückgezogen",
        CompletionKind.Merged => "zusammengeführt",
    };

    public override IReadOnlyList<(string Value, string Label)> Kinds =>
    [
        ("gelöst", "gelöst: Der Bedarf ist gedeckt"),
        ("abgelehnt", "abgelehnt: Das Amt wird das nicht tun"),
        ("nicht umsetzbar", "nicht umsetzbar: Es geht nicht, etwa aus Platz- oder Kostengründen"),
    ];

    public override string Share(DepartmentView share, string? person, Texts texts) => share switch
    {
        { Status: NeedStatus.Delivered, IsOver: true } => "nichts mehr zu tun",
        { Status: NeedStatus.Delivered, IsOverdue: true } => $"{texts.Status(share.Status)}, {texts.Overdue}",
        { Status: NeedStatus.Acknowledged, AcknowledgedAt: { } at } => texts.AcknowledgedAt(at, person) + Until(share),
        { Status: NeedStatus.AwaitingReporter, AskedAt: { } at } => $"Rückfrage gestellt am {texts.At(at)}{Until(share)}",
        { Status: NeedStatus.ExternallyOpen, ExternalWhere: { } where, FollowUpOn: { } day } => $"extern offen, liegt bei: {where}, Nachfrage am {texts.Day(day)}",
        { Status: NeedStatus.Completed, CompletedAs: { } kind, CompletedAt: { } at } => $"abgeschlossen ({Ending(kind)}) am {texts.At(at)}",
        { Status: NeedStatus.Transferred, HandedOnAt: { } at } => $"abgegeben am {texts.At(at)} an: {share.HandedTo ?? "OE SPK"}",
        _ => texts.Status(share.Status) + Until(share),
    };

    private static string Until(DepartmentView share) =>
        (share.PromisedFor is { } promised ? $"{(share.IsPromiseMissed ? ", überfällig, zugesagt war" : ", zugesagt bis")} {Common.Day(promised)}" : "")
        + (share.InterimUntil is { } until ? $", nächster Bescheid bis {Common.Day(until)}" : "");

    public override string Did(HistoryLine line) => GermanHistory.Did(line);

    public override string Who(HistoryLine line) => GermanHistory.Who(line);

    public override string When(DateTimeOffset at) => Common.At(at);

    public override string Caption(HistoryLine line) => GermanHistory.Caption(line);

    public override string Why(HistoryLine line) => GermanHistory.Why(line);

    public override string More => "Mehr";
    public override string MoreHeading => "Was möchten Sie tun?";
    public override string Back => "Zurück zur Karte";
    public override string Cancel => "Abbrechen";
    public override string UseTemplate => "Vorlage einsetzen";
    public override string BelongsTo(string department) => $"Gehört zu: {department}";
    public override string Template => "Vorlage (wenn gewünscht)";
    public override string TemplateNone => "keine";
    public override string BackToOffice => "zurück an die OE SPK";
    public override string FaultCount(int count) => Common.FaultCount(count);
    public override string Meanwhile => "Inzwischen:";
    public override string Words => "Stand";
    public override string RefusalsHeading => "Bitte entscheiden Sie";
    public override string RefusalsHint => "Die Ämter sind sich nicht einig. Die Frist läuft weiter.";
    public override string Proposes(string department) => $"schlägt vor: {department}";
    public override string ProposesNobody => "schlägt kein anderes Amt vor";
    public override string HistoryButton => "Verlauf";
    public override string HistoryPurpose => "Alles, was bisher geschehen ist.";
    public override string HistoryHeading(string number) => $"Verlauf von {number}";
    public override string Older(int count) => count == 1 ? "1 älterer Eintrag" : $"{Common.Number(count)} ältere Einträge";
    public override string PleaseDecide(string number) => $"Bedarf {number}: bitte über die Zuständigkeit entscheiden";
    public override string PleaseReply(string number) => $"Bedarf {number}: bitte die Rückfrage beantworten";
    public override string PleaseAnswerForm(string number, string button) => $"Bedarf {number}: {button}";
    public override string WhyPurpose => "Welche Regel oder wer den Bedarf dorthin gegeben hat.";
    public override string RefreshPurpose => "Zeigt die Karte, wie sie jetzt ist.";
}
