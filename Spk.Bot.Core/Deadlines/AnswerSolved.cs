using Microsoft.EntityFrameworkCore;
using Spk.Bot.Core.Delivery;
using Spk.Bot.Core.Districts;
using Spk.Bot.Core.Needs;
using Spk.Bot.Core.Persistence;

namespace Spk.Bot.Core.Deadlines;

/// <summary>The reporting side answers "Gelöst?". A yes is noted once; a no is the move <see cref="NeedMove.Reopen"/>, and here only noted on the card that asked.</summary>
public sealed class AnswerSolved(SpkDbContext db, District district, TimeProvider clock)
{
    /// <param name="asked">Due day of the step that asked.</param>
    /// <param name="coordinations">Those for which the person stands.</param>
    /// <returns>Null when the person may not say so, or nobody asked.</returns>
    public async Task<SolvedAnswer?> ConfirmAsync(NeedId id, DateOnly asked, IReadOnlyCollection<string> coordinations, bool isOffice, CancellationToken cancellationToken)
    {
        var coordination = await db.Needs.Where(n => n.Id == id).Select(n => n.Coordination).SingleOrDefaultAsync(cancellationToken);
        if (!isOffice && (coordination is null || !coordinations.Contains(coordination)))
            return null;
        if (await db.Reminders.Where(r => r.NeedId == id && r.Kind == DeadlineKind.Solved && r.DueOn == asked).SingleOrDefaultAsync(cancellationToken) is not { } reminder)
            return null;
        if (await db.Needs.AnyAsync(n => n.Id == id && n.Status != NeedStatus.Completed, cancellationToken))
            return SolvedAnswer.No;
        reminder.Confirm(clock.GetUtcNow());
        await NoteAsync(reminder.Placement, id, SolvedAnswer.Yes, cancellationToken);
        return SolvedAnswer.Yes;
    }

    /// <summary>The card that asked says the answer from now on, to everybody who sees it.</summary>
    public async Task NoteAsync(PlacementId id, NeedId need, SolvedAnswer answer, CancellationToken cancellationToken)
    {
        if (await db.Placements.SingleOrDefaultAsync(p => p.Id == id && p.Kind == PlacementKind.Answer, cancellationToken) is not { AnswerJson: { } json } placement
            || CardViewJson.Read(json) is not ReminderView view)
            return;
        var number = need.ToNumber(district.NumberPrefix);
        var answered = view with { Lines = [.. view.Lines.Select(l => l.Number == number && l.Kind == DeadlineKind.Solved ? l with { Answer = answer } : l)] };
        placement.Become(placement.Subject, CardViewJson.Write(answered), isNeed: false, placement.Audience, clock.GetUtcNow());
    }

    /// <summary>The post that asked "Gelöst?", or null.</summary>
    public async Task<PlacementId?> AskedInAsync(NeedId id, DateOnly asked, CancellationToken cancellationToken) =>
        await db.Reminders.Where(r => r.NeedId == id && r.Kind == DeadlineKind.Solved && r.DueOn == asked).Select(r => (PlacementId?)r.Placement).SingleOrDefaultAsync(cancellationToken);
}
