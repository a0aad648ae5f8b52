using Microsoft.EntityFrameworkCore;
using Spk.Bot.Core.Persistence;

namespace Spk.Bot.Core.Delivery;

/// <summary>A click on a copy of which the bot does not know that it stands: its posting was interrupted. From now on it is this placement's message.</summary>
public sealed class AdoptCard(SpkDbContext db, TimeProvider clock)
{
    /// <param name="placementId">From the card's data; it counts only where placement and conversation fit.</param>
    public async Task RunAsync(PlacementId placementId, string rootConversationId, string activityId, CancellationToken cancellationToken)
    {
        var placement = await db.Placements.SingleOrDefaultAsync(p => p.Id == placementId, cancellationToken);
        if (placement?.ConversationId is { } conversation && conversation.Split(';', 2)[0] == rootConversationId && placement.State is PlacementState.Unclear or PlacementState.Sending)
            placement.Adopt(activityId, clock.GetUtcNow());
    }
}
