using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Spk.Bot.Core.Deadlines;
using Spk.Bot.Core.Digests;
using Spk.Bot.Core.Districts;
using Spk.Bot.Core.Needs;
using Spk.Bot.Core.Persistence;

namespace Spk.Bot.Core.Delivery;

/// <summary>
/// Finds what should have happened and did not, and mends it in one save or wakes whoever should have done it; the OE SPK reads of it the next morning. Run again at once it
/// finds nothing that it has mended. When someone else changes the same rows, nothing is saved: the next run looks again.
/// </summary>
public sealed partial class AuditDeliveries(
    SpkDbContext db,
    District district,
    NeedGapsQuery needs,
    DigestGapsQuery digests,
    ReminderGapsQuery reminders,
    StageCards cards,
    MoveCards move,
    ForgetTurns turns,
    NoteFindings notes,
    CommitTurn commit,
    TimeProvider clock,
    ILogger<AuditDeliveries> logger)
{
    /// <summary>Most of a kind in one run; the rest is found by the next.</summary>
    private const int Batch = 200;

    /// <summary>A conversation in which something was shown so lately is being worked through.</summary>
    private static readonly TimeSpan Served = TimeSpan.FromMinutes(5);

    private static readonly TimeSpan TurnsSlack = TimeSpan.FromHours(6);

    public async Task<IReadOnlyList<AuditFinding>> RunAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        List<AuditFinding> findings =
        [
            .. await NeedsAsync(cancellationToken),
            .. await MovesAsync(cancellationToken),
            .. await PlacementsAsync(now, cancellationToken),
            .. await DigestsAsync(now, cancellationToken),
            .. await RemindersAsync(now, cancellationToken),
            .. await TurnsAsync(now, cancellationToken),
        ];
        if (findings.Count == 0)
            return [];
        await notes.StageAsync(findings, cancellationToken);
        if (!await commit.RunAsync(null, cancellationToken))
            return [];
        foreach (var finding in findings)
            Found(logger, finding.Kind, finding.Count, finding.Deed);
        return findings;
    }

    private async Task<IEnumerable<AuditFinding>> NeedsAsync(CancellationToken cancellationToken)
    {
        var gaps = await needs.GetAsync(Batch, cancellationToken);
        foreach (var gap in gaps)
            await cards.ForDepartmentAsync(gap.Need, gap.Department, cancellationToken, PlacementId.Of($"audit {gap.Need.Value} {gap.Department}"));
        return Finding(AuditKind.NeedWithoutCard, AuditDeed.Mended, gaps, gap => gap.Need.ToNumber(district.NumberPrefix));
    }

    private async Task<IEnumerable<AuditFinding>> MovesAsync(CancellationToken cancellationToken)
    {
        var moved = new List<CardPlacement>();
        foreach (var link in await db.Links.AsNoTracking().Where(l => db.Addresses.Any(a => a.ConversationId == l.ConversationId && a.IsActive)).ToListAsync(cancellationToken))
            moved.AddRange(await move.RunAsync(link.Place, link.ConversationId, cancellationToken));
        return Finding(AuditKind.CardNotMoved, AuditDeed.Mended, moved, Example);
    }

    private async Task<IEnumerable<AuditFinding>> PlacementsAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        var late = now - PlacementAudit.Patience;
        var suspects = await db.Placements
            .Where(p => (p.State == PlacementState.Shown && p.WantedRevision > p.ShownRevision)
                || ((p.State == PlacementState.Due || p.State == PlacementState.Sending || p.State == PlacementState.Unclear) && p.DueAt < late)
                || (p.State == PlacementState.Gone && (p.Kind == PlacementKind.Need || p.PlaceKind != null) && db.Addresses.Any(a => a.ConversationId == p.ConversationId && a.IsActive)))
            .OrderBy(p => p.DueAt).Take(Batch)
            .ToListAsync(cancellationToken);
        if (suspects.Count == 0)
            return [];
        var held = await HeldAsync(now, cancellationToken);
        var open = await OpenAsync(suspects, cancellationToken);
        var judged = suspects.Select(p => (Placement: p, Kind: PlacementAudit.Judge(p, open.Contains(p.RootConversationId ?? ""), held.Contains(p.RootConversationId ?? ""), now)))
            .Where(j => j.Kind is not null).ToList();
        foreach (var (placement, kind) in judged)
            if (kind is AuditKind.CardBehind or AuditKind.CardShutOut)
                placement.Revive(now);
        return judged.GroupBy(j => j.Kind!.Value, j => j.Placement)
            .SelectMany(g => Finding(g.Key, g.Key is AuditKind.CardBehind or AuditKind.CardShutOut ? AuditDeed.Mended : AuditDeed.Woken, [.. g], Example));
    }

    /// <summary>Conversations that someone sends to, that rest, or in which something was shown a moment ago (a claim leaves its end in <c>DueAt</c>): what waits there waits its turn.</summary>
    private async Task<HashSet<string>> HeldAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        var served = now - Served;
        var lanes = await db.Lanes.Where(l => l.HeldUntil > now || l.RestsUntil > now).Select(l => l.Key).ToListAsync(cancellationToken);
        var shown = await db.Placements.Where(p => p.State == PlacementState.Shown && p.DueAt > served).Select(p => p.RootConversationId!).Distinct().ToListAsync(cancellationToken);
        return [.. lanes, .. shown];
    }

    private async Task<HashSet<string>> OpenAsync(List<CardPlacement> placements, CancellationToken cancellationToken)
    {
        var roots = placements.Select(p => p.RootConversationId).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        return [.. await db.Addresses.Where(a => a.IsActive && roots.Contains(a.ConversationId)).Select(a => a.ConversationId).ToListAsync(cancellationToken)];
    }

    private async Task<IEnumerable<AuditFinding>> DigestsAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        var missed = await digests.MissedAsync(now, now - PlacementAudit.Patience, cancellationToken);
        var unplaced = await digests.WithoutCardAsync(now, cancellationToken);
        foreach (var digest in unplaced)
            await cards.DigestAsync(digest.Id, digest.Committee, cancellationToken, PlacementId.Of($"audit {digest.Id:D}"));
        return Finding(AuditKind.DigestMissed, AuditDeed.Woken, missed, d => district.FindCommittee(d.CommitteeKey)?.Name ?? d.CommitteeKey)
            .Concat(Finding(AuditKind.DigestWithoutCard, AuditDeed.Mended, unplaced, d => d.Committee.Name));
    }

    private async Task<IEnumerable<AuditFinding>> RemindersAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        var late = await reminders.LateAsync(now, cancellationToken);
        var wrong = await reminders.MendAsync(now, cancellationToken);
        return Finding(AuditKind.ReminderLate, AuditDeed.Woken, late, id => id.ToNumber(district.NumberPrefix))
            .Concat(Finding(AuditKind.DueDateWrong, AuditDeed.Mended, wrong, id => id.ToNumber(district.NumberPrefix)));
    }

    private async Task<IEnumerable<AuditFinding>> TurnsAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        var before = now - ForgetTurns.Kept - TurnsSlack;
        if (!await db.Turns.AnyAsync(t => t.At < before, cancellationToken))
            return [];
        return [new AuditFinding(AuditKind.TurnsKept, await turns.RunAsync(cancellationToken), "", AuditDeed.Mended)];
    }

    private static IEnumerable<AuditFinding> Finding<T>(AuditKind kind, AuditDeed deed, IReadOnlyList<T> found, Func<T, string> example) =>
        found.Count == 0 ? [] : [new AuditFinding(kind, found.Count, example(found[0]), deed)];

    private string Example(CardPlacement placement) =>
        placement.Kind == PlacementKind.Need ? SubjectName.Of(placement.Kind, placement.Subject, district) : placement.Id.ToString();

    [LoggerMessage(EventId = 2101, Level = LogLevel.Warning, Message = "Audit: {Kind}, {Count}: {Outcome}.")]
    private static partial void Found(ILogger logger, AuditKind kind, int count, AuditDeed outcome);
}
