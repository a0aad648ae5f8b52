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
                    foreach (var placement in conversation)
                    {
                        if (token.IsCancellationRequested || !await DeliverAsync(placement.Id, placement.Version))
                            break;
                        Interlocked.Increment(ref made);
                    }
                });
            attempts += made;
            if (made == 0)
                break;
        }

        return attempts;
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
            .Select(p => new DuePlacement(p.Id, p.Version, p.ConversationId ?? ""))
            .ToListAsync(cancellationToken);
    }

    /// <summary>A claim that ended without a result is a crash in the middle of an attempt: an update is repeated, a post may have arrived.</summary>
    private async Task ReleaseExpiredClaimsAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<SpkDbContext>();
        foreach (var placement in await db.Placements.Where(p => p.State == PlacementState.Sending && p.DueAt <= now).ToListAsync(cancellationToken))
            await SettleAsync(
                scope.ServiceProvider,
                placement,
                placement.ActivityId is null ? new ChannelOutcome.Unclear("Interrupted") : new ChannelOutcome.RetryLater("Interrupted", null),
                placement.ShownRevision);
    }

    /// <returns>Whether the conversation may go on: false when the claim was lost or the conversation must wait.</returns>
    private async Task<bool> DeliverAsync(PlacementId id, int version)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<SpkDbContext>();
        var now = clock.GetUtcNow();
        var until = now + RetryPolicy.Lease;
        var claimed = await db.Placements.Where(p => p.Id == id && p.Version == version).ExecuteUpdateAsync(s => s
            .SetProperty(p => p.State, PlacementState.Sending)
            .SetProperty(p => p.DueAt, until)
            .SetProperty(p => p.Version, p => p.Version + 1));
        if (claimed == 0)
            return false;

        var placement = await db.Placements.SingleAsync(p => p.Id == id);
        var revision = placement.WantedRevision;
        var outcome = await AttemptAsync(scope.ServiceProvider, db, placement);
        Delivered(logger, id.Value, placement.Kind, outcome.GetType().Name);
        await SettleAsync(scope.ServiceProvider, placement, outcome, revision);
        return outcome is not ChannelOutcome.RetryLater;
    }

    // The claim stands, so the attempt is finished even when the host stops: its result must not be lost.
    private static async Task<ChannelOutcome> AttemptAsync(IServiceProvider services, SpkDbContext db, CardPlacement placement)
    {
        var conversationId = placement.ConversationId!;
        var root = conversationId.Split(';')[0];
        if (await db.Addresses.AsNoTracking().SingleOrDefaultAsync(a => a.ConversationId == root) is not { IsActive: true } address)
            return new ChannelOutcome.Gone("NotInstalled");
        if (await services.GetRequiredService<PlacementViewQuery>().GetAsync(placement, CancellationToken.None) is not { } view)
            return new ChannelOutcome.Broken("SubjectMissing");
        var content = new PlacementContent(view, placement.Language, placement.Id);
        var channel = services.GetRequiredService<ICardChannel>();
        return placement.ActivityId is { } activityId
            ? await channel.UpdateAsync(address, conversationId, activityId, content, CancellationToken.None)
            : await channel.PostAsync(address, conversationId, content, CancellationToken.None);
    }

    /// <summary>Saves the result. A turn may have changed the row in the meantime; the result is then drawn on the newer row.</summary>
    private async Task SettleAsync(IServiceProvider services, CardPlacement placement, ChannelOutcome outcome, int revision)
    {
        var db = services.GetRequiredService<SpkDbContext>();
        var report = services.GetRequiredService<ReportFailedDelivery>();
        while (true)
        {
            placement.Settle(outcome, revision, clock.GetUtcNow(), Random.Shared.NextDouble());
            await report.StageAsync(placement, outcome, CancellationToken.None);
            try
            {
                await db.SaveChangesAsync(CancellationToken.None);
                return;
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

    private sealed record DuePlacement(PlacementId Id, int Version, string ConversationId);
}
