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
        var now = clock.GetUtcNow();
        var needs = db.Needs.AsNoTracking().Open().In(scope.RegionIds);
        if (scope.Department is { } department)
            needs = needs.Where(n => n.Responsibilities.Any(r => r.Department == department && r.Status != NeedStatus.Transferred));
        if (kind == NeedListKind.Overdue)
            needs = needs.Overdue(BerlinTime.DayOf(now));
        var total = await needs.CountAsync(cancellationToken);
        offset = Math.Clamp(offset, 0, Math.Max(0, total - 1));
        var lines = await needs.OldestAsync(offset, PageSize, district, now, cancellationToken);
        var next = offset + lines.Count < total ? NextCommand(kind, scope, offset + lines.Count) : null;
        return new NeedListView(kind, scope.Label, total, offset, lines, next, now);
    }

    private static string NextCommand(NeedListKind kind, NeedScope scope, int offset)
    {
        var word = kind == NeedListKind.Open ? "offen" : "überfällig";
        var from = string.Create(CultureInfo.InvariantCulture, $"ab {offset + 1}");
        return string.Join(' ', new[] { word, scope.Command, from }.Where(part => !string.IsNullOrEmpty(part)));
    }
}

/// <summary>What a question is limited to: regions, a department, or nothing (the borough).</summary>
/// <param name="Label">As people read it; null for the borough.</param>
/// <param name="Command">As it is typed, to build the command of the next page.</param>
public sealed record NeedScope(string? Label, IReadOnlyList<string> RegionIds, string? Department, string? Command)
{
    public static NeedScope Borough { get; } = new(null, [], null, null);
}
