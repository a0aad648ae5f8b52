using Spk.Bot.Core.Delivery;
using Spk.Bot.Protocol.Routing;
using Spk.Bot.Protocol.Schema;

namespace Spk.Bot.Teams;

/// <summary>
/// One turn: decided inline, committed in one save, then answered. When another turn was faster (a newer version, the same activity twice at once) nothing has been saved
/// and it is decided anew on what is true now.
/// </summary>
internal sealed partial class Turns(IServiceScopeFactory scopes, ILogger<Turns> logger) : IDisposable
{
    private const int MostAttempts = 8;

    /// <summary>Many at once would meet again and again at the one row that they share (the numbers of a year): those that have met twice go on one after another.</summary>
    private const int FreeAttempts = 2;

    private readonly SemaphoreSlim oneByOne = new(1);

    public void Dispose() => oneByOne.Dispose();

    public async Task<InvokeAnswer?> RunAsync(InboundActivity activity, Func<IServiceProvider, CancellationToken, Task<InvokeAnswer?>> decide, CancellationToken cancellationToken)
    {
        for (var attempt = 1; attempt <= FreeAttempts; attempt++)
            if (await TryAsync(activity, decide, attempt, cancellationToken) is (true, var answer))
                return answer;
        await oneByOne.WaitAsync(cancellationToken);
        try
        {
            for (var attempt = FreeAttempts + 1; attempt <= MostAttempts; attempt++)
                if (await TryAsync(activity, decide, attempt, cancellationToken) is (true, var answer))
                    return answer;
        }
        finally
        {
            oneByOne.Release();
        }

        throw new TimeoutException("The turn could not be committed: the same rows kept changing.");
    }

    private async Task<(bool IsDone, InvokeAnswer? Answer)> TryAsync(
        InboundActivity activity, Func<IServiceProvider, CancellationToken, Task<InvokeAnswer?>> decide, int attempt, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var commit = scope.ServiceProvider.GetRequiredService<CommitTurn>();
        var isRepeat = await commit.IsDoneAsync(activity.TransportKey, cancellationToken);
        if (isRepeat && activity.Type != ActivityTypes.Invoke)
            return (true, null);

        await SeeAsync(scope.ServiceProvider, activity, cancellationToken);
        var answer = await decide(scope.ServiceProvider, cancellationToken);
        if (await commit.RunAsync(isRepeat ? null : activity.TransportKey, cancellationToken))
            return (true, answer);
        Again(logger, attempt);
        return (false, null);
    }

    /// <summary>Only a person's own doing proves that the bot is there; what an event says of it, its handler decides. That a channel is shared, any event may tell.</summary>
    private static async Task SeeAsync(IServiceProvider services, InboundActivity activity, CancellationToken cancellationToken)
    {
        var conversations = services.GetRequiredService<RecordConversation>();
        var seen = Seen.Of(activity, services.GetRequiredService<TimeProvider>());
        if (activity.Type is ActivityTypes.Message or ActivityTypes.Invoke && activity.RootConversationId.Length > 0)
            await conversations.SeenAsync(activity.RootConversationId, seen, cancellationToken);
        else if (Seen.IsShared(activity) && activity.ChannelData.Channel?.Id is { Length: > 0 } shared)
            await conversations.SharedAsync(shared, seen, cancellationToken);
    }

    [LoggerMessage(EventId = 1101, Level = LogLevel.Information, Message = "A turn met a newer state and is decided again (attempt {Attempt}).")]
    private static partial void Again(ILogger logger, int attempt);
}
