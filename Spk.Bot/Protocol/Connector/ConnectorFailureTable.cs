using static Spk.Bot.Protocol.Connector.ConnectorFailureKind;
using static Spk.Bot.Protocol.Connector.ConnectorOperation;

namespace Spk.Bot.Protocol.Connector;

/// <summary>
/// Which kind a failure is, decided here and nowhere else: by the first row that fits. Microsoft documents the codes with the bots' messages and says of each whether to
/// repeat it; it does not say whether a post that failed was made all the same, so there we assume the worst.
/// </summary>
public static class ConnectorFailureTable
{
    private const string Codes = "https://learn.microsoft.com/microsoftteams/platform/bots/how-to/conversations/conversation-messages (status codes)";
    private const string Rates = "https://learn.microsoft.com/microsoftteams/platform/bots/how-to/rate-limit";
    private const string Sizes = "https://learn.microsoft.com/microsoftteams/limits-specifications-teams";
    private const string Http = "https://www.rfc-editor.org/rfc/rfc9110#section-15";
    private const string Ours = "ours";

    public static IReadOnlyList<ConnectorFailureRow> Rows { get; } =
    [
        // What a network does.
        new(StatusSpan.NotSent, null, null, Transient, "ours: nothing left"),
        new(StatusSpan.NoAnswer, null, Create, Unclear, "ours: it may stand there, and there is no idempotency key"),
        new(StatusSpan.NoAnswer, null, null, Transient, "ours: repeating does no harm"),

        // An answer that says success and cannot be read.
        new(new(200, 299), null, Create, Unclear, "ours: it stands there, under an id that we do not know"),
        new(new(200, 299), null, null, Broken, Ours),

        // Not now.
        new(429, null, null, Transient, Rates),
        new(412, null, null, Transient, Codes),
        new(408, null, Create, Unclear, Http),
        new(408, null, null, Transient, Http),
        new(new(502, 504), null, Create, Unclear, "ours: documented as to be repeated, but posts were seen twice after it"),
        new(new(502, 504), null, null, Transient, Codes),

        // Teams is at fault.
        new(500, null, Create, Unclear, "ours: documented as not to be repeated; whether it was made is not said"),
        new(500, null, null, Broken, Codes),
        new(501, null, null, Broken, Http),
        new(new(505, 599), null, Create, Unclear, Ours),
        new(new(505, 599), null, null, Transient, Ours),

        // The conversation is closed to the bot, or is no more. The same code comes with either status.
        new(new(403, 404), "BotNotInConversationRoster", null, Gone, Codes),
        new(new(403, 404), "MessageWritesBlocked", null, Gone, Codes),
        new(new(403, 404), "ConversationBlockedByUser", null, Gone, Codes),
        new(new(403, 404), "ConversationNotFound", null, Gone, Codes),
        new(new(403, 404), "ActivityNotFoundInConversation", Update, MessageGone, Codes),
        new(new(403, 404), "ActivityNotFoundInConversation", Create, Refused, "ours: the thread to answer in was deleted, the channel is open"),
        new(new(403, 404), "ActivityNotFoundInConversation", null, Gone, Codes),
        new(404, null, Read, Gone, Http),
        new(410, null, Read, Gone, Http),

        // Somebody has to change something first.
        new(401, "BotNotRegistered", null, Refused, Codes),
        new(401, null, null, Refused, "ours: a fresh token was tried already"),
        new(403, "ForbiddenOperationException", null, Refused, Codes),
        new(403, "NotEnoughPermissions", null, Refused, Codes),
        new(403, "BotDisabledByAdmin", null, Refused, Codes),
        new(403, "TenantNoPermission", null, Refused, Codes),
        new(403, "InvalidBotApiHost", null, Refused, Codes),
        new(403, null, null, Refused, Http),

        // Our request.
        new(400, "BadArgument", null, Broken, Codes),
        new(400, "BadSyntax", null, Broken, Codes),
        new(404, null, null, Broken, "ours: what is gone is said by a code; an address alone may be our mistake"),
        new(413, "MessageSizeTooBig", null, Broken, Sizes),
        new(new(100, 599), null, null, Broken, Ours),
    ];

    /// <param name="operation">What was tried.</param>
    /// <param name="httpStatus">Null when no answer came.</param>
    /// <param name="code">The error code of the answer.</param>
    /// <param name="connectionMade">False when the request certainly never left.</param>
    public static ConnectorFailureKind Decide(ConnectorOperation operation, int? httpStatus, string? code, bool connectionMade = true) =>
        RowFor(operation, httpStatus ?? (connectionMade ? StatusSpan.NoAnswer : StatusSpan.NotSent), code).Kind;

    /// <summary>The row that decides; a status beyond 599 is none of HTTP's, and the last row's.</summary>
    internal static ConnectorFailureRow RowFor(ConnectorOperation operation, int status, string? code) =>
        Rows.FirstOrDefault(row => row.Fits(operation, status, code)) ?? Rows[^1];
}
