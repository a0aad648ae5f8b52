using Spk.Bot.Core.Time;

namespace Spk.Bot.Core.Needs;

/// <content>Decides each move.</content>
public sealed partial class Need
{
    /// <summary>So many refusals by the Ämter in the lead, over the need's life, and the OE SPK decides.</summary>
    public const int RefusalsUntilDecision = 2;

    /// <summary>
    /// Makes a move, or says why not. Looked at in this order: whether the very same person has just made it (a second click); whether the role may ever make it; whether it
    /// is so already; whether the person saw this version; whether the state allows it; what the person gave.
    /// </summary>
    /// <param name="seen">Version on the person's card (<c>rev</c>); null where there was none (chat, import, job). An acknowledgement is good on any.</param>
    public NeedOutcome Move(NeedMove move, Mover by, int? seen, DateTimeOffset at)
    {
        var role = RoleOf(by, move.Kind);
        var (asked, fault) = MoveInputs.Check(move, BerlinTime.DayOf(at));
        if (IsRepeat(asked, by))
            return new NeedOutcome.AlreadySo();
        if (MoveRights.OfRole(move.Kind, role) is { } refusal)
            return new NeedOutcome.Refused(refusal);
        var verdict = MoveRights.Check(move.Kind, StateFor(asked, by), role);
        if (verdict is NeedOutcome.AlreadySo || (verdict is null && IsSo(asked, by)))
            return new NeedOutcome.AlreadySo();
        if (seen is { } version && version != Version && move is not NeedMove.Acknowledge)
            return new NeedOutcome.Refused(NeedRefusal.Stale, new RefusalFacts.Versions(version, Version));
        if ((verdict ?? fault) is { } refused)
            return refused;
        if (Objection(asked, by) is { } objection)
            return new NeedOutcome.Refused(objection);
        return new NeedOutcome.Changed(Append(Decided(asked, role), by.Person, role, by.Source, DepartmentOf(asked, by), at));
    }

    /// <summary>A member of the department has seen it. The first one is recorded; a repeat changes nothing, whoever clicks.</summary>
    public NeedOutcome Acknowledge(string department, Actor by, DateTimeOffset at) => Move(new NeedMove.Acknowledge(), Mover.OfDepartment(by, department), null, at);

    /// <summary>The OE SPK names the department for a need in triage. The clock of one that nobody had yet starts now.</summary>
    /// <param name="reason">For "Warum bei uns?"; empty for none.</param>
    public NeedOutcome Assign(string department, string reason, Actor by, DateTimeOffset at) => Move(new NeedMove.Assign(department, [], reason), Mover.OfOffice(by), null, at);

    /// <summary>What the mover is to this need, in this move. What the OE SPK itself reported, it may withdraw.</summary>
    public MoverRole RoleOf(Mover by, EntryKind move) => by.Standing switch
    {
        Standing.Department when ShareOf(by.Key) is { IsActive: true } share => share.IsLead ? MoverRole.LeadMember : MoverRole.CoMember,
        Standing.Department => MoverRole.OtherDepartment,
        Standing.Coordination => Coordination is not null && by.Key == Coordination ? MoverRole.ReportingCoordination : MoverRole.OtherCoordination,
        Standing.Office or Standing.RegionalCoordination when Coordination is null && move == EntryKind.Withdrawn => MoverRole.ReportingCoordination,
        Standing.Office => MoverRole.Office,
        Standing.RegionalCoordination => MoverRole.RegionalCoordination,
        Standing.CommitteeOffice => MoverRole.CommitteeOffice,
        _ => MoverRole.Nobody,
    };

    /// <summary>Whether this move would be allowed to this mover now, whatever the person will give with it. For the buttons of a card, and for choosing a person's standing.</summary>
    public NeedOutcome? Check(EntryKind move, Mover by) => MoveRights.Check(move, StateFor(move, null, by), RoleOf(by, move));

    private NeedStatus StateFor(NeedMove move, Mover by) => StateFor(move.Kind, (move as NeedMove.Reply)?.Department, by);

    private NeedStatus StateFor(EntryKind move, string? askedBy, Mover by)
    {
        if (Status == NeedStatus.Completed)
            return Status;
        if (move == EntryKind.Replied)
            return Asking(askedBy) is null ? NeedStatus.Delivered : NeedStatus.AwaitingReporter;
        return ShareOf(by.Department) is { } share ? share.Status : Status;
    }

    /// <summary>The department whose question is answered: the named one, else the lead's, else the oldest.</summary>
    private Responsibility? Asking(string? department) => responsibilities
        .Where(r => r.Status == NeedStatus.AwaitingReporter && (department is null || r.Department == department))
        .OrderByDescending(r => r.IsLead).ThenBy(r => r.AskedAt).ThenBy(r => r.Department, StringComparer.Ordinal)
        .FirstOrDefault();

    /// <summary>The department that the entry will concern.</summary>
    private string? DepartmentOf(NeedMove move, Mover by) => move switch
    {
        NeedMove.Assign m => m.Department,
        NeedMove.Involve m => m.Department,
        NeedMove.Reply m => Asking(m.Department)?.Department,
        NeedMove.Transfer => by.Department ?? Lead,
        _ => by.Department,
    };

    /// <summary>What the table cannot see: beneath an open question it may be accepted; who takes part cannot be added again.</summary>
    private bool IsSo(NeedMove move, Mover by) => move switch
    {
        NeedMove.Accept => ShareOf(by.Department) is { Progress: NeedStatus.Accepted },
        NeedMove.Mark m => MarkedFor == m.Committee,
        NeedMove.Unmark m => MarkedFor != m.Committee,
        NeedMove.Involve m => m.Department == Lead || ShareOf(m.Department) is { IsActive: true, Progress: not NeedStatus.Completed },
        _ => false,
    };

    /// <summary>What neither the table nor the inputs know.</summary>
    private NeedRefusal? Objection(NeedMove move, Mover by) => move switch
    {
        NeedMove.Transfer when ShareOf(DepartmentOf(move, by)) is { Progress: NeedStatus.Completed } => NeedRefusal.NeedCompleted,
        NeedMove.Transfer m when m.To == DepartmentOf(move, by) => NeedRefusal.SameDepartment,
        NeedMove.Transfer { To: { } to } when DepartmentOf(move, by) != Lead && ShareOf(to) is { IsActive: true } => NeedRefusal.AlreadyInvolved,
        NeedMove.Complete { As: CompletionKind.Withdrawn or CompletionKind.Merged } => NeedRefusal.KindNotAllowed,
        NeedMove.Reopen when ClosedAs == CompletionKind.Merged => NeedRefusal.IsMerged,
        NeedMove.Unmerge when ClosedAs != CompletionKind.Merged => NeedRefusal.NotMerged,
        NeedMove.Merge m when m.Into == Id => NeedRefusal.SameNeed,
        _ when by.Standing == Standing.CommitteeOffice && move.OfCommittee != by.Key => NeedRefusal.NotEntitled,
        _ => null,
    };

    /// <summary>A transfer by the lead is a refusal; the second one, and one that names nobody, leave the decision to the OE SPK.</summary>
    private NeedMove Decided(NeedMove move, MoverRole role) => move is NeedMove.Transfer transfer && role == MoverRole.LeadMember
        ? transfer with { IsRefusal = true, NeedsDecision = transfer.To is null || Refusals + 1 >= RefusalsUntilDecision }
        : move;

    /// <summary>The same person has just made the same move: a second click, or the same click delivered twice.</summary>
    private bool IsRepeat(NeedMove asked, Mover by) =>
        Last is { } last
        && last.Kind == asked.Kind
        && last.ActorId == by.Person.PersonId
        && (by.Department is null || by.Department == last.Department)
        && NeedChangeJson.Write(last.Change is NeedMove.Transfer made ? new NeedMove.Transfer(made.To, made.Reason) : last.Change) == NeedChangeJson.Write(asked);
}
