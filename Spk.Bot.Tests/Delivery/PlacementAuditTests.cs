using Spk.Bot.Core.Delivery;
using Spk.Bot.Tests.Support;

namespace Spk.Bot.Tests.Delivery;

public sealed class PlacementAuditTests
{
    private static readonly DateTimeOffset Then = CoreClock.Monday;

    [Theory]
    [InlineData("due", 31, false, AuditKind.CardOverdue)]
    [InlineData("due", 30, false, null)]
    [InlineData("due", 31, true, null)]
    [InlineData("shown", 31, false, null)]
    [InlineData("behind", 0, false, AuditKind.CardBehind)]
    [InlineData("behind", 0, true, AuditKind.CardBehind)]
    [InlineData("unclear", 35, false, null)]
    [InlineData("unclear", 36, false, AuditKind.UnclearForgotten)]
    [InlineData("unclear", 36, true, null)]
    [InlineData("refused", 1_000, false, null)]
    [InlineData("waiting", 1_000, false, null)]
    public void Judge_OfACard_TellsWhatIsWrong(string state, int minutes, bool isHeld, AuditKind? expected) =>
        Assert.Equal(expected, PlacementAudit.Judge(In(state, "19:green"), isOpen: true, isHeld, Then.AddMinutes(minutes)));

    [Theory]
    [InlineData("19:green", true, false, AuditKind.CardShutOut)]
    [InlineData("19:green", false, false, null)]
    [InlineData("19:green;messageid=5", true, false, null)]
    [InlineData("19:green", true, true, null)]
    public void Judge_OfACardThatIsGone_LooksWhetherItsConversationIsOpen(string conversation, bool isOpen, bool isAnswer, AuditKind? expected) =>
        Assert.Equal(expected, PlacementAudit.Judge(In("gone", conversation, isAnswer), isOpen, isHeld: false, Then.AddDays(1)));

    private static CardPlacement In(string state, string conversation, bool isAnswer = false)
    {
        var id = PlacementId.New(Then);
        var card = isAnswer
            ? CardPlacement.OfAnswer(id, "HelpView", conversation, Audience.Office, CardLanguage.German, "{}", Then)
            : CardPlacement.OfNeed(id, "20260000001", Place.Department("green"), Audience.Department, CardLanguage.German, state == "waiting" ? null : conversation, Then);
        ChannelOutcome? outcome = state switch
        {
            "shown" => new ChannelOutcome.Shown("m1"),
            "behind" => new ChannelOutcome.Shown("m1"),
            "unclear" => new ChannelOutcome.Unclear("Timeout"),
            "refused" => new ChannelOutcome.Refused("Forbidden"),
            "gone" => new ChannelOutcome.Gone("NotInstalled"),
            _ => null,
        };
        if (outcome is not null)
            card.Settle(outcome, 1, Then, 0);

        // No way of the code leads there: that is what an audit is for.
        if (state == "behind")
            typeof(CardPlacement).GetProperty(nameof(CardPlacement.WantedRevision))!.SetValue(card, 2);
        return card;
    }
}
