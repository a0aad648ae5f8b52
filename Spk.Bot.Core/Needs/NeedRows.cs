using Microsoft.EntityFrameworkCore;
using Spk.Bot.Core.Deadlines;
using Spk.Bot.Core.Districts;
using Spk.Bot.Core.Figures;
using Spk.Bot.Core.Time;

namespace Spk.Bot.Core.Needs;

/// <summary>The questions that lists, status and digests ask of the needs, said once, as filters over an index.</summary>
public static class NeedRows
{
    public static IQueryable<Need> Open(this IQueryable<Need> needs) => needs.Where(n => n.Status < NeedStatus.Completed);

    /// <summary>No region means the whole borough.</summary>
    public static IQueryable<Need> In(this IQueryable<Need> needs, IReadOnlyList<string> regionIds) =>
        regionIds.Count == 0 ? needs : needs.Where(n => regionIds.Contains(n.RegionId));

    /// <summary>Some department has passed its day to acknowledge, or the OE SPK its day to decide (<see cref="DueMapping"/>).</summary>
    public static IQueryable<Need> Overdue(this IQueryable<Need> needs, DateOnly today) => needs.Where(n =>
        n.Responsibilities.Any(r => EF.Property<DateOnly?>(r, DueMapping.AcknowledgeBy) < today) || EF.Property<DateOnly?>(n, DueMapping.DecideBy) < today);

    /// <summary>The one meaning of a filter in rows. Days are Berlin days, whole.</summary>
    public static IQueryable<Need> Matching(this IQueryable<Need> needs, NeedFilter filter, DateOnly today)
    {
        needs = needs.In(filter.Regions);
        if (filter.Departments is { Count: > 0 } departments)
            needs = needs.Where(n => n.Responsibilities.Any(r => departments.Contains(r.Department) && r.Status != NeedStatus.Transferred));
        if (filter.Themes is { Count: > 0 } themes)
            needs = needs.Where(n => n.Theme != null && themes.Contains(n.Theme));
        if (filter.Days is not { } days)
            return needs.Standing(filter.Condition, today);

        // A day of its end says that a need has ended: nothing else is asked, so that the index over the days serves.
        if (filter.Condition == NeedCondition.Ended)
            return needs.EndedIn(days, today);
        needs = needs.Standing(filter.Condition, today);
        return IsEnd(filter.Condition) ? needs.EndedIn(days, today) : needs.ReportedIn(days, today);
    }

    /// <summary>Completed on one of these days.</summary>
    internal static IQueryable<Need> EndedIn(this IQueryable<Need> needs, DayRange days, DateOnly today)
    {
        var (from, before) = Instants(days, today);
        return needs.Where(n => EF.Property<DateTimeOffset?>(n, FigureMapping.EndedAt) >= from && EF.Property<DateTimeOffset?>(n, FigureMapping.EndedAt) < before);
    }

    internal static IQueryable<Need> ReportedIn(this IQueryable<Need> needs, DayRange days, DateOnly today)
    {
        var (from, before) = Instants(days, today);
        return needs.Where(n => n.ReportedAt >= from && n.ReportedAt < before);
    }

    /// <summary>Whether such a need has ended, so that days mean those of its end.</summary>
    public static bool IsEnd(NeedCondition condition) =>
        condition is NeedCondition.Ended or NeedCondition.Solved or NeedCondition.Declined or NeedCondition.NotFeasible or NeedCondition.Withdrawn;

    private static IQueryable<Need> EndedAs(this IQueryable<Need> needs, CompletionKind kind) => needs.Where(n => EF.Property<CompletionKind?>(n, FigureMapping.EndedAs) == kind);

    /// <summary>An open end is today's; days beyond what a clock can say are as far as it goes.</summary>
    private static (DateTimeOffset From, DateTimeOffset Before) Instants(DayRange days, DateOnly today) => (StartOf(days.From ?? First), StartOf(Next(days.To ?? today)));

    private static readonly DateOnly First = new(2000, 1, 1);

    private static readonly DateOnly Last = new(9000, 1, 1);

    private static DateOnly Next(DateOnly day) => day < Last ? day.AddDays(1) : Last;

    private static DateTimeOffset StartOf(DateOnly day) => BerlinTime.StartOfDay(day < First ? First : day > Last ? Last : day);

    private static IQueryable<Need> Standing(this IQueryable<Need> needs, NeedCondition condition, DateOnly today) => condition switch
    {
        NeedCondition.Any => needs,
        NeedCondition.Open => needs.Open(),
        NeedCondition.Unacknowledged => needs.Where(n => n.Status == NeedStatus.Triage || n.Status == NeedStatus.Delivered),
        NeedCondition.Overdue => needs.Open().Overdue(today),
        NeedCondition.ExternallyOpen => needs.Open().Where(n => n.Responsibilities.Any(r => r.Progress == NeedStatus.ExternallyOpen)),
        NeedCondition.AwaitingReporter => needs.Open().Where(n => n.Responsibilities.Any(r => r.Status == NeedStatus.AwaitingReporter)),
        NeedCondition.Promised => needs.Open().Where(n => n.Responsibilities.Any(r => r.PromisedFor != null && r.Progress != NeedStatus.Completed && r.Progress != NeedStatus.Transferred)),
        NeedCondition.Solved => needs.EndedAs(CompletionKind.Solved),
        NeedCondition.Declined => needs.EndedAs(CompletionKind.Declined),
        NeedCondition.NotFeasible => needs.EndedAs(CompletionKind.NotFeasible),
        NeedCondition.Withdrawn => needs.EndedAs(CompletionKind.Withdrawn),
        NeedCondition.Ended => needs.Where(n => n.Status == NeedStatus.Completed),
        _ => throw new ArgumentOutOfRangeException(nameof(condition), condition, "No rows are known for it."),
    };

    /// <summary>One page as lines, oldest first.</summary>
    public static async Task<IReadOnlyList<NeedLine>> OldestAsync(
        this IQueryable<Need> needs, int offset, int count, District district, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var today = BerlinTime.DayOf(now);
        var rows = await needs.OrderBy(n => n.ReportedAt).ThenBy(n => n.Id).Skip(offset).Take(count)
            .Select(n => new
            {
                n.Id,
                n.Title,
                n.RegionId,
                n.Lead,
                n.Status,
                n.ReportedAt,
                IsOverdue = n.Responsibilities.Any(r => EF.Property<DateOnly?>(r, DueMapping.AcknowledgeBy) < today) || EF.Property<DateOnly?>(n, DueMapping.DecideBy) < today,
            })
            .ToListAsync(cancellationToken);
        return
        [
            .. rows.Select(n => new NeedLine(
                n.Id.ToNumber(district.NumberPrefix),
                n.Title,
                district.FindRegion(n.RegionId)?.Name ?? n.RegionId,
                n.Lead is { } lead ? district.FindDepartment(lead)?.Abbreviation ?? lead : null,
                n.Status,
                n.ReportedAt,
                today.DayNumber - BerlinTime.DayOf(n.ReportedAt).DayNumber,
                n.IsOverdue)),
        ];
    }
}
