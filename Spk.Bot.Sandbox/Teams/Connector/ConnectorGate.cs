using System.Diagnostics;

namespace Spk.Bot.Sandbox.Teams.Connector;

/// <summary>Stands before every connector call: token, limits, planted fault; and writes down what came of it, in the log and in the trace.</summary>
internal sealed class ConnectorGate(Simulation simulation, Func<ConnectorCall, CallTarget, Spoiling?> fault, CancellationToken stopping) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var call = context.GetArgument<ConnectorCall>(0);
        var target = CallTarget.Of(call, simulation.World);
        var began = Stopwatch.GetTimestamp();
        var (at, spoiling) = Admit(call, target);

        var decision = spoiling?.Decision;
        var effect = decision is null or { AfterEffect: true } ? (ConnectorAnswer?)await next(context) : null;
        var answer = decision switch
        {
            FaultDecision.Answer planted => new(planted.Status, planted.Body, planted.RetryAfter),
            FaultDecision.Hang or FaultDecision.Close => null,
            _ => effect,
        };

        var status = answer?.Status ?? 0;
        simulation.Log.Add(n => Entry(n, at, target, effect, status, spoiling?.Title));
        simulation.Trace.Add(
            at, TraceDirection.FromBot, call.What, call.Path, status, Stopwatch.GetElapsedTime(began), call.Body, answer?.Body, spoiling?.Title);
        if (answer is not null) return answer;
        if (decision is FaultDecision.Hang hang) await HangAsync(hang.Until, context.HttpContext.RequestAborted);
        context.HttpContext.Abort();
        return Results.Empty;
    }

    private (DateTimeOffset At, Spoiling? Spoiling) Admit(ConnectorCall call, CallTarget target)
    {
        if (!simulation.Tokens.Accepts(call.Authorization)) return (simulation.Now, Spoiling.Unauthorized);
        var admission = simulation.Throttle.Take(target.Kind, target.PlaceId);
        return (admission.At, admission.Wait is { } wait ? Spoiling.Throttled(wait, admission.Limit!.Value) : fault(call, target));
    }

    private static ConnectorLogEntry Entry(int n, DateTimeOffset at, CallTarget target, ConnectorAnswer? effect, int status, string? spoiledBy)
    {
        var made = target.Kind == CallKind.Post ? effect?.Body.Member("activityId").Text() ?? (target.OpensConversation ? null : effect?.Body.Member("id").Text()) : target.ActivityId;
        return new(n, at, target.Kind, target.Conversation, target.PlaceId, made, target.Placement, effect is { Status: >= 200 and < 300 }, status, spoiledBy);
    }

    private async Task HangAsync(Task? until, CancellationToken gone)
    {
        var released = new TaskCompletionSource();
        using var byClient = gone.Register(() => released.TrySetResult());
        using var byStop = stopping.Register(() => released.TrySetResult());
        await Task.WhenAny(released.Task, until ?? released.Task);
    }
}
