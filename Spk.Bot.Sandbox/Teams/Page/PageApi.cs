using System.Globalization;
using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace Spk.Bot.Sandbox.Teams.Page;

/// <summary>
/// What the page asks for and does, under <c>/api</c>. A refusal is <c>{ "error": "…" }</c> with 4xx.
/// What went to the bot goes on to its end although the page is closed, as in Teams; only the end of the simulator stops it.
/// </summary>
internal sealed class PageApi(SandboxTeams teams, Simulation simulation, CancellationToken stopping)
{
    public void Map(IEndpointRouteBuilder routes)
    {
        var api = routes.MapGroup("/api");
        api.AddEndpointFilter(RefuseWrongUseAsync);
        api.MapGet("/world", World);
        api.MapGet("/places/{placeId}/messages", (string placeId) => teams.Messages(placeId));
        api.MapGet("/trace", (int? after) => simulation.Trace.After(after ?? 0));
        api.MapGet("/stream", (CancellationToken ct) => TypedResults.ServerSentEvents(StreamAsync(ct)));
        api.MapPost("/places/{placeId}/messages", SayAsync);
        api.MapPost("/places/{placeId}/actions", ActAsync);
        api.MapPost("/places/{placeId}/dialogs", SubmitAsync);
        api.MapPost("/places/{placeId}/message-actions", FetchMessageActionAsync);
        api.MapPost("/clock", MoveClockAsync);
        new FaultApi(teams).Map(api);
    }

    private object World() => new
    {
        tenantId = simulation.World.TenantId,
        bot = new { id = simulation.Bot.Id, name = simulation.Bot.Name },
        now = simulation.Now,
        persons = simulation.World.Persons.Select(p => new { id = p.Key, name = p.Name, label = p.Label, guest = p.IsGuest }),
        // General is in every team and mostly empty: it is shown from its first message on.
        places = teams.Places.Where(p => !p.Deleted && (!p.IsGeneral || simulation.Messages.Any(p.Id))),
    };

    private async Task<IResult> SayAsync(string placeId, SayRequest request)
    {
        if (request.Mention) await teams.SayAsync(request.PersonId, placeId, request.Text, request.ReplyTo, stopping);
        else await teams.PostAsync(request.PersonId, placeId, request.Text, request.ReplyTo, stopping);
        return Results.Accepted();
    }

    private async Task<object> ActAsync(string placeId, ActionRequest request)
    {
        var data = request.Action.Member("data") ?? SandboxJson.Element(new { });
        var answer = (request.Action.Member("type").Text(), data.Member("msteams").Member("type").Text()) switch
        {
            ("Action.Execute", _) => await teams.ExecuteAsync(request.PersonId, placeId, request.MessageId, request.Action, ct: stopping),
            ("Action.Submit", "task/fetch") => await teams.DialogFetchAsync(request.PersonId, placeId, request.MessageId, data, stopping),
            ("Action.Submit", _) => await teams.SubmitAsync(request.PersonId, placeId, request.MessageId, data, stopping),
            var (type, _) => throw new ArgumentException($"An action of type '{type}' does not reach the bot."),
        };
        return Shown(answer);
    }

    private async Task<object> SubmitAsync(string placeId, DialogRequest request) => Shown(request switch
    {
        { Kind: "task" } => await teams.DialogSubmitAsync(request.PersonId, placeId, request.Data, request.MessageId, stopping),
        { Kind: "messageAction", MessageId: { } message, CommandId: { } command } =>
            await teams.MessageActionSubmitAsync(request.PersonId, placeId, message, command, request.Data, stopping),
        _ => throw new ArgumentException("'kind' must be 'task', or 'messageAction' with 'messageId' and 'commandId'."),
    });

    private async Task<object> FetchMessageActionAsync(string placeId, MessageActionRequest request) =>
        Shown(await teams.MessageActionFetchAsync(request.PersonId, placeId, request.MessageId, request.CommandId, stopping));

    private async Task<object> MoveClockAsync(ClockRequest request, CancellationToken ct)
    {
        if (simulation.Options.TimeProvider is not MovableClock clock) throw new SandboxRefusedException("The clock of this simulator cannot be moved.");
        var now = clock.GetUtcNow();
        var target = request.To switch
        {
            "next-business-day" => teams.NextBusinessDay(now),
            "next-meeting" => await teams.NextMeeting(now, ct) ?? throw new SandboxRefusedException("There is no meeting ahead."),
            "plus-hour" => now.AddHours(1),
            var instant => DateTimeOffset.TryParse(instant, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var parsed)
                ? parsed
                : throw new ArgumentException("'to' is no instant."),
        };
        if (!clock.TryMoveTo(target)) throw new SandboxRefusedException("The clock only moves forward.");
        var moved = clock.GetUtcNow();
        simulation.Changes.Publish(SandboxChange.Of(moved));
        await teams.ClockMoved(stopping);
        return new { now = moved };
    }

    private async IAsyncEnumerable<SseItem<SandboxChange>> StreamAsync([EnumeratorCancellation] CancellationToken ct)
    {
        using var listening = simulation.Changes.Listen();
        // The first event opens the stream: without one a browser would not know that it is connected.
        yield return new(SandboxChange.Of(simulation.Now));
        await foreach (var change in listening.ReadAsync(ct)) yield return new(change);
    }

    /// <summary>No answer at all is shown as what a proxy would say of it.</summary>
    private static object Shown(BotAnswer answer) => new { status = answer.Status == 0 ? 504 : answer.Status, body = answer.Body };

    private static async ValueTask<object?> RefuseWrongUseAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        try
        {
            return await next(context);
        }
        catch (ArgumentException exception)
        {
            return Results.Json(new { error = exception.Message }, statusCode: StatusCodes.Status400BadRequest);
        }
        catch (SandboxRefusedException exception)
        {
            return Results.Json(new { error = exception.Message }, statusCode: StatusCodes.Status409Conflict);
        }
    }

    internal sealed record SayRequest(string PersonId, string Text, string? ReplyTo = null, bool Mention = true);

    internal sealed record ActionRequest(string PersonId, string MessageId, JsonElement Action);

    internal sealed record DialogRequest(string PersonId, JsonElement Data, string Kind, string? MessageId = null, string? CommandId = null);

    internal sealed record MessageActionRequest(string PersonId, string MessageId, string CommandId);

    internal sealed record ClockRequest(string To);
}
