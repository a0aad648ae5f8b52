using Microsoft.EntityFrameworkCore;
using Spk.Bot.Core.Districts;
using Spk.Bot.Core.Persistence;

namespace Spk.Bot.Core.Delivery;

/// <summary>What does not get through now, for the OE SPK: cards and digests, not answers to persons.</summary>
public sealed class UndeliveredQuery(SpkDbContext db, District district)
{
    /// <summary>Of a report; more than this is an outage, and the rest adds nothing.</summary>
    private const int Most = 10_000;

    /// <summary>Cards that wait or fail now, and those of which it was unclear since then. Every attempt leaves its instant in <c>DueAt</c>, to within the next look at it.</summary>
    public async Task<IReadOnlyList<UndeliveredCard>> CardsAsync(DateTimeOffset since, CancellationToken cancellationToken)
    {
        var rows = await db.Placements.AsNoTracking()
            .Where(p => (p.Kind == PlacementKind.Need || p.Kind == PlacementKind.Digest)
                && (p.State == PlacementState.Waiting || p.State == PlacementState.Gone || p.State == PlacementState.Refused || p.State == PlacementState.Broken || p.State == PlacementState.Unclear
                    || (p.State == PlacementState.Due && p.Attempts >= RetryPolicy.AttemptsBeforeReport)))
            .OrderByDescending(p => p.DueAt).ThenBy(p => p.Id).Take(Most)
            .Select(p => new { p.Kind, p.Subject, p.PlaceKind, p.PlaceKey, p.RootConversationId, p.State, p.FailureCode, p.DueAt, p.CreatedAt })
            .ToListAsync(cancellationToken);
        var links = await LinksAsync(cancellationToken);
        var names = await db.Addresses.AsNoTracking().Where(a => a.Kind != ConversationKind.Personal).ToDictionaryAsync(a => a.ConversationId, a => a.DisplayName, cancellationToken);
        var cards = new List<UndeliveredCard>();
        foreach (var row in rows)
        {
            Place? place = row.PlaceKind is { } kind && row.PlaceKey is { } key ? new Place(kind, key) : null;

            // Its place has moved on: what was to follow has followed, the rest has done its work.
            if (row.State == PlacementState.Gone && place is { } moved && links.TryGetValue(moved, out var link) && link.IsOpen)
                continue;
            var name = place?.NameIn(district) ?? names.GetValueOrDefault(row.RootConversationId ?? "");
            cards.Add(new UndeliveredCard(
                name, place is not null, row.State, FailureReasons.Of(row.FailureCode), row.Kind == PlacementKind.Need ? SubjectName.NumberOf(row.Subject, district) : null,
                row.CreatedAt > since || (row.State != PlacementState.Waiting && row.DueAt > since)));
        }

        return [.. cards, .. await WereUnclearAsync(since, cancellationToken)];
    }

    /// <summary>Names of linked places, the OE SPK's own left out, whose channel is closed to the bot.</summary>
    public async Task<IReadOnlyList<string>> LostPlacesAsync(CancellationToken cancellationToken) =>
        [.. (await LinksAsync(cancellationToken)).Where(l => !l.Value.IsOpen && l.Key != Place.Department(district.OfficeDepartment)).Select(l => l.Key.NameIn(district))];

    /// <summary>Whether the OE SPK was told of a loss since then.</summary>
    public Task<bool> HasLossAsync(DateTimeOffset since, CancellationToken cancellationToken) =>
        db.Placements.AnyAsync(p => p.Kind == PlacementKind.Answer && p.Subject.StartsWith(TellLostPlaces.Subject) && p.CreatedAt > since, cancellationToken);

    /// <summary>What was unclear and is settled by now may stand there twice; the notices of then tell where.</summary>
    private async Task<IEnumerable<UndeliveredCard>> WereUnclearAsync(DateTimeOffset since, CancellationToken cancellationToken)
    {
        var notices = await db.Placements.AsNoTracking()
            .Where(p => p.Kind == PlacementKind.Answer && p.Subject.StartsWith(ReportFailedDelivery.Subject) && p.Subject.Contains(nameof(NoticeKind.DeliveryUnclear)) && p.CreatedAt > since && p.AnswerJson != null)
            .OrderByDescending(p => p.CreatedAt).ThenBy(p => p.Id).Take(Most).Select(p => p.AnswerJson!).ToListAsync(cancellationToken);
        return notices.Select(CardViewJson.Read).OfType<NoticeView>().Where(n => n.Arguments.Count > 1)
            .Select(n => new UndeliveredCard(n.Arguments[1], false, PlacementState.Unclear, FailureReason.Busy, n.Arguments[0], IsNews: true));
    }

    private async Task<Dictionary<Place, (string ConversationId, bool IsOpen)>> LinksAsync(CancellationToken cancellationToken) =>
        (await db.Links.AsNoTracking().Select(l => new { l.PlaceKind, l.PlaceKey, l.ConversationId, IsOpen = db.Addresses.Any(a => a.ConversationId == l.ConversationId && a.IsActive) }).ToListAsync(cancellationToken))
        .ToDictionary(l => new Place(l.PlaceKind, l.PlaceKey), l => (l.ConversationId, l.IsOpen));
}
