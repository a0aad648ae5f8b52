using Spk.Bot.Core.Digests;
using Spk.Bot.Core.Needs;

namespace Spk.Bot.Tests.Digests;

public sealed class OutcomeInputTests
{
    private static readonly DateOnly Today = new(2026, 11, 24);

    [Theory]
    [InlineData("1234/XXII", "1234/XXII")]
    [InlineData(" drs. 0386/xxi ", "0386/XXI")]
    [InlineData("Drucksache 7/IX", "7/IX")]
    [InlineData("1234", null)]
    [InlineData("1234/22", null)]
    [InlineData("1234/XXII und 5/XXII", null)]
    [InlineData("KA/423/XXI", null)]
    public void Paper_InAnyForm_IsStoredInOne(string typed, string? stored)
    {
        var input = new OutcomeInput(CommitteeOutcome.Resolved, "", Today, typed, null);

        Assert.Equal(stored, input.PaperNumber);
        Assert.Equal(stored is null ? OutcomeFault.PaperWrong : null, input.Check(Today));
    }

    [Theory]
    [InlineData(CommitteeOutcome.Noted, 0, null, null)]
    [InlineData(CommitteeOutcome.Noted, 1, null, OutcomeFault.DayWrong)]
    [InlineData(CommitteeOutcome.Noted, null, null, OutcomeFault.DayWrong)]
    [InlineData(CommitteeOutcome.Examine, 0, null, OutcomeFault.UntilMissing)]
    [InlineData(CommitteeOutcome.Examine, 0, -1, OutcomeFault.UntilWrong)]
    [InlineData(CommitteeOutcome.Examine, 0, 0, null)]
    [InlineData(CommitteeOutcome.Examine, 0, 731, null)]
    [InlineData(CommitteeOutcome.Examine, 0, 732, OutcomeFault.UntilWrong)]
    [InlineData(CommitteeOutcome.Rejected, 0, -1, null)]
    public void Check_OfDays_NamesTheFault(CommitteeOutcome outcome, int? on, int? until, OutcomeFault? fault) =>
        Assert.Equal(fault, new OutcomeInput(outcome, "", on is { } d ? Today.AddDays(d) : null, "", until is { } u ? Today.AddDays(u) : null).Check(Today));

    [Theory]
    [InlineData("vertagt", CommitteeOutcome.Deferred)]
    [InlineData("in der BVV abgelehnt", CommitteeOutcome.Rejected)]
    [InlineData("ohne Änderungen im Ausschuss beschlossen", CommitteeOutcome.Resolved)]
    [InlineData("mit Änderungen in der BVV beschlossen", CommitteeOutcome.Resolved)]
    [InlineData("mit Zwischenbericht zur Kenntnis genommen", CommitteeOutcome.Noted)]
    [InlineData("überwiesen", null)]
    [InlineData("erledigt", null)]
    [InlineData("(offen)", null)]
    [InlineData("N/A", null)]
    [InlineData(null, null)]
    public void Proposal_OfABeschlussart_IsAnOutcomeOrNone(string? result, CommitteeOutcome? outcome) => Assert.Equal(outcome, OutcomeProposal.Of(result));

    [Theory]
    [InlineData("Verkehr 2026/07", "Verkehr", 2026, 7)]
    [InlineData("Verkehr und Tiefbau 2026/123?", "Verkehr und Tiefbau", 2026, 123)]
    [InlineData("2026/7", "", 2026, 7)]
    public void Number_AtTheEnd_IsFound(string text, string committee, int year, int sequence) => Assert.Equal((committee, new DigestNumber(year, sequence)), DigestNumber.Find(text));

    [Theory]
    [InlineData("Verkehr")]
    [InlineData("Verkehr 2026/")]
    [InlineData("Verkehr 26/7")]
    [InlineData("/7")]
    [InlineData("")]
    public void Number_WhereThereIsNone_IsNull(string text) => Assert.Null(DigestNumber.Find(text));
}
