using Microsoft.EntityFrameworkCore;
using Spk.Bot.Core.Districts;
using Spk.Bot.Core.Persistence;

namespace Spk.Bot.Core.Delivery;

/// <summary>
/// A delivery that does not get through is told to the OE SPK; never silent, and never a flood: at once for the first card of a conversation, and the others with the morning
/// report, until all of them are through. Their own channel's failures are seen in health and logs.
/// </summary>
internal sealed class ReportFailedDelivery(SpkDbContext db, District district, StageCards cards, RecordConversation conversations, MoveCards move)
{
    /// <summary>Start of the subject of each notice.</summary>
    internal const string Subject = "failed:";

    /// <param name="placement">With the attempt's outcome settled, not yet saved.</param>
    public async Task StageAsync(CardPlacement placement, CancellationToken cancellationToken)
    {
        var address = await AddressOfAsync(placement, cancellationToken);
        if (placement.State == PlacementState.Gone)
        {
            // The place is told as lost, not each of its cards; and never on the word of a claim that was made before somebody opened it again.
            if (address is not null && placement.FailureCode != SendNext.NotInstalled && IsOfTheChannel(placement))
                await conversations.TurnedAwayAsync(address, cancellationToken);
            await FollowAsync(placement, cancellationToken);
            return;
        }

        NoticeKind? kind = placement.State switch
        {
            PlacementState.Unclear => NoticeKind.DeliveryUnclear,
            PlacementState.Refused or PlacementState.Broken => NoticeKind.DeliveryFailed,
            PlacementState.Due when placement.Attempts == RetryPolicy.AttemptsBeforeReport => NoticeKind.DeliveryFailed,
            _ => null,
        };
        var isOffice = placement.Place == Place.Department(district.OfficeDepartment);
        var reason = FailureReasons.Of(placement.FailureCode);
        if (kind is not { } notice || isOffice || placement.Kind is PlacementKind.Answer or PlacementKind.Redirect || reason.IsOfTheWholeBot() || await IsKnownAsync(placement, cancellationToken))
            return;

        // Once until it got through: a failure after a success is news again.
        await cards.TellOfficeAsync(
            $"{Subject}{placement.Id}:{notice}:{placement.ShownRevision}",
            NoticeView.Of(
                notice, SubjectName.Of(placement.Kind, placement.Subject, district), placement.Place?.NameIn(district) ?? address?.DisplayName ?? "Chat", reason.ToString(), placement.FailureCode ?? ""),
            cancellationToken);
    }

    /// <summary>Its place was linked elsewhere while it was on its way.</summary>
    private async Task FollowAsync(CardPlacement placement, CancellationToken cancellationToken)
    {
        if (placement.Place is { } place && await cards.ConversationOfAsync(place, cancellationToken) is { } linked && linked != placement.RootConversationId
            && await db.Addresses.AnyAsync(a => a.ConversationId == linked && a.IsActive, cancellationToken))
            await move.RunAsync(place, linked, cancellationToken);
    }

    /// <summary>Another card of this conversation fails in the same way: the OE SPK has been told.</summary>
    private async Task<bool> IsKnownAsync(CardPlacement placement, CancellationToken cancellationToken)
    {
        var (root, state) = (placement.RootConversationId, placement.State);
        return await db.Placements.AnyAsync(
            p => p.Id != placement.Id && p.State == state && (p.Kind == PlacementKind.Need || p.Kind == PlacementKind.Digest) && p.RootConversationId == root
                && (state != PlacementState.Due || p.Attempts >= RetryPolicy.AttemptsBeforeReport),
            cancellationToken);
    }

    private async Task<ConversationAddress?> AddressOfAsync(CardPlacement placement, CancellationToken cancellationToken)
    {
        if (placement.State is PlacementState.Shown || placement.RootConversationId is not { } root)
            return null;
        return await db.Addresses.SingleOrDefaultAsync(a => a.ConversationId == root, cancellationToken);
    }

    /// <summary>A message or a thread can be gone while its channel is open.</summary>
    private static bool IsOfTheChannel(CardPlacement placement) => FailureReasons.Of(placement.FailureCode) switch
    {
        FailureReason.ThreadMissing => false,
        FailureReason.ChannelMissing => placement.ConversationId == placement.RootConversationId,
        _ => true,
    };
}
