using Microsoft.EntityFrameworkCore;
using Spk.Bot.Core.Districts;
using Spk.Bot.Core.Needs;
using Spk.Bot.Core.Persistence;
using Spk.Bot.Core.Time;

namespace Spk.Bot.Core.Deadlines;

/// <summary>Looks at the needs whose time has come, page by page over an index.</summary>
public sealed class DueLookQuery(SpkDbContext db, District district, BusinessCalendar calendar)
{
    private const int Page = 200;

    /// <param name="lookedBefore">Only needs whose look was due by this instant.</param>
    public async Task<IReadOnlyList<DueLook>> GetAsync(DateTimeOffset lookedBefore, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var ids = await db.Needs.Where(n => EF.Property<DateTimeOffset?>(n, DueMapping.NextLookAt) <= lookedBefore).OrderBy(n => EF.Property<DateTimeOffset?>(n, DueMapping.NextLookAt)).Select(n => n.Id).ToListAsync(cancellationToken);
        var looks = new List<DueLook>(ids.Count);
        foreach (var page in ids.Chunk(Page))
            looks.AddRange(await LookAsync(page, now, cancellationToken));
        return looks;
    }

    private async Task<IEnumerable<DueLook>> LookAsync(NeedId[] ids, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var needs = await db.Needs.AsNoTracking().Where(n => ids.Contains(n.Id)).Include(n => n.Responsibilities).Include(n => n.Entries).AsSplitQuery().ToListAsync(cancellationToken);
        var said = (await db.Reminders.AsNoTracking().Where(r => ids.Contains(r.NeedId)).ToListAsync(cancellationToken)).ToLookup(r => r.NeedId, r => r.Key);
        return needs.Select(need => DueLook.At(need, ReminderPlan.Of(need, district.Deadlines, calendar, now), said[need.Id].ToHashSet(), now));
    }
}
