namespace Spk.Bot.Protocol.Schema;

/// <summary>The activity types and invoke names that are routed here; the wire knows more.</summary>
public static class ActivityTypes
{
    public const string Message = "message";
    public const string MessageUpdate = "messageUpdate";
    public const string MessageReaction = "messageReaction";
    public const string ConversationUpdate = "conversationUpdate";
    public const string InstallationUpdate = "installationUpdate";
    public const string Invoke = "invoke";
}

/// <summary>Values of <c>name</c> of an invoke.</summary>
public static class InvokeNames
{
    public const string CardAction = "adaptiveCard/action";
    public const string TaskFetch = "task/fetch";
    public const string TaskSubmit = "task/submit";
    public const string Search = "application/search";
    public const string ExtensionFetchTask = "composeExtension/fetchTask";
    public const string ExtensionSubmit = "composeExtension/submitAction";
    public const string ExtensionQuery = "composeExtension/query";
    public const string Feedback = "message/submitAction";
    public const string FileConsent = "fileConsent/invoke";
    public const string SignInState = "signin/verifyState";
}
