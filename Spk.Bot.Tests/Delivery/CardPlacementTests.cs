using Spk.Bot.Core.Delivery;

namespace Spk.Bot.Tests.Delivery;

/// <summary>What each outcome, and each thing that happens beside it, makes of a copy.</summary>
public sealed class CardPlacementTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);
    private static readonly Place Green = Place.Department("green");

    [Fact]
    public void New_WithAConversation_IsDueAtOnce()
    {
        var placement = Due();

        Assert.Equal((PlacementState.Due, Now, 1, 0, "19:green", Green), (placement.State, placement.DueAt, placement.WantedRevision, placement.ShownRevision, placement.ConversationId, placement.Place));
    }

    [Fact]
    public void New_WithoutAConversation_Waits() => Assert.Equal((PlacementState.Waiting, null), (Waiting().State, Waiting().ConversationId));

    [Theory]
    [InlineData("shown", PlacementState.Shown, "7", null, 0)]
    [InlineData("retry later", PlacementState.Due, null, "Busy", 1)]
    [InlineData("message gone", PlacementState.Due, null, "NotFound", 1)]
    [InlineData("unclear", PlacementState.Unclear, null, "Timeout", 1)]
    [InlineData("gone", PlacementState.Gone, null, "NotInRoster", 1)]
    [InlineData("refused", PlacementState.Refused, null, "Forbidden", 1)]
    [InlineData("broken", PlacementState.Broken, null, "BadSyntax", 1)]
    public void Settle_AfterAPost_IsThis(string outcome, PlacementState state, string? activity, string? code, int attempts)
    {
        var placement = Due();

        placement.Settle(Outcome(outcome), 1, Now, 0.5);

        Assert.Equal((state, activity, code, attempts), (placement.State, placement.ActivityId, placement.FailureCode, placement.Attempts));
        Assert.Equal(outcome == "shown" ? 1 : 0, placement.ShownRevision);
    }

    [Theory]
    [InlineData("shown", PlacementState.Shown, "7")]
    [InlineData("retry later", PlacementState.Due, "6")]
    [InlineData("message gone", PlacementState.Due, null)]
    [InlineData("unclear", PlacementState.Due, "6")]
    [InlineData("gone", PlacementState.Gone, "6")]
    [InlineData("refused", PlacementState.Refused, "6")]
    [InlineData("broken", PlacementState.Broken, "6")]
    public void Settle_AfterAnUpdate_IsThis(string outcome, PlacementState state, string? activity)
    {
        var placement = Shown();
        placement.Want(Now);

        placement.Settle(Outcome(outcome), 2, Now.AddMinutes(1), 0.5);

        Assert.Equal((state, activity, outcome == "shown" ? 2 : 1), (placement.State, placement.ActivityId, placement.ShownRevision));
    }

    [Fact]
    public void Settle_OfAnUpdateOfUnknownFate_IsTriedAgainSoon()
    {
        // Updating twice does no harm; only a post may be doubled.
        var placement = Shown();
        placement.Want(Now);

        placement.Settle(new ChannelOutcome.Unclear("Timeout"), 2, Now, 0.5);

        Assert.InRange(placement.DueAt - Now, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(3));
    }

    [Fact]
    public void Settle_OfAPostOfUnknownFate_WaitsForAClick()
    {
        var placement = Due();

        placement.Settle(new ChannelOutcome.Unclear("Timeout"), 1, Now, 0.5);

        Assert.Equal(Now + RetryPolicy.UnclearWait, placement.DueAt);
    }

    [Fact]
    public void Settle_WhenAskedToWait_WaitsAtLeastThatLong()
    {
        var placement = Due();

        placement.Settle(new ChannelOutcome.RetryLater("Throttled", TimeSpan.FromMinutes(3)), 1, Now, 0);

        Assert.Equal(Now.AddMinutes(3), placement.DueAt);
    }

    [Theory]
    [InlineData("refused")]
    [InlineData("broken")]
    public void Settle_WhenAPersonMustMendIt_IsLookedAtAgain(string outcome)
    {
        var placement = Due();

        placement.Settle(Outcome(outcome), 1, Now, 0.5);

        Assert.Equal(Now + RetryPolicy.SecondLook, placement.DueAt);
    }

    [Fact]
    public void Settle_WhenTheSubjectChangedWhileSending_IsDueAgain()
    {
        var placement = Due();
        placement.Want(Now);

        placement.Settle(new ChannelOutcome.Shown("7"), 1, Now.AddSeconds(1), 0.5);

        Assert.Equal((PlacementState.Due, Now.AddSeconds(1), 2, 1, "7"), (placement.State, placement.DueAt, placement.WantedRevision, placement.ShownRevision, placement.ActivityId));
    }

    [Fact]
    public void Settle_AfterSuccess_ForgetsTheFailures()
    {
        var placement = Due();
        for (var i = 0; i < 3; i++)
            placement.Settle(new ChannelOutcome.RetryLater("Busy", null), 1, Now, 0.5);

        placement.Settle(new ChannelOutcome.Shown("7"), 1, Now, 0.5);

        Assert.Equal((0, null), (placement.Attempts, placement.FailureCode));
    }

    [Fact]
    public void Settle_WithACodeLongerThanItsColumn_CutsIt()
    {
        var placement = Due();

        placement.Settle(new ChannelOutcome.Refused(new string('x', 500)), 1, Now, 0.5);

        Assert.Equal(100, placement.FailureCode!.Length);
    }

    [Fact]
    public void Settle_WithAnOutcomeThatNobodyKnows_Throws() => Assert.Throws<ArgumentOutOfRangeException>(() => Due().Settle(null!, 1, Now, 0.5));

    [Theory]
    [InlineData(PlacementState.Waiting, PlacementState.Waiting)]
    [InlineData(PlacementState.Due, PlacementState.Due)]
    [InlineData(PlacementState.Sending, PlacementState.Sending)]
    [InlineData(PlacementState.Shown, PlacementState.Due)]
    [InlineData(PlacementState.Gone, PlacementState.Gone)]
    [InlineData(PlacementState.Refused, PlacementState.Due)]
    [InlineData(PlacementState.Unclear, PlacementState.Unclear)]
    [InlineData(PlacementState.Broken, PlacementState.Due)]
    public void Want_InEachState_RaisesTheRevisionAndWakesWhatCanBeTold(PlacementState before, PlacementState after)
    {
        var placement = In(before);
        var (wanted, version, due) = (placement.WantedRevision, placement.Version, placement.DueAt);

        placement.Want(Now.AddHours(1));

        Assert.Equal((after, wanted + 1, version + 1), (placement.State, placement.WantedRevision, placement.Version));
        Assert.Equal(before == after ? due : Now.AddHours(1), placement.DueAt);
    }

    [Fact]
    public void Become_TheNeedsOwnCard_KeepsTheMessage()
    {
        var form = CardPlacement.OfAnswer(Id(), "ReportPreviewView", "a:1", Audience.Coordination, CardLanguage.English, "{}", Now);
        form.Settle(new ChannelOutcome.Shown("7"), 1, Now, 0.5);

        form.Become("20260000042", null, isNeed: true, Audience.Coordination, Now.AddMinutes(1));

        Assert.Equal((PlacementKind.Need, "20260000042", null, "7"), (form.Kind, form.Subject, form.AnswerJson, form.ActivityId));
        Assert.Equal((PlacementState.Due, 2, CardLanguage.English), (form.State, form.WantedRevision, form.Language));
    }

    [Fact]
    public void LinkTo_WhenWaiting_IsDueThere()
    {
        var placement = Waiting();

        placement.LinkTo("19:new", Now.AddDays(1));

        Assert.Equal((PlacementState.Due, "19:new", Now.AddDays(1), 1), (placement.State, placement.ConversationId, placement.DueAt, placement.Version));
    }

    [Fact]
    public void LinkTo_AfterTheOldChannelClosed_IsANewMessage()
    {
        var placement = In(PlacementState.Gone);

        placement.LinkTo("19:new", Now);

        Assert.Equal((PlacementState.Due, "19:new", null), (placement.State, placement.ConversationId, placement.ActivityId));
    }

    [Fact]
    public void Revive_AfterTheConversationClosed_TriesAgainFromTheBeginning()
    {
        var placement = In(PlacementState.Gone);

        placement.Revive(Now.AddDays(2));

        Assert.Equal((PlacementState.Due, Now.AddDays(2), 0), (placement.State, placement.DueAt, placement.Attempts));
    }

    [Fact]
    public void Adopt_WhenUnclear_StandsThereAndIsBroughtUpToDate()
    {
        var placement = In(PlacementState.Unclear);

        Assert.True(placement.Adopt("7", Now.AddMinutes(1)));

        Assert.Equal((PlacementState.Due, "7", Now.AddMinutes(1), 0), (placement.State, placement.ActivityId, placement.DueAt, placement.Attempts));
    }

    [Fact]
    public void Adopt_WhenItsMessageIsKnown_ChangesNothing()
    {
        var placement = Shown();
        var version = placement.Version;

        Assert.False(placement.Adopt("8", Now));

        Assert.Equal((PlacementState.Shown, "6", version), (placement.State, placement.ActivityId, placement.Version));
    }

    [Fact]
    public void Adopt_WithoutAConversation_ChangesNothing()
    {
        var placement = Waiting();

        Assert.False(placement.Adopt("8", Now));

        Assert.Equal(PlacementState.Waiting, placement.State);
    }

    [Fact]
    public void Retire_OfAHint_FreesItsSubject()
    {
        var placement = Due();

        placement.Retire();

        Assert.StartsWith("settled:", placement.Subject, StringComparison.Ordinal);
        Assert.InRange(placement.Subject.Length, 1, 100);
    }

    internal static CardPlacement Due() => CardPlacement.OfNeed(Id(), "20260000042", Green, Audience.Department, CardLanguage.German, "19:green", Now);

    private static CardPlacement Waiting() => CardPlacement.OfNeed(Id(), "20260000042", Green, Audience.Department, CardLanguage.German, null, Now);

    private static CardPlacement Shown()
    {
        var placement = Due();
        placement.Settle(new ChannelOutcome.Shown("6"), 1, Now, 0.5);
        return placement;
    }

    internal static ChannelOutcome Outcome(string name) => name switch
    {
        "shown" => new ChannelOutcome.Shown("7"),
        "retry later" => new ChannelOutcome.RetryLater("Busy", null),
        "message gone" => new ChannelOutcome.MessageGone("NotFound"),
        "unclear" => new ChannelOutcome.Unclear("Timeout"),
        "gone" => new ChannelOutcome.Gone("NotInRoster"),
        "refused" => new ChannelOutcome.Refused("Forbidden"),
        "broken" => new ChannelOutcome.Broken("BadSyntax"),
        _ => throw new ArgumentOutOfRangeException(nameof(name)),
    };

    private static CardPlacement In(PlacementState state)
    {
        var placement = state == PlacementState.Waiting ? Waiting() : Due();
        switch (state)
        {
            case PlacementState.Shown:
                placement.Settle(Outcome("shown"), 1, Now, 0.5);
                break;
            case PlacementState.Gone:
                placement.Settle(Outcome("shown"), 1, Now, 0.5);
                placement.Settle(Outcome("gone"), 1, Now, 0.5);
                break;
            case PlacementState.Refused or PlacementState.Unclear or PlacementState.Broken:
                placement.Settle(Outcome(state.ToString().ToLowerInvariant()), 1, Now, 0.5);
                break;
            case PlacementState.Sending:
                // Only the deliverer's claim, an update in the database, sets it.
                typeof(CardPlacement).GetProperty(nameof(CardPlacement.State))!.SetValue(placement, state);
                break;
        }

        Assert.Equal(state, placement.State);
        return placement;
    }

    private static PlacementId Id() => PlacementId.New(Now);
}
