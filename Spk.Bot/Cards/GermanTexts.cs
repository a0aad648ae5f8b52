using System.Globalization;
using Spk.Bot.Core.Delivery;
using Spk.Bot.Core.Digests;
using Spk.Bot.Core.Meetings;
using Spk.Bot.Core.Needs;

namespace Spk.Bot.Cards;

/// <summary>German, as an office writes to colleagues: short, friendly, with „Sie“.</summary>
internal sealed class GermanTexts : Texts
{
    public static readonly GermanTexts Instance = new();

    private static readonly CultureInfo German = CultureInfo.GetCultureInfo("de-DE");

    public override string LanguageTag => "de";

    // Everywhere
    public override string Number(int value) => value.ToString("N0", German);
    public override string Day(DateOnly day) => day.ToString("ddd, dd.MM.yyyy", German);
    public override string At(DateTimeOffset instant) => LocalTime.Of(instant).ToString("ddd, dd.MM.yyyy, HH:mm 'Uhr'", German);
    public override string Ago(int days) => days <= 0 ? "heute" : $"vor {Days(days)}";
    public override string AsOf(DateTimeOffset instant) => $"Stand: {At(instant)}";
    public override string More(int count) => $"und {Number(count)} weitere";
    public override string None => "keine";
    public override string PleaseChoose => "Bitte wählen";
    public override string ShowWholeText => "Ganzen Text zeigen";
    public override string TextCut => "Der Text ist hier gekürzt. Den vollständigen Text hat die OE SPK.";
    public override string SentAgain => "Erneut gesendet: Es war unklar, ob diese Karte angekommen ist. Steht sie hier doppelt, gilt diese.";

    public override string CardCut => "Einzelne Texte sind gekürzt, damit die Karte in Teams passt. Die vollständigen hat die OE SPK.";

    // A need
    public override string NeedHeading(string number) => $"Bedarf {number}";
    public override string OpenNeed(string number) => $"Bedarf {number} zeigen";
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
        NeedStatus.Transferred => "abgegeben",
    };
    public override string Overdue => "überfällig";
    public override MoveTexts Moves => GermanMoves.Instance;
    public override string PleaseAcknowledge(string number) => $"Bedarf {number}: bitte zur Kenntnis nehmen";
    public override string PleaseAssign(string number) => $"Bedarf {number}: bitte ein Amt zuweisen";
    public override string NeedStands(string number, NeedStatus status) => $"Bedarf {number}: {Status(status)}";
    public override string ReceiptSummary(string number) => $"Bedarf {number}: danke für Ihre Meldung";
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
    public override string OverdueSince(DateOnly day, int days) => $"überfällig seit {Days(days)} (zur Kenntnis bis {Day(day)})";
    public override string Departments => "Zuständig";
    public override string Lead => "federführend";
    public override string AcknowledgedAt(DateTimeOffset instant, string? person) =>
        $"zur Kenntnis genommen am {At(instant)}{(person is null ? "" : $" von {person}")}";
    public override string TriageDecides => "Noch ist kein Amt zuständig. Die OE SPK klärt das.";
    public override string WhyUs => "Warum bei uns?";
    public override string WhyThisDepartment => "Warum dieses Amt?";
    public override string RuleSource(string ruleId, int version) => $"Regel {ruleId}, Fassung {Number(version)}";
    public override string Refresh => "Aktualisieren";
    public override string AssignTo => "Zuständiges Amt";
    public override string AssignToMissing => "Bitte wählen Sie ein Amt.";
    public override string AssignReason => "Begründung (ein Satz)";
    public override string AssignReasonMissing => "Bitte nennen Sie kurz den Grund.";
    public override string Assign => "Amt zuweisen";

    // Reporting
    public override string FormHeading => "Bedarf melden";
    public override string DangerHint => "Gefahr für Leib und Leben: 112 oder 110.";
    public override string PrivacyHint => "Bitte keine Namen, Adressen oder Telefonnummern von Bewohner:innen.";
    public override string FormTitle => "Titel";
    public override string FormTitleExample => "z. B. Zebrastreifen vor der Schule fehlt";
    public override string FormDescription => "Beschreibung";
    public override string FormDescriptionExample => "Was fehlt oder stört, wem, seit wann? Was wäre eine Lösung?";
    public override string FormPlace => "Ort (wenn bekannt)";
    public override string FormPlaceExample => "z. B. Weserstraße, vor der Schule";
    public override string FormNext => "Weiter zur Vorschau";
    public override string FaultCount(int count) => count == 1 ? "Bitte prüfen Sie noch eine Angabe." : $"Bitte prüfen Sie noch {Number(count)} Angaben.";
    public override string Fault(ReportFault fault) => fault switch
    {
        ReportFault.TitleMissing => "Bitte geben Sie einen Titel an.",
        ReportFault.TitleTooLong => "Der Titel darf höchstens 120 Zeichen haben. Hier steht sein Anfang.",
        ReportFault.DescriptionMissing => "Bitte beschreiben Sie den Bedarf.",
        ReportFault.DescriptionTooLong => "Die Beschreibung darf höchstens 4.000 Zeichen haben. Hier steht ihr Anfang.",
        ReportFault.RegionMissing => "Bitte wählen Sie eine Region.",
        ReportFault.RegionUnknown => "Diese Region gibt es nicht. Bitte wählen Sie eine aus der Liste.",
        ReportFault.ThemeMissing => "Bitte wählen Sie ein Thema.",
        ReportFault.ThemeUnknown => "Dieses Thema gibt es nicht. Bitte wählen Sie eines aus der Liste.",
        ReportFault.UrgencyUnknown => "Bitte wählen Sie die Dringlichkeit.",
        ReportFault.PlaceTooLong => "Der Ort darf höchstens 200 Zeichen haben. Hier steht sein Anfang.",
    };
    public override IReadOnlyList<(string Value, string Label)> UrgencyChoices =>
    [
        ("niedrig", "niedrig: kann warten"),
        ("mittel", "mittel: in den nächsten Monaten"),
        ("hoch", "hoch: bald, sonst entsteht Schaden"),
    ];
    public override string PreviewHeading => "Bitte prüfen Sie Ihre Meldung";
    public override string PreviewSend => "Bedarf senden";
    public override string PreviewBack => "Zurück und ändern";
    public override string GoesTo => "Geht an";
    public override string GoesToOffice => "OE SPK (klärt die Zuständigkeit)";
    public override string TakesPart => "Beteiligt";
    public override string Why => "Warum";
    public override string PersonalDataWarning(IReadOnlyList<PersonalDataKind> kinds) =>
        $"Ihr Text enthält wohl persönliche Angaben ({string.Join(", ", kinds.Select(PersonalData))}). Bitte entfernen Sie, was nicht nötig ist.";

    // Status and lists
    public override string StatusSummary(string label, int open, int overdue) => $"Stand {label}: {OpenInAll(open)}, {Number(overdue)} überfällig";
    public override string FigureOpen => "offen";
    public override string FigureOverdue => "überfällig";
    public override string FigureUnacknowledged => "ohne Kenntnisnahme";
    public override string FigureNew => "neu in 30 Tagen";
    public override DigestTexts Digests => GermanDigests.Instance;
    public override FigureTexts Figures => GermanFigures.Instance;
    public override string FigureNewInTime => "neu in dieser Zeit";
    public override string Period(DateOnly? from, DateOnly? to) => (from, to) switch
    {
        ({ } first, { } last) when first == last => Day(first),
        ({ } first, { } last) => $"{Day(first)} bis {Day(last)}",
        ({ } first, null) => $"seit {Day(first)}",
        (null, { } last) => $"bis {Day(last)}",
        _ => "",
    };
    public override string SinceLastQuestion(int count, DateTimeOffset asked) => $"Neu seit Ihrer letzten Frage ({At(asked)}): {Number(count)}";
    public override string SolvedInTime(int count) => $"Gelöst in dieser Zeit: {Number(count)}";
    public override string ShowFigures => "Kennzahlen";
    public override string ShowUnacknowledged => "Noch nicht zur Kenntnis genommen";
    public override string SearchHeading => "Suche";
    public override string Quoted(string words) => $"„{words}“";
    public override string NothingFound => "Dazu habe ich nichts gefunden. Versuchen Sie es mit einem anderen oder kürzeren Wort.";
    public override string Found(int first, int last, int total, bool isMore) => $"{Number(first)} bis {Number(last)} von {(isMore ? "mehr als " : "")}{Number(total)} Treffern";
    public override string NothingOpen => "✓ Hier ist gerade nichts offen.";
    public override string PerDepartment => "Je Amt";
    public override string OpenPerDepartment => "Offene Bedarfe je Amt";
    public override string PerRegion => "Je Bezirksregion";
    public override string Department => "Amt";
    public override string Oldest => "Am längsten offen";
    public override string NextMeeting => "Nächste Sitzung";
    public override string ListHeading(NeedCondition condition) => condition switch
    {
        NeedCondition.Any => "Bedarfe",
        NeedCondition.Open => "Offene Bedarfe",
        NeedCondition.Unacknowledged => "Noch nicht zur Kenntnis genommen",
        NeedCondition.Overdue => "Überfällige Bedarfe",
        NeedCondition.ExternallyOpen => "Extern offene Bedarfe",
        NeedCondition.AwaitingReporter => "Bedarfe mit offener Rückfrage",
        NeedCondition.Promised => "Bedarfe mit zugesagtem Termin",
        NeedCondition.Solved => "Gelöste Bedarfe",
        NeedCondition.Ended => "Abgeschlossene Bedarfe",
        NeedCondition.Declined => "Abgelehnte Bedarfe",
        NeedCondition.NotFeasible => "Nicht umsetzbare Bedarfe",
        NeedCondition.Withdrawn => "Zurückgezogene Bedarfe",
    };
    public override string ListEmpty(NeedCondition condition) => condition switch
    {
        NeedCondition.Any => "Hier gibt es keine Bedarfe.",
        NeedCondition.Open => "Gerade ist nichts offen.",
        NeedCondition.Unacknowledged => "Alle offenen Bedarfe sind zur Kenntnis genommen.",
        NeedCondition.Overdue => "Gerade ist nichts überfällig.",
        NeedCondition.ExternallyOpen => "Gerade liegt nichts bei Dritten.",
        NeedCondition.AwaitingReporter => "Gerade ist keine Rückfrage offen.",
        NeedCondition.Promised => "Gerade ist kein Termin zugesagt.",
        NeedCondition.Solved => "In diesem Zeitraum wurde nichts als gelöst abgeschlossen.",
        NeedCondition.Ended => "In diesem Zeitraum wurde nichts abgeschlossen.",
        NeedCondition.Declined => "In diesem Zeitraum wurde nichts abgelehnt.",
        NeedCondition.NotFeasible => "In diesem Zeitraum wurde nichts als nicht umsetzbar abgeschlossen.",
        NeedCondition.Withdrawn => "In diesem Zeitraum wurde nichts zurückgezogen.",
    };
    public override string Range(int first, int last, int total) => $"{Number(first)} bis {Number(last)} von {Number(total)}, älteste zuerst";
    public override string NextPage => "Weitere zeigen";
    public override string PageBefore => "Zurück";

    // Meetings and digests
    public override string Meetings => "Kommende Sitzungen";
    public override string NoMeetings => "Gerade sind keine Sitzungen bekannt.";
    public override string? MeetingState(MeetingState state) => state switch
    {
        Core.Meetings.MeetingState.Planned or Core.Meetings.MeetingState.Invited => null,
        Core.Meetings.MeetingState.Moved => "verlegt",
        Core.Meetings.MeetingState.Cancelled => "fällt aus",
        Core.Meetings.MeetingState.Held => "hat stattgefunden",
    };
    public override string? MeetingKind(MeetingKind kind) => GermanMeetings.Kind(kind);
    public override string MovedFrom(DateTimeOffset start) => $"bisher {At(start)}";
    public override string MeetingNotListed => GermanMeetings.NotListed;
    public override string DigestHeading(DigestKind kind) => kind switch
    {
        DigestKind.Weekly => "Wochenübersicht der Bedarfe",
        DigestKind.BeforeMeeting => "Bedarfe zur nächsten Sitzung",
        DigestKind.OnDemand => "Übersicht der Bedarfe",
        DigestKind.First => "Vorschau: Bedarfe zur nächsten Sitzung",
        DigestKind.Late => "Nachtrag zur nächsten Sitzung",
    };
    public override string DigestSummary(DigestKind kind, string committee) => $"{DigestHeading(kind)}: {committee}";
    public override string DigestWindow(DateTimeOffset since, DateTimeOffset until) => $"Zeitraum: {At(since)} bis {At(until)}";
    public override string OpenInAll(int count) => count == 1 ? "1 offener Bedarf" : $"{Number(count)} offene Bedarfe";
    public override string DigestNew => "Neu gemeldet";
    public override string DigestAcknowledged => "Zur Kenntnis genommen";
    public override string DigestOverdue => "Überfällig";
    public override string DigestMore(int count) => $"{Number(count)} weitere: Schreiben Sie „offen“ oder „überfällig“, dann sehen Sie alle.";

    // Lost places
    public override string LostHeading => "Nicht mehr verbunden";
    public override string LostBecause(LossCause cause) => cause switch
    {
        LossCause.BotRemoved => "Die App wurde aus dem Team oder Kanal entfernt.",
        LossCause.ChannelDeleted => "Der Kanal wurde gelöscht.",
        LossCause.TeamArchived => "Das Team wurde archiviert.",
        LossCause.TeamDeleted => "Das Team wurde gelöscht.",
        LossCause.TurnedAway => "Teams nimmt dort keine Karten mehr an: Die App ist nicht mehr im Kanal, oder es gibt ihn nicht mehr.",
    };
    public override string LostRemedy(LossCause cause, string? place) =>
        $"{Mend(cause)}, oder schreiben Sie im neuen Kanal: verbinden {place ?? "und den Namen"}. Die Karten warten so lange und kommen dann von selbst.";
    public override string LostWaiting(int count) => count switch
    {
        0 => "Gerade wartet keine Karte.",
        1 => "1 Karte wartet.",
        _ => $"{Number(count)} Karten warten.",
    };
    public override string LostBack => "✓ Wieder verbunden.";

    // Failures
    public override string Failure(FailureReason reason) => reason switch
    {
        FailureReason.NotInstalled => "die App ist dort nicht mehr installiert",
        FailureReason.ChannelMissing => "den Kanal oder Chat gibt es nicht mehr",
        FailureReason.Blocked => "die App wurde dort blockiert",
        FailureReason.NotAllowed => "Teams lässt die App dort nicht schreiben",
        FailureReason.AppDisabled => "die Administration hat die App ausgeschaltet",
        FailureReason.Credentials => "der Zugang der App zu Teams wird nicht angenommen",
        FailureReason.Busy => "Teams antwortet nicht oder ist überlastet",
        FailureReason.TooLarge => "die Karte ist zu groß für Teams",
        FailureReason.BadCard => "Teams nimmt die Karte so nicht an",
        FailureReason.ThreadMissing => "die Unterhaltung im Kanal wurde gelöscht",
        FailureReason.Unknown => "ein Fehler, den wir nicht kennen",
    };
    public override string Remedy(FailureReason reason) => reason switch
    {
        FailureReason.NotInstalled => "Bitte nehmen Sie die App dort wieder auf.",
        FailureReason.ChannelMissing => "Bitte verbinden Sie einen anderen Kanal.",
        FailureReason.Blocked => "Die Karte kommt, sobald die Person der App wieder schreibt.",
        FailureReason.NotAllowed => "Bitte prüfen Sie im Kanal, ob die App dort schreiben darf.",
        FailureReason.AppDisabled or FailureReason.Credentials => "Bitte sagen Sie der Administration Bescheid.",
        FailureReason.Busy => "Sie müssen nichts tun, es wird weiter versucht.",
        FailureReason.TooLarge or FailureReason.BadCard or FailureReason.Unknown => "Bitte geben Sie das an die Betreuung der App weiter.",
        FailureReason.ThreadMissing => "Sie müssen nichts tun, die Karte steht in den übrigen Kanälen.",
    };

    // Rooms with texts of their own
    public override NewsTexts News => GermanNews.Instance;
    public override DemandTexts Demand => GermanDemand.Instance;
    public override RuleTexts Rules => GermanRules.Instance;
    public override HandoverTexts Handover => GermanHandover.Instance;
    public override FileTexts Files => GermanFiles.Instance;

    // The morning report
    public override string MorningHeading => "Was nicht angekommen ist";
    public override string MorningSince(DateTimeOffset since) => $"Seit {At(since)}";
    public override (string What, string Remedy) Morning(MorningLine line) => GermanMorning.Of(line, this);

    // Deadlines and reminders
    public override ReminderTexts Reminders => GermanReminders.Instance;

    // Help and notices
    public override string HelpHeading => "Das kann ich für Sie tun";
    public override string HelpInChannel => "In einem Kanal erwähnen Sie mich bitte zuerst mit @.";
    public override (string Command, string Meaning) HelpReport => ("melden", "einen Bedarf melden");
    public override (string Command, string Meaning) HelpStatus => ("status [Ort oder Amt]", "wie es in einer Region, einem Kiez oder bei einem Amt steht");
    public override (string Command, string Meaning) HelpOpen => ("offen", "alle offenen Bedarfe");
    public override (string Command, string Meaning) HelpOverdue => ("überfällig", "was noch niemand zur Kenntnis genommen hat, obwohl die Frist vorbei ist");
    public override (string Command, string Meaning) HelpNeed => ("bedarf NUMMER", "ein Bedarf mit allen Angaben");
    public override (string Command, string Meaning) HelpSearch => ("suche WORT", "Bedarfe, in denen das Wort vorkommt");
    public override (string Command, string Meaning) HelpFigures => ("kennzahlen ORT", "Anzahlen und Dauern, auch je Amt oder Thema");
    public override (string Command, string Meaning) HelpHandover => ("übergabe", "was jemand wissen muss, der oder die neu anfängt");
    public override (string Command, string Meaning) HelpMeetings => ("sitzungen", "die kommenden Sitzungen der Ausschüsse");
    public override (string Command, string Meaning) HelpDigest => ("übersicht AUSSCHUSS", "was einen Ausschuss betrifft");
    public override (string Command, string Meaning) HelpLink => ("verbinden AMT, AUSSCHUSS oder KOORDINATION", "Karten künftig in diesen Kanal schicken");
    public override (string Command, string Meaning) HelpHelp => ("hilfe", "diese Karte");
    public override string LinkedWith(string names) => $"Dieser Kanal ist verbunden mit: {names}";
    public override string ReportNeed => "Bedarf melden";
    public override string ShowStatus => "Stand zeigen";
    public override string ShowOpen => "Offene zeigen";
    public override string ShowOverdue => "Überfällige zeigen";
    public override string ShowMeetings => "Sitzungen zeigen";
    public override string DidYouMean => "Meinten Sie:";
    public override (string Heading, string Sentence) Notice(NoticeKind kind, IReadOnlyList<string> arguments) =>
        GermanNotices.Of(kind, Argument(arguments, 0), Argument(arguments, 1), Argument(arguments, 2), Argument(arguments, 3));

    private static string Mend(LossCause cause) => cause switch
    {
        LossCause.BotRemoved or LossCause.TurnedAway => "Bitte nehmen Sie die App dort wieder auf",
        LossCause.ChannelDeleted => "Bitte stellen Sie den Kanal wieder her",
        LossCause.TeamArchived => "Bitte lassen Sie das Team wieder aktivieren",
        LossCause.TeamDeleted => "Bitte lassen Sie das Team wiederherstellen",
    };

    private static string PersonalData(PersonalDataKind kind) => kind switch
    {
        PersonalDataKind.EmailAddress => "E-Mail-Adresse",
        PersonalDataKind.PhoneNumber => "Telefonnummer",
        PersonalDataKind.BankAccount => "Bankverbindung",
    };

    private string Days(int days) => days == 1 ? "1 Tag" : $"{Number(days)} Tagen";
}
