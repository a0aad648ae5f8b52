using Microsoft.EntityFrameworkCore;
using Spk.Bot.Core.Delivery;
using Spk.Bot.Core.Departments;
using Spk.Bot.Core.Districts;
using Spk.Bot.Core.Persistence;

namespace Spk.Bot.Core.Needs;

/// <summary>
/// A person acknowledges a need for an Amt. Which Amt: the one in whose channel was clicked, otherwise the first responsible one (lead first) whose channel the person is
/// a member of. The card's own data decides nothing.
/// </summary>
public sealed class AcknowledgeNeed(SpkDbContext db, District district, IRoster roster, StageCards cards, TimeProvider clock)
{
    public async Task<AcknowledgeResult> RunAsync(NeedId id, Clicker clicker, CancellationToken cancellationToken)
    {
        var need = await db.Needs.Include(n => n.Responsibilities).Include(n => n.Entries).AsSplitQuery().SingleOrDefaultAsync(n => n.Id == id, cancellationToken);
        if (need is null)
            return Refused(NeedRefusal.UnknownNeed);
        var (department, refusal) = await DepartmentOfAsync(need, clicker, cancellationToken);
        if (department is null)
            return Refused(refusal);

        var actor = new Actor(clicker.PersonId, clicker.Name, district.FindDepartment(department)?.Name ?? department);
        var outcome = need.Acknowledge(department, actor, clock.GetUtcNow());
        if (outcome is NeedOutcome.Changed)
            await cards.NeedChangedAsync(id, cancellationToken);
        return new AcknowledgeResult(outcome, department);
    }

    private async Task<(string? Department, NeedRefusal Refusal)> DepartmentOfAsync(Need need, Clicker clicker, CancellationToken cancellationToken)
    {
        var keys = need.Responsibilities.Select(r => r.Department).ToList();
        var links = await db.Links.AsNoTracking().Where(l => l.PlaceKind == PlaceKind.Department && keys.Contains(l.PlaceKey)).ToListAsync(cancellationToken);
        var candidates = links
            .OrderByDescending(l => l.ConversationId == clicker.RootConversationId)
            .ThenByDescending(l => l.PlaceKey == clicker.Department)
            .ThenByDescending(l => l.PlaceKey == need.Lead)
            .ThenBy(l => l.PlaceKey, StringComparer.Ordinal);
        foreach (var link in candidates)
        {
            if (await db.Addresses.AsNoTracking().SingleOrDefaultAsync(a => a.ConversationId == link.ConversationId, cancellationToken) is not { } address)
                continue;
            switch (await roster.FindAsync(address, clicker.WireId, cancellationToken))
            {
                case Membership.Member:
                    return (link.PlaceKey, default);

                // Not asked further: it would be decided for the wrong Amt, and each silence costs the click seconds.
                case Membership.Unclear:
                    return (null, NeedRefusal.MembershipUnclear);
                case Membership.NotAMember:
                    break;
            }
        }

        return (null, NeedRefusal.NotAMember);
    }

    private static AcknowledgeResult Refused(NeedRefusal reason) => new(new NeedOutcome.Refused(reason), null);
}

/// <summary>Who clicked, and where, as the verified activity says.</summary>
/// <param name="PersonId">Entra object id.</param>
/// <param name="WireId">The channel's own id of the person (<c>29:…</c>), by which rosters are asked.</param>
/// <param name="RootConversationId">Without <c>;messageid=</c>.</param>
/// <param name="Department">Whose copy was clicked: it decides where one channel is linked with several Ämter. Null: nobody's.</param>
public sealed record Clicker(string PersonId, string WireId, string Name, string RootConversationId, string? Department = null);

/// <summary>What came of a click.</summary>
/// <param name="Department">For which department it was decided; null when refused.</param>
public sealed record AcknowledgeResult(NeedOutcome Outcome, string? Department);
