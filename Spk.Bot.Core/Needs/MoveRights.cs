using System.Collections.Frozen;

namespace Spk.Bot.Core.Needs;

/// <summary>
/// Who may do what when: the one table. The state is that of the mover's own share when an Amt moves, of the asked share for a reply, and of the need for all others; a share
/// of a completed need counts as completed. The role is looked at first, so that a refusal tells nobody the state of what is not theirs.
/// </summary>
public static class MoveRights
{
    private static readonly MoverRole[] Members = [MoverRole.LeadMember, MoverRole.CoMember];
    private static readonly MoverRole[] Spk = [MoverRole.Office, MoverRole.RegionalCoordination];
    private static readonly MoverRole[] Committee = [MoverRole.CommitteeOffice, .. Spk];
    private static readonly MoverRole[] Reporter = [MoverRole.ReportingCoordination];

    // Seven states, a letter each: Triage Delivered Acknowledged | Accepted AwaitingReporter ExternallyOpen | Completed.
    // + allowed      = is so already      t in triage      c completed      o still open      q a question is open      n no question is open      d the Amt decides
    private static readonly FrozenDictionary<EntryKind, Right[]> Table = new Dictionary<EntryKind, Right[]>
    {
        //                                                     TDA AQE C
        [EntryKind.Acknowledged] = [new(Members,              "t+= === c")],
        [EntryKind.Accepted] = [new(Members,                  "t++ =++ c")],
        [EntryKind.Transferred] = [new(Members,               "t++ +++ c"), new(Spk, "t++ +++ c")],
        [EntryKind.Asked] = [new(Members,                     "t++ +q+ c")],
        [EntryKind.Replied] = [new([.. Reporter, .. Spk],     "nnn n+n c")],
        [EntryKind.InterimReplied] = [new(Members,            "t++ +++ c")],
        [EntryKind.Promised] = [new(Members,                  "t++ +++ c")],
        [EntryKind.HandedOutside] = [new(Members,             "t++ +++ c")],
        [EntryKind.Answered] = [new(Members,                  "t++ +++ c")],
        [EntryKind.Completed] = [new(Members,                 "t++ +++ c"), new(Spk, "+dd ddd c")],
        [EntryKind.Reopened] = [new([MoverRole.LeadMember, .. Reporter, .. Spk], "ooo ooo +")],
        [EntryKind.Withdrawn] = [new(Reporter,                "+++ +++ c")],
        [EntryKind.Resubmitted] = [new(Members,               "t++ +++ c"), new(Spk, "+++ +++ c")],
        [EntryKind.Assigned] = [new(Spk,                      "+== === c")],
        [EntryKind.Involved] = [new(Spk,                      "t++ +++ c")],
        [EntryKind.Merged] = [new(Spk,                        "+++ +++ c")],
        [EntryKind.Unmerged] = [new(Spk,                      "ooo ooo +")],
        [EntryKind.Decided] = [new(Committee,                 "+++ +++ +")],
        [EntryKind.Marked] = [new(Committee,                  "+++ +++ c")],
        [EntryKind.Unmarked] = [new(Committee,                "+++ +++ +")],
        [EntryKind.Noted] = [new([.. Members, .. Spk],        "+++ +++ +")],
    }.ToFrozenDictionary();

    /// <summary>All kinds of entries that are moves.</summary>
    public static IReadOnlyList<EntryKind> Moves { get; } = [.. Table.Keys.Order()];

    /// <returns>Null when the role may ever do this; otherwise why not.</returns>
    public static NeedRefusal? OfRole(EntryKind move, MoverRole role) => Table[move].Any(r => r.Roles.Contains(role))
        ? null
        : (move, role) switch
        {
            (EntryKind.Assigned or EntryKind.Involved or EntryKind.Merged or EntryKind.Unmerged, _) => NeedRefusal.OfficeOnly,
            (EntryKind.Replied or EntryKind.Withdrawn, _) => NeedRefusal.ReporterOnly,
            (EntryKind.Reopened or EntryKind.Decided or EntryKind.Marked or EntryKind.Unmarked, _) => NeedRefusal.NotEntitled,
            (_, MoverRole.OtherDepartment) => NeedRefusal.NotResponsible,
            _ => NeedRefusal.NotAMember,
        };

    /// <returns>Null when it may be done now; <see cref="NeedOutcome.AlreadySo"/>; or the refusal.</returns>
    public static NeedOutcome? Check(EntryKind move, NeedStatus state, MoverRole role)
    {
        if (OfRole(move, role) is { } refusal)
            return new NeedOutcome.Refused(refusal);
        if (state > NeedStatus.Completed)
            return new NeedOutcome.Refused(NeedRefusal.NotResponsible);
        return Table[move].First(r => r.Roles.Contains(role)).In(state) switch
        {
            '+' => null,
            '=' => new NeedOutcome.AlreadySo(),
            't' => new NeedOutcome.Refused(NeedRefusal.InTriage),
            'c' => new NeedOutcome.Refused(NeedRefusal.NeedCompleted),
            'o' => new NeedOutcome.Refused(NeedRefusal.NotCompleted),
            'q' => new NeedOutcome.Refused(NeedRefusal.QuestionOpen),
            'n' => new NeedOutcome.Refused(NeedRefusal.NoQuestionOpen),
            'd' => new NeedOutcome.Refused(NeedRefusal.DepartmentDecides),
            var letter => throw new InvalidOperationException($"The table of rights has no meaning for '{letter}'."),
        };
    }

    private sealed record Right(MoverRole[] Roles, string States)
    {
        /// <summary>Blanks part the states in threes.</summary>
        public char In(NeedStatus state) => States[(int)state + ((int)state / 3)];
    }
}
