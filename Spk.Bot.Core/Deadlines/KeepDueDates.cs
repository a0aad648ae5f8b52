using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Spk.Bot.Core.Districts;
using Spk.Bot.Core.Needs;
using Spk.Bot.Core.Time;

namespace Spk.Bot.Core.Deadlines;

/// <summary>Whoever changes a need changes its due dates in the same save; nobody has to think of it.</summary>
public sealed class KeepDueDates(District district, BusinessCalendar calendar, TimeProvider clock) : SaveChangesInterceptor
{
    private readonly string key = DueMapping.KeyOf(district);

    public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result)
    {
        Keep(eventData.Context);
        return result;
    }

    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Keep(eventData.Context);
        return new(result);
    }

    private void Keep(DbContext? db)
    {
        if (db is null)
            return;
        var now = clock.GetUtcNow();
        foreach (var entry in db.ChangeTracker.Entries<Need>().ToList())
            if (entry.State == EntityState.Added || (entry.State == EntityState.Modified && entry.Property(n => n.Version).IsModified))
                DueMapping.Write(entry, district, calendar, key, now);
    }
}
