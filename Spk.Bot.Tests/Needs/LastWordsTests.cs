using Spk.Bot.Core.Delivery;
using Spk.Bot.Core.Needs;
using Spk.Bot.Core.Routing;
using static Spk.Bot.Tests.Support.CoreBorough;

namespace Spk.Bot.Tests.Needs;

public sealed class LastWordsTests
{
    private static readonly DateTimeOffset At = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);

    private static readonly Mover Lead = Mover.OfDepartment(Member(), Green);
    private static readonly Mover Other = Mover.OfDepartment(Member("Otto", "Ordnungsamt"), Order);
    private static readonly Mover Rita = Mover.OfCoordination(Reporter, Coordination);

    [Fact]
    public void Of_AnAnswer_IsTheLatestOneOfEachAmt() => Assert.Equal(
        ["Zweite.", "Unser Teil."],
        Words(Audience.Coordination, (Lead, new NeedMove.Answer("Erste.")), (Lead, new NeedMove.Answer("Zweite.")), (Other, new NeedMove.Answer("Unser Teil."))));

    [Fact]
    public void Of_AQuestion_IsItUntilItsReplyAndTheReplyUntilTheAnswer()
    {
        (Mover, NeedMove)[] moves = [(Lead, new NeedMove.Ask("Wo?")), (Rita, new NeedMove.Reply("Hier.")), (Lead, new NeedMove.Answer("Kommt."))];

        Assert.Equal(["Wo?"], Words(Audience.Department, moves[..1]));
        Assert.Equal(["Hier."], Words(Audience.Department, moves[..2]));
        Assert.Equal(["Kommt."], Words(Audience.Department, moves));
    }

    [Fact]
    public void Of_ATransfer_IsItsReasonUntilTheAmtHasSaidSomething()
    {
        var youth = Mover.OfDepartment(Member(), Youth);

        Assert.Equal(["Club."], Words(Audience.Department, (Lead, new NeedMove.Transfer(Youth, "Club."))));
        Assert.Empty(Words(Audience.Department, (Lead, new NeedMove.Transfer(Youth, "Club.")), (youth, new NeedMove.Accept())));
    }

    [Fact]
    public void Of_AReopening_ForgetsTheEndAndSaysWhy() => Assert.Equal(
        ["Wackelt."], Words(Audience.Coordination, (Lead, new NeedMove.Complete(CompletionKind.Solved, "Steht.")), (Rita, new NeedMove.Reopen("Wackelt."))));

    [Theory]
    [InlineData(Audience.Department, true)]
    [InlineData(Audience.Office, true)]
    [InlineData(Audience.Coordination, false)]
    [InlineData(Audience.Committee, false)]
    public void Of_WhatIsInternal_IsForStaffAlone(Audience audience, bool isSeen) => Assert.Equal(
        isSeen ? ["Geheim.", "Haushalt."] : [],
        Words(audience, (Lead, new NeedMove.Note("Geheim.")), (Lead, new NeedMove.Resubmit("Haushalt.", new(2027, 1, 15)))));

    [Fact]
    public void Of_MoreThanACardHolds_KeepsTheOpenQuestion()
    {
        var words = Words(
            Audience.Department,
            (Lead, new NeedMove.Ask("Wo?")),
            (Lead, new NeedMove.Answer("a")),
            (Lead, new NeedMove.Interim("b", new(2026, 12, 24))),
            (Lead, new NeedMove.Resubmit("c", new(2026, 12, 24))),
            (Other, new NeedMove.Answer("d")),
            (Other, new NeedMove.Interim("e", new(2026, 12, 24))),
            (Other, new NeedMove.Resubmit("f", new(2026, 12, 24))),
            (Other, new NeedMove.Note("g")));

        Assert.Equal(["Wo?", "c", "d", "e", "f", "g"], words);
    }

    private static IEnumerable<string?> Words(Audience audience, params (Mover By, NeedMove Move)[] moves)
    {
        var need = Need.Report(NeedId.Of(2026, 1), Report(), Reporter, Coordination, new RoutingTable(District).Route(Play, North), "key", At);
        foreach (var (by, move) in moves)
            Assert.IsType<NeedOutcome.Changed>(need.Move(move, by, null, At));
        return LastWords.Of(need, HistoryLines.Of(need, new NeedReader(audience, Green, []).SightOf(need, []), District)).Select(line => line.Text);
    }
}
