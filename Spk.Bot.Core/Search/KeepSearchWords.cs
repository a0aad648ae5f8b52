using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Spk.Bot.Core.Districts;
using Spk.Bot.Core.Needs;

namespace Spk.Bot.Core.Search;

/// <summary>Whoever reports or answers a need makes it found by those words in the same save.</summary>
public sealed class KeepSearchWords(District district) : SaveChangesInterceptor
{
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
        foreach (var entry in db.ChangeTracker.Entries<Need>().ToList())
            if (entry.State == EntityState.Added && entry.Property(SearchMapping.IsIndexed).CurrentValue is false)
                SearchMapping.Write(entry, district, known: null);
            else if (entry.State == EntityState.Modified && entry.Property(n => n.Version).IsModified && entry.Property(SearchMapping.IsIndexed).CurrentValue is true)
                AddAnswers(entry.Entity, db);
    }

    private void AddAnswers(Need need, DbContext db)
    {
        var stored = need.Entries.Where(e => db.Entry(e).State != EntityState.Added).Select(e => e.Sequence).ToHashSet();
        if (need.Entries.Any(e => !stored.Contains(e.Sequence) && e.Kind is EntryKind.Answered or EntryKind.Completed))
            SearchMapping.Write(db.Entry(need), district, stored);
    }
}
