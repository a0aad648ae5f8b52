using Microsoft.EntityFrameworkCore;
using Spk.Bot.Core.Departments;
using Spk.Bot.Core.Digests;
using Spk.Bot.Core.Districts;
using Spk.Bot.Core.Needs;
using Spk.Bot.Core.Persistence;
using Spk.Bot.Core.Roles;

namespace Spk.Bot.Core.Delivery;

/// <summary>What a placement is to show right now.</summary>
public sealed class PlacementViewQuery(SpkDbContext db, District district, NeedViewQuery needs, DigestViewQuery digests, RoleBook roles)
{
    /// <returns>Null when its subject does not exist.</returns>
    public async Task<CardView?> GetAsync(CardPlacement placement, CancellationToken cancellationToken)
    {
        switch (placement.Kind)
        {
            case PlacementKind.Need:
                var department = placement.Place is { Kind: PlaceKind.Department } place ? place.Key : null;
                var needId = StageCards.NeedOf(placement.Subject);
                var reader = new NeedReader(placement.Audience, department, await CoordinationsAsync(placement, cancellationToken)) { Reader = await OwnerAsync(placement, cancellationToken) };
                var need = await needs.GetAsync(needId, reader, cancellationToken);

                // Whoever lost the role in whose chat the card stands keeps no card that goes on telling.
                if (need is null && reader.Reader is not null)
                    return NoticeView.Of(NoticeKind.UnknownNeed, needId.ToNumber(district.NumberPrefix));
                return need is not null && IsReceipt(placement, need) ? need with { JustReported = true } : need;
            case PlacementKind.Digest:
                var id = Guid.Parse(placement.Subject);
                return await digests.GetAsync(id, page: 0, cancellationToken);
            case PlacementKind.Answer or PlacementKind.Redirect:
                return placement.AnswerJson is { } answer ? CardViewJson.Read(answer) : null;
            default:
                throw new ArgumentOutOfRangeException(nameof(placement), placement.Kind, "Unknown kind.");
        }
    }

    /// <summary>The person in whose chat it stands, as what they are today; null for a channel.</summary>
    private async Task<Reader?> OwnerAsync(CardPlacement placement, CancellationToken cancellationToken) =>
        placement.RootConversationId is { } conversation
        && await db.Addresses.Where(a => a.ConversationId == conversation && a.Kind == ConversationKind.Personal).Select(a => a.PersonId).SingleOrDefaultAsync(cancellationToken) is { } person
            ? Reader.OfPerson(roles.HoldingsOf(person, district))
            : null;

    /// <summary>The coordinations that read this copy: of the person whose chat it is, or of the channel.</summary>
    private async Task<IReadOnlyList<string>> CoordinationsAsync(CardPlacement placement, CancellationToken cancellationToken)
    {
        if (placement.Audience != Audience.Coordination || placement.RootConversationId is not { } conversation)
            return [];
        var linked = await db.Links.Where(l => l.PlaceKind == PlaceKind.Coordination && l.ConversationId == conversation).Select(l => l.PlaceKey).ToListAsync(cancellationToken);
        var person = await db.Addresses.Where(a => a.ConversationId == conversation).Select(a => a.PersonId).SingleOrDefaultAsync(cancellationToken);
        return person is null ? linked : [.. linked, .. roles.CoordinationsOf(person)];
    }

    /// <summary>The form that became this card thanks its reporter until something has happened; the answer to the click alone would be gone with this very update.</summary>
    private static bool IsReceipt(CardPlacement placement, NeedView need) => placement.Place is null && placement.CreatedAt < need.ReportedAt && need.Version == 1;
}
