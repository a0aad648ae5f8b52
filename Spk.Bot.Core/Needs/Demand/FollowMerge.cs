using Microsoft.EntityFrameworkCore;
using Spk.Bot.Core.Delivery;
using Spk.Bot.Core.Districts;
using Spk.Bot.Core.Needs.News;
using Spk.Bot.Core.Persistence;

namespace Spk.Bot.Core.Needs.Demand;

/// <summary>
/// What belongs to merging beside the move itself. A need is merged into one that goes on: into an open one, never into one that was itself merged (then into that one's) and
/// so never in a circle. Parted again, it stands where it stood, and every Amt that is to have its card has it. When a need is withdrawn that others were merged into, those
/// stand alone again: their reporters have taken nothing back.
/// </summary>
public sealed class FollowMerge(SpkDbContext db, District district, StageCards cards, TellReporters news, TimeProvider clock)
{
    private const int MostSteps = 10;

    /// <summary>What is not a person's own decision, but follows from somebody's wish; the entry's reason says whose.</summary>
    internal static readonly Mover Bot = Mover.OfOffice(new Actor("spk-bot", "Spk.Bot", "Spk.Bot"), EntrySource.Job);

    /// <returns>The move as it is to be made, or why it cannot be.</returns>
    public async Task<(NeedMove Move, NeedRefusal? Refusal)> AimAsync(Need need, NeedMove move, CancellationToken cancellationToken)
    {
        if (move is not NeedMove.Merge merge)
            return (move, null);
        if (await GoesOnAsync(merge.Into, cancellationToken) is not { } target)
            return (move, NeedRefusal.UnknownNeed);
        return (merge with { Into = target.Id }, target.Id != need.Id && target.Status == NeedStatus.Completed ? NeedRefusal.NeedCompleted : null);
    }

    /// <summary>The need that goes on for this one: itself, or what it was merged into.</summary>
    public async Task<Need?> GoesOnAsync(NeedId id, CancellationToken cancellationToken)
    {
        var need = await LoadAsync(id, cancellationToken);
        for (var step = 0; step < MostSteps && need?.MergedInto is { } next; step++)
            need = await LoadAsync(next, cancellationToken);
        return need;
    }

    /// <summary>A report that joins another as it is sent.</summary>
    /// <param name="organisation">On whose wish.</param>
    public async Task JoinAsync(Need joining, Need into, string organisation, CancellationToken cancellationToken)
    {
        var outcome = joining.Move(new NeedMove.Merge(into.Id, $"Beim Melden angeschlossen: {organisation}"), Bot, null, clock.GetUtcNow());
        if (outcome is not NeedOutcome.Changed)
            throw new InvalidOperationException("A new need could not join another.");
        await cards.NeedChangedAsync(into.Id, cancellationToken);
        await news.JoinedAsync(into, joining, cancellationToken);
    }

    /// <param name="need">After the entry.</param>
    public async Task StageAsync(Need need, Entry entry, CancellationToken cancellationToken)
    {
        switch (entry.Change)
        {
            case NeedMove.Merge merge when await LoadAsync(merge.Into, cancellationToken) is { } target:
                await cards.NeedChangedAsync(target.Id, cancellationToken);
                await news.JoinedAsync(target, need, cancellationToken);
                break;
            case NeedMove.Unmerge:
                await PartAsync(need, cancellationToken);
                break;
            case NeedMove.Withdraw:
                await ReleaseAsync(need, cancellationToken);
                break;
            default:
                break;
        }
    }

    private async Task PartAsync(Need need, CancellationToken cancellationToken)
    {
        if (need.Entries.Select(e => e.Change).OfType<NeedMove.Merge>().LastOrDefault() is { } merged)
            await cards.NeedChangedAsync(merged.Into, cancellationToken);
        var subject = StageCards.Subject(need.Id);
        var placed = await db.Placements.Where(p => p.Kind == PlacementKind.Need && p.Subject == subject && p.PlaceKind == PlaceKind.Department).Select(p => p.PlaceKey!).ToListAsync(cancellationToken);
        var owed = need.Status == NeedStatus.Triage ? [district.OfficeDepartment] : need.Responsibilities.Where(r => r.IsActive).Select(r => r.Department);
        foreach (var department in owed.Except(placed, StringComparer.Ordinal))
            await cards.ForDepartmentAsync(need.Id, department, cancellationToken);
    }

    private async Task ReleaseAsync(Need withdrawn, CancellationToken cancellationToken)
    {
        var id = withdrawn.Id;
        foreach (var need in await db.Needs.Where(n => n.MergedInto == id).Include(n => n.Responsibilities).Include(n => n.Entries).AsSplitQuery().OrderBy(n => n.Id).ToListAsync(cancellationToken))
        {
            var reason = $"{id.ToNumber(district.NumberPrefix)} wurde zurückgezogen.";
            if (need.Move(new NeedMove.Unmerge(reason), Bot, null, clock.GetUtcNow()) is not NeedOutcome.Changed { Entry: var entry })
                continue;
            await cards.NeedChangedAsync(need.Id, cancellationToken);
            await news.StageAsync(need, entry, cancellationToken);
            await PartAsync(need, cancellationToken);
        }
    }

    private Task<Need?> LoadAsync(NeedId id, CancellationToken cancellationToken) =>
        db.Needs.Include(n => n.Responsibilities).Include(n => n.Entries).AsSplitQuery().SingleOrDefaultAsync(n => n.Id == id, cancellationToken);
}
