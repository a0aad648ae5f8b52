using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Spk.Bot.Core.Delivery;
using Spk.Bot.Core.Districts;
using Spk.Bot.Core.Persistence;

namespace Spk.Bot.Core.Needs.Demand;

/// <summary>The OE SPK is shown what may be the same demand, once per need, by one card that follows what becomes of it.</summary>
public sealed class SuggestMerge(SpkDbContext db, District district, SimilarNeedsQuery similar, StageCards cards)
{
    public Task<IReadOnlyList<SimilarNeed>> FindAsync(ValidReport report, CancellationToken cancellationToken) => similar.FindAsync(report, cancellationToken);

    /// <summary>For a need that was just reported, in its save. Nothing alike: nothing is staged.</summary>
    public async Task StageAsync(Need need, IReadOnlyList<SimilarNeed> alike, CancellationToken cancellationToken)
    {
        if (alike.Count > 0)
            await cards.TellOfficeAsync(Subject(need.Id), ViewOf(need, alike), cancellationToken);
    }

    /// <summary>The card as it will be true after the turn's save; where it stands already, it follows.</summary>
    /// <returns>Null when there is no such need.</returns>
    public async Task<SimilarView?> RefreshAsync(NeedId id, CancellationToken cancellationToken)
    {
        var need = db.Needs.Local.FirstOrDefault(n => n.Id == id) ?? await db.Needs.AsNoTracking().SingleOrDefaultAsync(n => n.Id == id, cancellationToken);
        if (need is null)
            return null;
        var view = ViewOf(need, need.MergedInto is null ? await similar.FindAsync(need, cancellationToken) : []);
        await cards.ReplaceNoticeAsync(Subject(id), view, cancellationToken);
        return view;
    }

    private SimilarView ViewOf(Need need, IReadOnlyList<SimilarNeed> found) => new(
        need.Id.ToNumber(district.NumberPrefix), need.Version, need.Title, district.FindRegion(need.RegionId)?.Name ?? need.RegionId, need.ReportedBy,
        need.MergedInto?.ToNumber(district.NumberPrefix), found);

    private static string Subject(NeedId need) => "similar:" + need.Value.ToString(CultureInfo.InvariantCulture);
}
