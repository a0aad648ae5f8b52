using Microsoft.EntityFrameworkCore;
using Spk.Bot.Core.Delivery;
using Spk.Bot.Core.Districts;
using Spk.Bot.Core.Persistence;

namespace Spk.Bot.Core.Needs;

/// <summary>Open needs of which a responsible department (in triage: the OE SPK) was never to get a card.</summary>
public sealed class NeedGapsQuery(SpkDbContext db, District district)
{
    private const int Page = 500;

    /// <param name="most">Stops after so many.</param>
    public async Task<IReadOnlyList<NeedWithoutCard>> GetAsync(int most, CancellationToken cancellationToken)
    {
        var found = new List<NeedWithoutCard>();
        for (var skip = 0; found.Count < most; skip += Page)
        {
            var needs = await db.Needs.AsNoTracking().Where(n => n.Status != NeedStatus.Completed).OrderBy(n => n.Id).Skip(skip).Take(Page)
                .Select(n => new
                {
                    n.Id,
                    IsUndecided = n.Status == NeedStatus.Triage,
                    Departments = n.Responsibilities.Where(r => r.Status != NeedStatus.Completed && r.Status != NeedStatus.Transferred).Select(r => r.Department).ToList(),
                })
                .ToListAsync(cancellationToken);
            if (needs.Count == 0)
                break;
            var subjects = needs.ConvertAll(n => StageCards.Subject(n.Id));
            var placed = (await db.Placements.Where(p => p.Kind == PlacementKind.Need && p.PlaceKind == PlaceKind.Department && subjects.Contains(p.Subject))
                .Select(p => new { p.Subject, p.PlaceKey }).ToListAsync(cancellationToken)).Select(p => (p.Subject, p.PlaceKey)).ToHashSet();
            found.AddRange(needs
                .SelectMany(n => (n.IsUndecided ? n.Departments.Append(district.OfficeDepartment).Distinct() : n.Departments).Select(d => new NeedWithoutCard(n.Id, d)))
                .Where(gap => !placed.Contains((StageCards.Subject(gap.Need), gap.Department))));
        }

        return found.Count <= most ? found : found.GetRange(0, most);
    }
}

/// <summary>A department that should have a need's card and has none.</summary>
public sealed record NeedWithoutCard(NeedId Need, string Department);
