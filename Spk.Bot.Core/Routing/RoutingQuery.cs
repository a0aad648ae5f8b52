using Microsoft.EntityFrameworkCore;
using Spk.Bot.Core.Persistence;

namespace Spk.Bot.Core.Routing;

/// <summary>Who answers for a theme in a region now: the borough's file, and on top of it what the OE SPK has approved.</summary>
public sealed class RoutingQuery(SpkDbContext db, RoutingTable table)
{
    /// <inheritdoc cref="RoutingTable.Route(string?, string)"/>
    public async Task<RoutingDecision> RouteAsync(string? themeKey, string regionId, CancellationToken cancellationToken) =>
        table.Route(themeKey, regionId, await db.RuleChanges.AsNoTracking().Where(c => c.Theme == themeKey && c.State == RuleChangeState.Approved).ToListAsync(cancellationToken));
}
