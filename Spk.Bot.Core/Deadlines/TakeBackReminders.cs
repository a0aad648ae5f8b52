using Microsoft.EntityFrameworkCore;
using Spk.Bot.Core.Delivery;
using Spk.Bot.Core.Persistence;
using Spk.Bot.Core.Time;

namespace Spk.Bot.Core.Deadlines;

/// <summary>
/// A post that did not get through on its day is no longer true the next morning: it is taken back with all its steps, and what is due by then is said anew. One that may have
/// arrived stays.
/// </summary>
public sealed class TakeBackReminders(SpkDbContext db, CommitTurn commit, TimeProvider clock)
{
    /// <summary>Days. What waited longer has been repaired or given up by people.</summary>
    private const int Reach = 30;

    /// <returns>How many posts were taken back, copies included.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var today = BerlinTime.DayOf(now);
        var earlier = Enumerable.Range(1, Reach).Select(days => CardPlacement.ReminderSubject(today.AddDays(-days))).ToList();
        var unshown = await db.Placements
            .Where(p => p.Kind == PlacementKind.Answer && earlier.Contains(p.Subject) && p.ShownRevision == 0 && p.ActivityId == null
                && p.State != PlacementState.Sending && p.State != PlacementState.Unclear && p.State != PlacementState.Shown)
            .ToListAsync(cancellationToken);
        foreach (var placement in unshown)
        {
            var steps = await db.Reminders.Where(r => r.Placement == placement.Id).ToListAsync(cancellationToken);
            var ids = steps.Select(r => r.NeedId).Distinct().ToList();

            // To look once too often does no harm, should the save fail.
            foreach (var page in ids.Chunk(500))
                await db.Needs.Where(n => page.Contains(n.Id)).ExecuteUpdateAsync(s => s.SetProperty(n => EF.Property<DateTimeOffset?>(n, DueMapping.NextLookAt), now), cancellationToken);
            db.Reminders.RemoveRange(steps);
            db.Placements.Remove(placement);
            if (!await commit.RunAsync(null, cancellationToken))
                db.ChangeTracker.Clear();
        }

        return unshown.Count;
    }
}
