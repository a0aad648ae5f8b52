using Microsoft.EntityFrameworkCore;
using Spk.Bot.Core.Deadlines;
using Spk.Bot.Core.Districts;
using Spk.Bot.Core.Time;

namespace Spk.Bot.Core.Needs;

/// <summary>The questions that lists, status and digests ask of the needs, said once, as filters over an index.</summary>
public static class NeedRows
{
    public static IQueryable<Need> Open(this IQueryable<Need> needs) => needs.Where(n => n.Status != NeedStatus.Completed);

    /// <summary>No region means the whole borough.</summary>
    public static IQueryable<Need> In(this IQueryable<Need> needs, IReadOnlyList<string> regionIds) =>
        regionIds.Count == 0 ? needs : needs.Where(n => regionIds.Contains(n.RegionId));

    /// <summary>Some department has passed its day to acknowledge, or the OE SPK its day to decide (<see cref="DueMapping"/>).</summary>
    public static IQueryable<Need> Overdue(this IQueryable<Need> needs, DateOnly today) => needs.Where(n =>
        n.Responsibilities.Any(r => EF.Property<DateOnly?>(r, DueMapping.AcknowledgeBy) < today) || EF.Property<DateOnly?>(n, DueMapping.DecideBy) < today);

    /// <summary>One page as lines, oldest first.</summary>
    public static async Task<IReadOnlyList<NeedLine>> OldestAsync(
        this IQueryable<Need> needs, int offset, int count, District district, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var today = BerlinTime.DayOf(now);
        var rows = await needs.OrderBy(n => n.ReportedAt).ThenBy(n => n.Id).Skip(offset).Take(count)
            .Select(n => new
            {
                n.Id,
                n.Title,
                n.RegionId,
                n.Lead,
                n.Status,
                n.ReportedAt,
                IsOverdue = n.Responsibilities.Any(r => EF.Property<DateOnly?>(r, DueMapping.AcknowledgeBy) < today) || EF.Property<DateOnly?>(n, DueMapping.DecideBy) < today,
            })
            .ToListAsync(cancellationToken);
        return
        [
            .. rows.Select(n => new NeedLine(
                n.Id.ToNumber(district.NumberPrefix),
                n.Title,
                district.FindRegion(n.RegionId)?.Name ?? n.RegionId,
                n.Lead is { } lead ? district.FindDepartment(lead)?.Abbreviation ?? lead : null,
                n.Status,
                n.ReportedAt,
                today.DayNumber - BerlinTime.DayOf(n.ReportedAt).DayNumber,
                n.IsOverdue)),
        ];
    }
}
