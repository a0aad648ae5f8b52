using Microsoft.EntityFrameworkCore;
using Spk.Bot.Core.Delivery;
using Spk.Bot.Core.Departments;
using Spk.Bot.Core.Districts;
using Spk.Bot.Core.Needs.Demand;
using Spk.Bot.Core.Needs.News;
using Spk.Bot.Core.Persistence;

namespace Spk.Bot.Core.Needs;

/// <summary>
/// A person makes a move, whatever it is. In what standing: in an Amt's own channel as its member; elsewhere first as what the borough's roles say, if that may do it, then as
/// member of a responsible Amt. What follows is staged: every copy of the card follows, whoever became responsible gets a card, and so does the OE SPK when it must decide.
/// </summary>
public sealed class MoveNeed(SpkDbContext db, District district, RoleBook roles, ResponsibleMemberQuery members, StageCards cards, TellReporters news, FollowMerge merges, NoteCorrection corrections, TimeProvider clock)
{
    /// <param name="move">From the card's data or the dialog: checked here and by the need.</param>
    /// <param name="seen">Version on the clicked card; null where there was none.</param>
    public async Task<MoveResult> RunAsync(NeedId id, NeedMove move, Clicker clicker, int? seen, EntrySource source, CancellationToken cancellationToken)
    {
        var need = await db.Needs.Include(n => n.Responsibilities).Include(n => n.Entries).AsSplitQuery().SingleOrDefaultAsync(n => n.Id == id, cancellationToken);
        if (need is null)
            return Refused(NeedRefusal.UnknownNeed);
        var (mover, refusal) = await MoverOfAsync(need, move.Kind, clicker, source, cancellationToken);
        if (mover is null)
            return Refused(refusal);
        if (await UnknownTargetAsync(move, cancellationToken) is { } unknown && MoveRights.OfRole(move.Kind, need.RoleOf(mover, move.Kind)) is null)
            return Refused(unknown);
        (move, var cannot) = await merges.AimAsync(need, move, cancellationToken);
        if (cannot is { } reason && need.Check(move.Kind, mover) is null)
            return Refused(reason);

        var before = need.Responsibilities.ToDictionary(r => r.Department, r => (r.IsActive, r.IsLead));
        var outcome = need.Move(ToOffice(move), mover, seen, clock.GetUtcNow());
        if (outcome is NeedOutcome.Changed changed)
            await StageAsync(need, before, changed.Entry, cancellationToken);
        return new MoveResult(outcome, need.RoleOf(mover, move.Kind), mover.Department);
    }

    /// <summary>Whether the person could make this kind of move now, whatever they will give with it: asked before a form is shown.</summary>
    /// <returns>Null when so.</returns>
    public async Task<NeedOutcome?> CheckAsync(NeedId id, EntryKind kind, Clicker clicker, CancellationToken cancellationToken)
    {
        var need = await db.Needs.Include(n => n.Responsibilities).Include(n => n.Entries).AsSplitQuery().SingleOrDefaultAsync(n => n.Id == id, cancellationToken);
        if (need is null)
            return new NeedOutcome.Refused(NeedRefusal.UnknownNeed);
        var (mover, refusal) = await MoverOfAsync(need, kind, clicker, EntrySource.Card, cancellationToken);
        return mover is null ? new NeedOutcome.Refused(refusal) : need.Check(kind, mover);
    }

    /// <summary>Whether the OE SPK is to name an Amt.</summary>
    public Task<bool> IsInTriageAsync(NeedId id, CancellationToken cancellationToken) => db.Needs.AnyAsync(n => n.Id == id && n.Status == NeedStatus.Triage, cancellationToken);

    private async Task<(Mover? Mover, NeedRefusal Refusal)> MoverOfAsync(Need need, EntryKind kind, Clicker clicker, EntrySource source, CancellationToken cancellationToken)
    {
        var byRole = StandingsOf(clicker, source).ToList();
        var mayByRole = byRole.Find(m => need.Check(kind, m) is not NeedOutcome.Refused);
        var isForMembers = MoveRights.OfRole(kind, MoverRole.LeadMember) is null;
        if (mayByRole is not null && !(isForMembers && await members.IsInChannelAsync(need, clicker, cancellationToken)))
            return (mayByRole, default);

        var refusal = NeedRefusal.NotAMember;
        if (isForMembers)
        {
            (var department, refusal) = await members.FindAsync(need, clicker, cancellationToken);
            if (department is not null)
                return (Mover.OfDepartment(Person(clicker, district.FindDepartment(department)?.Name ?? department), department, source), default);
        }

        // Refused whatever the standing; the need says why, best for one that could do it at another time.
        var anyRole = mayByRole ?? byRole.Find(m => MoveRights.OfRole(kind, need.RoleOf(m, kind)) is null);
        return anyRole is null && isForMembers
            ? (null, refusal)
            : (anyRole ?? byRole.FirstOrDefault() ?? new Mover(Person(clicker, ""), Standing.None, null, source), default);
    }

    /// <summary>What the borough's roles say of a person.</summary>
    private IEnumerable<Mover> StandingsOf(Clicker clicker, EntrySource source)
    {
        var office = district.FindDepartment(district.OfficeDepartment)?.Abbreviation ?? district.OfficeDepartment;
        if (roles.MayDecide(clicker.PersonId))
            yield return new Mover(Person(clicker, office), roles.MayLink(clicker.PersonId) ? Standing.Office : Standing.RegionalCoordination, null, source);
        foreach (var key in roles.CoordinationsOf(clicker.PersonId).Union(clicker.Coordinations ?? [], StringComparer.Ordinal))
            yield return Mover.OfCoordination(Person(clicker, district.Coordinations.FirstOrDefault(c => c.Key == key)?.Name ?? key), key, source);
        foreach (var key in roles.CommitteesOf(clicker.PersonId))
            yield return new Mover(Person(clicker, district.Committees.FirstOrDefault(c => c.Key == key)?.Name ?? key), Standing.CommitteeOffice, key, source);
    }

    private async Task<NeedRefusal?> UnknownTargetAsync(NeedMove move, CancellationToken cancellationToken) => move switch
    {
        NeedMove.Transfer { To: { } to } => Unknown([to]),
        NeedMove.Assign m => Unknown([m.Department, .. m.With]),
        NeedMove.Involve m => Unknown([m.Department]),
        NeedMove.Merge m => await db.Needs.AnyAsync(n => n.Id == m.Into, cancellationToken) ? null : NeedRefusal.UnknownNeed,
        _ => null,
    };

    private NeedRefusal? Unknown(IEnumerable<string> departments) => departments.All(d => district.FindDepartment(d) is not null) ? null : NeedRefusal.UnknownDepartment;

    /// <summary>To hand a need to the OE SPK's own department is to hand it back: it decides.</summary>
    private NeedMove ToOffice(NeedMove move) => move is NeedMove.Transfer m && m.To == district.OfficeDepartment ? m with { To = null } : move;

    private async Task StageAsync(Need need, Dictionary<string, (bool IsActive, bool IsLead)> before, Entry entry, CancellationToken cancellationToken)
    {
        await cards.NeedChangedAsync(need.Id, cancellationToken);
        await news.StageAsync(need, entry, cancellationToken);
        await merges.StageAsync(need, entry, cancellationToken);
        await corrections.StageAsync(need, entry, cancellationToken);

        // Whoever got it, or a greater part in it, is told by a card of its own; so is the Amt to which it comes back.
        foreach (var share in need.Responsibilities.Where(r => r.IsActive))
        {
            var isNew = !before.TryGetValue(share.Department, out var was) || !was.IsActive || (share.IsLead && !was.IsLead);
            if ((isNew || (share.IsLead && entry.Kind == EntryKind.Reopened)) && share.Department != district.OfficeDepartment)
                await cards.ForDepartmentAsync(need.Id, share.Department, cancellationToken);
        }

        // Once per disagreement, and whenever else it falls back into triage.
        var fellBack = entry.Kind == EntryKind.Reopened || (entry.Kind == EntryKind.Transferred && before.Values.Any(b => b.IsLead));
        if (need.Status == NeedStatus.Triage && fellBack)
            await cards.ForDepartmentAsync(need.Id, district.OfficeDepartment, cancellationToken);
    }

    private static Actor Person(Clicker clicker, string organisation) => new(clicker.PersonId, clicker.Name, organisation);

    private static MoveResult Refused(NeedRefusal reason) => new(new NeedOutcome.Refused(reason), MoverRole.Nobody, null);
}

/// <summary>What came of a move.</summary>
/// <param name="Role">In which role it was decided.</param>
/// <param name="Department">For which department; null when for none.</param>
public sealed record MoveResult(NeedOutcome Outcome, MoverRole Role, string? Department);
