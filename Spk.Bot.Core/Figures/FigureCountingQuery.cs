using Microsoft.EntityFrameworkCore;
using Spk.Bot.Core.Needs;

namespace Spk.Bot.Core.Figures;

/// <summary>What the database counts for one answer.</summary>
/// <param name="all">The needs that are meant, however they stand.</param>
internal sealed class FigureCountingQuery(IQueryable<Need> all, DateOnly today, CancellationToken cancellationToken)
{
    private const int MonthsShown = 12;

    /// <summary>
    /// Open needs by lead, region and theme. What is overdue comes of a question of its own, since SQL Server refuses a subquery inside an aggregate; what was reported between the two is
    /// left out. No index begins with the lead: SQLite would otherwise walk a whole one for the sake of its order.
    /// </summary>
    public async Task<IReadOnlyCollection<FigureCell>> CellsAsync()
    {
        var rows = await all.Open().GroupBy(n => new { n.Lead, n.RegionId, n.Theme, n.Status })
            .Select(g => new { g.Key.RegionId, g.Key.Lead, g.Key.Theme, g.Key.Status, Count = g.Count() }).ToListAsync(cancellationToken);
        var cells = rows.GroupBy(r => (r.RegionId, r.Lead, r.Theme)).ToDictionary(
            g => g.Key,
            g => new FigureCell(g.Key.RegionId, g.Key.Lead, g.Key.Theme, g.Sum(r => r.Count), g.Where(r => r.Status is NeedStatus.Triage or NeedStatus.Delivered).Sum(r => r.Count), 0));
        var overdue = await all.Open().Overdue(today).GroupBy(n => new { n.Lead, n.RegionId, n.Theme })
            .Select(g => new { g.Key.RegionId, g.Key.Lead, g.Key.Theme, Count = g.Count() }).ToListAsync(cancellationToken);
        foreach (var row in overdue)
            if (cells.TryGetValue((row.RegionId, row.Lead, row.Theme), out var cell))
                cells[(row.RegionId, row.Lead, row.Theme)] = cell with { Overdue = Math.Min(row.Count, cell.Open) };
        return cells.Values;
    }

    public Task<int> ReportedAsync(DayRange days) => all.ReportedIn(days, today).CountAsync(cancellationToken);

    public Task<int> EndedAsync(DayRange days) => Ended(days).CountAsync(cancellationToken);

    public Task<int> SolvedAsync(DayRange days) => Ended(days).Matching(new NeedFilter { Condition = NeedCondition.Solved }, today).CountAsync(cancellationToken);

    /// <param name="last">A day in the last month.</param>
    public async Task<IReadOnlyList<FigureMonth>> MonthsAsync(DateOnly last)
    {
        var months = new List<FigureMonth>(MonthsShown);
        for (var month = new DateOnly(last.Year, last.Month, 1).AddMonths(1 - MonthsShown); month <= last; month = month.AddMonths(1))
        {
            var days = new DayRange(month, month.AddMonths(1).AddDays(-1));
            months.Add(new FigureMonth(month, await ReportedAsync(days), await SolvedAsync(days)));
        }

        return months;
    }

    /// <summary>Business days of the leads, or of these departments, in the needs reported on these days.</summary>
    public async Task<Histogram> DaysAsync(string column, IReadOnlyList<string> departments, DayRange days)
    {
        var shares = all.ReportedIn(days, today).SelectMany(n => n.Responsibilities);
        shares = departments.Count == 0 ? shares.Where(r => r.IsLead) : shares.Where(r => departments.Contains(r.Department) && r.Status != NeedStatus.Transferred);
        var rows = await shares.Where(r => EF.Property<int?>(r, column) != null).GroupBy(r => EF.Property<int?>(r, column)!.Value)
            .Select(g => new { Days = g.Key, Count = g.Count() }).ToListAsync(cancellationToken);
        return new Histogram(rows.Select(r => (r.Days, r.Count)));
    }

    private IQueryable<Need> Ended(DayRange days) => all.EndedIn(days, today);
}

/// <summary>Open needs of one region, lead and theme.</summary>
/// <param name="Lead">Null: triage.</param>
internal sealed record FigureCell(string Region, string? Lead, string? Theme, int Open, int Unacknowledged, int Overdue);
