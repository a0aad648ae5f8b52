using Spk.Bot.Core.Districts;
using Spk.Bot.Core.Needs;
using Spk.Bot.Core.Time;

namespace Spk.Bot.Core.Deadlines;

/// <summary>
/// What the clock says of a need, told from its state alone: whoever wakes up, however late, asks and gets the same answer. Each step is said on an office morning, never on the
/// day of what it follows from. Within one deadline the later step replaces the earlier one: after a downtime what is still true is said once.
/// </summary>
public static class ReminderPlan
{
    /// <summary>Business days after which nobody is asked "Gelöst?" any more who was not asked in time.</summary>
    public const int SolvedGrace = 20;

    /// <summary>The steps whose time has come and not passed, and those ahead as things stand; of repeats the next one.</summary>
    /// <param name="need">With all its shares and entries.</param>
    public static IReadOnlyList<ReminderStep> Of(Need need, DeadlineRules rules, BusinessCalendar calendar, DateTimeOffset now) => Of(DueDates.Of(need, rules, calendar), rules, calendar, now);

    /// <param name="due">All that is owed for the need.</param>
    internal static IReadOnlyList<ReminderStep> Of(IReadOnlyList<Deadline> due, DeadlineRules rules, BusinessCalendar calendar, DateTimeOffset now)
    {
        var steps = new List<ReminderStep>();
        foreach (var deadline in due)
        {
            AddChain(steps, deadline, Said(deadline, rules, calendar, BerlinTime.DayOf(now)), calendar, now);
            if (deadline.EscalateOn is { } last)
                AddChain(steps, deadline, [(deadline.Kind == DeadlineKind.Acknowledge ? DeadlineStage.Regional : DeadlineStage.District, deadline.On, calendar.AddBusinessDays(last, 1))], calendar, now);
        }
        return steps;
    }

    /// <summary>When a need has to be looked at again (UTC): now when something is due and unsaid, else at the next step; null: never, as things stand.</summary>
    public static DateTimeOffset? NextLook(IReadOnlyList<ReminderStep> steps, IReadOnlySet<StepKey> said, DateTimeOffset now)
    {
        DateTimeOffset? next = null;
        foreach (var step in steps)
            if (!said.Contains(step.Key) && (step.At > now ? step.At : step.IsDue(now) ? now : (DateTimeOffset?)null) is { } at && !(next <= at))
                next = at;
        return next;
    }

    /// <summary>Nominal days of the steps to whom it concerns, in their order.</summary>
    private static IEnumerable<(DeadlineStage Stage, DateOnly DueOn, DateOnly Day)> Said(Deadline deadline, DeadlineRules rules, BusinessCalendar calendar, DateOnly today)
    {
        var on = deadline.On;
        switch (deadline.Kind)
        {
            case DeadlineKind.Acknowledge or DeadlineKind.Interim or DeadlineKind.Decision or DeadlineKind.Promise:
                yield return (DeadlineStage.Soon, on, calendar.AddBusinessDays(on, -1));
                if (deadline.Kind != DeadlineKind.Promise && calendar.IsBusinessDay(on))
                    yield return (DeadlineStage.Due, on, on);
                var after = calendar.AddBusinessDays(on, 1);
                yield return (DeadlineStage.Overdue, on, after);
                if (deadline.Kind is DeadlineKind.Acknowledge or DeadlineKind.Decision)
                    foreach (var day in Repeats(after, rules.SilenceBusinessDays, calendar, today))
                        yield return (DeadlineStage.Overdue, day, day);
                break;
            case DeadlineKind.Reply or DeadlineKind.Silence:
                var first = calendar.OnOrAfter(on);
                yield return (DeadlineStage.Due, on, first);
                foreach (var day in Repeats(first, rules.SilenceBusinessDays, calendar, today))
                    yield return (DeadlineStage.Due, day, day);
                break;
            default:
                yield return (DeadlineStage.Due, on, calendar.OnOrAfter(on));
                break;
        }
    }

    /// <summary>The last one until today, and the two after it: the first of them may be put off to the same day.</summary>
    private static IEnumerable<DateOnly> Repeats(DateOnly first, int every, BusinessCalendar calendar, DateOnly today)
    {
        var passed = today <= first ? 0 : calendar.BusinessDaysBetween(first, today) / every;
        for (var turn = Math.Max(1, passed); turn <= passed + 2; turn++)
            yield return calendar.AddBusinessDays(first, turn * every);
    }

    private static void AddChain(List<ReminderStep> steps, Deadline deadline, IEnumerable<(DeadlineStage Stage, DateOnly DueOn, DateOnly Day)> said, BusinessCalendar calendar, DateTimeOffset now)
    {
        var earliest = calendar.AddBusinessDays(BerlinTime.DayOf(deadline.Since), 1);
        var until = deadline.Kind == DeadlineKind.Solved ? calendar.OpeningOn(calendar.AddBusinessDays(deadline.On, SolvedGrace)) : (DateTimeOffset?)null;
        foreach (var (stage, dueOn, day) in said.Reverse())
        {
            var at = calendar.OpeningOn(day < earliest ? earliest : day);
            if (until <= at)
                continue;
            var step = new ReminderStep(stage, dueOn, at, deadline) { Until = until };
            until = at;
            if (at > now || step.IsDue(now))
                steps.Add(step);
        }
    }
}
