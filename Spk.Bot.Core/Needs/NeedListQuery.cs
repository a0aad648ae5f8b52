using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Spk.Bot.Core.Districts;
using Spk.Bot.Core.Persistence;
using Spk.Bot.Core.Time;

namespace Spk.Bot.Core.Needs;

/// <summary>One page of the needs that a filter means, oldest first.</summary>
public sealed class NeedListQuery(SpkDbContext db, District district, TimeProvider clock)
{
    public const int PageSize = 10;

    /// <param name="label">Of what the list is limited to; null: the borough.</param>
    /// <param name="command">As it is typed for the first page, to build the command of another one.</param>
    /// <param name="offset">Index of the first row, from 0; beyond the last, the last is given.</param>
    public async Task<NeedListView> GetAsync(NeedFilter filter, string? label, string command, int offset, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var needs = db.Needs.AsNoTracking().Matching(filter, BerlinTime.DayOf(now));
        var total = await needs.CountAsync(cancellationToken);
        offset = Math.Clamp(offset, 0, Math.Max(0, total - 1));
        var lines = await needs.OldestAsync(offset, PageSize, district, now, cancellationToken);
        var next = offset + lines.Count;
        return new NeedListView(filter.Condition, label, total, offset, lines, next < total ? PageOf(command, next) : null, now)
        {
            BackCommand = offset == 0 ? null : PageOf(command, Math.Max(0, offset - PageSize)),
        };
    }

    /// <summary>The command of the page that begins with this row.</summary>
    public static string PageOf(string command, int offset) => offset == 0 ? command : string.Create(CultureInfo.InvariantCulture, $"{command} ab {offset + 1}");
}
