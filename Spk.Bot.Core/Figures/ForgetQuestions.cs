using Microsoft.EntityFrameworkCore;
using Spk.Bot.Core.Persistence;

namespace Spk.Bot.Core.Figures;

/// <summary>Forgets who asked what, long before anybody could make something of it.</summary>
public sealed class ForgetQuestions(SpkDbContext db, TimeProvider clock)
{
    public static readonly TimeSpan Kept = TimeSpan.FromDays(90);

    /// <returns>How many were forgotten.</returns>
    public Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var before = clock.GetUtcNow() - Kept;
        return db.Questions.Where(q => q.At < before).ExecuteDeleteAsync(cancellationToken);
    }
}
