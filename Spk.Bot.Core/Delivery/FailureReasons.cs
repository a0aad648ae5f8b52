namespace Spk.Bot.Core.Delivery;

/// <summary>From the code that a delivery ended with to its reason. Source: https://learn.microsoft.com/microsoftteams/platform/bots/build-conversational-capability (status codes).</summary>
public static class FailureReasons
{
    /// <param name="code">As the other side named it, <c>Http503</c> where it named none, or one of our own; any case.</param>
    public static FailureReason Of(string? code) => code?.ToUpperInvariant() switch
    {
        "NOTINSTALLED" or "BOTNOTINCONVERSATIONROSTER" or "FORBIDDENOPERATIONEXCEPTION" => FailureReason.NotInstalled,
        "CONVERSATIONNOTFOUND" or "HTTP404" or "HTTP410" => FailureReason.ChannelMissing,
        "ACTIVITYNOTFOUNDINCONVERSATION" => FailureReason.ThreadMissing,
        "MESSAGEWRITESBLOCKED" or "CONVERSATIONBLOCKEDBYUSER" => FailureReason.Blocked,
        "NOTENOUGHPERMISSIONS" or "FORBIDDEN" or "HTTP403" or "HOSTNOTALLOWED" => FailureReason.NotAllowed,
        "BOTDISABLEDBYADMIN" or "TENANTNOPERMISSION" => FailureReason.AppDisabled,
        "TOKENUNAVAILABLE" or "BOTNOTREGISTERED" or "INVALIDBOTAPIHOST" or "UNAUTHORIZED" or "HTTP401" => FailureReason.Credentials,
        "THROTTLED" or "TOOMANYREQUESTS" or "PRECONDITIONFAILED" or "SERVICEERROR" or "SERVICEUNAVAILABLE" or "NOANSWER" or "TIMEOUT" or "INTERRUPTED" or "BUSY" => FailureReason.Busy,
        "CONNECTIONLOST" or "CONNECTIONERROR" or "NAMERESOLUTIONERROR" or "SECURECONNECTIONERROR" or "PROXYTUNNELERROR" => FailureReason.Busy,
        "HTTP408" or "HTTP412" or "HTTP429" or "HTTP500" or "HTTP502" or "HTTP503" or "HTTP504" or "BADGATEWAY" or "GATEWAYTIMEOUT" => FailureReason.Busy,
        "MESSAGESIZETOOBIG" or "HTTP413" => FailureReason.TooLarge,
        "BADSYNTAX" or "BADARGUMENT" or "HTTP400" => FailureReason.BadCard,
        _ => FailureReason.Unknown,
    };

    /// <summary>Whether it concerns the bot as a whole: then the OE SPK's own channel is out of reach too, and a notice per place would only arrive when all is well again.</summary>
    public static bool IsOfTheWholeBot(this FailureReason reason) => reason is FailureReason.Credentials or FailureReason.AppDisabled;
}
