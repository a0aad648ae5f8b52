using Microsoft.EntityFrameworkCore;
using Spk.Bot.Core.Needs;
using Spk.Bot.Core.Persistence;

namespace Spk.Bot.Core.Delivery;

/// <summary>
/// Cards of a place follow to the channel that it is linked with: those that never had a channel, and those in conversations where the bot no longer is. What stood there is
/// posted anew, once per need and with its state of now; a completed need's card has done its work and stays behind.
/// </summary>
public sealed class MoveCards(SpkDbContext db, TimeProvider clock)
{
    private const int Chunk = 500;

    /// <param name="conversationId">Root id of the channel that the place is linked with.</param>
    /// <returns>The cards that are on their way now.</returns>
    public async Task<IReadOnlyList<CardPlacement>> RunAsync(Place place, string conversationId, CancellationToken cancellationToken)
    {
        var closed = await ClosedAsync(place, conversationId, cancellationToken);
        var left = await db.Placements
            .Where(p => p.PlaceKind == place.Kind && p.PlaceKey == place.Key && (p.ConversationId == null || closed.Contains(p.RootConversationId!)) && !p.Subject.StartsWith(Morning.Notes))
            .OrderBy(p => p.CreatedAt).ThenBy(p => p.Id)
            .ToListAsync(cancellationToken);

        // One that is on its way right now keeps its conversation: the outcome belongs there. Turned away, it follows from there (ReportFailedDelivery).
        left.RemoveAll(p => p.State == PlacementState.Sending);
        var needs = left.FindAll(p => p.Kind == PlacementKind.Need);
        var completed = await CompletedAsync(needs.Where(p => p.ActivityId is not null), cancellationToken);
        var there = await StandingAsync(place, conversationId, needs, cancellationToken);

        // A copy that someone asked for stands in a thread; the card itself goes first.
        var moving = needs.Where(p => p.ActivityId is null || !completed.Contains(p.Subject)).OrderBy(p => p.ConversationId != p.RootConversationId).DistinctBy(p => p.Subject)
            .Where(p => !there.Contains(p.Subject))
            .Concat(left.Where(p => p.Kind is PlacementKind.Digest or PlacementKind.Answer && p.ActivityId is null))
            .ToList();
        var now = clock.GetUtcNow();
        foreach (var placement in moving)
            placement.LinkTo(conversationId, now);
        return moving;
    }

    /// <summary>Conversations of the place's cards in which the bot is no longer. One that this very turn closes counts.</summary>
    private async Task<List<string>> ClosedAsync(Place place, string conversationId, CancellationToken cancellationToken)
    {
        var used = await db.Placements
            .Where(p => p.PlaceKind == place.Kind && p.PlaceKey == place.Key && p.RootConversationId != null && p.RootConversationId != conversationId)
            .Select(p => p.RootConversationId!).Distinct().ToListAsync(cancellationToken);
        var open = (await db.Addresses.Where(a => used.Contains(a.ConversationId)).ToListAsync(cancellationToken))
            .Where(a => a.IsActive).Select(a => a.ConversationId).ToHashSet(StringComparer.Ordinal);
        return used.FindAll(id => !open.Contains(id));
    }

    private async Task<HashSet<string>> CompletedAsync(IEnumerable<CardPlacement> standing, CancellationToken cancellationToken)
    {
        var completed = new HashSet<string>(StringComparer.Ordinal);
        foreach (var ids in standing.Select(p => StageCards.NeedOf(p.Subject)).Distinct().Chunk(Chunk))
            completed.UnionWith((await db.Needs.Where(n => ids.Contains(n.Id) && n.Status == NeedStatus.Completed).Select(n => n.Id).ToListAsync(cancellationToken)).Select(StageCards.Subject));
        return completed;
    }

    /// <summary>Needs whose card the place has in the channel already.</summary>
    private async Task<HashSet<string>> StandingAsync(Place place, string conversationId, List<CardPlacement> needs, CancellationToken cancellationToken)
    {
        var there = new HashSet<string>(StringComparer.Ordinal);
        foreach (var subjects in needs.Select(p => p.Subject).Distinct().Chunk(Chunk))
            there.UnionWith(await db.Placements
                .Where(p => p.Kind == PlacementKind.Need && subjects.Contains(p.Subject) && p.ConversationId == conversationId && p.PlaceKind == place.Kind && p.PlaceKey == place.Key)
                .Select(p => p.Subject).ToListAsync(cancellationToken));
        return there;
    }
}
