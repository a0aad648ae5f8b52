using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Spk.Bot.Core.Districts;
using Spk.Bot.Core.Needs;
using Spk.Bot.Core.Persistence;
using Spk.Bot.Core.Time;

namespace Spk.Bot.Core.Figures;

/// <summary>Publishes the last quarter that is over, and the one before where it is the first time, once each.</summary>
public sealed class PublishQuarters(SpkDbContext db, District district, TimeProvider clock)
{
    /// <returns>How many were published.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var last = QuarterFigures.LastBefore(BerlinTime.DayOf(now));
        var published = 0;
        foreach (var quarter in new[] { last.AddMonths(-3), last })
        {
            if (await db.Quarters.AnyAsync(q => q.Quarter == quarter, cancellationToken))
                continue;
            var figures = QuarterFigures.Of(quarter, await CountAsync(quarter, cancellationToken), Keys());
            db.Quarters.Add(new PublishedQuarter(quarter, now, JsonSerializer.Serialize(figures)));
            try
            {
                await db.SaveChangesAsync(cancellationToken);
                published++;
            }
            catch (DbUpdateException exception) when (UniqueViolation.Is(exception))
            {
                // Another instance was faster; its table stands.
                db.ChangeTracker.Clear();
            }
        }

        return published;
    }

    private Dictionary<QuarterScope, IReadOnlyList<string>> Keys() => new()
    {
        [QuarterScope.Region] = [.. district.Regions.Select(r => r.Id)],
        [QuarterScope.Department] = [.. district.Departments.Select(d => d.Key)],
        [QuarterScope.Theme] = [.. district.Themes.Select(t => t.Key)],
    };

    private async Task<QuarterCells> CountAsync(DateOnly quarter, CancellationToken cancellationToken)
    {
        var days = new DayRange(quarter, quarter.AddMonths(3).AddDays(-1));
        var today = BerlinTime.DayOf(clock.GetUtcNow());
        var reported = db.Needs.AsNoTracking().ReportedIn(days, today);
        var solved = db.Needs.AsNoTracking().Matching(new NeedFilter { Condition = NeedCondition.Solved, Days = days }, today);
        var counts = (await ByPlaceAsync(reported, cancellationToken)).Select(c => new QuarterCount(c.Place, c.Count, 0))
            .Concat((await ByPlaceAsync(solved, cancellationToken)).Select(c => new QuarterCount(c.Place, 0, c.Count)));
        return new QuarterCells(
            [.. counts.GroupBy(c => c.Place).Select(g => new QuarterCount(g.Key, g.Sum(c => c.Reported), g.Sum(c => c.Solved)))],
            await DaysAsync(reported, FigureMapping.AcknowledgedIn, cancellationToken),
            await DaysAsync(reported, FigureMapping.AnsweredIn, cancellationToken));
    }

    private async Task<List<(QuarterPlace Place, int Count)>> ByPlaceAsync(IQueryable<Need> needs, CancellationToken cancellationToken) =>
        (await needs.GroupBy(n => new { n.Lead, n.RegionId, n.Theme }).Select(g => new { g.Key.RegionId, g.Key.Lead, g.Key.Theme, Count = g.Count() }).ToListAsync(cancellationToken))
        .ConvertAll(r => (PlaceOf(r.RegionId, r.Lead, r.Theme), r.Count));

    private async Task<List<QuarterDays>> DaysAsync(IQueryable<Need> needs, string column, CancellationToken cancellationToken)
    {
        var rows = await needs.SelectMany(n => n.Responsibilities.Where(r => r.IsLead), (n, r) => new { n.Lead, n.RegionId, n.Theme, Days = EF.Property<int?>(r, column) })
            .Where(r => r.Days != null).GroupBy(r => r).Select(g => new { g.Key.Lead, g.Key.RegionId, g.Key.Theme, g.Key.Days, Count = g.Count() }).ToListAsync(cancellationToken);
        return rows.ConvertAll(r => new QuarterDays(PlaceOf(r.RegionId, r.Lead, r.Theme), r.Days!.Value, r.Count));
    }

    private QuarterPlace PlaceOf(string region, string? lead, string? theme) => new(region, lead ?? district.OfficeDepartment, theme ?? "");
}
