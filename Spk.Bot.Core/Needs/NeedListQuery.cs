using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Spk.Bot.Core.Districts;
using Spk.Bot.Core.Persistence;
using Spk.Bot.Core.Time;

namespace Spk.Bot.Core.Needs;

/// <summary>One page of the open or overdue needs, oldest first.</summary>
public sealed class NeedListQuery(SpkDbContext db, District district, TimeProvider clock)
{
    public const int PageSize = 10;

    /// <param name="scope">What to limit the list to.</param>
    /// <param name="offset">Index of the first row, from 0.</param>
    public async Task<NeedListView> GetAsync(NeedListKind kind, NeedScope scope, int offset, CancellationToken cancellationToken)
    {
        var page = await GetAsync(
            new NeedFilter
            {
                Regions = scope.RegionIds,
                Departments = scope.Department is { } department ? [department] : [],
                Condition = kind == NeedListKind.Overdue ? NeedCondition.Overdue : NeedCondition.Open,
            },
            offset,
            cancellationToken);
        var shown = page.Offset + page.Lines.Count;
        return new NeedListView(kind, scope.Label, page.Total, page.Offset, page.Lines, shown < page.Total ? NextCommand(kind, scope, shown) : null, page.Now);
    }

    /// <param name="offset">Index of the first row, from 0; beyond the last, the last is given.</param>
    public async Task<NeedPage> GetAsync(NeedFilter filter, int offset, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var needs = db.Needs.AsNoTracking().Matching(filter, BerlinTime.DayOf(now));
        var total = await needs.CountAsync(cancellationToken);
        offset = Math.Clamp(offset, 0, Math.Max(0, total - 1));
        return new NeedPage(filter, total, offset, await needs.OldestAsync(offset, PageSize, district, now, cancellationToken), now);
    }

    private static string NextCommand(NeedListKind kind, NeedScope scope, int offset)
    {
        var word = kind == NeedListKind.Open ? "offen" : "überfällig";
        var from = string.Create(CultureInfo.InvariantCulture, $"ab {offset + 1}");
        return string.Join(' ', new[] { word, scope.Command, from }.Where(part => !string.IsNullOrEmpty(part)));
    }
}

/// <summary>One page of the needs that a filter means, oldest first.</summary>
/// <param name="Total">How many there are in all.</param>
/// <param name="Offset">Index of the first line.</param>
public sealed record NeedPage(NeedFilter Filter, int Total, int Offset, IReadOnlyList<NeedLine> Lines, DateTimeOffset Now);

/// <summary>What a question is limited to: regions, a department, or nothing (the borough).</summary>
/// <param name="Label">As people read it; null for the borough.</param>
/// <param name="Command">As it is typed, to build the command of the next page.</param>
public sealed record NeedScope(string? Label, IReadOnlyList<string> RegionIds, string? Department, string? Command)
{
    public static NeedScope Borough { get; } = new(null, [], null, null);
}
