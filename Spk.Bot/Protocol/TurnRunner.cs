using Spk.Bot.Protocol.Routing;
using Spk.Bot.Protocol.Schema;

namespace Spk.Bot.Protocol;

/// <summary>Runs one handler in a scope of its own. An invoke has ten seconds: Teams itself gives up after about fifteen, and then repeats it.</summary>
internal sealed partial class TurnRunner(IServiceScopeFactory scopes, TimeProvider time, ProtocolMeters meters, ILogger<TurnRunner> logger)
{
    private static readonly TimeSpan InvokeLimit = TimeSpan.FromSeconds(10);

    /// <summary>The handler's answer in its wire form. Null when it failed or took too long, which is logged already, without texts and names.</summary>
    public async Task<WireAnswer?> RunAsync(ActivityHandler handler, InboundActivity activity, CancellationToken aborted)
    {
        var began = time.GetTimestamp();
        var limit = CancellationTokenSource.CreateLinkedTokenSource(aborted);

        // On a thread of its own, so that a handler which blocks cannot outstay its limit either.
        var turn = Task.Run(() => InScopeAsync(handler, activity, limit.Token), CancellationToken.None);
        using (var waiting = CancellationTokenSource.CreateLinkedTokenSource(aborted))
        {
            var patience = activity.Type == ActivityTypes.Invoke ? InvokeLimit : Timeout.InfiniteTimeSpan;
            await Task.WhenAny(turn, Task.Delay(patience, time, waiting.Token));
            await waiting.CancelAsync();
        }

        if (turn.IsCompleted)
        {
            limit.Dispose();
            meters.Turned(activity, turn.IsCompletedSuccessfully ? TurnOutcome.Answered : aborted.IsCancellationRequested ? TurnOutcome.HungUp : TurnOutcome.Failed, time.GetElapsedTime(began));
            if (turn.IsCompletedSuccessfully)
                return await turn;
            LogFailure(turn, activity, aborted);
            return null;
        }

        meters.Turned(activity, aborted.IsCancellationRequested ? TurnOutcome.HungUp : TurnOutcome.TooLong, time.GetElapsedTime(began));
        if (!aborted.IsCancellationRequested)
            TurnTooLong(logger, activity.Type, activity.Name, activity.Id);
        await limit.CancelAsync();
        _ = turn.ContinueWith(
            late =>
            {
                limit.Dispose();
                if (late.IsFaulted)
                    LogFailure(late, activity, aborted);
            },
            TaskScheduler.Default);
        return null;
    }

    private async Task<WireAnswer> InScopeAsync(ActivityHandler handler, InboundActivity activity, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var answer = await handler(scope.ServiceProvider, activity, cancellationToken);
        return activity.Type == ActivityTypes.Invoke ? InvokeRendering.Render(activity.Name ?? "", answer) : WireAnswer.Accepted(activity);
    }

    private void LogFailure(Task turn, InboundActivity activity, CancellationToken aborted)
    {
        if (turn.Exception?.GetBaseException() is { } failure)
            TurnFailed(logger, activity.Type, activity.Name, activity.Id, failure.GetType().FullName, failure.StackTrace);
        else if (!aborted.IsCancellationRequested)
            TurnFailed(logger, activity.Type, activity.Name, activity.Id, nameof(OperationCanceledException), null);
    }

    // The exception's message may quote a person's text, so it stays out.
    [LoggerMessage(1020, LogLevel.Error, "The turn {Type} {Name} {ActivityId} failed with {Failure} {Trace}")]
    private static partial void TurnFailed(ILogger logger, string type, string? name, string? activityId, string? failure, string? trace);

    [LoggerMessage(1021, LogLevel.Error, "The turn {Type} {Name} {ActivityId} took too long and was given up")]
    private static partial void TurnTooLong(ILogger logger, string type, string? name, string? activityId);
}
