using Microsoft.EntityFrameworkCore;
using Spk.Bot.Core.Districts;
using Spk.Bot.Core.Persistence;

namespace Spk.Bot.Core.Delivery;

/// <summary>A delivery that does not get through is told to the OE SPK, once; never silent. Their own channel's failures are seen in health and logs.</summary>
internal sealed class ReportFailedDelivery(SpkDbContext db, District district, StageCards cards)
{
    public async Task StageAsync(CardPlacement placement, ChannelOutcome outcome, CancellationToken cancellationToken)
    {
        if (outcome is ChannelOutcome.Gone && await db.Addresses.SingleOrDefaultAsync(a => a.ConversationId == placement.ConversationId!.Split(';', 2)[0], cancellationToken) is { } address)
            address.Deactivate();

        NoticeKind? kind = outcome switch
        {
            ChannelOutcome.Unclear => NoticeKind.DeliveryUnclear,
            ChannelOutcome.Gone or ChannelOutcome.Refused or ChannelOutcome.Broken => NoticeKind.DeliveryFailed,
            ChannelOutcome.RetryLater when placement.Attempts == RetryPolicy.AttemptsBeforeReport => NoticeKind.DeliveryFailed,
            _ => null,
        };
        var isOffice = placement.Place == Place.Department(district.OfficeDepartment);
        if (kind is not { } notice || isOffice || placement.Kind == PlacementKind.Answer)
            return;
        await cards.TellOfficeAsync(
            $"failed:{placement.Id}:{notice}",
            NoticeView.Of(notice, SubjectName(placement), PlaceName(placement), placement.FailureCode ?? ""),
            cancellationToken);
    }

    private string SubjectName(CardPlacement placement) =>
        placement.Kind == PlacementKind.Need ? StageCards.NeedOf(placement.Subject).ToNumber(district.NumberPrefix) : "Übersicht";

    private string PlaceName(CardPlacement placement) => placement.Place switch
    {
        { Kind: PlaceKind.Department } place => district.FindDepartment(place.Key)?.Name ?? place.Key,
        { Kind: PlaceKind.Committee } place => district.FindCommittee(place.Key)?.Name ?? place.Key,
        { Kind: PlaceKind.Coordination } place => district.FindCoordination(place.Key)?.Name ?? place.Key,
        _ => "",
    };
}
