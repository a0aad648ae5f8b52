using Microsoft.EntityFrameworkCore;
using Spk.Bot.Core.Districts;
using Spk.Bot.Core.Persistence;

namespace Spk.Bot.Core.Routing;

/// <summary>A proposed change of a rule as its card shows it, as it will stand after the turn's save.</summary>
public sealed class RuleProposalQuery(SpkDbContext db, District district)
{
    public async Task<RuleProposalView> ViewAsync(RuleChange change, CancellationToken cancellationToken)
    {
        var ids = change.Evidence;
        var needs = await db.Needs.AsNoTracking().Where(n => ids.Contains(n.Id)).OrderBy(n => n.Id).Select(n => new { n.Id, n.Title, n.RegionId }).ToListAsync(cancellationToken);
        return new RuleProposalView(
            change.Id.ToString("N"),
            district.FindTheme(change.Theme)?.Name ?? change.Theme,
            NameOf(change.From),
            NameOf(change.To),
            change.RegionId is { } region ? RegionName(region) : null,
            [.. needs.Select(n => new RuleEvidence(n.Id.ToNumber(district.NumberPrefix), n.Title, RegionName(n.RegionId)))],
            change.State,
            change.RuleId,
            change.DecidedBy,
            change.DecidedAt);
    }

    private string NameOf(string department) => district.FindDepartment(department)?.Name ?? department;

    private string RegionName(string id) => district.FindRegion(id)?.Name ?? id;
}
