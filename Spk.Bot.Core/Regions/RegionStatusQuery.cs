using Microsoft.EntityFrameworkCore;
using Spk.Bot.Core.Districts;
using Spk.Bot.Core.Figures;
using Spk.Bot.Core.Meetings;
using Spk.Bot.Core.Needs;
using Spk.Bot.Core.Persistence;
using Spk.Bot.Core.Time;

namespace Spk.Bot.Core.Regions;

/// <summary>How things stand in regions, in an Amt or in the borough. Counted by the database; no row of a need is loaded but the five oldest.</summary>
public sealed class RegionStatusQuery(SpkDbContext db, District district, MeetingQuery meetings, QuarterQuery quarters, TimeProvider clock)
{
    private const int OldestShown = 5;
    private static readonly TimeSpan NewFor = TimeSpan.FromDays(30);

    /// <param name="filter">Its regions, departments and themes limit the whole; its days only what is counted as new and as solved; its condition does not matter.</param>
    /// <param name="label">Name of it; null: the borough.</param>
    /// <param name="askedAt">When the asker asked the same before (UTC); null: never.</param>
    public async Task<RegionStatusView> GetAsync(NeedFilter filter, string? label, DateTimeOffset? askedAt, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var today = BerlinTime.DayOf(now);
        var since = now - NewFor;
        var whole = filter with { Condition = NeedCondition.Any, Days = null };
        var all = db.Needs.AsNoTracking().Matching(whole, today);
        var open = all.Open();

        var cells = await new FigureCountingQuery(all, today, cancellationToken).CellsAsync();

        // What nobody leads yet lies with the OE SPK, beside what it leads itself.
        var byLead = Sums(cells, c => c.Lead ?? district.OfficeDepartment);
        var byRegion = Sums(cells, c => c.Region);
        var regionIds = filter.Regions.Count > 0 ? filter.Regions : filter.IsBorough ? [.. district.Regions.Select(r => r.Id)] : [.. byRegion.Keys.Order(StringComparer.Ordinal)];
        return new RegionStatusView(
            label ?? district.Name,
            [.. filter.Regions.Select(RegionName)],
            byLead.Values.Sum(c => c.Open),
            byLead.Values.Sum(c => c.Unacknowledged),
            byLead.Values.Sum(c => c.Overdue),
            filter.Days is { } days ? await all.Matching(new NeedFilter { Days = days }, today).CountAsync(cancellationToken) : await all.CountAsync(n => n.ReportedAt > since, cancellationToken),
            [.. byLead.OrderByDescending(e => e.Value.Open).ThenBy(e => e.Key, StringComparer.Ordinal).Select(e => Count(DepartmentName(e.Key), e.Value))],
            regionIds.Count < 2 ? [] : [.. regionIds.Select(id => Count((RegionName(id), id), byRegion.GetValueOrDefault(id)))],
            await open.OldestAsync(0, OldestShown, district, now, cancellationToken),
            await meetings.NextForAsync([.. byLead.Keys], cancellationToken),
            now)
        {
            Days = filter.Days,
            SolvedInDays = filter.Days is { } solvedIn ? await all.Matching(new NeedFilter { Condition = NeedCondition.Solved, Days = solvedIn }, today).CountAsync(cancellationToken) : null,
            ExternallyOpen = await all.Matching(new NeedFilter { Condition = NeedCondition.ExternallyOpen }, today).CountAsync(cancellationToken),
            Promised = await all.Matching(new NeedFilter { Condition = NeedCondition.Promised }, today).CountAsync(cancellationToken),
            OffersDepartments = filter.Departments.Count == 0,
            Quarter = await quarters.GetAsync(whole, cancellationToken),
            LastAskedAt = askedAt,
            NewSinceLastAsked = askedAt is { } asked ? await all.CountAsync(n => n.ReportedAt > asked, cancellationToken) : null,
        };
    }

    private static Dictionary<string, Counts> Sums(IEnumerable<FigureCell> cells, Func<FigureCell, string> key) => cells.GroupBy(key)
        .ToDictionary(g => g.Key, g => new Counts(g.Sum(c => c.Open), g.Sum(c => c.Unacknowledged), g.Sum(c => c.Overdue)), StringComparer.Ordinal);

    private string RegionName(string id) => district.FindRegion(id)?.Name ?? id;

    private (string Name, string Abbreviation) DepartmentName(string key) =>
        district.FindDepartment(key) is { } department ? (department.Name, department.Abbreviation) : (key, key);

    private static StatusCount Count((string Name, string Abbreviation) name, Counts counts) =>
        new(name.Name, name.Abbreviation, counts.Open, counts.Unacknowledged, counts.Overdue);

    private readonly record struct Counts(int Open, int Unacknowledged, int Overdue);
}
