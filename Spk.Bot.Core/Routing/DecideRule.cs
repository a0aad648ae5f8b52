using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Spk.Bot.Core.Delivery;
using Spk.Bot.Core.Departments;
using Spk.Bot.Core.Districts;
using Spk.Bot.Core.Needs;
using Spk.Bot.Core.Persistence;
using Spk.Bot.Core.Time;

namespace Spk.Bot.Core.Routing;

/// <summary>The OE SPK approves, rejects or reverts a proposed change of a rule. An approved one applies to the next report; needs that are under way keep their Amt.</summary>
public sealed class DecideRule(SpkDbContext db, District district, RoleBook roles, RuleProposalQuery proposals, StageCards cards, TimeProvider clock)
{
    /// <param name="decision">Approved, rejected or reverted.</param>
    public async Task<RuleDecision> RunAsync(Guid id, RuleChangeState decision, string personId, string personName, CancellationToken cancellationToken)
    {
        if (!roles.MayDecide(personId))
            return new RuleDecision(RuleOutcome.OfficeOnly, null);
        if (await db.RuleChanges.SingleOrDefaultAsync(c => c.Id == id, cancellationToken) is not { } change)
            return new RuleDecision(RuleOutcome.Unknown, null);

        var now = clock.GetUtcNow();
        var isKnown = district.FindDepartment(change.To) is not null && district.FindTheme(change.Theme) is not null;
        var mayBe = decision != RuleChangeState.Approved || isKnown;
        var office = district.FindDepartment(district.OfficeDepartment)?.Name ?? district.OfficeDepartment;
        var ruleId = decision == RuleChangeState.Approved && change.State == RuleChangeState.Proposed ? await NextIdAsync(now, cancellationToken) : null;
        var isDone = mayBe && change.Decide(decision, ruleId, new Actor(personId, personName, office), now);
        var view = await proposals.ViewAsync(change, cancellationToken);
        if (isDone)
            await cards.ReplaceNoticeAsync(change.Subject, view, cancellationToken);
        return new RuleDecision(isDone ? RuleOutcome.Changed : RuleOutcome.NotNow, view);
    }

    /// <summary>Two at once meet in the unique index; the second is decided again with the next number.</summary>
    private async Task<string> NextIdAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        var prefix = string.Create(CultureInfo.InvariantCulture, $"K-{BerlinTime.DayOf(now).Year:0000}-");
        var count = await db.RuleChanges.CountAsync(c => c.RuleId != null && c.RuleId.StartsWith(prefix), cancellationToken);
        return string.Create(CultureInfo.InvariantCulture, $"{prefix}{count + 1:00}");
    }
}

/// <summary>What came of a decision.</summary>
/// <param name="View">The card as it stands; null when there is no such proposal for this person.</param>
public sealed record RuleDecision(RuleOutcome Outcome, RuleProposalView? View);

/// <summary>Whether a decision on a rule was recorded.</summary>
public enum RuleOutcome
{
    Changed,

    /// <summary>Decided already, or theme or Amt no longer exist.</summary>
    NotNow,
    Unknown,
    OfficeOnly,
}
