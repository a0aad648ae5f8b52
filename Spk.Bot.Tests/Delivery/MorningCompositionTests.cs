using Spk.Bot.Core.Delivery;

namespace Spk.Bot.Tests.Delivery;

public sealed class MorningCompositionTests
{
    [Fact]
    public void Compose_OfManyFailures_IsALinePerPlaceAndReason()
    {
        UndeliveredCard[] cards =
        [
            Card("Jugendamt", PlacementState.Gone, 1), Card("Jugendamt", PlacementState.Due, 2), Card("Gesundheitsamt", PlacementState.Waiting, 1),
            Card("Ordnungsamt", PlacementState.Refused, 3), Card("Ordnungsamt", PlacementState.Refused, 4), Card("Ordnungsamt", PlacementState.Broken, 5, FailureReason.BadCard),
            Card(null, PlacementState.Gone, 6, FailureReason.Blocked), Card("Ordnungsamt", PlacementState.Unclear, 7), Card("Ordnungsamt", PlacementState.Unclear, 7),
        ];

        Assert.Equal(
            [
                new(MorningTopic.PlaceLost, 2, "Jugendamt"),
                new(MorningTopic.PlaceLost, 0, "Sozialausschuss"),
                new(MorningTopic.PlaceNotLinked, 1, "Gesundheitsamt"),
                new(MorningTopic.Failed, 2, "Ordnungsamt", FailureReason.NotAllowed, Example: "SPK-4"),
                new(MorningTopic.Failed, 1, null, FailureReason.Blocked, Example: "SPK-6"),
                new(MorningTopic.Failed, 1, "Ordnungsamt", FailureReason.BadCard, Example: "SPK-5"),
                new(MorningTopic.Unclear, 1, "Ordnungsamt", Example: "SPK-7"),
                new(MorningTopic.Finding, 4, Finding: AuditKind.CardBehind, IsMended: true),
            ],
            MorningComposition.Compose(cards, ["Sozialausschuss", "Jugendamt"], [new(MorningTopic.Finding, 4, Finding: AuditKind.CardBehind, IsMended: true)]));
    }

    [Fact]
    public void Note_OfTheSameAgain_AddsUpWhatWasMendedAndNotWhatStillStands()
    {
        AuditFinding[] findings = [new(AuditKind.CardBehind, 2, "SPK-1", AuditDeed.Mended), new(AuditKind.DigestMissed, 1, Guid.NewGuid().ToString("N"), AuditDeed.Woken)];

        var noted = MorningComposition.Note(MorningComposition.Note([], findings), findings);

        Assert.Equal(
            [
                new(MorningTopic.Finding, 4, Finding: AuditKind.CardBehind, IsMended: true, Example: "SPK-1"),
                new(MorningTopic.Finding, 1, Finding: AuditKind.DigestMissed, IsMended: false),
            ],
            noted);
    }

    private static UndeliveredCard Card(string? place, PlacementState state, int number, FailureReason reason = FailureReason.NotAllowed) =>
        new(place, place is not null, state, reason, $"SPK-{number}", IsNews: true);
}
