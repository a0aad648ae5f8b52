namespace Spk.Bot.Protocol.Connector;

/// <summary>Which kind a failure is. Sources: https://learn.microsoft.com/microsoftteams/platform/bots/how-to/rate-limit and send-proactive-messages.</summary>
public static class ConnectorFailureTable
{
    private static readonly HashSet<string> GoneCodes = new(StringComparer.OrdinalIgnoreCase)
    {
        "ConversationNotFound", "ActivityNotFoundInConversation", "BotNotInConversationRoster", "MessageWritesBlocked", "ConversationBlockedByUser",
    };

    /// <param name="operation">What was tried.</param>
    /// <param name="httpStatus">Null when no answer came.</param>
    /// <param name="code">The error code of the answer.</param>
    /// <param name="connectionMade">False when the request certainly never left.</param>
    public static ConnectorFailureKind Decide(ConnectorOperation operation, int? httpStatus, string? code, bool connectionMade = true) => httpStatus switch
    {
        null => connectionMade ? AfterSending(operation) : ConnectorFailureKind.Transient,
        429 or 412 => ConnectorFailureKind.Transient,
        408 or 502 or 503 or 504 => AfterSending(operation),
        403 or 404 when code is not null && GoneCodes.Contains(code) => ConnectorFailureKind.Gone,
        404 or 410 when operation == ConnectorOperation.Read => ConnectorFailureKind.Gone,
        401 or 403 => ConnectorFailureKind.Refused,
        500 when operation == ConnectorOperation.Create => ConnectorFailureKind.Unclear,
        _ => ConnectorFailureKind.Broken,
    };

    private static ConnectorFailureKind AfterSending(ConnectorOperation operation) =>
        operation == ConnectorOperation.Create ? ConnectorFailureKind.Unclear : ConnectorFailureKind.Transient;
}
