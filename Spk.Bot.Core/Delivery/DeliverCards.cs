using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Spk.Bot.Core.Persistence;

namespace Spk.Bot.Core.Delivery;

/// <summary>
/// Brings what stands in conversations to what should stand there. Conversations side by side, within one strictly one after the other; each card is claimed, sent and settled
/// alone (<see cref="SendNext"/>), so a poisonous one never holds the rest. May run beside itself, in this process and in others: the lanes keep order and limits.
/// </summary>
public sealed partial class DeliverCards(IServiceScopeFactory scopes, TimeProvider clock, ILogger<DeliverCards> logger)
{
    /// <summary>Teams answers in some hundred milliseconds; this many at once use up what a tenant may send.</summary>
    private const int ConversationsAtOnce = 16;

    /// <summary>A run looks anew after this: what became due meanwhile may be more urgent.</summary>
    private static readonly TimeSpan Stretch = TimeSpan.FromSeconds(2);

    /// <summary>Delivers until nothing is due, or only what has to wait for a limit.</summary>
    public async Task<DeliveryRun> RunAsync(CancellationToken cancellationToken)
    {
        await ReleaseExpiredClaimsAsync(cancellationToken);
        var until = clock.GetUtcNow() + Stretch;
        var attempts = 0;
        while (await InScopeAsync<PendingQuery, List<string>>(q => q.LanesAsync(clock.GetUtcNow(), cancellationToken)) is { Count: > 0 } lanes)
        {
            var pass = new Pass(until);
            await Parallel.ForEachAsync(
                lanes,
                new ParallelOptions { MaxDegreeOfParallelism = ConversationsAtOnce, CancellationToken = cancellationToken },
                async (lane, token) => await SendAllAsync(lane, pass, token));
            attempts += pass.Attempts;
            if (pass.TenantFreeAt is { } free)
                return new DeliveryRun(attempts, free);
            if (pass.Attempts == 0 || clock.GetUtcNow() >= until)
                break;
        }

        return new DeliveryRun(attempts, await InScopeAsync<PendingQuery, DateTimeOffset?>(q => q.EndOfRestAsync(clock.GetUtcNow(), cancellationToken)));
    }

    /// <summary>As <see cref="RunAsync"/>, for a loop that must outlive the database: the rows are safe, in whatever form EF Core says that it is away.</summary>
    /// <returns>Null when the database is away.</returns>
    public async Task<DeliveryRun?> TryRunAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await RunAsync(cancellationToken);
        }
        catch (Exception outage) when (DatabaseOutage.Is(outage))
        {
            DatabaseAway(logger, outage.GetType().Name);
            return null;
        }
    }

    /// <summary>As far as the conversation's limits let it; a card that asks for a pause lets the lane rest.</summary>
    private async Task SendAllAsync(string lane, Pass pass, CancellationToken cancellationToken)
    {
        bool GoesOn() => pass.TenantFreeAt is null && clock.GetUtcNow() < pass.Until;

        while (!cancellationToken.IsCancellationRequested && GoesOn())
        {
            var result = await InScopeAsync<SendNext, SendResult>(send => send.RunAsync(lane, GoesOn, cancellationToken));
            if (result.TenantFreeAt is { } free)
                pass.TenantFreeAt = free;
            if (result.Placement is null)
                return;
            pass.Count();
        }
    }

    private async Task ReleaseExpiredClaimsAsync(CancellationToken cancellationToken)
    {
        foreach (var id in await InScopeAsync<PendingQuery, List<PlacementId>>(q => q.ExpiredAsync(clock.GetUtcNow(), cancellationToken)))
        {
            await InScopeAsync<SendNext, bool>(async send =>
            {
                await send.GiveUpAsync(id, cancellationToken);
                return true;
            });
        }
    }

    private async Task<TResult> InScopeAsync<T, TResult>(Func<T, Task<TResult>> act)
        where T : notnull
    {
        await using var scope = scopes.CreateAsyncScope();
        return await act(scope.ServiceProvider.GetRequiredService<T>());
    }

    [LoggerMessage(EventId = 2002, Level = LogLevel.Error, Message = "Deliveries pause, the database is away: {Failure}.")]
    private static partial void DatabaseAway(ILogger logger, string failure);

    /// <summary>One look at all conversations.</summary>
    private sealed class Pass(DateTimeOffset until)
    {
        private readonly Lock gate = new();
        private int attempts;
        private DateTimeOffset? tenantFreeAt;

        public DateTimeOffset Until { get; } = until;

        public int Attempts => Volatile.Read(ref attempts);

        public DateTimeOffset? TenantFreeAt
        {
            get
            {
                lock (gate)
                    return tenantFreeAt;
            }

            set
            {
                lock (gate)
                    tenantFreeAt = value;
            }
        }

        public void Count() => Interlocked.Increment(ref attempts);
    }
}

/// <summary>What a run did.</summary>
/// <param name="Attempts">Posts and updates that were tried.</param>
/// <param name="GoesOnAt">When a limit lets more through; null when nothing waits for one.</param>
public sealed record DeliveryRun(int Attempts, DateTimeOffset? GoesOnAt);
