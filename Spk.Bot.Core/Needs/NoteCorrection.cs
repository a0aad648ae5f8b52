using Microsoft.EntityFrameworkCore;
using Spk.Bot.Core.Delivery;
using Spk.Bot.Core.Persistence;
using Spk.Bot.Core.Routing;

namespace Spk.Bot.Core.Needs;

/// <summary>
/// Remembers that a need ended with another Amt than the rules name. Three of one theme, from the same Amt to the same other, propose a change of the rule to the OE SPK by one
/// card; for one region when all three are of it. Each correction is evidence once, so a rejected proposal comes again only after three new ones.
/// </summary>
public sealed class NoteCorrection(SpkDbContext db, RoutingQuery routing, RuleProposalQuery proposals, StageCards cards, TimeProvider clock)
{
    public const int Needed = 3;

    public async Task StageAsync(Need need, Entry entry, CancellationToken cancellationToken)
    {
        if (RoutingCorrection.Of(need, entry) is not { } correction || await db.Corrections.AnyAsync(c => c.NeedId == correction.NeedId, cancellationToken))
            return;

        // The rules may say so by now.
        if (await routing.RouteAsync(correction.Theme, correction.RegionId, cancellationToken) is not Routed { Lead: var lead } || lead != correction.From)
            return;
        var (theme, from, to) = (correction.Theme, correction.From, correction.To);
        var earlier = await db.Corrections.Where(c => c.Theme == theme && c.From == from && c.To == to && c.ProposalId == null).OrderBy(c => c.At).ThenBy(c => c.NeedId).ToListAsync(cancellationToken);
        db.Corrections.Add(correction);
        var isProposed = await db.RuleChanges.AnyAsync(c => c.Theme == theme && c.From == from && c.To == to && c.State == RuleChangeState.Proposed, cancellationToken);
        if (!isProposed && earlier.Count + 1 >= Needed)
            await ProposeAsync([.. earlier.TakeLast(Needed - 1), correction], cancellationToken);
    }

    private async Task ProposeAsync(List<RoutingCorrection> evidence, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var change = new RuleChange(Guid.CreateVersion7(now), evidence, now);
        db.RuleChanges.Add(change);
        foreach (var correction in evidence)
            correction.SpeakFor(change);
        await cards.TellOfficeAsync(change.Subject, await proposals.ViewAsync(change, cancellationToken), cancellationToken);
    }
}
