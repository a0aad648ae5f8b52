using Microsoft.EntityFrameworkCore;
using Spk.Bot.Core.Persistence;

namespace Spk.Bot.Core.Delivery;

/// <summary>Ends every claim at once. For a start where no other process can be sending: whoever held them is gone, and nobody should wait for their leases.</summary>
public sealed class FreeClaims(SpkDbContext db, TimeProvider clock)
{
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        await db.Placements.Where(p => p.State == PlacementState.Sending && p.DueAt > now)
            .ExecuteUpdateAsync(s => s.SetProperty(p => p.DueAt, now), cancellationToken);
        await db.Lanes.Where(l => l.HeldUntil > now).ExecuteUpdateAsync(s => s.SetProperty(l => l.HeldUntil, now), cancellationToken);
    }
}
