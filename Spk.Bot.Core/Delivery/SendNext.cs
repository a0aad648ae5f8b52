using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Spk.Bot.Core.Needs.News;
using Spk.Bot.Core.Persistence;
using Spk.Bot.Core.Time;

namespace Spk.Bot.Core.Delivery;

/// <summary>
/// Sends the next card of a conversation: claims card and lane in one save, renders the current state, calls the channel, and saves what came of it. The claim stands, so this
/// is finished even when the host stops: its result must not be lost.
/// </summary>
internal sealed partial class SendNext(
    SpkDbContext db,
    PendingQuery pending,
    PlacementViewQuery views,
    ICardChannel channel,
    ReportFailedDelivery report,
    StageCards cards,
    SendGate gate,
    BusinessCalendar calendar,
    DeliveryMeters meters,
    TimeProvider clock,
    ILogger<SendNext> logger)
{
    /// <summary>Code of a card whose conversation was closed when it was claimed: our own book says so, not Teams.</summary>
    internal const string NotInstalled = "NotInstalled";

    private const int MostClaims = 5;

    private static readonly TimeSpan Quiet = TimeSpan.FromMinutes(30);

    /// <param name="rootConversationId">The conversation.</param>
    /// <param name="mayClaim">Asked when it is this one's turn to claim: meanwhile another may have found that the tenant takes no more.</param>
    /// <param name="cancellationToken">Ends the wait for the turn; a claim that stands is carried out.</param>
    /// <returns>What was sent, or why nothing was.</returns>
    public async Task<SendResult> RunAsync(string rootConversationId, Func<bool> mayClaim, CancellationToken cancellationToken)
    {
        var claim = await ClaimAsync(rootConversationId, mayClaim, cancellationToken);
        if (claim.Placement is not { } placement)
            return new SendResult(null, claim.TenantFreeAt);
        var revision = placement.WantedRevision;
        meters.Waited(claim.Waited);
        var isPost = placement.ActivityId is null;
        var outcome = claim.Address is { } address ? await AttemptAsync(placement, address) : new ChannelOutcome.Gone(NotInstalled);
        meters.Attempted(outcome, isPost);
        if (outcome is ChannelOutcome.RetryLater { Code: "Throttled" or "Http429" })
            meters.Throttled();
        Delivered(logger, placement.Id.Value, placement.Kind, outcome.GetType().Name);
        return new SendResult(await SaveAsync(placement, claim.Lease, outcome, revision), null);
    }

    /// <summary>An attempt that ended without a result, e.g. with its process: an update is repeated, a post may have arrived.</summary>
    public async Task GiveUpAsync(PlacementId id, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        if (await db.Placements.SingleOrDefaultAsync(p => p.Id == id && p.State == PlacementState.Sending && p.DueAt <= now, cancellationToken) is not { } placement)
            return;
        await SettleAsync(placement, new ChannelOutcome.Unclear("Interrupted"), placement.WantedRevision);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            // Another instance found it as well, or a click did.
        }
    }

    /// <summary>One claim at a time in this process: the tenant's lane is everybody's, and a lost race costs more than the wait.</summary>
    private async Task<Claim> ClaimAsync(string rootConversationId, Func<bool> mayClaim, CancellationToken cancellationToken)
    {
        using (await gate.EnterAsync(cancellationToken))
        {
            for (var attempt = 1; attempt <= MostClaims && mayClaim(); attempt++)
            {
                var claim = await PrepareAsync(rootConversationId, cancellationToken);
                if (claim is { Placement: null, Held: null })
                    return claim;
                try
                {
                    await db.SaveChangesAsync(CancellationToken.None);
                    if (claim.Held is null)
                        return claim;
                    continue;
                }
                catch (DbUpdateConcurrencyException)
                {
                    // Another instance, or a turn that changed the card.
                }
                catch (DbUpdateException exception) when (UniqueViolation.Is(exception))
                {
                    // Another instance opened the same lane.
                }

                db.ChangeTracker.Clear();
            }
        }

        return Claim.None;
    }

    private async Task<Claim> PrepareAsync(string rootConversationId, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        CardPlacement? placement;
        SendLane lane;
        try
        {
            placement = await pending.NextAsync(rootConversationId, now, cancellationToken);
        }
        catch (Exception bug) when (IsOfThisCard(bug))
        {
            Unreadable(logger, "placement", await pending.SetNextAsideAsync(rootConversationId, now, cancellationToken), bug.GetType().FullName, bug.StackTrace);
            return Claim.None;
        }

        if (placement is null)
            return Claim.None;
        if (placement.IsQuiet && !calendar.IsOpen(now))
        {
            // Its office hours are over. By then the reminders have been composed anew; this is for the case that nobody does.
            placement.Hold(calendar.NextOfficeInstant(now) + Quiet);
            return Claim.None with { Held = placement };
        }

        try
        {
            lane = await LaneAsync(rootConversationId, cancellationToken);
        }
        catch (Exception bug) when (IsOfThisCard(bug))
        {
            // It only remembers what was sent within the hour: without it we may be throttled once.
            Unreadable(logger, "lane", await db.Lanes.Where(l => l.Key == rootConversationId).ExecuteDeleteAsync(cancellationToken), bug.GetType().FullName, bug.StackTrace);
            return Claim.None;
        }

        if (lane.HeldUntil > now || lane.FreeAt(gate.Limits.Conversation, now) > now)
            return Claim.None;

        var address = await db.Addresses.AsNoTracking().SingleOrDefaultAsync(a => a.ConversationId == rootConversationId && a.IsActive, cancellationToken);
        if (address is not null)
        {
            var tenant = await LaneAsync(SendLane.OfTenant(address.TenantId), cancellationToken);
            var free = tenant.FreeAt(gate.Limits.Tenant, now);
            if (free > now)
                return Claim.None with { TenantFreeAt = free };
            tenant.Count(now);
            lane.Count(now);
        }

        if (placement is { Kind: PlacementKind.Answer, Subject: NewsView.Subject, State: PlacementState.Due, Attempts: 0, ShownRevision: 0 })
            await GatherNewsAsync(placement, cancellationToken);
        var lease = now + RetryPolicy.Lease;
        var waited = lane.RestsUntil > placement.DueAt ? now - placement.DueAt : TimeSpan.Zero;
        lane.Hold(lease);
        placement.Claim(lease);
        return new Claim(placement, address, lease, null) { Waited = waited };
    }

    /// <summary>What else waits to be told in this conversation leaves with it, in one post.</summary>
    private async Task GatherNewsAsync(CardPlacement placement, CancellationToken cancellationToken)
    {
        if (CardViewJson.TryRead(placement.AnswerJson) is not NewsView news)
            return;
        foreach (var other in await pending.LikeAsync(placement, cancellationToken))
        {
            if (CardViewJson.TryRead(other.AnswerJson) is not NewsView more)
                continue;
            news = news.With(more);
            db.Placements.Remove(other);
        }

        placement.Extend(CardViewJson.Write(news));
    }

    private async Task<SendLane> LaneAsync(string key, CancellationToken cancellationToken) =>
        await db.Lanes.SingleOrDefaultAsync(l => l.Key == key, cancellationToken) ?? db.Lanes.Add(new SendLane(key)).Entity;

    private async Task<ChannelOutcome> AttemptAsync(CardPlacement placement, ConversationAddress address)
    {
        var conversationId = placement.ConversationId!;
        try
        {
            if (await views.GetAsync(placement, CancellationToken.None) is not { } view)
                return new ChannelOutcome.Broken("SubjectMissing");
            var content = new PlacementContent(view, placement.Language, placement.Id, placement.IsRepeat);
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

    /// <summary>Saves the result and gives the lane back. A turn may have changed the card in the meantime; the result is then drawn on the newer row.</summary>
    private async Task<CardPlacement> SaveAsync(CardPlacement placement, DateTimeOffset lease, ChannelOutcome outcome, int revision)
    {
        while (true)
        {
            await SettleAsync(placement, outcome, revision);
            var key = placement.RootConversationId!;
            var lane = await LaneAsync(key, CancellationToken.None);
            var holds = placement is { State: PlacementState.Due, Attempts: > 0 and < RetryPolicy.AttemptsBeforeReport };
            lane.Release(lease, clock.GetUtcNow(), gate.Limits.Conversation, holds ? placement.DueAt : null);
            try
            {
                await db.SaveChangesAsync(CancellationToken.None);
                return placement;
            }
            catch (DbUpdateConcurrencyException)
            {
                var id = placement.Id;
                db.ChangeTracker.Clear();
                placement = await db.Placements.SingleAsync(p => p.Id == id);
            }
        }
    }

    private async Task SettleAsync(CardPlacement placement, ChannelOutcome outcome, int revision)
    {
        var twin = placement.Settle(outcome, revision, clock.GetUtcNow(), Random.Shared.NextDouble());
        if (twin is not null)
            await cards.PointFromAsync(twin, placement, CancellationToken.None);
        await report.StageAsync(placement, CancellationToken.None);
    }

    [LoggerMessage(EventId = 2001, Level = LogLevel.Information, Message = "Placement {Placement} ({Kind}): {Outcome}.")]
    private static partial void Delivered(ILogger logger, Guid placement, PlacementKind kind, string outcome);

    [LoggerMessage(EventId = 2003, Level = LogLevel.Error, Message = "Placement {Placement} ({Kind}) failed with {Failure} {Trace}")]
    private static partial void Failed(ILogger logger, Guid placement, PlacementKind kind, string? failure, string? trace);

    [LoggerMessage(EventId = 2004, Level = LogLevel.Error, Message = "Rows of kind {Kind} that cannot be read, set aside: {Count}; {Failure} {Trace}")]
    private static partial void Unreadable(ILogger logger, string kind, int count, string? failure, string? trace);

    /// <param name="Placement">Null when nothing may be sent.</param>
    /// <param name="Address">Null when the bot is not in the conversation.</param>
    /// <param name="TenantFreeAt">When the tenant takes more; null when it is not the tenant that holds it back.</param>
    private sealed record Claim(CardPlacement? Placement, ConversationAddress? Address, DateTimeOffset Lease, DateTimeOffset? TenantFreeAt)
    {
        public static Claim None { get; } = new(null, null, default, null);

        /// <summary>For a limit, beyond the instant from which it was due.</summary>
        public TimeSpan Waited { get; init; }

        /// <summary>One that must not appear now: put off, and the next one is looked at.</summary>
        public CardPlacement? Held { get; init; }
    }
}

/// <param name="Placement">As it stands after the attempt; null when nothing was sent.</param>
/// <param name="TenantFreeAt">When the tenant takes more; null when it is not the tenant that held it back.</param>
internal sealed record SendResult(CardPlacement? Placement, DateTimeOffset? TenantFreeAt);
