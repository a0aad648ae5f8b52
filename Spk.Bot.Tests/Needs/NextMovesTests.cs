using Spk.Bot.Core.Needs;
using Spk.Bot.Core.Routing;
using static Spk.Bot.Tests.Support.CoreBorough;

namespace Spk.Bot.Tests.Needs;

public sealed class NextMovesTests
{
    private static readonly DateTimeOffset At = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);

    private static readonly Mover Lead = Mover.OfDepartment(Member(), Green);

    private static readonly Mover Reporting = Mover.OfCoordination(CoreReporter, Coordination);

    private static Actor CoreReporter => Spk.Bot.Tests.Support.CoreBorough.Reporter;

    [Fact]
    public void Of_ANewNeed_BeginsWithTheReceipt() =>
        Assert.Equal([EntryKind.Acknowledged, EntryKind.Accepted, EntryKind.Transferred], NextMoves.Of(Reported(), Lead).Take(3));

    [Fact]
    public void Of_AnAcceptedNeed_BeginsWithTheAnswer() =>
        Assert.Equal([EntryKind.Answered, EntryKind.Completed, EntryKind.InterimReplied], NextMoves.Of(Reported(new NeedMove.Accept()), Lead).Take(3));

    [Fact]
    public void Of_AnAnsweredNeed_BeginsWithItsEnd() => Assert.Equal(EntryKind.Completed, NextMoves.Of(Reported(new NeedMove.Answer("Kommt.")), Lead)[0]);

    [Fact]
    public void Of_AnExternalWait_BeginsWithTheNextQuestionThere() =>
        Assert.Equal(EntryKind.HandedOutside, NextMoves.Of(Reported(new NeedMove.External("BSR", new(2026, 12, 1))), Lead)[0]);

    [Fact]
    public void Of_AnOpenQuestion_BeginsWithItsReplyForTheReporter()
    {
        var need = Reported(new NeedMove.Accept(), new NeedMove.Ask("Wo?"));

        Assert.Equal([EntryKind.Replied, EntryKind.Withdrawn], NextMoves.Of(need, Reporting));
        Assert.DoesNotContain(EntryKind.Accepted, NextMoves.Of(need, Lead));
        Assert.DoesNotContain(EntryKind.Asked, NextMoves.Of(need, Lead));
    }

    [Fact]
    public void Of_ACompletedNeed_IsToReopenIt()
    {
        var need = Reported(new NeedMove.Complete(CompletionKind.Solved, "Steht."));

        Assert.Equal([EntryKind.Reopened, EntryKind.Noted], NextMoves.Of(need, Lead));
        Assert.Equal([EntryKind.Reopened], NextMoves.Of(need, Reporting));
    }

    [Fact]
    public void Of_WhoHasNoPart_IsNothing()
    {
        Assert.Empty(NextMoves.Of(Reported(), Mover.OfDepartment(Member(), Youth)));
        Assert.Empty(NextMoves.Of(Reported(), Mover.OfCoordination(CoreReporter, "elsewhere")));
        Assert.Empty(NextMoves.Of(Reported(), new Mover(CoreReporter, Standing.CommitteeOffice, Traffic, EntrySource.Card)));
        Assert.Empty(NextMoves.Of(Reported(), new Mover(CoreReporter, Standing.None, null, EntrySource.Card)));
        Assert.Empty(NextMoves.Of(Reported(new NeedMove.Transfer(Youth, "Club.")), Lead));
    }

    // Nothing that may be done is without a way to it, but what has a place of its own on the card (to assign) or elsewhere (to merge).
    [Fact]
    public void Of_EveryState_HasAllThatIsAllowed()
    {
        NeedMove[][] lives =
        [
            [], [new NeedMove.Acknowledge()], [new NeedMove.Accept()], [new NeedMove.Accept(), new NeedMove.Ask("Wo?")], [new NeedMove.External("BSR", new(2026, 12, 1))],
            [new NeedMove.Answer("Kommt.")], [new NeedMove.Complete(CompletionKind.Solved, "Steht.")], [new NeedMove.Transfer(null, "Unklar.")],
        ];
        Mover[] movers = [Lead, Mover.OfDepartment(Member(), Order), Reporting, Mover.OfOffice(Member())];
        foreach (var life in lives)
            foreach (var mover in movers)
            {
                var need = Reported(life);
                var allowed = MoveRights.Moves.Except([EntryKind.Assigned, EntryKind.Merged, EntryKind.Unmerged, EntryKind.Decided, EntryKind.Marked, EntryKind.Unmarked]).Where(m => need.Check(m, mover) is null).ToHashSet();
                if (need.Responsibilities.Any(r => r.Department == mover.Department && r.Progress == NeedStatus.Accepted))
                    allowed.Remove(EntryKind.Accepted);

                Assert.Equal(allowed.Order(), NextMoves.Of(need, mover).Order());
            }
    }

    private static Need Reported(params NeedMove[] moves)
    {
        var need = Need.Report(NeedId.Of(2026, 1), Report(), CoreReporter, Coordination, new RoutingTable(District).Route(Play, North), "key", At);
        foreach (var move in moves)
            Assert.IsType<NeedOutcome.Changed>(need.Move(move, Lead, null, At));
        return need;
    }
}
