using Microsoft.EntityFrameworkCore;
using Spk.Bot.Core.Persistence;

namespace Spk.Bot.Core.Delivery;

/// <summary>
/// A click on a copy of which the bot does not know that it stands: its posting was interrupted, or its answer never came. From now on it is this placement's message; where
/// the card was posted again meanwhile, the copy is a twin and becomes a pointer to the other one.
/// </summary>
public sealed class AdoptCard(SpkDbContext db, StageCards cards, TimeProvider clock)
{
    /// <param name="placementId">From the card's data; it counts only where placement and conversation fit.</param>
    public async Task RunAsync(PlacementId placementId, string rootConversationId, string activityId, CancellationToken cancellationToken)
    {
        var placement = await db.Placements.SingleOrDefaultAsync(p => p.Id == placementId && p.RootConversationId == rootConversationId, cancellationToken);
        if (placement is null || placement.ActivityId == activityId || activityId.Length > CardPlacement.ActivityIdLimit)
            return;

        // A message that is known as another card's: an answer that showed this one to a single person.
        if (await db.Placements.AnyAsync(p => p.RootConversationId == rootConversationId && p.ActivityId == activityId, cancellationToken))
            return;
        if (!placement.Adopt(activityId, clock.GetUtcNow()))
            await cards.PointFromAsync(activityId, placement, cancellationToken);
    }
}
