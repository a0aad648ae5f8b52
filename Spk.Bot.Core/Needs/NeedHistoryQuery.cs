using Microsoft.EntityFrameworkCore;
using Spk.Bot.Core.Districts;
using Spk.Bot.Core.Needs.News;
using Spk.Bot.Core.Persistence;
using Spk.Bot.Core.Roles;

namespace Spk.Bot.Core.Needs;

/// <summary>The history of a need as one reader may see it.</summary>
public sealed class NeedHistoryQuery(SpkDbContext db, District district, ReportersQuery reporters)
{
    /// <summary>As many as anybody reads on one card.</summary>
    public const int Shown = 15;

    private const int MeanwhileShown = 3;

    /// <returns>Null when there is no such need, or not for this reader.</returns>
    public async Task<NeedHistoryView?> GetAsync(NeedId id, NeedReader reader, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, cancellationToken) is not { } need || await SightAsync(need, reader, cancellationToken) is not { } sight)
            return null;
        var lines = HistoryLines.Of(need, sight, district);
        return new NeedHistoryView(
            need.Id.ToNumber(district.NumberPrefix), need.Version, reader.Audience, need.Title, [.. lines.TakeLast(Shown)], Math.Max(0, lines.Count - Shown));
    }

    /// <summary>The last things that happened since a person's card was drawn.</summary>
    public async Task<IReadOnlyList<HistoryLine>> SinceAsync(NeedId id, int version, NeedReader reader, CancellationToken cancellationToken) =>
        await FindAsync(id, cancellationToken) is { } need && await SightAsync(need, reader, cancellationToken) is { } sight
            ? [.. HistoryLines.Since(need, version, sight, district).TakeLast(MeanwhileShown)] : [];

    private async Task<NeedSight?> SightAsync(Need need, NeedReader reader, CancellationToken cancellationToken)
    {
        var coordinations = (await reporters.OfAsync(need, cancellationToken)).Select(r => r.Coordination).OfType<string>().ToList();
        return reader.Sees(need, coordinations) ? reader.SightOf(need, coordinations) : null;
    }

    private async Task<Need?> FindAsync(NeedId id, CancellationToken cancellationToken) =>
        db.Needs.Local.FirstOrDefault(n => n.Id == id) ?? await db.Needs.AsNoTracking().Include(n => n.Responsibilities).Include(n => n.Entries).AsSplitQuery().SingleOrDefaultAsync(n => n.Id == id, cancellationToken);
}
