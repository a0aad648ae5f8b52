using Microsoft.EntityFrameworkCore;
using Spk.Bot.Core.Districts;
using Spk.Bot.Core.Meetings;
using Spk.Bot.Core.Needs;
using Spk.Bot.Core.Persistence;
using Spk.Bot.Core.Time;

namespace Spk.Bot.Core.Figures;

/// <summary>
/// Reckons the figures of regions, Ämter and themes. The database counts; no row of a need is loaded but the five oldest and the promises. Regions, departments and themes of the filter
/// limit them; its days are the period; its condition does not matter. Nothing here sorts, groups or limits by a person, and
/// nothing is hidden: these figures are for the OE SPK; others read the published quarter (<see cref="QuarterQuery"/>).
/// </summary>
public sealed class FiguresQuery(SpkDbContext db, District district, MeetingQuery meetings, TimeProvider clock)
{
    private const int Shown = 5;

    /// <param name="asker">Entra object id of who asks, for what is new since that person's last question; null: nobody (an export, a job).</param>
    public async Task<FiguresView> GetAsync(NeedFilter filter, string? asker, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var today = BerlinTime.DayOf(now);
        var period = FigurePeriod.Of(filter.Days, today);
        var all = db.Needs.AsNoTracking().Matching(filter with { Condition = NeedCondition.Any, Days = null }, today);
        var counts = new FigureCountingQuery(all, today, cancellationToken);
        var open = all.Open();

        var cells = await counts.CellsAsync();
        var (promises, missed) = await PromisesAsync(filter, open, today, cancellationToken);
        var (asked, since) = await SinceAsync(filter, asker, all, cancellationToken);
        var (acknowledged, answered) = (await TimesAsync(filter, counts, FigureMapping.AcknowledgedIn, period), await TimesAsync(filter, counts, FigureMapping.AnsweredIn, period));
        var (within, before) = (new DayRange(period.From, period.To), new DayRange(period.BeforeFrom, period.From.AddDays(-1)));
        return new FiguresView
        {
            Filter = filter,
            Period = period,
            Counts = new FigureCounts(
                cells.Sum(c => c.Open), cells.Sum(c => c.Unacknowledged), cells.Sum(c => c.Overdue),
                await all.Matching(new NeedFilter { Condition = NeedCondition.ExternallyOpen }, today).CountAsync(cancellationToken),
                missed,
                await counts.ReportedAsync(within), await counts.ReportedAsync(before),
                await counts.SolvedAsync(within), await counts.SolvedAsync(before),
                await counts.EndedAsync(within), await counts.EndedAsync(before)),
            ToAcknowledgement = acknowledged,
            ToAnswer = answered,
            LastQuestionAt = asked,
            NewSinceLastQuestion = since,
            LongestExternalDays = await LongestExternalAsync(filter, open, today, cancellationToken),
            Departments = Rows(cells, c => c.Lead ?? district.OfficeDepartment, key => district.FindDepartment(key) is { } d ? (d.Name, d.Abbreviation) : (key, key)),
            Regions = Rows(cells, c => c.Region, key => (district.FindRegion(key)?.Name ?? key, key)),
            Themes = Rows(cells, c => c.Theme ?? "", key => (district.FindTheme(key)?.Name ?? key, key)),
            Months = await counts.MonthsAsync(today),
            Oldest = await open.OldestAsync(0, Shown, district, now, cancellationToken),
            Promises = promises,
            NextMeeting = await meetings.NextForAsync([.. cells.Select(c => c.Lead ?? district.OfficeDepartment).Distinct()], cancellationToken),
            Now = now,
        };
    }

    private static List<FigureRow> Rows(IEnumerable<FigureCell> cells, Func<FigureCell, string> key, Func<string, (string Name, string Abbreviation)> name) =>
    [
        .. cells.GroupBy(key)
            .Select(g => new FigureRow(g.Key, name(g.Key).Name, name(g.Key).Abbreviation, g.Sum(c => c.Open), g.Sum(c => c.Unacknowledged), g.Sum(c => c.Overdue)))
            .OrderByDescending(r => r.Open).ThenBy(r => r.Key, StringComparer.Ordinal),
    ];

    private static async Task<FigureTimes> TimesAsync(NeedFilter filter, FigureCountingQuery counts, string column, FigurePeriod period)
    {
        var now = await counts.DaysAsync(column, filter.Departments, new DayRange(period.From, period.To));
        var before = await counts.DaysAsync(column, filter.Departments, new DayRange(period.BeforeFrom, period.From.AddDays(-1)));
        return new FigureTimes(now.Percentile(50), now.Percentile(90), now.Cases, before.Percentile(50), before.Percentile(90)) { CasesBefore = before.Cases };
    }

    private async Task<(DateTimeOffset? Asked, int? New)> SinceAsync(NeedFilter filter, string? asker, IQueryable<Need> all, CancellationToken cancellationToken)
    {
        if (asker is null)
            return (null, null);
        var scope = LastQuestion.ScopeOf(filter);
        var asked = await db.Questions.AsNoTracking().Where(q => q.PersonId == asker && q.Scope == scope).Select(q => (DateTimeOffset?)q.At).FirstOrDefaultAsync(cancellationToken);
        return (asked, asked is { } at ? await all.CountAsync(n => n.ReportedAt > at, cancellationToken) : null);
    }

    private static async Task<int?> LongestExternalAsync(NeedFilter filter, IQueryable<Need> open, DateOnly today, CancellationToken cancellationToken)
    {
        var since = await Shares(filter, open).Where(r => r.Progress == NeedStatus.ExternallyOpen)
            .Select(r => EF.Property<DateTimeOffset?>(r, FigureMapping.ExternalSince)).Where(at => at != null).OrderBy(at => at).FirstOrDefaultAsync(cancellationToken);
        return since is { } at ? today.DayNumber - BerlinTime.DayOf(at).DayNumber : null;
    }

    /// <summary>Shares of the departments that were asked for, of all where none was.</summary>
    private static IQueryable<Responsibility> Shares(NeedFilter filter, IQueryable<Need> needs)
    {
        var shares = needs.SelectMany(n => n.Responsibilities);
        return filter.Departments is { Count: > 0 } departments ? shares.Where(r => departments.Contains(r.Department)) : shares;
    }

    private async Task<(IReadOnlyList<PromiseLine> Lines, int Missed)> PromisesAsync(NeedFilter filter, IQueryable<Need> open, DateOnly today, CancellationToken cancellationToken)
    {
        var promised = Shares(filter, open).Where(r => r.PromisedFor != null && r.Progress != NeedStatus.Completed && r.Progress != NeedStatus.Transferred);
        var missed = promised.Where(r => r.PromisedFor < today);
        var coming = promised.Where(r => r.PromisedFor >= today);
        var rows = await NextAsync(coming.OrderBy(r => r.PromisedFor).ThenBy(r => r.NeedId));
        rows.AddRange(await NextAsync(missed.OrderBy(r => r.PromisedFor).ThenBy(r => r.NeedId)));
        return ([.. rows.Select(r => new PromiseLine(r.NeedId.ToNumber(district.NumberPrefix), r.Title, district.FindDepartment(r.Department)?.Abbreviation ?? r.Department, r.On, r.On < today))],
            await missed.Select(r => r.NeedId).Distinct().CountAsync(cancellationToken));

        Task<List<PromiseRow>> NextAsync(IQueryable<Responsibility> shares) => shares.Take(Shown)
            .Select(r => new PromiseRow(r.NeedId, db.Needs.Where(n => n.Id == r.NeedId).Select(n => n.Title).First(), r.Department, r.PromisedFor!.Value))
            .ToListAsync(cancellationToken);
    }

    private sealed record PromiseRow(NeedId NeedId, string Title, string Department, DateOnly On);
}
