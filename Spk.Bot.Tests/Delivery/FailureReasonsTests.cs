using Spk.Bot.Core.Delivery;

namespace Spk.Bot.Tests.Delivery;

public sealed class FailureReasonsTests
{
    [Theory]
    [InlineData("BotNotInConversationRoster", FailureReason.NotInstalled)]
    [InlineData("botnotinconversationroster", FailureReason.NotInstalled)]
    [InlineData("ConversationNotFound", FailureReason.ChannelMissing)]
    [InlineData("MessageWritesBlocked", FailureReason.Blocked)]
    [InlineData("ConversationBlockedByUser", FailureReason.Blocked)]
    [InlineData("NotEnoughPermissions", FailureReason.NotAllowed)]
    [InlineData("BotDisabledByAdmin", FailureReason.AppDisabled)]
    [InlineData("TokenUnavailable", FailureReason.Credentials)]
    [InlineData("Http503", FailureReason.Busy)]
    [InlineData("Throttled", FailureReason.Busy)]
    [InlineData("MessageSizeTooBig", FailureReason.TooLarge)]
    [InlineData("BadSyntax", FailureReason.BadCard)]
    [InlineData("ActivityNotFoundInConversation", FailureReason.ThreadMissing)]
    [InlineData("FormatException", FailureReason.Unknown)]
    [InlineData("", FailureReason.Unknown)]
    [InlineData(null, FailureReason.Unknown)]
    public void Of_ACode_IsItsReason(string? code, FailureReason reason) => Assert.Equal(reason, FailureReasons.Of(code));
}
