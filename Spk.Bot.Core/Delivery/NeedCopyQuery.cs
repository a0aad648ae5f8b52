using Microsoft.EntityFrameworkCore;
using Spk.Bot.Core.Needs;
using Spk.Bot.Core.Persistence;

namespace Spk.Bot.Core.Delivery;

/// <summary>Which copy of a need's card stands in a conversation: it tells for whom the card is drawn there.</summary>
public sealed class NeedCopyQuery(SpkDbContext db)
{
    /// <param name="clicked">The copy that the client says was clicked; it counts where it is one of this need in this conversation.</param>
    /// <returns>Null when no copy of the need was ever meant for this conversation.</returns>
    public async Task<NeedCopy?> FindAsync(NeedId need, string rootConversationId, PlacementId? clicked, CancellationToken cancellationToken)
    {
        var subject = StageCards.Subject(need);
        var named = clicked ?? default;
        var copy = await db.Placements.AsNoTracking()
            .Where(p => p.Kind == PlacementKind.Need && p.Subject == subject && p.RootConversationId == rootConversationId)
            .OrderByDescending(p => p.Id == named).ThenByDescending(p => p.PlaceKind != null).ThenBy(p => p.Id)
            .Select(p => new { p.Id, p.Audience, p.PlaceKind, p.PlaceKey })
            .FirstOrDefaultAsync(cancellationToken);
        return copy is null ? null : new NeedCopy(copy.Id, copy.Audience, copy.PlaceKind == PlaceKind.Department ? copy.PlaceKey : null);
    }
}

/// <summary>A need's card in a conversation.</summary>
/// <param name="Department">The department whose copy it is, or null.</param>
public sealed record NeedCopy(PlacementId Id, Audience Audience, string? Department);
