using Microsoft.EntityFrameworkCore;
using Spk.Bot.Core.Districts;
using Spk.Bot.Core.Needs;
using Spk.Bot.Core.Needs.News;
using Spk.Bot.Core.Persistence;
using Spk.Bot.Core.Time;

namespace Spk.Bot.Core.Deadlines;

/// <summary>"Warum fällig am …?" of one need, for one reader.</summary>
public sealed class DueViewQuery(SpkDbContext db, District district, BusinessCalendar calendar, NeedDuesQuery dues, ReportersQuery reporters, TimeProvider clock)
{
    /// <returns>Null when there is no such need, or not for this reader.</returns>
    public async Task<DueView?> GetAsync(NeedId id, NeedReader reader, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        if (await db.Needs.AsNoTracking().Include(n => n.Responsibilities).SingleOrDefaultAsync(n => n.Id == id, cancellationToken) is not { } need)
            return null;
        if (!reader.Sees(need, [.. (await reporters.OfAsync(need, cancellationToken)).Select(r => r.Coordination).OfType<string>()]))
            return null;
        var due = await dues.GetAsync(need, now, cancellationToken);
        return new DueView(id.ToNumber(district.NumberPrefix), DueExplainer.Of(due.Told, district, calendar, reader.Audience), due.Next, now);
    }
}
