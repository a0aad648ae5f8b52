using Microsoft.EntityFrameworkCore;
using Spk.Bot.Core.Persistence;

namespace Spk.Bot.Core.Delivery;

/// <summary>How deliveries stand.</summary>
public sealed class DeliveryFiguresQuery(SpkDbContext db, TimeProvider clock)
{
    public async Task<DeliveryFigures> GetAsync(CancellationToken cancellationToken) => Sum(await CountAsync(cancellationToken));

    /// <summary>For whoever watches from outside.</summary>
    /// <returns>Null when the database does not answer.</returns>
    public async Task<DeliveryLook?> TryLookAsync(CancellationToken cancellationToken)
    {
        try
        {
            var counts = await CountAsync(cancellationToken);
            return new DeliveryLook(counts, Sum(counts), await GetBacklogAsync(cancellationToken));
        }
        catch (Exception outage) when (DatabaseOutage.Is(outage))
        {
            return null;
        }
    }

    private static DeliveryFigures Sum(Dictionary<PlacementState, int> counts)
    {
        int Of(PlacementState state) => counts.GetValueOrDefault(state);
        return new DeliveryFigures(
            Of(PlacementState.Due) + Of(PlacementState.Sending),
            Of(PlacementState.Waiting),
            Of(PlacementState.Shown),
            Of(PlacementState.Gone) + Of(PlacementState.Refused) + Of(PlacementState.Unclear) + Of(PlacementState.Broken));
    }

    private Task<Dictionary<PlacementState, int>> CountAsync(CancellationToken cancellationToken) =>
        db.Placements.GroupBy(p => p.State).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancellationToken);

    /// <summary>What should be on its way by now: due, or claimed by somebody who never came back. A retry that is put off is not behind before its instant.</summary>
    private async Task<DeliveryBacklog> GetBacklogAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var behind = db.Placements.Where(p => (p.State == PlacementState.Due || p.State == PlacementState.Sending) && p.DueAt <= now);
        return await behind.OrderBy(p => p.DueAt).Select(p => (DateTimeOffset?)p.DueAt).FirstOrDefaultAsync(cancellationToken) is { } oldest
            ? new DeliveryBacklog(await behind.CountAsync(cancellationToken), now - oldest)
            : new DeliveryBacklog(0, TimeSpan.Zero);
    }
}

/// <summary>Placements by what holds them.</summary>
/// <param name="Waiting">Their place has no channel yet.</param>
/// <param name="Failed">Gone, refused, unclear or broken.</param>
public sealed record DeliveryFigures(int Due, int Waiting, int Shown, int Failed);

/// <summary>Placements whose instant has passed.</summary>
/// <param name="Oldest">How long ago the oldest of them was due; zero when there is none.</param>
public sealed record DeliveryBacklog(int Behind, TimeSpan Oldest);

/// <summary>All of it at once.</summary>
/// <param name="ByState">A state that no placement is in is missing.</param>
public sealed record DeliveryLook(IReadOnlyDictionary<PlacementState, int> ByState, DeliveryFigures Figures, DeliveryBacklog Backlog);
