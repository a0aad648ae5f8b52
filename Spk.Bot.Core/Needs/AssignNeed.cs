using Microsoft.EntityFrameworkCore;
using Spk.Bot.Core.Delivery;
using Spk.Bot.Core.Departments;
using Spk.Bot.Core.Districts;
using Spk.Bot.Core.Needs.News;
using Spk.Bot.Core.Persistence;

namespace Spk.Bot.Core.Needs;

/// <summary>The OE SPK gives a need in triage to a department.</summary>
public sealed class AssignNeed(SpkDbContext db, District district, RoleBook roles, StageCards cards, TellReporters news, TimeProvider clock)
{
    private const int ReasonLimit = 500;

    /// <param name="department">Key of the department, from the card's data: checked here.</param>
    public async Task<NeedOutcome> RunAsync(NeedId id, string department, string reason, Actor by, CancellationToken cancellationToken)
    {
        if (!roles.MayDecide(by.PersonId))
            return new NeedOutcome.Refused(NeedRefusal.OfficeOnly);
        if (district.FindDepartment(department) is null)
            return new NeedOutcome.Refused(NeedRefusal.UnknownDepartment);
        var need = await db.Needs.Include(n => n.Responsibilities).Include(n => n.Entries).AsSplitQuery().SingleOrDefaultAsync(n => n.Id == id, cancellationToken);
        if (need is null)
            return new NeedOutcome.Refused(NeedRefusal.UnknownNeed);

        var outcome = need.Assign(department, Shorten(reason.Trim()), by, clock.GetUtcNow());
        if (outcome is NeedOutcome.Changed changed)
        {
            await news.StageAsync(need, changed.Entry, cancellationToken);
            await cards.NeedChangedAsync(id, cancellationToken);
            if (department != district.OfficeDepartment)
                await cards.ForDepartmentAsync(id, department, cancellationToken);
        }

        return outcome;
    }

    private static string Shorten(string reason) => reason.Length <= ReasonLimit ? reason : reason[..ReasonLimit];
}
