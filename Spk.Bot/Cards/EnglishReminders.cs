using System.Globalization;
using Spk.Bot.Core.Deadlines;

namespace Spk.Bot.Cards;

/// <summary>The same in English; names of the borough's field stay German.</summary>
internal sealed class EnglishReminders : ReminderTexts
{
    public static readonly EnglishReminders Instance = new();

    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");

    public override string Heading(int count) => count == 1 ? "1 need waits for you" : $"{count.ToString("N0", English)} needs wait for you";
    public override string Summary(int count) => $"Reminder: {Heading(count)}";

    public override string? For(Recipient recipient) => recipient switch
    {
        Recipient.RegionalCoordination => "For the Regionalkoordination",
        Recipient.DistrictCoordination => "For the Bezirkskoordination",
        _ => null,
    };

    public override string Ask(ReminderLine line, DateOnly today)
    {
        var (on, who) = (Day(line.On), line.Department is { } name ? $"{name}: " : "");
        return (line.Kind, line.Stage) switch
        {
            (DeadlineKind.Acknowledge, DeadlineStage.Soon) => $"Please acknowledge by {on}.",
            (DeadlineKind.Acknowledge, DeadlineStage.Due) => "Please acknowledge today, the last day.",
            (DeadlineKind.Acknowledge, DeadlineStage.Overdue) => $"Please acknowledge, overdue {Days(line.On, today)}.",
            (DeadlineKind.Acknowledge, _) => $"{who}no word since {Day(line.From)}, due was {on}. Please ask.",
            (DeadlineKind.Interim, DeadlineStage.Soon) => $"Please give an interim reply by {on}.",
            (DeadlineKind.Interim, DeadlineStage.Due) => "Please give an interim reply today, the last day.",
            (DeadlineKind.Interim, DeadlineStage.Overdue) => $"Please give an interim reply, overdue {Days(line.On, today)}.",
            (DeadlineKind.Interim, _) => $"{who}no interim reply, due was {on}. Please settle this.",
            (DeadlineKind.Promise, DeadlineStage.Soon) => $"Promised for {on}.",
            (DeadlineKind.Promise, DeadlineStage.Overdue) => $"It was promised for {on}. Please answer or name another date.",
            (DeadlineKind.Promise, _) => $"{who}promise for {on} not kept. Please settle this.",
            (DeadlineKind.FollowUp, _) => $"Please ask outside again, noted for {on}.",
            (DeadlineKind.Resubmission, _) => $"Resubmission for {on}.",
            (DeadlineKind.Decision, DeadlineStage.Soon) => $"Please name a department by {on}.",
            (DeadlineKind.Decision, DeadlineStage.Due) => "Please name a department today, the last day.",
            (DeadlineKind.Decision, DeadlineStage.Overdue) => $"Please name a department, overdue {Days(line.On, today)}.",
            (DeadlineKind.Decision, _) => $"Still no department, due was {on}. Please decide.",
            (DeadlineKind.Reply, _) => $"{who}waits for your answer since {Day(line.From)}.",
            (DeadlineKind.Silence, _) => $"{who}nothing new since {Day(line.From)}. How do things stand?",
            (DeadlineKind.Solved, _) => $"Completed on {Day(line.From)}. Is it solved?",
            _ => on,
        };
    }

    public override string Answer(SolvedAnswer answer) => answer == SolvedAnswer.Yes ? "Yes, solved. Thank you!" : "Not solved: the need is open again.";

    public override string SolvedHeading => "Solved?";
    public override string SolvedQuestion => "The department has completed this need. Is it solved, as you see it?";
    public override string SolvedYes => "Yes, solved";
    public override string SolvedNo => "No, not yet";
    public override string SolvedReason => "If no: what is missing?";
    public override string SolvedReasonMissing => "Please say briefly what is missing. Nothing was changed.";
    public override string SolvedHint => "A no opens the need again and takes it to the same department. No answer changes nothing.";

    public override string DueHeading => "Why due?";
    public override string DueNothing => "No deadline is running.";

    public override string Due(DueExplanation item) => $"{What(item)}: {Day(item.On)}";

    public override string Rule(DueExplanation item)
    {
        if (item.Unit == DueUnit.Named)
            return $"This date was named on {Day(item.From)}.";
        var count = (item.Unit, item.Count) switch
        {
            (DueUnit.Months, 1) => "1 month",
            (DueUnit.Months, var n) => $"{n} months",
            (_, 1) => "1 business day",
            (_, var n) => $"{n} business days",
        };
        var of = (item.ThemeName, item.Urgency) switch
        {
            (null, null) => "the borough's general rule",
            ({ } theme, null) => $"the rule for the theme {theme}",
            (null, { } urgency) => $"the rule for urgency {EnglishTexts.Instance.Urgency(urgency)}",
            ({ } theme, { } urgency) => $"the rule for the theme {theme} at urgency {EnglishTexts.Instance.Urgency(urgency)}",
        };
        return $"{count} after {Day(item.From)}, {of}.";
    }

    public override string Counted => "Counted";
    public override string Skipped => "Not counted";
    public override string Weekend => "Weekend";
    public override string Paused => "Pause";
    public override string Pauses => "Pauses";

    public override string Pause(DuePause pause)
    {
        var times = $"{Day(Time(pause.From))} to {Day(Time(pause.Until))}";
        return pause switch
        {
            { Department: null } => $"{times}: was completed",
            { Question: null } => $"{times}: question of {pause.Department}",
            _ => $"{times}: question of {pause.Department}: “{pause.Question}”",
        };
    }

    public override string Original(DateOnly day) => $"At first it was {Day(day)}; the need was reopened.";
    public override string Range(DateOnly first, DateOnly last) => first == last ? Day(first) : $"{Day(first)} to {Day(last)}";
    public override string WhyDue(DateOnly day) => $"Why due on {Day(day)}?";

    public override string Next(NextStepView next)
    {
        var (day, who) = (Day(Time(next.At)), next.Department ?? "the OE SPK");
        var what = (next.Kind, next.Stage, next.Recipient) switch
        {
            (_, _, Recipient.RegionalCoordination) => "notice to the Regionalkoordination",
            (_, _, Recipient.DistrictCoordination) => "notice to the Bezirkskoordination",
            (DeadlineKind.Solved, _, _) => "question to who reported it, whether it is solved,",
            (DeadlineKind.Reply, _, _) => "reminder to who reported it, to answer,",
            (DeadlineKind.Promise, DeadlineStage.Soon, _) => $"reminder of the promise ({who})",
            (DeadlineKind.Resubmission, _, _) => $"resubmission ({who})",
            (DeadlineKind.FollowUp, _, _) => $"reminder to ask outside ({who})",
            (DeadlineKind.Silence, _, _) => $"question how things stand ({who})",
            _ => $"reminder ({who})",
        };
        return $"Next: {what} on {day}.";
    }

    private static string What(DueExplanation item)
    {
        var what = item.Kind switch
        {
            DeadlineKind.Acknowledge => "Acknowledgement",
            DeadlineKind.Interim => "Interim reply",
            DeadlineKind.Promise => "Promise",
            DeadlineKind.FollowUp => "Follow-up outside",
            DeadlineKind.Resubmission => "Resubmission",
            DeadlineKind.Decision => "Decision of the OE SPK",
            DeadlineKind.Reply => "Answer to the question",
            DeadlineKind.Silence => "Question how things stand",
            DeadlineKind.Solved => "Question whether it is solved",
        };
        return item.Department is null ? what : $"{what} ({item.Department})";
    }

    private static string Days(DateOnly from, DateOnly today) => today.DayNumber - from.DayNumber == 1 ? "since yesterday" : $"for {(today.DayNumber - from.DayNumber).ToString("N0", English)} days";

    private static string Day(DateOnly day) => day.ToString("ddd, d MMM yyyy", English);

    private static DateOnly Time(DateTimeOffset instant) => LocalTime.DayOf(instant);
}
