using System.Diagnostics;

namespace Spk.Bot.Sandbox.Teams.Connector;

/// <summary>Stands before every connector call: token, planted fault, trace.</summary>
internal sealed class ConnectorGate(Simulation simulation, Func<ConnectorCall, FaultDecision?> fault, CancellationToken stopping) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var call = context.GetArgument<ConnectorCall>(0);
        var at = simulation.Now;
        var began = Stopwatch.GetTimestamp();

        var authorised = simulation.Tokens.Accepts(call.Authorization);
        var decision = authorised ? fault(call) : null;
        ConnectorAnswer? answer = ConnectorAnswer.Unauthorized;
        if (authorised && decision is null or { AfterEffect: true }) answer = (ConnectorAnswer?)await next(context);
        if (decision is FaultDecision.Answer planted) answer = new(planted.Status, planted.Body, planted.RetryAfter);
        if (decision is FaultDecision.Hang or FaultDecision.Close) answer = null;

        simulation.Trace.Add(
            at, TraceDirection.FromBot, call.What, call.Path, answer?.Status ?? 0, Stopwatch.GetElapsedTime(began), call.Body, answer?.Body);
        if (answer is not null) return answer;
        if (decision is FaultDecision.Hang hang) await HangAsync(hang.Until, context.HttpContext.RequestAborted);
        context.HttpContext.Abort();
        return Results.Empty;
    }

    private async Task HangAsync(Task? until, CancellationToken gone)
    {
        var released = new TaskCompletionSource();
        using var byClient = gone.Register(() => released.TrySetResult());
        using var byStop = stopping.Register(() => released.TrySetResult());
        await Task.WhenAny(released.Task, until ?? released.Task);
    }
}
