using Microsoft.EntityFrameworkCore;
using Spk.Bot.Core.Delivery;
using Spk.Bot.Core.Departments;
using Spk.Bot.Core.Districts;
using Spk.Bot.Core.Needs;
using Spk.Bot.Core.Persistence;

namespace Spk.Bot.Core.Digests;

/// <summary>"Für den Ausschuss": the OE SPK, or the committee's office for its own committee, marks a need, or takes the mark away. Stands in the need's history.</summary>
public sealed class MarkForCommittee(SpkDbContext db, District district, RoleBook roles, StageCards cards, TimeProvider clock)
{
    /// <param name="committee">Key of a committee of the district.</param>
    /// <returns>Null when no need has this id; false when the person may not.</returns>
    public async Task<bool?> RunAsync(NeedId id, string committee, bool marks, string personId, string personName, CancellationToken cancellationToken)
    {
        var isOffice = roles.MayDecide(personId);
        if (!isOffice && !roles.CommitteesOf(personId).Contains(committee))
            return false;
        if (await db.Needs.Include(n => n.Responsibilities).Include(n => n.Entries).AsSplitQuery().SingleOrDefaultAsync(n => n.Id == id, cancellationToken) is not { } need)
            return null;
        var name = isOffice ? district.FindDepartment(district.OfficeDepartment)?.Abbreviation ?? district.OfficeDepartment : district.FindCommittee(committee)?.Name ?? committee;
        var mover = new Mover(new Actor(personId, personName, name), isOffice ? Standing.Office : Standing.CommitteeOffice, isOffice ? null : committee, EntrySource.Card);
        var outcome = need.Move(marks ? new NeedMove.Mark(committee) : new NeedMove.Unmark(committee), mover, null, clock.GetUtcNow());
        if (outcome is NeedOutcome.Changed)
            await cards.NeedChangedAsync(id, cancellationToken);
        return outcome is not NeedOutcome.Refused;
    }
}
