using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Spk.Bot.Core.Deadlines;
using Spk.Bot.Core.Districts;
using Spk.Bot.Core.Figures;
using Spk.Bot.Core.Needs;
using Spk.Bot.Core.Persistence;
using Spk.Bot.Core.Time;

namespace Spk.Bot.Core.Digests;

/// <summary>
/// The facts that a committee's digest is composed from: what of its Ämter, its themes, its marks and its deferrals is open, and what of it changed in the window. What is
/// completed and did not change is never read.
/// </summary>
public sealed class DigestRowsQuery(SpkDbContext db, District district)
{
    private const int Chunk = 500;

    /// <summary>What everybody may know of: no notes, no marks, nothing that an Amt reminds itself of.</summary>
    private static readonly EntryKind[] Quiet = [EntryKind.Noted, EntryKind.Resubmitted, EntryKind.Marked, EntryKind.Unmarked];

    /// <param name="within">LOR ids of the regions that the reader may see; null: all.</param>
    public async Task<IReadOnlyList<DigestRow>> GetAsync(Committee committee, DigestWindow window, CancellationToken cancellationToken, IReadOnlyList<string>? within = null)
    {
        if (within is { Count: 0 })
            return [];
        var deferred = await DeferredAsync(committee.Key, cancellationToken);
        var concerned = db.Needs.AsNoTracking().In(within ?? []).Where(IsOf(committee, deferred));
        var changes = await ChangesAsync(concerned, window, cancellationToken);
        var facts = await FactsAsync(concerned.Open(), window, cancellationToken);
        var open = facts.Select(f => f.Id).ToHashSet();
        foreach (var ids in changes.Keys.Concat(deferred).Distinct().Where(id => !open.Contains(id)).Order().Chunk(Chunk))
            facts.AddRange(await FactsAsync(concerned.Where(n => n.Status == NeedStatus.Completed && ids.Contains(n.Id)), window, cancellationToken));
        return [.. facts.Select(f => Row(f, committee, deferred, changes.GetValueOrDefault(f.Id)))];
    }

    /// <summary>Needs whose last outcome in this committee is that it was deferred.</summary>
    public async Task<HashSet<NeedId>> DeferredAsync(string committee, CancellationToken cancellationToken) =>
    [
        .. await db.Outcomes
            .Where(o => o.CommitteeKey == committee && o.Outcome == CommitteeOutcome.Deferred
                && !db.Outcomes.Any(later => later.CommitteeKey == committee && later.NeedId == o.NeedId && later.At > o.At))
            .Select(o => o.NeedId).Distinct().ToListAsync(cancellationToken),
    ];

    private static Expression<Func<Need, bool>> IsOf(Committee committee, IReadOnlyCollection<NeedId> deferred)
    {
        var (key, departments, themes) = (committee.Key, committee.Departments, committee.Themes);
        return n => n.Responsibilities.Any(r => departments.Contains(r.Department) && r.Status != NeedStatus.Transferred)
            || (n.Theme != null && themes.Contains(n.Theme)) || n.MarkedFor == key || deferred.Contains(n.Id);
    }

    private async Task<Dictionary<NeedId, Change>> ChangesAsync(IQueryable<Need> concerned, DigestWindow window, CancellationToken cancellationToken)
    {
        var (since, until) = (window.Since, window.Until);
        var entries = await db.Entries.AsNoTracking()
            .Where(e => e.At > since && e.At <= until && !Quiet.Contains(e.Kind))
            .Join(concerned, e => e.NeedId, n => n.Id, (e, n) => new { e.NeedId, e.Kind, e.At })
            .ToListAsync(cancellationToken);
        return entries.GroupBy(e => e.NeedId).ToDictionary(
            g => g.Key, g => new Change(g.Max(e => e.At), g.Where(e => e.Kind == EntryKind.Answered).Max(e => (DateTimeOffset?)e.At)));
    }

    private static Task<List<Facts>> FactsAsync(IQueryable<Need> needs, DigestWindow window, CancellationToken cancellationToken)
    {
        var today = BerlinTime.DayOf(window.Until);
        return needs.Select(n => new Facts(
            n.Id, n.Title, n.RegionId, n.Theme, n.MarkedFor, n.Status, n.ReportedAt,
            n.Responsibilities.Where(r => r.Status != NeedStatus.Transferred).Select(r => new ShareFacts(
                r.Department, r.IsLead, r.Status, r.AcknowledgedAt, EF.Property<DateOnly?>(r, DueMapping.AcknowledgeBy) < today, EF.Property<DateTimeOffset?>(r, FigureMapping.ExternalSince))).ToList())).ToListAsync(cancellationToken);
    }

    private DigestRow Row(Facts n, Committee committee, HashSet<NeedId> deferred, Change? change) => new(
        n.Id,
        n.Id.ToNumber(district.NumberPrefix),
        n.Title,
        district.FindRegion(n.RegionId)?.Name ?? n.RegionId,
        n.Status,
        n.ReportedAt,
        [.. n.Shares.Select(Share)])
    {
        RegionId = n.RegionId,
        ChangedAt = change?.At,
        AnsweredAt = change?.AnsweredAt,
        IsOfCommittee = n.Theme is { } theme && committee.Themes.Contains(theme),
        IsMarked = n.MarkedFor == committee.Key,
        IsDeferred = deferred.Contains(n.Id),
    };

    private DigestShare Share(ShareFacts share)
    {
        var department = district.FindDepartment(share.Department);
        return new DigestShare(share.Department, department?.Name ?? share.Department, department?.Abbreviation ?? share.Department, share.IsLead, share.Status, share.AcknowledgedAt, share.IsOverdue)
        {
            ExternalSince = share.ExternalSince,
        };
    }

    private sealed record Change(DateTimeOffset At, DateTimeOffset? AnsweredAt);

    private sealed record Facts(
        NeedId Id, string Title, string RegionId, string? Theme, string? MarkedFor, NeedStatus Status, DateTimeOffset ReportedAt, List<ShareFacts> Shares);

    private sealed record ShareFacts(string Department, bool IsLead, NeedStatus Status, DateTimeOffset? AcknowledgedAt, bool IsOverdue, DateTimeOffset? ExternalSince);
}
