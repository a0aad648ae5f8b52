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

    /// <summary>Some department has passed its day to acknowledge, or nobody has been found for it within the same time.</summary>
    public static IQueryable<Need> Overdue(this IQueryable<Need> needs, DateTimeOffset overdueBefore) => needs.Where(n =>
        n.Responsibilities.Any(r => r.Status == NeedStatus.Delivered && r.ClockFrom < overdueBefore)
        || (n.Status == NeedStatus.Triage && n.ReportedAt < overdueBefore));

    /// <summary>One page as lines, oldest first.</summary>
    public static async Task<IReadOnlyList<NeedLine>> OldestAsync(
        this IQueryable<Need> needs, int offset, int count, District district, BusinessCalendar calendar, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var before = AcknowledgeDeadline.OverdueBefore(now, district.Deadlines, calendar);
        var rows = await needs.OrderBy(n => n.ReportedAt).ThenBy(n => n.Id).Skip(offset).Take(count)
            .Select(n => new
            {
                n.Id,
                n.Title,
                n.RegionId,
                n.Lead,
                n.Status,
                n.ReportedAt,
                IsOverdue = n.Responsibilities.Any(r => r.Status == NeedStatus.Delivered && r.ClockFrom < before),
            })
            .ToListAsync(cancellationToken);
        var today = BerlinTime.DayOf(now).DayNumber;
        return
        [
            .. rows.Select(n => new NeedLine(
                n.Id.ToNumber(district.NumberPrefix),
                n.Title,
                district.FindRegion(n.RegionId)?.Name ?? n.RegionId,
                n.Lead is { } lead ? district.FindDepartment(lead)?.Abbreviation ?? lead : null,
                n.Status,
                n.ReportedAt,
                today - BerlinTime.DayOf(n.ReportedAt).DayNumber,
                n.IsOverdue || (n.Status == NeedStatus.Triage && n.ReportedAt < before))),
        ];
    }
}
