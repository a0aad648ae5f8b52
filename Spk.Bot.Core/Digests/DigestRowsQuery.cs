using Microsoft.EntityFrameworkCore;
using Spk.Bot.Core.Deadlines;
using Spk.Bot.Core.Districts;
using Spk.Bot.Core.Needs;
using Spk.Bot.Core.Persistence;
using Spk.Bot.Core.Time;

namespace Spk.Bot.Core.Digests;

/// <summary>The facts that a committee's digest is composed from: what is open at its departments, and what was reported in the window.</summary>
public sealed class DigestRowsQuery(SpkDbContext db, District district)
{
    /// <param name="within">LOR ids of the regions that the reader may see; null: all.</param>
    public async Task<IReadOnlyList<DigestRow>> GetAsync(Committee committee, DigestWindow window, CancellationToken cancellationToken, IReadOnlyList<string>? within = null)
    {
        if (within is { Count: 0 })
            return [];
        var departments = committee.Departments;
        var today = BerlinTime.DayOf(window.Until);
        var rows = await db.Needs.AsNoTracking().In(within ?? [])
            .Where(n => n.Responsibilities.Any(r => departments.Contains(r.Department) && r.Status != NeedStatus.Transferred) && (n.Status != NeedStatus.Completed || n.ReportedAt > window.Since || n.Responsibilities.Any(r => r.AcknowledgedAt > window.Since)))
            .Select(n => new
            {
                n.Id,
                n.Title,
                n.RegionId,
                n.Status,
                n.ReportedAt,
                Shares = n.Responsibilities.Where(r => r.Status != NeedStatus.Transferred)
                    .Select(r => new { r.Department, r.IsLead, r.Status, r.AcknowledgedAt, IsOverdue = EF.Property<DateOnly?>(r, DueMapping.AcknowledgeBy) < today }).ToList(),
            })
            .ToListAsync(cancellationToken);
        return
        [
            .. rows.Select(n => new DigestRow(
                n.Id,
                n.Id.ToNumber(district.NumberPrefix),
                n.Title,
                district.FindRegion(n.RegionId)?.Name ?? n.RegionId,
                n.Status,
                n.ReportedAt,
                [.. n.Shares.Select(s => Share(s.Department, s.IsLead, s.Status, s.AcknowledgedAt, s.IsOverdue))])),
        ];
    }

    private DigestShare Share(string key, bool isLead, NeedStatus status, DateTimeOffset? acknowledgedAt, bool isOverdue)
    {
        var department = district.FindDepartment(key);
        return new DigestShare(key, department?.Name ?? key, department?.Abbreviation ?? key, isLead, status, acknowledgedAt, isOverdue);
    }
}
