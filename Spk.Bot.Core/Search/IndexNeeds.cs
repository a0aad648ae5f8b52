using Microsoft.EntityFrameworkCore;
using Spk.Bot.Core.Districts;
using Spk.Bot.Core.Persistence;

namespace Spk.Bot.Core.Search;

/// <summary>Makes needs found that were reported by an earlier version. May be interrupted and run again; where nothing is left to do it costs one query.</summary>
public sealed class IndexNeeds(SpkDbContext db, District district)
{
    private const int Page = 200;

    /// <returns>How many needs were indexed.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var count = 0;
        while (true)
        {
            var needs = await db.Needs.Where(n => !EF.Property<bool>(n, SearchMapping.IsIndexed)).OrderBy(n => n.Id).Take(Page)
                .Include(n => n.Entries).ToListAsync(cancellationToken);
            if (needs.Count == 0)
                return count;
            foreach (var need in needs)
                SearchMapping.Write(db.Entry(need), district, known: null);
            try
            {
                await db.SaveChangesAsync(cancellationToken);
                count += needs.Count;
            }
            catch (DbUpdateConcurrencyException)
            {
                // Someone moved one of them; the page is read again.
            }

            db.ChangeTracker.Clear();
        }
    }
}
