using Spk.Bot.Core.Districts;
using Spk.Bot.Core.Needs;
using Spk.Bot.Core.Time;

namespace Spk.Bot.Core.Deadlines;

/// <summary>"Was passiert als Nächstes?": the first step that is ahead, as things stand.</summary>
public static class NextStep
{
    /// <param name="need">With all its shares and entries.</param>
    /// <param name="said">The need's steps that have been said.</param>
    /// <returns>Null when nobody is going to be reminded of anything: the need is completed, and "Gelöst?" asked or not to be asked.</returns>
    public static ReminderStep? Of(Need need, DeadlineRules rules, BusinessCalendar calendar, IReadOnlySet<StepKey> said, DateTimeOffset now) =>
        ReminderPlan.Of(need, rules, calendar, now).Where(s => !said.Contains(s.Key) && IsSaid(s, calendar, now))
            .OrderBy(s => InstantOf(s, calendar, now)).ThenByDescending(s => s.Stage).ThenBy(s => s.Deadline.Kind)
            .FirstOrDefault();

    /// <summary>A step whose time ends while the office is closed is not said any more.</summary>
    private static bool IsSaid(ReminderStep step, BusinessCalendar calendar, DateTimeOffset now) => step.Until is not { } until || InstantOf(step, calendar, now) < until;

    /// <summary>What is due and unsaid is said as soon as the office is open (UTC).</summary>
    public static DateTimeOffset InstantOf(ReminderStep step, BusinessCalendar calendar, DateTimeOffset now) => calendar.NextOfficeInstant(step.At > now ? step.At : now);
}

/// <summary>The next step as a card says it.</summary>
/// <param name="Department">Name of the department that it concerns, or null.</param>
/// <param name="At">UTC.</param>
public sealed record NextStepView(DeadlineKind Kind, DeadlineStage Stage, Recipient Recipient, string? Department, DateTimeOffset At);
