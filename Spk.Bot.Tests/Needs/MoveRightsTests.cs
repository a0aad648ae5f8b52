using Spk.Bot.Core.Needs;
using static Spk.Bot.Tests.Needs.NeedStage;
using static Spk.Bot.Tests.Support.CoreBorough;

namespace Spk.Bot.Tests.Needs;

public sealed class MoveRightsTests
{
    [Fact]
    public void Check_OfEveryStateMoveAndRole_IsWhatTheDesignSays()
    {
        var found = new List<string>();
        foreach (var move in MoveRights.Moves)
            foreach (var state in Enum.GetValues<NeedStatus>())
                foreach (var role in Enum.GetValues<MoverRole>())
                    if ((MoveExpectations.Of(move, state, role), Name(MoveRights.Check(move, state, role))) is var (expected, actual) && expected != actual)
                        found.Add($"{move} in {state} by {role}: {expected} expected, {actual} found");

        Assert.True(found.Count == 0, string.Join('\n', found));
    }

    [Fact]
    public void Moves_All_AreAllKindsButTheFirstTwo() =>
        Assert.Equal(Enum.GetValues<EntryKind>().Except([EntryKind.Reported, EntryKind.Routed]), MoveRights.Moves);

    /// <summary>The same once more on real needs: each state brought about by moves, each move by each person.</summary>
    [Fact]
    public void Move_OfEveryPersonInEveryState_IsWhatTheDesignSays()
    {
        var found = new List<string>();
        foreach (var (name, state, steps) in Lives)
            foreach (var kind in MoveRights.Moves)
                foreach (var by in Everybody)
                {
                    var need = Live(steps);
                    var before = NeedHistory.StateOf(need);
                    var expected = Expected(need, kind, state, by);

                    var actual = Name(need.Move(Good(kind), by, null, Monday.AddHours(20)));

                    if (expected != actual)
                        found.Add($"{kind} by {by.Person.Name} in {name}: {expected} expected, {actual} found");
                    if (actual != "Changed" && before != NeedHistory.StateOf(need))
                        found.Add($"{kind} by {by.Person.Name} in {name}: {actual}, but something changed");
                }

        Assert.True(found.Count == 0, string.Join('\n', found));
    }

    private static readonly (string Name, NeedStatus State, (NeedMove Move, Mover By)[] Steps)[] Lives =
    [
        ("delivered", NeedStatus.Delivered, []),
        ("acknowledged", NeedStatus.Acknowledged, [(Good(EntryKind.Acknowledged), OfGreen)]),
        ("accepted", NeedStatus.Accepted, [(Good(EntryKind.Accepted), OfGreen)]),
        ("asked back", NeedStatus.AwaitingReporter, [(Good(EntryKind.Asked), OfGreen)]),
        ("external", NeedStatus.ExternallyOpen, [(Good(EntryKind.HandedOutside), OfGreen)]),
        ("completed", NeedStatus.Completed, [(Good(EntryKind.Completed), OfGreen)]),
        ("withdrawn", NeedStatus.Completed, [(Good(EntryKind.Withdrawn), OfReporter)]),
        ("merged", NeedStatus.Completed, [(Good(EntryKind.Merged), OfRegion)]),
        ("triage", NeedStatus.Triage, [(new NeedMove.Transfer(null, "Nicht unseres."), OfGreen), (Good(EntryKind.Completed), OfOrder)]),
    ];

    private static Need Live((NeedMove Move, Mover By)[] steps)
    {
        var need = NeedTests.Routed();
        foreach (var (move, by) in steps)
            Assert.IsType<NeedOutcome.Changed>(need.Move(move, by with { Person = by.Person with { PersonId = "somebody before" } }, null, Monday.AddHours(1)));
        return need;
    }

    private static string Expected(Need need, EntryKind kind, NeedStatus lead, Mover by)
    {
        var role = by switch
        {
            { Key: Green } => lead == NeedStatus.Triage ? MoverRole.OtherDepartment : MoverRole.LeadMember,
            { Key: Order } => MoverRole.CoMember,
            { Standing: Standing.Department } => MoverRole.OtherDepartment,
            { Standing: Standing.Office } => MoverRole.Office,
            { Standing: Standing.RegionalCoordination } => MoverRole.RegionalCoordination,
            { Key: Coordination } => MoverRole.ReportingCoordination,
            { Standing: Standing.Coordination } => MoverRole.OtherCoordination,
            { Standing: Standing.CommitteeOffice } => MoverRole.CommitteeOffice,
            _ => MoverRole.Nobody,
        };

        // The co-department has a state of its own: it was delivered, and in triage it has completed its part.
        var state = role != MoverRole.CoMember ? lead : lead switch
        {
            NeedStatus.Completed => NeedStatus.Completed,
            NeedStatus.Triage => NeedStatus.Completed,
            _ => NeedStatus.Delivered,
        };
        var expected = MoveExpectations.Of(kind, state, role);
        if (expected == "Allowed" && kind == EntryKind.Unmarked)
            return "AlreadySo";
        if (expected == "Allowed" && need.ClosedAs == CompletionKind.Merged && kind == EntryKind.Reopened)
            return "IsMerged";
        if (expected == "Allowed" && need.ClosedAs != CompletionKind.Merged && kind == EntryKind.Unmerged)
            return "NotMerged";
        return expected == "Allowed" ? "Changed" : expected;
    }
}
