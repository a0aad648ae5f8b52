using Microsoft.EntityFrameworkCore;
using Spk.Bot.Core.Delivery;
using Spk.Bot.Core.Departments;
using Spk.Bot.Core.Districts;
using Spk.Bot.Core.Needs;
using Spk.Bot.Core.Needs.News;
using Spk.Bot.Core.Persistence;
using Spk.Bot.Core.Time;

namespace Spk.Bot.Core.Digests;

/// <summary>
/// The committee's office, or the OE SPK, records what the committee made of one item of a posted digest: a record of its own, an entry in the need's history, and every card
/// that shows either follows. A second record corrects the first; both stay.
/// </summary>
public sealed class RecordOutcome(SpkDbContext db, District district, RoleBook roles, DigestViewQuery digests, StageCards cards, TellReporters news, TimeProvider clock)
{
    /// <summary>The form for one item, or null when there is no such digest or item.</summary>
    /// <returns>Not allowed: <see cref="OutcomeResult.IsAllowed"/> is false, and nothing else is said.</returns>
    public async Task<OutcomeResult> OpenAsync(Guid id, string number, int page, string personId, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, number, cancellationToken) is not ({ } digest, { } view, { } item))
            return OutcomeResult.Unknown;
        return MoverOf(digest.CommitteeKey, personId, "") is null ? OutcomeResult.NotAllowed : new OutcomeResult(true, Form(view, item, page), null);
    }

    /// <param name="seen">How many outcomes the item had on the person's form.</param>
    public async Task<OutcomeResult> RunAsync(Guid id, string number, OutcomeInput input, int seen, int page, string personId, string personName, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, number, cancellationToken) is not ({ } digest, { } view, { } item) || !NeedId.TryParse(number, district.NumberPrefix, out var needId))
            return OutcomeResult.Unknown;
        if (MoverOf(digest.CommitteeKey, personId, personName) is not { } mover)
            return OutcomeResult.NotAllowed;

        var now = clock.GetUtcNow();
        var form = Form(view, item, page) with { Note = input.Note, Paper = input.Paper, Until = input.Until, On = input.On ?? BerlinTime.DayOf(now) };
        if (IsSecondClick(form.Last, input, seen))
            return new OutcomeResult(true, null, view);
        if ((seen != form.Seen ? OutcomeFault.Stale : input.Check(BerlinTime.DayOf(now))) is { } fault)
            return new OutcomeResult(true, form with { Fault = fault }, null);

        var need = await db.Needs.Include(n => n.Responsibilities).Include(n => n.Entries).AsSplitQuery().SingleAsync(n => n.Id == needId, cancellationToken);
        var decision = input.ToMove(digest.CommitteeKey, view.Number ?? "");
        if (need.Move(decision, mover, null, now) is NeedOutcome.Refused)
            return OutcomeResult.NotAllowed;
        var entry = need.Entries.MaxBy(e => e.Sequence)!;
        db.Outcomes.Add(new OutcomeRecord(id, needId, form.Seen + 1, (NeedMove.Decide)entry.Change, mover.Person, now));
        await cards.NeedChangedAsync(needId, cancellationToken);
        await news.StageAsync(need, entry, cancellationToken);
        var subject = id.ToString("D");
        foreach (var placement in await db.Placements.Where(p => p.Kind == PlacementKind.Digest && p.Subject == subject).ToListAsync(cancellationToken))
            placement.Want(now);
        return new OutcomeResult(true, null, With(view, item, decision, form.Seen + 1, page));
    }

    private async Task<(Digest? Digest, DigestView? View, NeedLine? Item)> FindAsync(Guid id, string number, CancellationToken cancellationToken)
    {
        var digest = await db.Digests.AsNoTracking().SingleOrDefaultAsync(d => d.Id == id && !d.IsMissed, cancellationToken);
        var view = digest is null ? null : await digests.GetAsync(id, 0, cancellationToken);
        return (digest, view, view?.Items().Select(i => i.Line).FirstOrDefault(l => l.Number == number));
    }

    /// <summary>Null when the person has no say in this committee.</summary>
    private Mover? MoverOf(string committee, string personId, string personName)
    {
        if (roles.MayDecide(personId))
            return new Mover(new Actor(personId, personName, district.FindDepartment(district.OfficeDepartment)?.Abbreviation ?? district.OfficeDepartment), Standing.Office, null, EntrySource.Card);
        return roles.CommitteesOf(personId).Contains(committee)
            ? new Mover(new Actor(personId, personName, district.FindCommittee(committee)?.Name ?? committee), Standing.CommitteeOffice, committee, EntrySource.Card)
            : null;
    }

    private OutcomeFormView Form(DigestView view, NeedLine item, int page)
    {
        var last = view.Standing!.Outcomes.FirstOrDefault(o => o.Number == item.Number);
        var today = BerlinTime.DayOf(clock.GetUtcNow());
        var meeting = view.Standing.MeetingNow ?? view.Meeting;
        var day = meeting is null ? today : BerlinTime.DayOf(meeting.Start);
        return new OutcomeFormView(
            view.Standing.Id, view.Number ?? "", view.CommitteeName, item, last?.Count ?? 0, last, day < today ? day : today, last?.Note ?? "", last?.Paper ?? "", last?.Until, null, page);
    }

    /// <summary>The same click delivered twice, or made twice.</summary>
    private static bool IsSecondClick(ItemOutcome? last, OutcomeInput input, int seen) =>
        last is not null && seen == last.Count - 1 && input.Check(DateOnly.MinValue) is null or OutcomeFault.UntilWrong or OutcomeFault.DayWrong
        && last is { } said && (said.Outcome, said.Note, said.Paper ?? "") == (input.Outcome, UserText.Clean(input.Note, singleLine: false), input.PaperNumber ?? "") && said.On == input.On && (said.Outcome != CommitteeOutcome.Examine || said.Until == input.Until);

    private static DigestView With(DigestView view, NeedLine item, NeedMove.Decide move, int count, int page) => view with
    {
        Standing = view.Standing! with
        {
            Page = page,
            Outcomes = [.. view.Standing.Outcomes.Where(o => o.Number != item.Number), new ItemOutcome(item.Number, move.Outcome, move.Remark, move.On, move.Paper, move.Until, count)],
        },
    };
}

/// <summary>What came of it: the form again, or the digest as it stands now; neither when nobody may know.</summary>
public sealed record OutcomeResult(bool IsAllowed, OutcomeFormView? Form, DigestView? Digest)
{
    public static OutcomeResult Unknown { get; } = new(true, null, null);

    public static OutcomeResult NotAllowed { get; } = new(false, null, null);
}
