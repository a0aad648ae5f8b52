using Microsoft.EntityFrameworkCore;
using Spk.Bot.Core.Delivery;
using Spk.Bot.Core.Districts;
using Spk.Bot.Core.Persistence;
using Spk.Bot.Core.Time;

namespace Spk.Bot.Core.Digests;

/// <summary>Digests that should be there and are not: due for long and not composed, or composed for a meeting ahead without a card.</summary>
public sealed class DigestGapsQuery(SpkDbContext db, District district, BusinessCalendar calendar)
{
    private static readonly TimeSpan Horizon = TimeSpan.FromDays(60);

    /// <param name="dueBefore">What fell due later may still be on its way.</param>
    public async Task<IReadOnlyList<DueDigest>> MissedAsync(DateTimeOffset now, DateTimeOffset dueBefore, CancellationToken cancellationToken)
    {
        var (past, ahead) = (now - Horizon, now + Horizon);
        var meetings = await db.Meetings.AsNoTracking().Where(m => m.Start > now && m.Start < ahead).ToListAsync(cancellationToken);
        var ids = meetings.Select(m => (Guid?)m.Id).ToList();
        var posted = (await db.Digests.AsNoTracking().Where(d => d.ComposedAt > past || ids.Contains(d.MeetingId)).Select(d => new { d.CommitteeKey, d.CycleKey }).ToListAsync(cancellationToken))
            .Select(d => new DigestKey(d.CommitteeKey, d.CycleKey)).ToHashSet();
        var previews = (await db.Previews.AsNoTracking().Where(p => p.DueAt > past).Select(p => new { p.CommitteeKey, p.CycleKey, p.State }).ToListAsync(cancellationToken))
            .ToDictionary(p => new DigestKey(p.CommitteeKey, p.CycleKey), p => p.State);
        return [.. DigestPlan.Due(now, district.Committees, meetings, posted, calendar).Where(d => d.DueAt < dueBefore && !Waits(d))];

        // What the OE SPK holds, or has not released where that is asked for, is not missing.
        bool Waits(DueDigest due) => district.FindCommittee(due.CommitteeKey)!.Digest is var rule && DigestPlan.NeedsApproval(rule, due.Kind) && previews.GetValueOrDefault(due.Key) switch
        {
            PreviewState.Released => false,
            PreviewState.Held => true,
            _ => rule.Unreleased == UnreleasedDigest.Hold,
        };
    }

    /// <summary>Of those before a meeting that have a number, or are older than numbers.</summary>
    public async Task<IReadOnlyList<UnplacedDigest>> WithoutCardAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        var ahead = (await db.Meetings.AsNoTracking().Where(m => m.Start > now).Select(m => m.Id).ToListAsync(cancellationToken)).ConvertAll(id => (Guid?)id);
        var digests = await db.Digests.AsNoTracking().Where(d => ahead.Contains(d.MeetingId) && !d.IsMissed && (d.Hash == null || d.Year != null)).Select(d => new { d.Id, d.CommitteeKey }).ToListAsync(cancellationToken);
        var subjects = digests.ConvertAll(d => d.Id.ToString("D"));
        var placed = await db.Placements.Where(p => p.Kind == PlacementKind.Digest && subjects.Contains(p.Subject)).Select(p => p.Subject).ToListAsync(cancellationToken);
        return
        [
            .. digests.Where(d => !placed.Contains(d.Id.ToString("D"))).Select(d => (d.Id, Committee: district.FindCommittee(d.CommitteeKey)))
                .Where(d => d.Committee is not null).Select(d => new UnplacedDigest(d.Id, d.Committee!)),
        ];
    }
}

/// <summary>A composed digest that nobody was to get.</summary>
public sealed record UnplacedDigest(Guid Id, Committee Committee);
