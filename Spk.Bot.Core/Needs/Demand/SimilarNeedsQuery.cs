using Microsoft.EntityFrameworkCore;
using Spk.Bot.Core.Districts;
using Spk.Bot.Core.Needs.News;
using Spk.Bot.Core.Persistence;
using Spk.Bot.Core.Time;

namespace Spk.Bot.Core.Needs.Demand;

/// <summary>
/// Needs that may be the same demand: of the same region or one beside it (the same Prognoseraum; the district file knows no nearer neighbours), of the same theme or both
/// without one, open or completed within 90 days, and alike in words. What was withdrawn or merged is not shown: the need that goes on is.
/// </summary>
public sealed class SimilarNeedsQuery(SpkDbContext db, District district, ReportersQuery reporters, KnownDemand known, TimeProvider clock)
{
    /// <summary>As many as a person reads before sending.</summary>
    public const int Most = 3;

    public static readonly TimeSpan Lately = TimeSpan.FromDays(90);

    /// <summary>The newest of one theme in one part of the borough; more would be a heap that no hint helps with.</summary>
    private const int Candidates = 300;

    /// <summary>What a text says first is what it is about.</summary>
    private const int ReadOfText = 800;

    public Task<IReadOnlyList<SimilarNeed>> FindAsync(ValidReport report, CancellationToken cancellationToken) =>
        FindAsync(null, report.RegionId, report.Theme, new DemandText(report.Title, report.Description, report.Place), cancellationToken);

    public Task<IReadOnlyList<SimilarNeed>> FindAsync(Need need, CancellationToken cancellationToken) =>
        FindAsync(need.Id, need.RegionId, need.Theme, new DemandText(need.Title, need.Description, need.Place), cancellationToken);

    private async Task<IReadOnlyList<SimilarNeed>> FindAsync(NeedId? self, string region, string? theme, DemandText text, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var since = now - Lately;
        var regions = Around(region);
        var rows = await db.Needs.AsNoTracking()
            .Where(n => regions.Contains(n.RegionId) && n.Theme == theme && n.Id != (self ?? default)
                && (n.Status != NeedStatus.Completed
                    || (n.ClosedAt == null && n.Responsibilities.Any(r => r.IsLead && r.CompletedAt > since))
                    || (n.ClosedAt > since && n.ClosedAs != CompletionKind.Merged && n.ClosedAs != CompletionKind.Withdrawn)))
            .OrderByDescending(n => n.ReportedAt).Take(Candidates)
            .Select(n => new { n.Id, n.Title, Text = n.Description.Substring(0, ReadOfText), n.Place, n.RegionId, n.Status, n.ReportedAt, n.ReportedBy })
            .ToListAsync(cancellationToken);

        var words = DemandWords.Of(text.Title, text.Text, text.Place);
        var similar = new List<SimilarNeed>();
        foreach (var row in rows
            .Select(n => (Need: n, Likeness: DemandSimilarity.Between(words, known.Of(n.Id, n.Title, n.Text, n.Place))))
            .Where(n => n.Likeness >= (n.Need.RegionId == region ? DemandSimilarity.Threshold : DemandSimilarity.NeighbourThreshold))
            .OrderByDescending(n => n.Likeness).ThenBy(n => n.Need.Id).Take(Most).Select(n => n.Need))
        {
            var also = await reporters.MergedIntoAsync(row.Id, cancellationToken);
            similar.Add(new SimilarNeed(
                row.Id.ToNumber(district.NumberPrefix), row.Title, row.Status, district.FindRegion(row.RegionId)?.Name ?? row.RegionId,
                BerlinTime.DayOf(now).DayNumber - BerlinTime.DayOf(row.ReportedAt).DayNumber, also.Select(n => n.ReportedBy).Append(row.ReportedBy).Distinct(StringComparer.Ordinal).Count()));
        }

        return similar;
    }

    private List<string> Around(string region)
    {
        var area = district.FindRegion(region)?.ForecastArea;
        return [.. district.Regions.Where(r => r.Id == region || (area is not null && r.ForecastArea == area)).Select(r => r.Id)];
    }
}
