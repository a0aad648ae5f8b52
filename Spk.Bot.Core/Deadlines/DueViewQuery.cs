using Microsoft.EntityFrameworkCore;
using Spk.Bot.Core.Delivery;
using Spk.Bot.Core.Districts;
using Spk.Bot.Core.Needs;
using Spk.Bot.Core.Persistence;
using Spk.Bot.Core.Time;

namespace Spk.Bot.Core.Deadlines;

/// <summary>"Warum fällig am …?" of one need, for one audience.</summary>
public sealed class DueViewQuery(SpkDbContext db, District district, BusinessCalendar calendar, NeedDuesQuery dues, TimeProvider clock)
{
    /// <returns>Null when there is no such need.</returns>
    public async Task<DueView?> GetAsync(NeedId id, Audience audience, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        if (await db.Needs.AsNoTracking().Include(n => n.Responsibilities).SingleOrDefaultAsync(n => n.Id == id, cancellationToken) is not { } need)
            return null;
        var due = await dues.GetAsync(need, now, cancellationToken);
        return new DueView(id.ToNumber(district.NumberPrefix), DueExplainer.Of(due.Told, district, calendar, audience), due.Next, now);
    }
}
