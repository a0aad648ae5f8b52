using Spk.Bot.Core.Districts;
using Spk.Bot.Core.Needs;
using Spk.Bot.Core.Time;

namespace Spk.Bot.Core.Deadlines;

/// <summary>
/// All that is owed for a need now, from its history, the borough's rules and its calendar; nothing is stored as a counter. Counting leaves out the day it starts from, the
/// days on which the office does not work, and pauses. A day that a person named is that day: no pause moves it.
/// </summary>
public static class DueDates
{
    /// <param name="need">With all its shares and entries.</param>
    public static IReadOnlyList<Deadline> Of(Need need, DeadlineRules rules, BusinessCalendar calendar)
    {
        var timeline = NeedTimeline.Of(need);
        if (need.Status == NeedStatus.Completed)
            return need.Completion is { Kind: CompletionKind.Solved } end ? [Solved(end, timeline.ClosedSince ?? end.At, rules, calendar)] : [];
        var rule = rules.For(need.Theme, need.Urgency);
        var due = new List<Deadline>();
        if (need.Status == NeedStatus.Triage)
            due.Add(Decision(need, timeline, rule, rules, calendar));
        if (need.ResubmitOn is { } day)
            due.Add(Named(DeadlineKind.Resubmission, null, day, timeline.LastOf(EntryKind.Resubmitted, null)));
        foreach (var share in need.Responsibilities.Where(r => r.Progress is not (NeedStatus.Completed or NeedStatus.Transferred)).OrderByDescending(r => r.IsLead).ThenBy(r => r.Department, StringComparer.Ordinal))
            due.AddRange(OfShare(share, timeline, rule, rules, calendar));
        return due;
    }

    /// <summary>The <paramref name="count"/>-th business day after the day that no pause covers.</summary>
    public static DateOnly Count(DateOnly from, int count, IReadOnlyList<Pause> pauses, BusinessCalendar calendar)
    {
        for (var left = count; left > 0;)
        {
            from = from.AddDays(1);
            if (calendar.IsBusinessDay(from) && !IsPaused(from, pauses))
                left--;
        }
        return from;
    }

    /// <summary>The same day some months later (the month's last where it has no such day), put off by each calendar day that a pause covers; never on a day on which the office is closed (§ 193 BGB).</summary>
    public static DateOnly CountMonths(DateOnly from, int months, IReadOnlyList<Pause> pauses, BusinessCalendar calendar)
    {
        var left = from.AddMonths(months).DayNumber - from.DayNumber;
        while (left > 0)
        {
            from = from.AddDays(1);
            if (!IsPaused(from, pauses))
                left--;
        }
        return calendar.OnOrAfter(from);
    }

    private static IEnumerable<Deadline> OfShare(Responsibility share, NeedTimeline timeline, DeadlineRule rule, DeadlineRules rules, BusinessCalendar calendar)
    {
        var (department, isAsking) = (share.Department, share.AskedAt is not null);
        var pauses = timeline.PausesOf(share);
        var from = BerlinTime.DayOf(share.ReopenedAt ?? share.ClockFrom);
        var since = Latest([timeline.ReceivedAt(department), timeline.OpenSince, .. pauses.Select(p => p.Until)]);
        if (share.AcknowledgedAt is null)
            yield return new Deadline(DeadlineKind.Acknowledge, department, from, Count(from, rule.Acknowledge.Count, pauses, calendar), since)
            {
                Rule = rule.Acknowledge,
                EscalateOn = Count(from, rule.Escalate.Count, pauses, calendar),
                OriginalOn = Original(share, clock => Count(clock, rule.Acknowledge.Count, pauses, calendar)),
                Pauses = pauses,
            };
        if (share.AskedAt is { } asked)
            yield return new Deadline(DeadlineKind.Reply, department, BerlinTime.DayOf(asked), Count(BerlinTime.DayOf(asked), rules.ReplyBusinessDays, timeline.Closed, calendar), Latest([asked, timeline.OpenSince]))
            {
                Rule = new RuleValue(rules.ReplyBusinessDays, null, null),
                Pauses = timeline.Closed,
            };
        var promise = share.PromisedFor is { } promised && !(share.AnsweredAt > timeline.LastOf(EntryKind.Promised, department))
            ? Named(DeadlineKind.Promise, department, promised, Latest([timeline.LastOf(EntryKind.Promised, department), timeline.OpenSince])) : null;
        if (promise is not null)
            yield return promise with { EscalateOn = calendar.AddBusinessDays(promise.On, rules.DistrictBusinessDays) };
        if (share is { IsLead: true, PromisedFor: null, AnsweredAt: null, Progress: not NeedStatus.ExternallyOpen } && !isAsking)
            yield return Interim(share, from, since, pauses, timeline, rule, rules, calendar);
        if (share is { Progress: NeedStatus.ExternallyOpen, FollowUpOn: { } followUp })
            yield return Named(DeadlineKind.FollowUp, department, followUp, Latest([timeline.LastOf(EntryKind.HandedOutside, department), timeline.OpenSince]));
        if (share.ResubmitOn is { } resubmit)
            yield return Named(DeadlineKind.Resubmission, department, resubmit, Latest([timeline.LastOf(EntryKind.Resubmitted, department), timeline.OpenSince]));
        if (share.AcknowledgedAt is not null && !isAsking && (share.IsLead || share.Progress != NeedStatus.Acknowledged))
            yield return Silence(share, timeline, rules, calendar);
    }

    /// <summary>After a month; an interim reply puts it off to the day that it names.</summary>
    private static Deadline Interim(
        Responsibility share, DateOnly from, DateTimeOffset since, IReadOnlyList<Pause> pauses, NeedTimeline timeline, DeadlineRule rule, DeadlineRules rules, BusinessCalendar calendar)
    {
        var due = share.InterimUntil is { } until
            ? Named(DeadlineKind.Interim, share.Department, until, Latest([timeline.LastOf(EntryKind.InterimReplied, share.Department), timeline.OpenSince]))
            : new Deadline(DeadlineKind.Interim, share.Department, from, CountMonths(from, rule.Interim.Count, pauses, calendar), Latest([since, timeline.LastOf(EntryKind.Accepted, share.Department)]))
            {
                Rule = rule.Interim,
                OriginalOn = Original(share, clock => CountMonths(clock, rule.Interim.Count, pauses, calendar)),
                Pauses = pauses,
            };
        return due with { EscalateOn = calendar.AddBusinessDays(due.On, rules.DistrictBusinessDays) };
    }

    /// <summary>From the last sign, or from the last day that the department named if that lies later.</summary>
    private static Deadline Silence(Responsibility share, NeedTimeline timeline, DeadlineRules rules, BusinessCalendar calendar)
    {
        var sign = Latest([timeline.LastSign(share.Department), timeline.OpenSince]);
        var from = new[] { BerlinTime.DayOf(sign), share.InterimUntil, share.PromisedFor, share.FollowUpOn, share.ResubmitOn }.Max()!.Value;
        return new Deadline(DeadlineKind.Silence, share.Department, from, calendar.AddBusinessDays(from, rules.SilenceBusinessDays), sign)
        {
            Rule = new RuleValue(rules.SilenceBusinessDays, null, null),
        };
    }

    private static Deadline Decision(Need need, NeedTimeline timeline, DeadlineRule rule, DeadlineRules rules, BusinessCalendar calendar)
    {
        var since = need.DecisionDueSince ?? timeline.TriageSince;
        var from = BerlinTime.DayOf(since);
        return new Deadline(DeadlineKind.Decision, null, from, Count(from, rules.DecideBusinessDays, timeline.Closed, calendar), Latest([since, timeline.OpenSince]))
        {
            Rule = new RuleValue(rules.DecideBusinessDays, null, null),
            EscalateOn = Count(from, Math.Max(rule.Escalate.Count, rules.DecideBusinessDays), timeline.Closed, calendar),
            Pauses = timeline.Closed,
        };
    }

    /// <summary>From when the last share was done: the lead may have ended before the others.</summary>
    private static Deadline Solved(Completion end, DateTimeOffset closed, DeadlineRules rules, BusinessCalendar calendar)
    {
        var from = BerlinTime.DayOf(closed);
        return new Deadline(DeadlineKind.Solved, end.Department, from, calendar.AddBusinessDays(from, rules.SolvedBusinessDays), closed) { Rule = new RuleValue(rules.SolvedBusinessDays, null, null) };
    }

    private static Deadline Named(DeadlineKind kind, string? department, DateOnly day, DateTimeOffset said) => new(kind, department, BerlinTime.DayOf(said), day, said);

    private static DateOnly? Original(Responsibility share, Func<DateOnly, DateOnly> count) => share.ReopenedAt is null ? null : count(BerlinTime.DayOf(share.ClockFrom));

    private static DateTimeOffset Latest(IEnumerable<DateTimeOffset> instants) => instants.Max();

    private static bool IsPaused(DateOnly day, IReadOnlyList<Pause> pauses)
    {
        foreach (var pause in pauses)
            if (pause.Covers(day))
                return true;
        return false;
    }
}
