using Microsoft.EntityFrameworkCore;
using Spk.Bot.Core.Deadlines;
using Spk.Bot.Core.Delivery;
using Spk.Bot.Core.Districts;
using Spk.Bot.Core.Needs.News;
using Spk.Bot.Core.Persistence;
using Spk.Bot.Core.Roles;
using Spk.Bot.Core.Time;

namespace Spk.Bot.Core.Needs;

/// <summary>A need as one audience sees it now.</summary>
public sealed class NeedViewQuery(SpkDbContext db, District district, NeedDuesQuery dues, ReportersQuery reporters, TimeProvider clock)
{
    /// <param name="audience">Coordinations and committees see no staff names.</param>
    /// <param name="ownDepartment">The department in whose channel the card stands, or null.</param>
    /// <returns>Null when there is no such need.</returns>
    public Task<NeedView?> GetAsync(NeedId id, Audience audience, string? ownDepartment, CancellationToken cancellationToken) =>
        GetAsync(id, new NeedReader(audience, ownDepartment, []), cancellationToken);

    /// <returns>Null when there is no such need.</returns>
    public async Task<NeedView?> GetAsync(NeedId id, NeedReader reader, CancellationToken cancellationToken)
    {
        // Within a turn the need is read before its save: then the tracked one is what will be true when the answer arrives.
        var need = db.Needs.Local.FirstOrDefault(n => n.Id == id)
            ?? await db.Needs.AsNoTracking().Include(n => n.Responsibilities).Include(n => n.Entries).AsSplitQuery().SingleOrDefaultAsync(n => n.Id == id, cancellationToken);
        if (need is null)
            return null;

        var reported = await reporters.OfAsync(need, cancellationToken);
        var coordinations = reported.Select(r => r.Coordination).OfType<string>().ToList();
        if (!reader.Sees(need, coordinations))
            return null;

        // The OE SPK answers for themes of its own: then its copy is that of a department.
        var sight = reader.SightOf(need, coordinations);
        var decides = reader.Decides;
        if (decides && need.Responsibilities.Any(r => r.IsActive && r.Department == reader.Department))
            reader = reader with { Audience = Audience.Department };
        var audience = reader.Audience;
        var now = clock.GetUtcNow();
        var region = district.FindRegion(need.RegionId);
        var lines = HistoryLines.Of(need, sight, district);
        var refused = decides && need.DecisionDueSince is not null ? Refusals(need) : [];
        var due = await dues.GetAsync(need, now, cancellationToken);
        return new NeedView(
            need.Id.ToNumber(district.NumberPrefix),
            need.Version,
            audience,
            need.Status,
            need.Title,
            need.Description,
            region?.Name ?? need.RegionId,
            need.AreaId is { } areaId ? district.FindArea(areaId)?.Area.Name ?? areaId : null,
            need.Place,
            need.Theme is { } theme ? district.FindTheme(theme)?.Name ?? theme : null,
            need.Urgency,
            sight.Reporter ? need.ReportedBy : "",
            need.ReportedAt,
            BerlinTime.DayOf(now).DayNumber - BerlinTime.DayOf(need.ReportedAt).DayNumber,
            need.RuleId,
            need.RuleVersion,
            need.RuleReason,
            [.. need.Responsibilities.OrderByDescending(r => r.IsLead).ThenBy(r => !r.IsActive).ThenBy(r => r.Department, StringComparer.Ordinal).Select(r => Share(need, r, reader, sight, due, now))],
            decides && need.Status == NeedStatus.Triage ? Assignable(refused) : [],
            now,
            JustReported: false,
            Note: null)
        {
            Moves = NextMoves.Of(need, reader.MoverOf(need)),
            Words = LastWords.Of(need, lines),
            Why = WhyOf(need, reader.Department) is { } why ? lines.FirstOrDefault(l => l.Sequence == why.Sequence) : null,
            Refusals = [.. lines.Where(l => refused.Any(e => e.Sequence == l.Sequence))],
            Proposal = refused.Select(e => ((NeedMove.Transfer)e.Change).To).LastOrDefault(to => to is not null),
            EndedAs = need.Completion?.Kind,
            Reporters = reported.Select(r => r.ReportedBy).Distinct(StringComparer.Ordinal).Count(),
            MergedInto = need.MergedInto?.ToNumber(district.NumberPrefix),
            NextStep = due.Next,
        };
    }

    /// <summary>All over its life: who decides must see that it went in circles.</summary>
    private static List<Entry> Refusals(Need need) => [.. need.Entries.Where(e => e.Change is NeedMove.Transfer { IsRefusal: true }).OrderBy(e => e.Sequence)];

    /// <summary>Those that were proposed first, the latest on top.</summary>
    private List<Choice> Assignable(List<Entry> refused)
    {
        var proposed = refused.Select(e => ((NeedMove.Transfer)e.Change).To).ToList();
        return [.. district.Departments.OrderByDescending(d => proposed.LastIndexOf(d.Key)).Select(d => new Choice(d.Key, d.Name))];
    }

    /// <summary>The last entry that gave it to the department; to the lead, where the card is of none that takes part.</summary>
    private static Entry? WhyOf(Need need, string? department)
    {
        var own = need.Responsibilities.FirstOrDefault(r => r.IsActive && r.Department == department)?.Department ?? need.Lead;
        return own is null ? null : need.Entries.OrderBy(e => e.Sequence).LastOrDefault(e => e.Change switch
        {
            NeedChange.Routed c => e.Department == own || c.With.Contains(own),
            NeedMove.Assign c => e.Department == own || c.With.Contains(own),
            NeedMove.Involve => e.Department == own,
            NeedMove.Transfer c => c.To == own && !c.NeedsDecision,
            _ => false,
        });
    }

    private DepartmentView Share(Need need, Responsibility share, NeedReader reader, NeedSight sight, NeedDues due, DateTimeOffset now)
    {
        var department = district.FindDepartment(share.Department);
        var isPast = share.PromisedFor < BerlinTime.DayOf(now);
        var isOpen = share.IsActive && share.Progress != NeedStatus.Completed && need.Status != NeedStatus.Completed;
        return new DepartmentView(
            share.Department,
            department?.Name ?? share.Department,
            department?.Abbreviation ?? share.Department,
            share.IsLead,
            share.Status,
            share.AcknowledgedAt,
            sight.Names ? share.AcknowledgedByName : null,
            due.AcknowledgeBy[share.Department],
            isOpen && share.AcknowledgedAt is null && BerlinTime.DayOf(now) > due.AcknowledgeBy[share.Department],
            share.IsActive && share.Department == reader.Department)
        {
            IsOver = share.IsActive && share.Progress != NeedStatus.Completed && need.Status == NeedStatus.Completed,
            PromisedFor = isOpen && !(isPast && share.AnsweredAt is not null) ? share.PromisedFor : null,
            IsPromiseMissed = isOpen && isPast && share.AnsweredAt is null,
            InterimUntil = isOpen ? share.InterimUntil : null,
            ExternalWhere = isOpen ? share.ExternalWhere : null,
            FollowUpOn = isOpen ? share.FollowUpOn : null,
            AskedAt = isOpen ? share.AskedAt : null,
            HandedOnAt = share.TransferredAt,
            HandedTo = share.TransferredTo is { } to ? district.FindDepartment(to)?.Name ?? to : null,
            CompletedAs = share.CompletedAs,
            CompletedAt = share.CompletedAt,
        };
    }
}
