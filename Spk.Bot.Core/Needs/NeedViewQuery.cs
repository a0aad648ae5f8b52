using Microsoft.EntityFrameworkCore;
using Spk.Bot.Core.Deadlines;
using Spk.Bot.Core.Delivery;
using Spk.Bot.Core.Districts;
using Spk.Bot.Core.Persistence;
using Spk.Bot.Core.Time;

namespace Spk.Bot.Core.Needs;

/// <summary>A need as one audience sees it now.</summary>
public sealed class NeedViewQuery(SpkDbContext db, District district, NeedDuesQuery dues, TimeProvider clock)
{
    /// <param name="audience">Coordinations and committees see no staff names.</param>
    /// <param name="ownDepartment">The department in whose channel the card stands, or null.</param>
    /// <returns>Null when there is no such need.</returns>
    public async Task<NeedView?> GetAsync(NeedId id, Audience audience, string? ownDepartment, CancellationToken cancellationToken)
    {
        // Within a turn the need is read before its save: then the tracked one is what will be true when the answer arrives.
        var need = db.Needs.Local.FirstOrDefault(n => n.Id == id)
            ?? await db.Needs.AsNoTracking().Include(n => n.Responsibilities).SingleOrDefaultAsync(n => n.Id == id, cancellationToken);
        if (need is null)
            return null;

        // The OE SPK answers for themes of its own: then its copy is that of a department.
        if (audience == Audience.Office && need.Responsibilities.Any(r => r.Department == ownDepartment))
            audience = Audience.Department;
        var now = clock.GetUtcNow();
        var region = district.FindRegion(need.RegionId);
        var due = await dues.GetAsync(need, now, cancellationToken);
        return new NeedView(
            need.Id.ToNumber(district.NumberPrefix),
            need.Version,
            audience,
            need.Status,
            need.Title,
            need.Description,
            region?.Name ?? need.RegionId,
            need.AreaId is { } areaId ? district.FindArea(areaId)?.Area.Name ?? areaId : null,
            need.Place,
            need.Theme is { } theme ? district.FindTheme(theme)?.Name ?? theme : null,
            need.Urgency,
            need.ReportedBy,
            need.ReportedAt,
            BerlinTime.DayOf(now).DayNumber - BerlinTime.DayOf(need.ReportedAt).DayNumber,
            need.RuleId,
            need.RuleVersion,
            need.RuleReason,
            [.. need.Responsibilities.OrderByDescending(r => r.IsLead).ThenBy(r => r.Department, StringComparer.Ordinal).Select(r => Share(r, audience, ownDepartment, due, now))],
            audience == Audience.Office && need.Status == NeedStatus.Triage ? [.. district.Departments.Select(d => new Choice(d.Key, d.Name))] : [],
            now,
            JustReported: false,
            Note: null) { NextStep = due.Next };
    }

    private DepartmentView Share(Responsibility share, Audience audience, string? ownDepartment, NeedDues due, DateTimeOffset now)
    {
        var department = district.FindDepartment(share.Department);
        return new DepartmentView(
            share.Department,
            department?.Name ?? share.Department,
            department?.Abbreviation ?? share.Department,
            share.IsLead,
            share.Status,
            share.AcknowledgedAt,
            audience is Audience.Department or Audience.Office ? share.AcknowledgedByName : null,
            due.AcknowledgeBy[share.Department],
            share is { AcknowledgedAt: null, IsActive: true } && BerlinTime.DayOf(now) > due.AcknowledgeBy[share.Department],
            share.Department == ownDepartment);
    }
}
