using System.Text.Json;

namespace Spk.Bot.Sandbox.Teams.Connector;

/// <summary>What the connector says: a status, and JSON or nothing.</summary>
internal sealed record ConnectorAnswer(int Status, JsonElement? Body = null, TimeSpan? RetryAfter = null) : IResult
{
    public static ConnectorAnswer Ok<T>(T body) => new(200, SandboxJson.Element(body));

    public static ConnectorAnswer Created<T>(T body) => new(201, SandboxJson.Element(body));

    /// <summary>The message is split or shows nothing, so there is no id to give.</summary>
    public static ConnectorAnswer AcceptedWithoutId { get; } = new(202);

    public static ConnectorAnswer ConversationNotFound { get; } = Error(404, "ConversationNotFound", "Conversation not found.");

    public static ConnectorAnswer ActivityNotFound { get; } = Error(404, "ActivityNotFoundInConversation", "The activity was not found in the conversation.");

    public static ConnectorAnswer MemberNotFound { get; } = Error(404, "MemberNotFoundInConversation", "The member was not found in the conversation.");

    public static ConnectorAnswer NotInRoster { get; } = Error(403, "BotNotInConversationRoster", "The bot is not part of the conversation roster.");

    public static ConnectorAnswer NotInPersonalScope { get; } =
        Error(403, "ForbiddenOperationException", "The app is not installed for this user.");

    public static ConnectorAnswer NotOwn { get; } = Error(403, "NotEnoughPermissions", "A bot may change only its own messages.");

    /// <summary>What an archived team answers; its code is documented nowhere.</summary>
    public static ConnectorAnswer Forbidden { get; } = Error(403, "Forbidden", "The team is archived.");

    /// <summary>The other envelope: a number, and JSON in a string.</summary>
    public static ConnectorAnswer WritesBlocked { get; } =
        new(403, SandboxJson.Element(new { errorCode = 209, message = """{"subCode":"MessageWritesBlocked","details":"Thread is not accessible to the bot."}""" }));

    public static ConnectorAnswer TooBig { get; } = Error(413, "MessageSizeTooBig", "Message size too large.");

    public static ConnectorAnswer BadSyntax(string message) => Error(400, "BadSyntax", message);

    public static ConnectorAnswer BadArgument(string message) => Error(400, "BadArgument", message);

    public static ConnectorAnswer Error(int status, string code, string message) => new(status, SandboxJson.Element(new { error = new { code, message } }));

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.StatusCode = Status;
        if (RetryAfter is { } wait) httpContext.Response.Headers.RetryAfter = ((int)Math.Ceiling(wait.TotalSeconds)).ToString(System.Globalization.CultureInfo.InvariantCulture);
        if (Body is { } body) await httpContext.Response.WriteAsJsonAsync(body, SandboxJson.Options, httpContext.RequestAborted);
    }
}
