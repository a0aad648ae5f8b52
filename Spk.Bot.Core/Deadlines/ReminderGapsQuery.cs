using Microsoft.EntityFrameworkCore;
using Spk.Bot.Core.Districts;
using Spk.Bot.Core.Needs;
using Spk.Bot.Core.Persistence;
using Spk.Bot.Core.Time;

namespace Spk.Bot.Core.Deadlines;

/// <summary>What the clock should have said and did not, and due dates in the tables that are not what the history says.</summary>
public sealed class ReminderGapsQuery(SpkDbContext db, District district, BusinessCalendar calendar, DueLookQuery looks)
{
    private const int Page = 200;

    /// <summary>Each look takes the next page, so that all needs come round.</summary>
    private static readonly TimeSpan Turn = TimeSpan.FromMinutes(15);

    /// <summary>Needs that should have been looked at by the last business day before today, and have something due and unsaid.</summary>
    public async Task<IReadOnlyList<NeedId>> LateAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        var last = calendar.OpeningOn(calendar.AddBusinessDays(BerlinTime.DayOf(now), -1));
        return [.. (await looks.GetAsync(last, now, cancellationToken)).Where(l => l.Due.Count > 0).Select(l => l.Id)];
    }

    /// <summary>One page of the needs, tracked, with their due dates mended.</summary>
    /// <returns>Those that were wrong.</returns>
    public async Task<IReadOnlyList<NeedId>> MendAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        var total = await db.Needs.CountAsync(n => n.Status != NeedStatus.Completed, cancellationToken);
        var skip = total == 0 ? 0 : (int)(now.UtcTicks / Turn.Ticks * Page % (((total + Page - 1) / Page) * Page));
        var needs = await db.Needs.Where(n => n.Status != NeedStatus.Completed).OrderBy(n => n.Id).Skip(skip).Take(Page)
            .Include(n => n.Responsibilities).Include(n => n.Entries).AsSplitQuery().ToListAsync(cancellationToken);
        var ids = needs.ConvertAll(n => n.Id);
        var said = (await db.Reminders.AsNoTracking().Where(r => ids.Contains(r.NeedId)).ToListAsync(cancellationToken)).ToLookup(r => r.NeedId, r => r.Key);
        return [.. needs.Where(need => DueMapping.Mend(db.Entry(need), district, calendar, said[need.Id].ToHashSet(), now)).Select(n => n.Id)];
    }
}
