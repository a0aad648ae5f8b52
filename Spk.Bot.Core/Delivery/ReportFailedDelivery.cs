using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Spk.Bot.Core.Districts;
using Spk.Bot.Core.Needs;
using Spk.Bot.Core.Persistence;

namespace Spk.Bot.Core.Delivery;

/// <summary>A delivery that does not get through is told to the OE SPK; never silent. Their own channel's failures are seen in health and logs.</summary>
internal sealed class ReportFailedDelivery(SpkDbContext db, District district, StageCards cards)
{
    /// <param name="placement">With the attempt's outcome settled, not yet saved.</param>
    public async Task StageAsync(CardPlacement placement, CancellationToken cancellationToken)
    {
        var address = await AddressOfAsync(placement, cancellationToken);
        if (placement.State == PlacementState.Gone)
            address?.Deactivate();

        NoticeKind? kind = placement.State switch
        {
            PlacementState.Unclear => NoticeKind.DeliveryUnclear,
            PlacementState.Gone or PlacementState.Refused or PlacementState.Broken => NoticeKind.DeliveryFailed,
            PlacementState.Due when placement.Attempts == RetryPolicy.AttemptsBeforeReport => NoticeKind.DeliveryFailed,
            _ => null,
        };
        var isOffice = placement.Place == Place.Department(district.OfficeDepartment);
        if (kind is not { } notice || isOffice || placement.Kind == PlacementKind.Answer)
            return;

        // Once until it got through: a failure after a success is news again.
        await cards.TellOfficeAsync(
            $"failed:{placement.Id}:{notice}:{placement.ShownRevision}",
            NoticeView.Of(notice, SubjectName(placement), PlaceName(placement) ?? address?.ChannelName ?? address?.TeamName ?? "Chat", placement.FailureCode ?? ""),
            cancellationToken);
    }

    private async Task<ConversationAddress?> AddressOfAsync(CardPlacement placement, CancellationToken cancellationToken)
    {
        if (placement.State is PlacementState.Shown || placement.ConversationId is not { } conversation)
            return null;
        var root = conversation.Split(';', 2)[0];
        return await db.Addresses.SingleOrDefaultAsync(a => a.ConversationId == root, cancellationToken);
    }

    private string SubjectName(CardPlacement placement) =>
        placement.Kind != PlacementKind.Need ? "Übersicht"
        : long.TryParse(placement.Subject, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? new NeedId(id).ToNumber(district.NumberPrefix)
        : placement.Subject;

    private string? PlaceName(CardPlacement placement) => placement.Place switch
    {
        { Kind: PlaceKind.Department } place => district.FindDepartment(place.Key)?.Name ?? place.Key,
        { Kind: PlaceKind.Committee } place => district.FindCommittee(place.Key)?.Name ?? place.Key,
        { Kind: PlaceKind.Coordination } place => district.FindCoordination(place.Key)?.Name ?? place.Key,
        _ => null,
    };
}
