using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Spk.Bot.Core.Persistence;

namespace Spk.Bot.Core.Delivery;

/// <summary>
/// Brings what stands in conversations to what should stand there. Conversations side by side, within one strictly in order; each placement is claimed, rendered from the
/// current state, sent, and settled alone, so a poisonous one never holds the rest.
/// </summary>
public sealed partial class DeliverCards(IServiceScopeFactory scopes, TimeProvider clock, ILogger<DeliverCards> logger)
{
    private const int Batch = 200;
    private const int ConversationsAtOnce = 8;

    /// <summary>Delivers until nothing is due. May run beside itself.</summary>
    /// <returns>How many attempts were made.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        await ReleaseExpiredClaimsAsync(cancellationToken);
        var attempts = 0;
        while (await DueAsync(cancellationToken) is { Count: > 0 } due)
        {
            var conversations = due.GroupBy(d => d.ConversationId, StringComparer.Ordinal);
            var made = 0;
            await Parallel.ForEachAsync(
                conversations,
                new ParallelOptions { MaxDegreeOfParallelism = ConversationsAtOnce, CancellationToken = cancellationToken },
                async (conversation, token) =>
                {
                    // As they were meant: a card that failed before comes before those that were staged after it.
                    foreach (var placement in conversation.OrderBy(p => p.CreatedAt).ThenBy(p => p.Id.Value))
                    {
                        if (token.IsCancellationRequested || await SettleAsync(placement, AttemptAsync) is not { } settled)
                            break;
                        Interlocked.Increment(ref made);
                        if (settled.State == PlacementState.Due && settled.DueAt > clock.GetUtcNow())
                            break;
                    }
                });
            attempts += made;
            if (made == 0)
                break;
        }

        return attempts;
    }

    /// <summary>As <see cref="RunAsync"/>, for a loop that must outlive the database: the rows are safe, in whatever form EF Core says that it is away.</summary>
    /// <returns>False when the database is away.</returns>
    public async Task<bool> TryRunAsync(CancellationToken cancellationToken)
    {
        try
        {
            await RunAsync(cancellationToken);
            return true;
        }
        catch (Exception outage) when (DatabaseOutage.Is(outage))
        {
            DatabaseAway(logger, outage.GetType().Name);
            return false;
        }
    }

    /// <summary>
    /// What is due, but for conversations where a card is on its way, or that took none a moment ago: another one would overtake it, and Teams asked for a pause.
    /// A card that keeps failing holds its conversation no longer.
    /// </summary>
    private async Task<List<DuePlacement>> DueAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<SpkDbContext>();
        return await db.Placements.AsNoTracking()
            .Where(p => p.DueAt <= now
                && (p.State == PlacementState.Due
                    || p.State == PlacementState.Unclear
                    || ((p.State == PlacementState.Refused || p.State == PlacementState.Broken) && (p.Kind != PlacementKind.Answer || p.PlaceKind != null))))
            .Where(p => !db.Placements.Any(other => other.ConversationId == p.ConversationId
                && (other.State == PlacementState.Sending
                    || (other.State == PlacementState.Due && other.DueAt > now && other.Attempts > 0 && other.Attempts < RetryPolicy.AttemptsBeforeReport))))
            .OrderBy(p => p.DueAt).ThenBy(p => p.Id)
            .Take(Batch)
            .Select(p => new DuePlacement(p.Id, p.Version, p.ConversationId ?? "", p.CreatedAt))
            .ToListAsync(cancellationToken);
    }

    /// <summary>A claim that ended without a result is a crash in the middle of an attempt: an update is repeated, a post may have arrived.</summary>
    private async Task ReleaseExpiredClaimsAsync(CancellationToken cancellationToken)
    {
        foreach (var placement in await ExpiredAsync(cancellationToken))
            await SettleAsync(placement, (_, _) => Task.FromResult<ChannelOutcome>(new ChannelOutcome.Unclear("Interrupted")));
    }

    private async Task<List<DuePlacement>> ExpiredAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<SpkDbContext>();
        return await db.Placements.AsNoTracking()
            .Where(p => p.State == PlacementState.Sending && p.DueAt <= now)
            .Select(p => new DuePlacement(p.Id, p.Version, p.ConversationId ?? "", p.CreatedAt))
            .ToListAsync(cancellationToken);
    }

    /// <summary>Claims the placement, attempts, and saves what came of it. The claim stands, so this is finished even when the host stops: its result must not be lost.</summary>
    /// <returns>Null when the claim was lost: someone else has it, or the row has changed.</returns>
    private async Task<CardPlacement?> SettleAsync(DuePlacement due, Func<IServiceProvider, CardPlacement, Task<ChannelOutcome>> attempt)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<SpkDbContext>();
        var until = clock.GetUtcNow() + RetryPolicy.Lease;
        var claimed = await db.Placements.Where(p => p.Id == due.Id && p.Version == due.Version).ExecuteUpdateAsync(s => s
            .SetProperty(p => p.State, PlacementState.Sending)
            .SetProperty(p => p.DueAt, until)
            .SetProperty(p => p.Version, p => p.Version + 1));
        if (claimed == 0)
            return null;

        var placement = await db.Placements.SingleAsync(p => p.Id == due.Id);
        var revision = placement.WantedRevision;
        var outcome = await attempt(scope.ServiceProvider, placement);
        Delivered(logger, due.Id.Value, placement.Kind, outcome.GetType().Name);
        return await SaveAsync(scope.ServiceProvider, placement, outcome, revision);
    }

    private async Task<ChannelOutcome> AttemptAsync(IServiceProvider services, CardPlacement placement)
    {
        var db = services.GetRequiredService<SpkDbContext>();
        var conversationId = placement.ConversationId!;
        var root = conversationId.Split(';')[0];
        if (await db.Addresses.AsNoTracking().SingleOrDefaultAsync(a => a.ConversationId == root) is not { IsActive: true } address)
            return new ChannelOutcome.Gone("NotInstalled");
        try
        {
            if (await services.GetRequiredService<PlacementViewQuery>().GetAsync(placement, CancellationToken.None) is not { } view)
                return new ChannelOutcome.Broken("SubjectMissing");
            var content = new PlacementContent(view, placement.Language, placement.Id);
            var channel = services.GetRequiredService<ICardChannel>();
            return placement.ActivityId is { } activityId
                ? await channel.UpdateAsync(address, conversationId, activityId, content, CancellationToken.None)
                : await channel.PostAsync(address, conversationId, content, CancellationToken.None);
        }
        catch (Exception bug) when (IsOfThisCard(bug))
        {
            // A row that cannot be read, or a fault of ours: it stops this card alone, and the OE SPK hears of it. The message may quote a person's text, so it stays out.
            Failed(logger, placement.Id.Value, placement.Kind, bug.GetType().FullName, bug.StackTrace);
            return new ChannelOutcome.Broken(bug.GetType().Name);
        }
    }

    private static bool IsOfThisCard(Exception bug) => !DatabaseOutage.Is(bug) && bug is JsonException or FormatException or ArgumentException or NullReferenceException
        or NotSupportedException or InvalidOperationException or KeyNotFoundException or IndexOutOfRangeException or InvalidCastException or OverflowException or RegexMatchTimeoutException;

    /// <summary>Saves the result. A turn may have changed the row in the meantime; the result is then drawn on the newer row.</summary>
    private async Task<CardPlacement> SaveAsync(IServiceProvider services, CardPlacement placement, ChannelOutcome outcome, int revision)
    {
        var db = services.GetRequiredService<SpkDbContext>();
        var report = services.GetRequiredService<ReportFailedDelivery>();
        while (true)
        {
            placement.Settle(outcome, revision, clock.GetUtcNow(), Random.Shared.NextDouble());
            await report.StageAsync(placement, CancellationToken.None);
            try
            {
                await db.SaveChangesAsync(CancellationToken.None);
                return placement;
            }
            catch (DbUpdateConcurrencyException)
            {
                db.ChangeTracker.Clear();
                placement = await db.Placements.SingleAsync(p => p.Id == placement.Id);
            }
        }
    }

    [LoggerMessage(EventId = 2001, Level = LogLevel.Information, Message = "Placement {Placement} ({Kind}): {Outcome}.")]
    private static partial void Delivered(ILogger logger, Guid placement, PlacementKind kind, string outcome);

    [LoggerMessage(EventId = 2002, Level = LogLevel.Error, Message = "Deliveries pause, the database is away: {Failure}.")]
    private static partial void DatabaseAway(ILogger logger, string failure);

    [LoggerMessage(EventId = 2003, Level = LogLevel.Error, Message = "Placement {Placement} ({Kind}) failed with {Failure} {Trace}")]
    private static partial void Failed(ILogger logger, Guid placement, PlacementKind kind, string? failure, string? trace);

    private sealed record DuePlacement(PlacementId Id, int Version, string ConversationId, DateTimeOffset CreatedAt);
}
