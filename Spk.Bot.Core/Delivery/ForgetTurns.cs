using Microsoft.EntityFrameworkCore;
using Spk.Bot.Core.Persistence;

namespace Spk.Bot.Core.Delivery;

/// <summary>Clears the marks of activities that no transport will deliver again: Teams repeats within minutes, and the marks are kept for two days.</summary>
public sealed class ForgetTurns(SpkDbContext db, TimeProvider clock)
{
    /// <summary>How long a mark is kept at least.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromDays(2);

    /// <returns>How many marks were cleared.</returns>
    public Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var before = clock.GetUtcNow() - Kept;
        return db.Turns.Where(t => t.At < before).ExecuteDeleteAsync(cancellationToken);
    }
}
