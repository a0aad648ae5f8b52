using Microsoft.EntityFrameworkCore;
using Spk.Bot.Core.Persistence;

namespace Spk.Bot.Core.Needs;

/// <summary>Holds every need against its own history (<see cref="NeedHistory"/>), page by page. Reads only.</summary>
public sealed class CheckHistories(SpkDbContext db)
{
    private const int Page = 200;

    /// <summary>Whether the database is of this version; of another one histories cannot be read.</summary>
    public async Task<bool> CanReadAsync(CancellationToken cancellationToken) => !(await db.Database.GetPendingMigrationsAsync(cancellationToken)).Any();

    public async Task<HistoriesCheck> RunAsync(CancellationToken cancellationToken)
    {
        var (count, faults) = (0, new List<HistoryFault>());
        while (await NextAsync(count, cancellationToken) is { Count: > 0 } needs)
        {
            faults.AddRange(needs.Select(NeedHistory.Check).OfType<HistoryFault>());
            count += needs.Count;
        }

        return new HistoriesCheck(count, faults);
    }

    /// <summary>Needs are never deleted, so pages stay where they are.</summary>
    private Task<List<Need>> NextAsync(int skip, CancellationToken cancellationToken) =>
        db.Needs.AsNoTracking().OrderBy(n => n.Id).Skip(skip).Take(Page).Include(n => n.Responsibilities).Include(n => n.Entries).AsSplitQuery().ToListAsync(cancellationToken);
}

/// <summary>What was found.</summary>
/// <param name="Needs">How many were looked at.</param>
public sealed record HistoriesCheck(int Needs, IReadOnlyList<HistoryFault> Faults);
