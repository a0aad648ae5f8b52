using System.Globalization;
using Spk.Bot.Core.Deadlines;

namespace Spk.Bot.Cards;

/// <summary>German, as an office writes to colleagues.</summary>
internal sealed class GermanReminders : ReminderTexts
{
    public static readonly GermanReminders Instance = new();

    private static readonly CultureInfo German = CultureInfo.GetCultureInfo("de-DE");

    public override string Heading(int count) => count == 1 ? "1 Bedarf braucht Sie" : $"{count.ToString("N0", German)} Bedarfe brauchen Sie";
    public override string Summary(int count) => $"Erinnerung: {Heading(count)}";

    public override string? For(Recipient recipient) => recipient switch
    {
        Recipient.RegionalCoordination => "Für die Regionalkoordination",
        Recipient.DistrictCoordination => "Für die Bezirkskoordination",
        _ => null,
    };

    public override string Ask(ReminderLine line, DateOnly today)
    {
        var (on, who) = (Day(line.On), line.Department is { } name ? $"{name}: " : "");
        return (line.Kind, line.Stage) switch
        {
            (DeadlineKind.Acknowledge, DeadlineStage.Soon) => $"Bitte bis {on} zur Kenntnis nehmen.",
            (DeadlineKind.Acknowledge, DeadlineStage.Due) => "Bitte heute zur Kenntnis nehmen, die Frist endet heute.",
            (DeadlineKind.Acknowledge, DeadlineStage.Overdue) => $"Bitte zur Kenntnis nehmen, überfällig seit {Days(line.On, today)}.",
            (DeadlineKind.Acknowledge, _) => $"{who}keine Rückmeldung seit {Day(line.From)}, Frist war {on}. Bitte fragen Sie nach.",
            (DeadlineKind.Interim, DeadlineStage.Soon) => $"Bitte bis {on} einen Zwischenbescheid geben.",
            (DeadlineKind.Interim, DeadlineStage.Due) => "Bitte heute einen Zwischenbescheid geben, die Frist endet heute.",
            (DeadlineKind.Interim, DeadlineStage.Overdue) => $"Bitte einen Zwischenbescheid geben, überfällig seit {Days(line.On, today)}.",
            (DeadlineKind.Interim, _) => $"{who}kein Zwischenbescheid, Frist war {on}. Bitte klären Sie das.",
            (DeadlineKind.Promise, DeadlineStage.Soon) => $"Zugesagt für {on}.",
            (DeadlineKind.Promise, DeadlineStage.Overdue) => $"Zugesagt war {on}. Bitte antworten Sie oder nennen Sie ein neues Datum.",
            (DeadlineKind.Promise, _) => $"{who}Zusage für {on} nicht eingehalten. Bitte klären Sie das.",
            (DeadlineKind.FollowUp, _) => $"Bitte extern nachfragen, vorgemerkt für {on}.",
            (DeadlineKind.Resubmission, _) => $"Wiedervorlage für {on}.",
            (DeadlineKind.Decision, DeadlineStage.Soon) => $"Bitte bis {on} ein Amt bestimmen.",
            (DeadlineKind.Decision, DeadlineStage.Due) => "Bitte heute ein Amt bestimmen, die Frist endet heute.",
            (DeadlineKind.Decision, DeadlineStage.Overdue) => $"Bitte ein Amt bestimmen, überfällig seit {Days(line.On, today)}.",
            (DeadlineKind.Decision, _) => $"Noch kein Amt bestimmt, Frist war {on}. Bitte entscheiden Sie.",
            (DeadlineKind.Reply, _) => $"{who}wartet seit {Day(line.From)} auf Ihre Antwort.",
            (DeadlineKind.Silence, _) => $"{who}nichts Neues seit {Day(line.From)}. Wie ist der Stand?",
            (DeadlineKind.Solved, _) => $"Seit {Day(line.From)} abgeschlossen. Ist es gelöst?",
            _ => on,
        };
    }

    public override string Answer(SolvedAnswer answer) => answer == SolvedAnswer.Yes ? "Ja, gelöst. Danke!" : "Nicht gelöst: Der Bedarf ist wieder offen.";

    public override string SolvedHeading => "Gelöst?";
    public override string SolvedQuestion => "Das Amt hat diesen Bedarf abgeschlossen. Ist er aus Ihrer Sicht gelöst?";
    public override string SolvedYes => "Ja, gelöst";
    public override string SolvedNo => "Nein, noch nicht";
    public override string SolvedReason => "Wenn nein: Was fehlt noch?";
    public override string SolvedReasonMissing => "Bitte schreiben Sie kurz, was noch fehlt. Es wurde nichts geändert.";
    public override string SolvedHint => "Ein Nein öffnet den Bedarf wieder und bringt ihn zum selben Amt. Keine Antwort ändert nichts.";

    public override string DueHeading => "Warum fällig?";
    public override string DueNothing => "Zurzeit läuft keine Frist.";

    public override string Due(DueExplanation item) => $"{What(item)}: {Day(item.On)}";

    public override string Rule(DueExplanation item)
    {
        if (item.Unit == DueUnit.Named)
            return $"Dieses Datum wurde am {Day(item.From)} genannt.";
        var count = (item.Unit, item.Count) switch
        {
            (DueUnit.Months, 1) => "1 Monat",
            (DueUnit.Months, var n) => $"{n} Monate",
            (_, 1) => "1 Arbeitstag",
            (_, var n) => $"{n} Arbeitstage",
        };
        var of = (item.ThemeName, item.Urgency) switch
        {
            (null, null) => "allgemeine Regel des Bezirks",
            ({ } theme, null) => $"Regel für das Thema {theme}",
            (null, { } urgency) => $"Regel für Dringlichkeit {GermanTexts.Instance.Urgency(urgency)}",
            ({ } theme, { } urgency) => $"Regel für das Thema {theme} bei Dringlichkeit {GermanTexts.Instance.Urgency(urgency)}",
        };
        return $"{count} nach {Day(item.From)}, {of}.";
    }

    public override string Counted => "Gezählt";
    public override string Skipped => "Nicht gezählt";
    public override string Weekend => "Wochenende";
    public override string Paused => "Pause";
    public override string Pauses => "Pausen";

    public override string Pause(DuePause pause)
    {
        var times = $"{Day(Time(pause.From))} bis {Day(Time(pause.Until))}";
        return pause switch
        {
            { Department: null } => $"{times}: war abgeschlossen",
            { Question: null } => $"{times}: Rückfrage von {pause.Department}",
            _ => $"{times}: Rückfrage von {pause.Department}: „{pause.Question}“",
        };
    }

    public override string Original(DateOnly day) => $"Ursprünglich war es {Day(day)}, der Bedarf wurde wieder geöffnet.";
    public override string Range(DateOnly first, DateOnly last) => first == last ? Day(first) : $"{Day(first)} bis {Day(last)}";
    public override string WhyDue(DateOnly day) => $"Warum fällig am {Day(day)}?";

    public override string Next(NextStepView next)
    {
        var (day, who) = (Day(Time(next.At)), next.Department ?? "die OE SPK");
        var what = (next.Kind, next.Stage, next.Recipient) switch
        {
            (_, _, Recipient.RegionalCoordination) => "Hinweis an die Regionalkoordination",
            (_, _, Recipient.DistrictCoordination) => "Hinweis an die Bezirkskoordination",
            (DeadlineKind.Solved, _, _) => "Frage an die meldende Stelle, ob es gelöst ist,",
            (DeadlineKind.Reply, _, _) => "Erinnerung an die meldende Stelle, zu antworten,",
            (DeadlineKind.Promise, DeadlineStage.Soon, _) => $"Erinnerung an die Zusage ({who})",
            (DeadlineKind.Resubmission, _, _) => $"Wiedervorlage ({who})",
            (DeadlineKind.FollowUp, _, _) => $"Erinnerung an die externe Nachfrage ({who})",
            (DeadlineKind.Silence, _, _) => $"Nachfrage zum Stand ({who})",
            _ => $"Erinnerung ({who})",
        };
        return $"Als Nächstes: {what} am {day}.";
    }

    private static string What(DueExplanation item)
    {
        var what = item.Kind switch
        {
            DeadlineKind.Acknowledge => "Kenntnisnahme",
            DeadlineKind.Interim => "Zwischenbescheid",
            DeadlineKind.Promise => "Zusage",
            DeadlineKind.FollowUp => "Nachfrage extern",
            DeadlineKind.Resubmission => "Wiedervorlage",
            DeadlineKind.Decision => "Entscheidung der OE SPK",
            DeadlineKind.Reply => "Antwort auf die Rückfrage",
            DeadlineKind.Silence => "Nachfrage zum Stand",
            DeadlineKind.Solved => "Frage, ob es gelöst ist",
        };
        return item.Department is null ? what : $"{what} ({item.Department})";
    }

    private static string Days(DateOnly from, DateOnly today) => today.DayNumber - from.DayNumber == 1 ? "gestern" : $"{(today.DayNumber - from.DayNumber).ToString("N0", German)} Tagen";

    private static string Day(DateOnly day) => day.ToString("ddd, dd.MM.yyyy", German);

    private static DateOnly Time(DateTimeOffset instant) => LocalTime.DayOf(instant);
}
