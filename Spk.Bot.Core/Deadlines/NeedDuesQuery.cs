using Microsoft.EntityFrameworkCore;
using Spk.Bot.Core.Districts;
using Spk.Bot.Core.Needs;
using Spk.Bot.Core.Persistence;
using Spk.Bot.Core.Time;

namespace Spk.Bot.Core.Deadlines;

/// <summary>What is owed for a need now, and what the clock says next.</summary>
public sealed class NeedDuesQuery(SpkDbContext db, District district, BusinessCalendar calendar)
{
    /// <param name="need">Its entries are read if they were not.</param>
    public async Task<NeedDues> GetAsync(Need need, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var id = need.Id;
        var told = need.Entries.Count > 0 ? need : Need.Rebuild(await db.Entries.AsNoTracking().Where(e => e.NeedId == id).ToListAsync(cancellationToken));
        var said = (await db.Reminders.AsNoTracking().Where(r => r.NeedId == id).ToListAsync(cancellationToken)).Select(r => r.Key).ToHashSet();
        var rule = district.Deadlines.For(told.Theme, told.Urgency);
        var due = DueDates.Of(told, district.Deadlines, calendar);
        return new NeedDues(
            told,
            due,
            need.Responsibilities.ToDictionary(
                r => r.Department,
                r => due.FirstOrDefault(d => d.Kind == DeadlineKind.Acknowledge && d.Department == r.Department)?.On
                    ?? calendar.AddBusinessDays(BerlinTime.DayOf(r.ReopenedAt ?? r.ClockFrom), rule.Acknowledge.Count)),
            NextStep.Of(told, district.Deadlines, calendar, said, now) is { } step ? ViewOf(step, now) : null);
    }

    private NextStepView ViewOf(ReminderStep step, DateTimeOffset now)
    {
        var name = step.Deadline.Department is { } key ? district.FindDepartment(key)?.Name ?? key : null;
        return new NextStepView(step.Deadline.Kind, step.Stage, step.Recipient, name, NextStep.InstantOf(step, calendar, now));
    }
}

/// <summary>What is owed for a need.</summary>
/// <param name="Told">The need with its history.</param>
/// <param name="AcknowledgeBy">Last day to acknowledge, by department; of one that did, the day that it had.</param>
/// <param name="Next">What the clock says next, or null.</param>
public sealed record NeedDues(Need Told, IReadOnlyList<Deadline> Deadlines, IReadOnlyDictionary<string, DateOnly> AcknowledgeBy, NextStepView? Next);
