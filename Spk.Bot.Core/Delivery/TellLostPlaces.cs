using Microsoft.EntityFrameworkCore;
using Spk.Bot.Core.Districts;
using Spk.Bot.Core.Persistence;

namespace Spk.Bot.Core.Delivery;

/// <summary>
/// The OE SPK hears of places that are no longer reached: one notice for all that one event has taken, staged in the save that closes them, so that it is said once per loss.
/// When a place is reached again, the notice says so where it stands. Of their own channel nobody can be told; it is seen in health.
/// </summary>
public sealed class TellLostPlaces(SpkDbContext db, District district, StageCards cards, TimeProvider clock)
{
    /// <summary>Start of the subject of each notice that is not settled.</summary>
    internal const string Subject = "lost:";

    /// <param name="closed">Conversations that this save closes, and that were open before.</param>
    public async Task StageAsync(LossCause cause, IReadOnlyCollection<ConversationAddress> closed, CancellationToken cancellationToken)
    {
        var ids = closed.Select(a => a.ConversationId).ToList();
        var office = Place.Department(district.OfficeDepartment);
        var lost = new List<LostPlace>();
        foreach (var link in await db.Links.AsNoTracking().Where(l => ids.Contains(l.ConversationId)).OrderBy(l => l.PlaceKind).ThenBy(l => l.PlaceKey).ToListAsync(cancellationToken))
        {
            if (link.Place == office)
                continue;
            var waiting = await db.Placements.CountAsync(
                p => p.PlaceKind == link.PlaceKind && p.PlaceKey == link.PlaceKey && p.Kind != PlacementKind.Answer && p.Kind != PlacementKind.Redirect && p.ShownRevision < p.WantedRevision, cancellationToken);
            lost.Add(new LostPlace(link.Place, link.Place.NameIn(district), closed.First(a => a.ConversationId == link.ConversationId).DisplayName, waiting));
        }

        if (lost.Count > 0)
            await cards.TellOfficeAsync($"{Subject}{PlacementId.New(clock.GetUtcNow())}", new LostPlacesView(cause, lost), cancellationToken);
    }

    /// <summary>These places are reached again.</summary>
    public async Task BackAsync(IReadOnlyCollection<Place> places, CancellationToken cancellationToken)
    {
        if (places.Count == 0)
            return;
        foreach (var notice in await db.Placements.Where(p => p.Kind == PlacementKind.Answer && p.Subject.StartsWith(Subject)).ToListAsync(cancellationToken))
        {
            if (notice.AnswerJson is not { } json || CardViewJson.Read(json) is not LostPlacesView before || before.WithBack(places) is var after && after == before)
                continue;
            var isSettled = after.Places.All(p => p.IsBack);
            if (isSettled && notice.ShownRevision == 0 && notice.State is PlacementState.Waiting or PlacementState.Gone)
                db.Placements.Remove(notice);
            else
                notice.Become(isSettled ? $"settled:{notice.Id}" : notice.Subject, CardViewJson.Write(after), isNeed: false, notice.Audience, clock.GetUtcNow());
        }
    }
}
