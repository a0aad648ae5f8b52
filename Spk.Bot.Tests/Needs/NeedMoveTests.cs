using Spk.Bot.Core.Needs;
using static Spk.Bot.Tests.Needs.NeedStage;
using static Spk.Bot.Tests.Support.CoreBorough;

namespace Spk.Bot.Tests.Needs;

/// <summary>What single moves do beyond the table: consequences, inputs, versions.</summary>
public sealed class NeedMoveTests
{
    [Fact]
    public void Transfer_ByTheLead_GivesTheNextTheFirstReceiptsClock()
    {
        var need = NeedTests.Routed();

        var outcome = need.Move(new NeedMove.Transfer(Youth, " Jugendclub "), OfGreen, 1, Monday.AddDays(3));

        Assert.False(Assert.IsType<NeedMove.Transfer>(Assert.IsType<NeedOutcome.Changed>(outcome).Entry.Change).NeedsDecision);
        Assert.Equal((NeedStatus.Delivered, Youth, 1, 0, null), (need.Status, need.Lead, need.Refusals, need.Disagreements, need.DecisionDueSince));
        Assert.Equal((NeedStatus.Transferred, false, Youth, Monday.AddDays(3)), Share(need, Green) is var green ? (green.Status, green.IsLead, green.TransferredTo, green.TransferredAt) : default);
        Assert.Equal((NeedStatus.Delivered, true, Monday), Share(need, Youth) is var youth ? (youth.Status, youth.IsLead, youth.ClockFrom) : default);
    }

    [Theory]
    [InlineData(Green)]
    [InlineData(Order)]
    [InlineData(null)]
    public void Transfer_ASecondTime_LeavesOneDecisionToTheOffice(string? to)
    {
        var need = NeedTests.Routed();
        Move(need, new NeedMove.Transfer(Youth, "Jugendclub."), OfGreen, 1);

        Move(need, new NeedMove.Transfer(to, "Doch Straße."), OfYouth, 2);

        Assert.Equal((NeedStatus.Triage, null, 2, 1, Monday.AddHours(2)), (need.Status, need.Lead, need.Refusals, need.Disagreements, need.DecisionDueSince));
        Assert.Equal(["Jugendclub.", "Doch Straße."], need.Entries.Select(e => e.Change).OfType<NeedMove.Transfer>().Select(t => t.Reason));
        Assert.Equal(NeedRefusal.NotResponsible, Refusal(need.Move(new NeedMove.Accept(), OfGreen, null, Monday.AddHours(3))));

        Move(need, new NeedMove.Assign(Green, [], "So entschieden."), OfOffice, 4);
        Assert.Equal((NeedStatus.Delivered, Green, 1, null, Monday), (need.Status, need.Lead, need.Disagreements, need.DecisionDueSince, Share(need, Green).ClockFrom));

        // It refuses even then: a disagreement of its own.
        Move(need, new NeedMove.Transfer(Youth, "Nein."), OfGreen, 5);
        Assert.Equal((NeedStatus.Triage, 3, 2), (need.Status, need.Refusals, need.Disagreements));
    }

    [Fact]
    public void Transfer_OfACoDepartment_IsNoRefusal()
    {
        var need = NeedTests.Routed();

        Move(need, new NeedMove.Transfer(Youth, "Eher Jugend."), OfOrder, 1);
        Move(need, new NeedMove.Transfer(null, "Nichts für uns."), OfYouth, 2);

        Assert.Equal((NeedStatus.Delivered, Green, 0), (need.Status, need.Lead, need.Refusals));
        Assert.Equal(Monday, Share(need, Youth).ClockFrom);
    }

    [Fact]
    public void Transfer_ByTheOffice_IsNoRefusal()
    {
        var need = NeedTests.Routed();

        Move(need, new NeedMove.Transfer(Youth, "Bitte übernehmen."), OfOffice, 1);

        Assert.Equal((Youth, 0, NeedStatus.Transferred), (need.Lead, need.Refusals, Share(need, Green).Status));
    }

    [Fact]
    public void Transfer_ToAnAcceptingCoDepartment_IsNotItsConsentToLead()
    {
        var need = NeedTests.Routed();
        Move(need, new NeedMove.Accept(), OfOrder, 1);

        Move(need, new NeedMove.Transfer(Order, "Führt ab jetzt."), OfGreen, 2);

        Assert.Equal((NeedStatus.Delivered, true, null), Share(need, Order) is var order ? (order.Status, order.IsLead, order.AcknowledgedAt) : default);
    }

    [Fact]
    public void Ask_UntilTheReply_WaitsAndGoesOnWhereItWas()
    {
        var need = NeedTests.Routed();
        Move(need, new NeedMove.Accept(), OfGreen, 1);

        Move(need, new NeedMove.Ask("Welche Rutsche?"), OfGreen, 2);
        Assert.Equal((NeedStatus.AwaitingReporter, "Welche Rutsche?", Monday.AddHours(2)), (need.Status, Share(need, Green).Question, Share(need, Green).AskedAt));

        Move(need, new NeedMove.Reply("Die rote."), OfReporter, 3);
        Assert.Equal((NeedStatus.Accepted, null, Green), (need.Status, Share(need, Green).Question, need.Entries[^1].Department));
    }

    [Fact]
    public void Reply_ToTwoQuestions_AnswersTheLeadsFirstUnlessNamed()
    {
        var need = NeedTests.Routed();
        Move(need, new NeedMove.Ask("Seit wann?"), OfOrder, 1);
        Move(need, new NeedMove.Ask("Welche?"), OfGreen, 2);

        var named = Need.Rebuild(need.Entries);
        Move(named, new NeedMove.Reply("Seit März.", Order), OfReporter, 3);
        Move(need, new NeedMove.Reply("Die rote."), OfReporter, 3);

        Assert.Equal((Order, Green), (named.Entries[^1].Department, need.Entries[^1].Department));
    }

    [Theory]
    [InlineData("lead silent, other answered", NeedStatus.Delivered)]
    [InlineData("lead completed, other silent", NeedStatus.Completed)]
    [InlineData("lead completed, other accepted", NeedStatus.Accepted)]
    [InlineData("lead completed, other asks", NeedStatus.AwaitingReporter)]
    [InlineData("both completed", NeedStatus.Completed)]
    public void Status_OfSeveralDepartments_IsDerived(string story, NeedStatus expected)
    {
        var need = NeedTests.Routed();
        if (story.Contains("other answered", StringComparison.Ordinal))
            Move(need, new NeedMove.Answer("Wir kommen mit."), OfOrder, 1);
        if (story.Contains("other accepted", StringComparison.Ordinal))
            Move(need, new NeedMove.Accept(), OfOrder, 1);
        if (story.Contains("other asks", StringComparison.Ordinal))
            Move(need, new NeedMove.Ask("Wann?"), OfOrder, 1);
        if (story == "both completed")
            Move(need, new NeedMove.Complete(CompletionKind.Declined, "Nichts zu tun."), OfOrder, 1);
        if (story.Contains("lead completed", StringComparison.Ordinal) || story == "both completed")
            Move(need, new NeedMove.Complete(CompletionKind.Solved, "Ersetzt."), OfGreen, 2);

        Assert.Equal(expected, need.Status);
        if (expected == NeedStatus.Completed)
            Assert.Equal((CompletionKind.Solved, "Ersetzt.", Green), (need.Completion!.Kind, need.Completion.Reason, need.Completion.Department));
        else
            Assert.Null(need.Completion);
    }

    [Fact]
    public void Reopen_OfACompletedNeed_GoesBackToTheSameAmtWithItsClockAndHistory()
    {
        var need = NeedTests.Routed();
        Move(need, Good(EntryKind.Completed), OfGreen, 1);

        Move(need, Good(EntryKind.Reopened), OfReporter, 50);

        Assert.Equal((NeedStatus.Delivered, Green, null, 4), (need.Status, need.Lead, need.Completion, need.Entries.Count));
        Assert.Equal((Monday, null, Monday.AddHours(50)), Share(need, Green) is var share ? (share.ClockFrom, share.AcknowledgedAt, share.ReopenedAt) : default);
    }

    [Fact]
    public void Move_OnAVersionThatIsGone_IsStaleUnlessItIsAnAcknowledgement()
    {
        var need = NeedTests.Routed();
        Move(need, new NeedMove.Accept(), OfOrder, 1);

        Assert.Equal(new NeedOutcome.Refused(NeedRefusal.Stale, new RefusalFacts.Versions(1, 2)), need.Move(new NeedMove.Accept(), OfGreen, 1, Monday));
        Assert.Equal(NeedRefusal.NotAMember, Refusal(need.Move(new NeedMove.Accept(), OfReporter, 1, Monday)));
        Assert.IsType<NeedOutcome.Changed>(need.Move(new NeedMove.Acknowledge(), OfGreen, 1, Monday));
    }

    [Fact]
    public void Move_WithTextsAndDays_IsHeldToTheirLimitsWithFacts()
    {
        var need = NeedTests.Routed();
        var latest = new DateOnly(2028, 11, 23);

        Assert.Equal(Fault(NeedRefusal.TextMissing, MoveInput.Reason, 1000, 0), Try(new NeedMove.Transfer(Youth, " \u202E\u0007 ")));
        Assert.Equal(Fault(NeedRefusal.TextTooLong, MoveInput.Question, 1000, 1001), Try(new NeedMove.Ask(new string('x', 1001))));
        Assert.Equal(new NeedOutcome.Refused(NeedRefusal.DateInThePast, new RefusalFacts.Date(MoveInput.Date, new(2026, 11, 22), new(2026, 11, 23), latest)), Try(new NeedMove.Promise(new(2026, 11, 22))));
        Assert.Equal(new NeedOutcome.Refused(NeedRefusal.DateTooFar, new RefusalFacts.Date(MoveInput.FollowUp, latest.AddDays(1), new(2026, 11, 23), latest)), Try(new NeedMove.External("BSR", latest.AddDays(1))));
        Assert.Equal(NeedRefusal.KindNotAllowed, Refusal(Try(new NeedMove.Complete(CompletionKind.Merged, "x"))));
        Assert.Equal(NeedRefusal.SameDepartment, Refusal(Try(new NeedMove.Transfer(Green, "x"))));
        Assert.Equal(NeedRefusal.AlreadyInvolved, Refusal(need.Move(new NeedMove.Transfer(Green, "x"), OfOrder, null, Monday)));
        Assert.Equal(NeedRefusal.SameNeed, Refusal(need.Move(new NeedMove.Merge(need.Id, "x"), OfOffice, null, Monday)));
        Assert.IsType<NeedOutcome.AlreadySo>(need.Move(new NeedMove.Involve(Order, ""), OfOffice, null, Monday));
        Assert.IsType<NeedOutcome.Changed>(Try(new NeedMove.Promise(new(2026, 11, 23))));
        Assert.IsType<NeedOutcome.Changed>(Try(new NeedMove.Promise(latest)));

        // Shortly after midnight in Berlin it is another day than in UTC.
        Assert.Equal(NeedRefusal.DateInThePast, Refusal(need.Move(new NeedMove.Promise(new(2026, 11, 23)), OfGreen, null, new(2026, 11, 23, 23, 30, 0, TimeSpan.Zero))));

        NeedOutcome Try(NeedMove move) => need.Move(move, OfGreen, null, Monday);
        static NeedOutcome Fault(NeedRefusal reason, MoveInput input, int limit, int length) => new NeedOutcome.Refused(reason, new RefusalFacts.Text(input, limit, length));
    }

    [Fact]
    public void Note_OfAMember_IsInternalAndNoSignOfLife()
    {
        var need = NeedTests.Routed();

        Move(need, Good(EntryKind.Noted), OfGreen, 1);

        Assert.Equal((NeedStatus.Delivered, true), (need.Status, need.Entries[^1].IsInternal));
        Assert.DoesNotContain(need.Entries.SkipLast(1), e => e.IsInternal);
    }

    [Fact]
    public void Withdraw_OfTheOfficesOwnNeed_IsTheOfficesToo()
    {
        var need = NeedTests.Unrouted();

        Assert.Equal(NeedRefusal.ReporterOnly, Refusal(need.Move(Good(EntryKind.Withdrawn), OfReporter, null, Monday)));
        Move(need, Good(EntryKind.Withdrawn), OfOffice, 1);

        Assert.Equal((CompletionKind.Withdrawn, MoverRole.ReportingCoordination), (need.Completion!.Kind, need.Entries[^1].Role));
    }

    private static void Move(Need need, NeedMove move, Mover by, int hours) => Assert.IsType<NeedOutcome.Changed>(need.Move(move, by, need.Version, Monday.AddHours(hours)));

    private static NeedRefusal Refusal(NeedOutcome outcome) => Assert.IsType<NeedOutcome.Refused>(outcome).Reason;

    private static Responsibility Share(Need need, string department) => need.Responsibilities.Single(r => r.Department == department);
}
