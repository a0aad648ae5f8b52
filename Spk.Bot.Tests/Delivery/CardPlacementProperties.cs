using FsCheck;
using FsCheck.Fluent;
using Spk.Bot.Core.Delivery;

namespace Spk.Bot.Tests.Delivery;

/// <summary>Any sequence of changes and attempts on a copy that has a conversation.</summary>
public sealed class CardPlacementProperties
{
    private static readonly DateTimeOffset Start = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Placement_InAnyHistory_ShowsNoMoreThanIsWanted() => Check((placement, _) =>
    {
        Assert.InRange(placement.ShownRevision, 0, placement.WantedRevision);
        if (placement.State == PlacementState.Shown)
            Assert.Equal((placement.WantedRevision, 0, null), (placement.ShownRevision, placement.Attempts, placement.FailureCode));
        if (placement.ShownRevision > 0 && placement.State == PlacementState.Shown)
            Assert.NotNull(placement.ActivityId);
    });

    [Fact]
    public void Placement_InAnyHistory_GetsTheNewestStateInTheEnd() => Check((placement, now) =>
    {
        // Whatever was, a conversation that works again and a click or a reinstall bring it up to date.
        if (placement.State is PlacementState.Gone)
            placement.Revive(now);
        placement.Want(now);
        for (var attempt = 0; placement.State is PlacementState.Due or PlacementState.Unclear; attempt++)
        {
            Assert.InRange(attempt, 0, 2);
            placement.Settle(new ChannelOutcome.Shown("9"), placement.WantedRevision, now, 0.5);
        }

        Assert.Equal((PlacementState.Shown, placement.WantedRevision), (placement.State, placement.ShownRevision));
    });

    private static void Check(Action<CardPlacement, DateTimeOffset> property)
    {
        var happenings = Gen.Frequency(
            (3, Gen.Constant("want")), (1, Gen.Constant("adopt")), (1, Gen.Constant("revive")), (3, Gen.Constant("shown")),
            (3, Gen.Elements("retry later", "message gone", "unclear", "gone", "refused", "broken")));
        var steps = Gen.Two(happenings).ArrayOf();
        Prop.ForAll(steps.ToArbitrary(), history =>
        {
            var placement = CardPlacementTests.Due();
            var now = Start;
            foreach (var (attempted, between) in history)
            {
                // An attempt renders the revision that is wanted when it begins; something else may happen before it ends.
                var revision = placement.WantedRevision;
                Happen(placement, between, now = now.AddMinutes(1), null);
                Happen(placement, attempted, now = now.AddMinutes(1), revision);
            }

            property(placement, now);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(500));
    }

    private static void Happen(CardPlacement placement, string what, DateTimeOffset now, int? revision)
    {
        var version = placement.Version;
        if (what == "want")
            placement.Want(now);
        else if (what == "adopt" && placement.State == PlacementState.Unclear)
            placement.Adopt("8", now);
        else if (what == "revive" && placement.State == PlacementState.Gone)
            placement.Revive(now);
        else if (revision is { } rendered && what is not ("adopt" or "revive") && placement.State is PlacementState.Due or PlacementState.Unclear)
            placement.Settle(CardPlacementTests.Outcome(what), rendered, now, 0.5);
        else
            return;
        Assert.Equal(version + 1, placement.Version);
    }
}
