using Microsoft.EntityFrameworkCore;
using Spk.Bot.Core.Delivery;
using Spk.Bot.Core.Digests;
using Spk.Bot.Core.Districts;
using Spk.Bot.Core.Persistence;

namespace Spk.Bot.Core.Documents;

/// <summary>The paper of a stored digest, from its frozen snapshot: the same at every asking.</summary>
public sealed class DigestPaperQuery(SpkDbContext db, DigestViewQuery digests, District district)
{
    /// <returns>Null when there is no such digest.</returns>
    public async Task<DigestDocument?> GetAsync(Guid id, CancellationToken cancellationToken) =>
        await ViewAsync(id, cancellationToken) is { } view ? DigestPaper.Of(view, district) : null;

    /// <summary>What its card shows.</summary>
    /// <returns>Null when there is no such digest.</returns>
    public Task<DigestView?> ViewAsync(Guid id, CancellationToken cancellationToken) => digests.GetAsync(id, page: 0, cancellationToken);

    /// <summary>Which digest a card shows that stands in this conversation.</summary>
    /// <returns>Null when it is no digest's card, or stands elsewhere.</returns>
    public async Task<Guid?> ShownAsync(PlacementId placement, string rootConversationId, CancellationToken cancellationToken) =>
        await db.Placements.AsNoTracking().Where(p => p.Id == placement && p.Kind == PlacementKind.Digest && p.RootConversationId == rootConversationId)
            .Select(p => p.Subject).SingleOrDefaultAsync(cancellationToken) is { } subject && Guid.TryParse(subject, out var id)
            ? id
            : null;
}
