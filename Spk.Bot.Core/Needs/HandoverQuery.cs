using Microsoft.EntityFrameworkCore;
using Spk.Bot.Core.Districts;
using Spk.Bot.Core.Figures;
using Spk.Bot.Core.Persistence;
using Spk.Bot.Core.Time;

namespace Spk.Bot.Core.Needs;

/// <summary>The brief for a new contact of an Amt or a new coordinator. Where departments are named, promises, questions and follow-ups are theirs alone.</summary>
public sealed class HandoverQuery(SpkDbContext db, District district, TimeProvider clock)
{
    private const int Oldest = 10;
    private const int PerSection = 5;
    private const int Outcomes = 10;

    /// <param name="filter">Its condition and days do not matter.</param>
    /// <param name="target">What is typed after a command to mean the same.</param>
    public async Task<HandoverView> GetAsync(NeedFilter filter, string label, string target, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var today = BerlinTime.DayOf(now);
        var open = Matching(NeedCondition.Open);
        var shares = open.SelectMany(n => n.Responsibilities).Where(r => r.Progress != NeedStatus.Completed && r.Progress != NeedStatus.Transferred);
        if (filter.Departments is { Count: > 0 } departments)
            shares = shares.Where(r => departments.Contains(r.Department));
        var office = district.FindDepartment(district.OfficeDepartment)?.Name ?? district.OfficeDepartment;
        return new HandoverView(
            label,
            target,
            office,
            new HandoverCounts(
                await CountAsync(NeedCondition.Open), await CountAsync(NeedCondition.Unacknowledged), await CountAsync(NeedCondition.Overdue),
                await CountAsync(NeedCondition.AwaitingReporter), await CountAsync(NeedCondition.Promised), await CountAsync(NeedCondition.ExternallyOpen)),
            now)
        {
            Oldest = await open.OldestAsync(0, Oldest, district, now, cancellationToken),
            Questions = await LinesAsync(
                shares.Where(r => r.Status == NeedStatus.AwaitingReporter && r.AskedAt != null).OrderBy(r => r.AskedAt).ThenBy(r => r.NeedId)
                    .Select(r => new ShareRow(r.NeedId, r.Department, null, r.AskedAt, null))),
            Promises = await LinesAsync(
                shares.Where(r => r.PromisedFor != null).OrderBy(r => r.PromisedFor).ThenBy(r => r.NeedId).Select(r => new ShareRow(r.NeedId, r.Department, r.PromisedFor, null, null))),
            FollowUps = await LinesAsync(
                shares.Where(r => r.Progress == NeedStatus.ExternallyOpen && r.FollowUpOn != null).OrderBy(r => r.FollowUpOn).ThenBy(r => r.NeedId)
                    .Select(r => new ShareRow(r.NeedId, r.Department, r.FollowUpOn, null, r.ExternalWhere))),
            Outcomes = await OutcomesAsync(),
        };

        IQueryable<Need> Matching(NeedCondition condition) => db.Needs.AsNoTracking().Matching(filter with { Condition = condition, Days = null }, today);

        Task<int> CountAsync(NeedCondition condition) => Matching(condition).CountAsync(cancellationToken);

        async Task<IReadOnlyList<HandoverLine>> LinesAsync(IQueryable<ShareRow> rows)
        {
            var page = await rows.Take(PerSection).ToListAsync(cancellationToken);
            var ids = page.Select(r => r.NeedId).ToList();
            var titles = await db.Needs.AsNoTracking().Where(n => ids.Contains(n.Id)).Select(n => new { n.Id, n.Title }).ToDictionaryAsync(n => n.Id, n => n.Title, cancellationToken);
            return [.. page.Select(r => Line(r, titles[r.NeedId], today))];
        }

        async Task<IReadOnlyList<HandoverOutcome>> OutcomesAsync()
        {
            var rows = await Matching(NeedCondition.Ended).OrderByDescending(n => EF.Property<DateTimeOffset?>(n, FigureMapping.EndedAt)).ThenBy(n => n.Id).Take(Outcomes)
                .Select(n => new { n.Id, n.Title, n.RegionId, At = EF.Property<DateTimeOffset?>(n, FigureMapping.EndedAt), As = EF.Property<CompletionKind?>(n, FigureMapping.EndedAs) })
                .ToListAsync(cancellationToken);
            return
            [
                .. from n in rows
                   where n.At is not null && n.As is not null
                   select new HandoverOutcome(n.Id.ToNumber(district.NumberPrefix), n.Title, district.FindRegion(n.RegionId)?.Name ?? n.RegionId, n.As!.Value, BerlinTime.DayOf(n.At!.Value)),
            ];
        }
    }

    private HandoverLine Line(ShareRow row, string title, DateOnly today)
    {
        var on = row.On ?? BerlinTime.DayOf(row.At!.Value);
        return new HandoverLine(
            row.NeedId.ToNumber(district.NumberPrefix), title, district.FindDepartment(row.Department)?.Abbreviation ?? row.Department, on, row.Where, row.On is not null && on < today);
    }

    private sealed record ShareRow(NeedId NeedId, string Department, DateOnly? On, DateTimeOffset? At, string? Where);
}
