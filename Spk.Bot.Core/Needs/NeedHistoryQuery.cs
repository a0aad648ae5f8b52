using Microsoft.EntityFrameworkCore;
using Spk.Bot.Core.Delivery;
using Spk.Bot.Core.Districts;
using Spk.Bot.Core.Persistence;

namespace Spk.Bot.Core.Needs;

/// <summary>The history of a need for one audience.</summary>
public sealed class NeedHistoryQuery(SpkDbContext db, District district)
{
    /// <summary>As many as anybody reads on one card.</summary>
    public const int Shown = 15;

    private const int MeanwhileShown = 3;

    /// <returns>Null when there is no such need.</returns>
    public async Task<NeedHistoryView?> GetAsync(NeedId id, Audience audience, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, cancellationToken) is not { } need)
            return null;
        var lines = HistoryLines.Of(need, audience, district);
        return new NeedHistoryView(
            need.Id.ToNumber(district.NumberPrefix), need.Version, audience, need.Title, [.. lines.TakeLast(Shown)], Math.Max(0, lines.Count - Shown));
    }

    /// <summary>The last things that happened since a person's card was drawn.</summary>
    public async Task<IReadOnlyList<HistoryLine>> SinceAsync(NeedId id, int version, Audience audience, CancellationToken cancellationToken) =>
        await FindAsync(id, cancellationToken) is { } need ? [.. HistoryLines.Since(need, version, audience, district).TakeLast(MeanwhileShown)] : [];

    private async Task<Need?> FindAsync(NeedId id, CancellationToken cancellationToken) =>
        db.Needs.Local.FirstOrDefault(n => n.Id == id) ?? await db.Needs.AsNoTracking().Include(n => n.Entries).SingleOrDefaultAsync(n => n.Id == id, cancellationToken);
}
