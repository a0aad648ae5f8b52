using Microsoft.EntityFrameworkCore;
using Spk.Bot.Core.Districts;
using Spk.Bot.Core.Needs;
using Spk.Bot.Core.Persistence;
using Spk.Bot.Core.Time;

namespace Spk.Bot.Core.Deadlines;

/// <summary>Brings due dates up to the borough's file where they were reckoned by an earlier one, or never. Where nothing is left to do it costs one query.</summary>
public sealed class ReckonDueDates(SpkDbContext db, District district, BusinessCalendar calendar, TimeProvider clock)
{
    private const int Page = 200;

    /// <returns>How many needs were reckoned.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var key = DueMapping.KeyOf(district);
        var count = 0;
        while (await NextAsync(key, cancellationToken) is { Count: > 0 } needs)
        {
            foreach (var need in needs)
                DueMapping.Write(db.Entry(need), district, calendar, key, clock.GetUtcNow());
            try
            {
                await db.SaveChangesAsync(cancellationToken);
                count += needs.Count;
            }
            catch (DbUpdateConcurrencyException)
            {
                // Someone moved one of them; that save reckoned it.
            }

            db.ChangeTracker.Clear();
        }

        return count;
    }

    private Task<List<Need>> NextAsync(string key, CancellationToken cancellationToken) => db.Needs
        .Where(n => EF.Property<string>(n, DueMapping.ReckonedBy) != key)
        .OrderBy(n => n.Id).Take(Page)
        .Include(n => n.Responsibilities).Include(n => n.Entries).AsSplitQuery()
        .ToListAsync(cancellationToken);
}
