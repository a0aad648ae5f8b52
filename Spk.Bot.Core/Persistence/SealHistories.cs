using Microsoft.EntityFrameworkCore;
using Spk.Bot.Core.Needs;

namespace Spk.Bot.Core.Persistence;

/// <summary>
/// Part of a migration: entries of the first version are told in full and chained, need by need. May be interrupted and run again; where nothing is left to do it costs one query.
/// </summary>
public sealed class SealHistories(SpkDbContext db)
{
    private const int BatchSize = 200;

    /// <returns>How many needs were sealed.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var count = 0;
        while (await NextAsync(cancellationToken) is { Count: > 0 } needs)
        {
            foreach (var need in needs)
                need.Seal();
            await db.SaveChangesAsync(cancellationToken);
            db.ChangeTracker.Clear();
            count += needs.Count;
        }

        return count;
    }

    private Task<List<Need>> NextAsync(CancellationToken cancellationToken) => db.Needs
        .Where(n => n.Entries.Any(e => e.Hash == ""))
        .OrderBy(n => n.Id).Take(BatchSize)
        .Include(n => n.Responsibilities).Include(n => n.Entries).AsSplitQuery()
        .ToListAsync(cancellationToken);
}
