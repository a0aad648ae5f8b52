using Microsoft.EntityFrameworkCore;
using Spk.Bot.Core.Delivery;
using Spk.Bot.Core.Persistence;

namespace Spk.Bot.Core.Departments;

/// <summary>
/// The OE SPK says in a channel whose it is. Cards that waited for the place become due; those that stand in an earlier channel stay there and go on being updated, unless
/// the bot is no longer in it: then the needs' cards come to the new one.
/// </summary>
public sealed class LinkChannel(SpkDbContext db, MoveCards move, TellLostPlaces lost, TimeProvider clock)
{
    /// <param name="conversationId">Root id of the channel.</param>
    public async Task<LinkOutcome> RunAsync(Place place, string conversationId, string byPersonId, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var link = await db.Links.SingleOrDefaultAsync(l => l.PlaceKind == place.Kind && l.PlaceKey == place.Key, cancellationToken);
        if (link?.ConversationId == conversationId)
            return new LinkOutcome(AlreadyLinked: true, Waiting: 0);
        if (link is null)
            db.Links.Add(new ChannelLink(place, conversationId, byPersonId, now));
        else
            link.MoveTo(conversationId, byPersonId, now);

        var moved = await move.RunAsync(place, conversationId, cancellationToken);
        await lost.BackAsync([place], cancellationToken);

        // The hint "not linked yet" has done its work: one that never got through is dropped, and a new one may come if the link is ever lost.
        var hint = StageCards.NotLinkedSubject(place);
        foreach (var notice in await db.Placements.Where(p => p.Kind == PlacementKind.Answer && p.Subject == hint).ToListAsync(cancellationToken))
        {
            if (notice.ShownRevision == 0 && notice.State == PlacementState.Waiting)
                db.Placements.Remove(notice);
            else
                notice.Retire();
        }

        return new LinkOutcome(AlreadyLinked: false, moved.Count);
    }
}

/// <summary>What linking changed.</summary>
/// <param name="Waiting">Cards that had waited for the place and are now on their way.</param>
public sealed record LinkOutcome(bool AlreadyLinked, int Waiting);
