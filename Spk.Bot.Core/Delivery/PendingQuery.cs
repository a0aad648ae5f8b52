using Microsoft.EntityFrameworkCore;
using Spk.Bot.Core.Persistence;

namespace Spk.Bot.Core.Delivery;

/// <summary>What is to be sent, and where.</summary>
public sealed class PendingQuery(SpkDbContext db)
{
    /// <summary>Failure code of a row that this version cannot read.</summary>
    internal const string Unreadable = "Unreadable";

    private const int MostLanes = 64;
    private const int MostLike = 200;

    /// <summary>Conversations with something due, that nobody sends to and that do not rest; the one that waits longest beyond its time first, among equals the fullest: what is left at the end is then spread over many.</summary>
    public Task<List<string>> LanesAsync(DateTimeOffset now, CancellationToken cancellationToken) =>
        Due(now)
            .Where(p => p.RootConversationId != null && !db.Lanes.Any(l => l.Key == p.RootConversationId && (l.HeldUntil > now || l.RestsUntil > now)))
            .GroupBy(p => p.RootConversationId!)
            .OrderBy(lane => lane.Min(p => p.SendBy)).ThenByDescending(lane => lane.Count())
            .Select(lane => lane.Key)
            .Take(MostLanes)
            .ToListAsync(cancellationToken);

    /// <summary>The next card of a conversation: what should have left first.</summary>
    public Task<CardPlacement?> NextAsync(string rootConversationId, DateTimeOffset now, CancellationToken cancellationToken) =>
        Next(rootConversationId, now).FirstOrDefaultAsync(cancellationToken);

    /// <summary>The row of <see cref="NextAsync"/> cannot be read: it counts as broken, so that the cards behind it go on; each hour has another look.</summary>
    /// <returns>Rows that were set aside, at most one.</returns>
    public Task<int> SetNextAsideAsync(string rootConversationId, DateTimeOffset now, CancellationToken cancellationToken) =>
        db.Placements
            .Where(p => p.Id == Next(rootConversationId, now).Select(next => next.Id).First())
            .ExecuteUpdateAsync(
                row => row
                    .SetProperty(p => p.State, PlacementState.Broken)
                    .SetProperty(p => p.FailureCode, Unreadable)
                    .SetProperty(p => p.DueAt, now + RetryPolicy.SecondLook)
                    .SetProperty(p => p.Version, p => p.Version + 1),
                cancellationToken);

    /// <summary>When the first of the conversations that rest with something due may go on; null when none does.</summary>
    public async Task<DateTimeOffset?> EndOfRestAsync(DateTimeOffset now, CancellationToken cancellationToken) =>
        await db.Lanes
            .Where(l => l.RestsUntil > now && db.Placements.Any(p => p.RootConversationId == l.Key && p.State == PlacementState.Due && p.DueAt <= now))
            .OrderBy(l => l.RestsUntil)
            .Select(l => (DateTimeOffset?)l.RestsUntil)
            .FirstOrDefaultAsync(cancellationToken);

    /// <summary>Claims that ended without a result.</summary>
    public Task<List<PlacementId>> ExpiredAsync(DateTimeOffset now, CancellationToken cancellationToken) =>
        db.Placements.Where(p => p.State == PlacementState.Sending && p.DueAt <= now).Select(p => p.Id).ToListAsync(cancellationToken);

    /// <summary>Others like this one that wait for the same conversation and were never tried, due or not; oldest first.</summary>
    public Task<List<CardPlacement>> LikeAsync(CardPlacement placement, CancellationToken cancellationToken)
    {
        var (id, root, conversation, subject, language) = (placement.Id, placement.RootConversationId, placement.ConversationId, placement.Subject, placement.Language);
        return db.Placements
            .Where(p => p.RootConversationId == root && p.State == PlacementState.Due && p.ConversationId == conversation && p.Kind == PlacementKind.Answer && p.Subject == subject
                && p.Language == language && p.Attempts == 0 && p.ShownRevision == 0 && p.Id != id)
            .OrderBy(p => p.CreatedAt).ThenBy(p => p.Id).Take(MostLike).ToListAsync(cancellationToken);
    }

    private IQueryable<CardPlacement> Next(string rootConversationId, DateTimeOffset now) => Due(now)
        .Where(p => p.RootConversationId == rootConversationId)
        .OrderBy(p => p.SendBy).ThenBy(p => p.CreatedAt).ThenBy(p => p.Id);

    /// <summary>
    /// An answer in a chat that was refused or not accepted is not tried again: nobody waits for it any longer. A card that found its conversation closed while a turn was opening
    /// it, unseen by that turn, is.
    /// </summary>
    private IQueryable<CardPlacement> Due(DateTimeOffset now) => db.Placements
        .Where(p => p.DueAt <= now
            && (p.State == PlacementState.Due
                || p.State == PlacementState.Unclear
                || ((p.State == PlacementState.Refused || p.State == PlacementState.Broken) && (p.Kind != PlacementKind.Answer || p.PlaceKind != null))
                || (p.State == PlacementState.Gone && p.FailureCode == SendNext.NotInstalled && (p.Kind != PlacementKind.Answer || p.PlaceKind != null)
                    && db.Addresses.Any(a => a.ConversationId == p.RootConversationId && a.IsActive))));
}
