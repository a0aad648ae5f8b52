using Microsoft.EntityFrameworkCore;
using Spk.Bot.Core.Delivery;
using Spk.Bot.Core.Persistence;

namespace Spk.Bot.Core.Needs.News;

/// <summary>
/// Where a reporter hears back: where the need was reported and the reporter's card stands; where the bot is no longer, or the need came otherwise, in the linked channel of
/// the coordination. One place, never both.
/// </summary>
public sealed class ReporterPlaceQuery(SpkDbContext db)
{
    /// <summary>The reporter's card is staged in the same save as the need; later copies are what somebody asked for.</summary>
    private static readonly TimeSpan SameSave = TimeSpan.FromSeconds(10);

    /// <returns>Null when the reporter cannot be reached.</returns>
    public async Task<ReporterPlace?> FindAsync(NeedReporter reporter, CancellationToken cancellationToken)
    {
        var subject = StageCards.Subject(reporter.Need);
        var until = reporter.ReportedAt + SameSave;
        var card = await db.Placements.AsNoTracking()
            .Where(p => p.Kind == PlacementKind.Need && p.Subject == subject && p.PlaceKind == null && p.Audience == Audience.Coordination && p.ConversationId != null && p.CreatedAt <= until)
            .Where(p => db.Addresses.Any(a => a.ConversationId == p.RootConversationId && a.IsActive))
            .OrderBy(p => p.CreatedAt)
            .Select(p => new { p.ConversationId, p.Language })
            .FirstOrDefaultAsync(cancellationToken);
        if (card is not null)
            return new ReporterPlace(card.ConversationId!, card.Language);
        if (reporter.Coordination is not { } key)
            return null;
        return await db.Links.Where(l => l.PlaceKind == PlaceKind.Coordination && l.PlaceKey == key).Select(l => l.ConversationId).FirstOrDefaultAsync(cancellationToken) is { } channel
            ? new ReporterPlace(channel, CardLanguage.German)
            : null;
    }
}

/// <summary>A place that can be written to.</summary>
/// <param name="ConversationId">Conversation, or thread of it.</param>
public sealed record ReporterPlace(string ConversationId, CardLanguage Language);
