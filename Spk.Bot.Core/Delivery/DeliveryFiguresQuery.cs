using Microsoft.EntityFrameworkCore;
using Spk.Bot.Core.Persistence;

namespace Spk.Bot.Core.Delivery;

/// <summary>How deliveries stand.</summary>
public sealed class DeliveryFiguresQuery(SpkDbContext db)
{
    public async Task<DeliveryFigures> GetAsync(CancellationToken cancellationToken)
    {
        var counts = await db.Placements.GroupBy(p => p.State).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancellationToken);
        int Of(PlacementState state) => counts.GetValueOrDefault(state);
        return new DeliveryFigures(
            Of(PlacementState.Due) + Of(PlacementState.Sending),
            Of(PlacementState.Waiting),
            Of(PlacementState.Shown),
            Of(PlacementState.Gone) + Of(PlacementState.Refused) + Of(PlacementState.Unclear) + Of(PlacementState.Broken));
    }
}

/// <summary>Placements by what holds them.</summary>
/// <param name="Waiting">Their place has no channel yet.</param>
/// <param name="Failed">Gone, refused, unclear or broken.</param>
public sealed record DeliveryFigures(int Due, int Waiting, int Shown, int Failed);
