using System.Globalization;
using System.Text.Json;
using Spk.Bot.Protocol.Authentication;
using Spk.Bot.Protocol.Routing;
using Spk.Bot.Protocol.Schema;

namespace Spk.Bot.Protocol;

/// <summary><c>POST /api/messages</c>: token → body → admission → route → limit → answer. Refusals have empty bodies; the reasons stand in the log.</summary>
internal sealed partial class MessagesEndpoint(
    InboundTokenCheck tokens,
    UnauthenticatedCallers unauthenticated,
    ActivityAdmission admission,
    TurnLimits limits,
    TurnRunner turns,
    ActivityRoutes routes,
    ProtocolMeters meters,
    ILogger<MessagesEndpoint> logger)
{
    private const int MaxBodyBytes = 1024 * 1024;

    public async Task HandleAsync(HttpContext context)
    {
        VerifiedToken? token = null;
        if (!unauthenticated.Include(context))
        {
            var verdict = await tokens.CheckAsync(context.Request.Headers.Authorization, context.RequestAborted);
            if (verdict.Token is null)
            {
                RefuseToken(context, verdict);
                return;
            }

            token = verdict.Token;
        }

        var (body, fault) = await ReadBodyAsync(context.Request);
        if (fault is { } status)
        {
            context.Response.StatusCode = status;
            return;
        }

        if (!context.Request.HasJsonContentType() || ActivityBody.Read(body.Span) is not { } activity || LacksItsPlace(activity) || !ActivityLimits.Hold(activity))
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }

        if (admission.Check(activity, token) is { } refusal)
        {
            ActivityRefused(logger, refusal);
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return;
        }

        await AnswerAsync(context, activity);
    }

    private async Task AnswerAsync(HttpContext context, InboundActivity activity)
    {
        WireAnswer? answer;
        if (routes.Find(activity) is not { } handler)
            answer = activity.Type == ActivityTypes.Invoke ? new WireAnswer(StatusCodes.Status501NotImplemented) : WireAnswer.Accepted(activity);
        else if (IsCardAction(activity) && CardAction.From(activity) is null)
            answer = CardError(400, "BadRequest", Sentences.UnknownAction(activity.Language));
        else if (limits.Take(activity) is { } limit)
            answer = Limited(context, activity, limit);
        else
            answer = await turns.RunAsync(handler, activity, context.RequestAborted);

        if (!context.RequestAborted.IsCancellationRequested)
            await WriteAsync(context, answer ?? Failure(activity));
    }

    // Teams shows a card's error to the person, and brings everything else again later.
    private WireAnswer Limited(HttpContext context, InboundActivity activity, TurnLimit limit)
    {
        TurnLimited(logger, limit.Kind);
        meters.Turned(activity, TurnOutcome.Limited, TimeSpan.Zero);
        if (IsCardAction(activity))
            return CardError(StatusCodes.Status429TooManyRequests, "TooManyRequests", Sentences.TooMany(activity.Language));
        context.Response.Headers.RetryAfter = Math.Ceiling(limit.Wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        return new WireAnswer(StatusCodes.Status429TooManyRequests);
    }

    private void RefuseToken(HttpContext context, TokenVerdict verdict)
    {
        if (verdict.KeysMissing)
        {
            context.Response.StatusCode = StatusCodes.Status500InternalServerError;
            return;
        }

        TokenRefused(logger);
        context.Response.StatusCode = StatusCodes.Status401Unauthorized;
        context.Response.Headers.WWWAuthenticate = "Bearer";
    }

    private static async Task<(ReadOnlyMemory<byte> Body, int? Fault)> ReadBodyAsync(HttpRequest request)
    {
        if (request.ContentLength > MaxBodyBytes)
            return (default, StatusCodes.Status413PayloadTooLarge);
        try
        {
            using var body = new MemoryStream();
            var buffer = new byte[16 * 1024];
            int read;
            while ((read = await request.Body.ReadAsync(buffer, request.HttpContext.RequestAborted)) > 0)
            {
                if (body.Length + read > MaxBodyBytes)
                    return (default, StatusCodes.Status413PayloadTooLarge);
                body.Write(buffer, 0, read);
            }

            return (body.GetBuffer().AsMemory(0, (int)body.Length), null);
        }
        catch (BadHttpRequestException broken)
        {
            // Broken chunks, fewer bytes than announced, or too slow: the caller's fault, and no error of ours.
            return (default, broken.StatusCode);
        }
    }

    // What is answered or stored by its conversation must name one.
    private static bool LacksItsPlace(InboundActivity activity) =>
        activity.Type is ActivityTypes.Message or ActivityTypes.Invoke && activity.Conversation.Id.Length == 0;

    private static bool IsCardAction(InboundActivity activity) => activity is { Type: ActivityTypes.Invoke, Name: InvokeNames.CardAction };

    private static WireAnswer Failure(InboundActivity activity) => IsCardAction(activity)
        ? CardError(500, "InternalError", Sentences.Failed(activity.Language))
        : new WireAnswer(StatusCodes.Status500InternalServerError);

    private static WireAnswer CardError(int status, string code, string text) =>
        InvokeRendering.Render(InvokeNames.CardAction, InvokeAnswer.Error(status, code, text));

    private static async Task WriteAsync(HttpContext context, WireAnswer answer)
    {
        context.Response.StatusCode = answer.HttpStatus;
        if (answer.Body is null)
            return;
        var bytes = JsonSerializer.SerializeToUtf8Bytes(answer.Body, ProtocolJson.Options);
        context.Response.ContentType = "application/json; charset=utf-8";
        context.Response.ContentLength = bytes.Length;
        await context.Response.Body.WriteAsync(bytes, context.RequestAborted);
    }

    [LoggerMessage(1010, LogLevel.Warning, "A request without a valid token was refused")]
    private static partial void TokenRefused(ILogger logger);

    [LoggerMessage(1011, LogLevel.Warning, "An activity with a valid token was refused: {Refusal}")]
    private static partial void ActivityRefused(ILogger logger, AdmissionRefusal refusal);

    [LoggerMessage(1012, LogLevel.Warning, "A turn was not run: too many came for the same {Kind}")]
    private static partial void TurnLimited(ILogger logger, TurnLimitKind kind);
}
