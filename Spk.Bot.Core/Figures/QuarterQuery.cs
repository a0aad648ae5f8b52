using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Spk.Bot.Core.Districts;
using Spk.Bot.Core.Needs;
using Spk.Bot.Core.Persistence;

namespace Spk.Bot.Core.Figures;

/// <summary>Lines of the last quarter that was published, beside the one before.</summary>
public sealed class QuarterQuery(SpkDbContext db, District district)
{
    /// <param name="filter">The borough, or regions alone, or Ämter alone, or themes alone: for two of them at once there is no line, and none is reckoned.</param>
    /// <returns>Null: nothing was published, or there is no line for it.</returns>
    public async Task<QuarterView?> GetAsync(NeedFilter filter, CancellationToken cancellationToken)
    {
        if (Meant(filter) is not var (scope, keys))
            return null;
        var stored = await db.Quarters.AsNoTracking().OrderByDescending(q => q.Quarter).Take(2).ToListAsync(cancellationToken);
        if (stored.Count == 0)
            return null;
        var (last, before) = (Read(stored[0]), stored.Count > 1 && stored[1].Quarter == stored[0].Quarter.AddMonths(-3) ? Read(stored[1]) : null);
        return new QuarterView(last.Quarter, scope, [.. keys.Select(key => Line(key, Row(last, key), before is null ? null : Row(before, key)))]);

        QuarterRow? Row(QuarterFigures figures, string key) => figures.Rows.FirstOrDefault(r => r.Scope == scope && r.Key == key);

        QuarterLine Line(string key, QuarterRow? row, QuarterRow? earlier) =>
            new(Name(scope, key), row?.Reported, earlier?.Reported, row?.Solved, earlier?.Solved, row?.Acknowledged, earlier?.Acknowledged, row?.Answered, earlier?.Answered);
    }

    private static (QuarterScope Scope, IReadOnlyList<string> Keys)? Meant(NeedFilter filter) => (filter.Regions.Count, filter.Departments.Count, filter.Themes.Count) switch
    {
        (0, 0, 0) => (QuarterScope.Borough, [""]),
        ( > 0, 0, 0) => (QuarterScope.Region, filter.Regions),
        (0, > 0, 0) => (QuarterScope.Department, filter.Departments),
        (0, 0, > 0) => (QuarterScope.Theme, filter.Themes),
        _ => null,
    };

    private string Name(QuarterScope scope, string key) => scope switch
    {
        QuarterScope.Region => district.FindRegion(key)?.Name,
        QuarterScope.Department => district.FindDepartment(key)?.Name,
        QuarterScope.Theme => district.FindTheme(key)?.Name,
        _ => district.Name,
    } ?? key;

    private static QuarterFigures Read(PublishedQuarter quarter) =>
        JsonSerializer.Deserialize<QuarterFigures>(quarter.FiguresJson) ?? throw new InvalidOperationException("A published quarter holds no figures.");
}
