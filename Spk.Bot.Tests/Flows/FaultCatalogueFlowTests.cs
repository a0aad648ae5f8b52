using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Spk.Bot.Core.Delivery;
using Spk.Bot.Core.Needs;
using Spk.Bot.Core.Persistence;
using Spk.Bot.Sandbox.Story;
using Spk.Bot.Sandbox.Teams;
using Spk.Bot.Sandbox.Teams.Connector;
using Spk.Bot.Tests.Support;

namespace Spk.Bot.Tests.Flows;

/// <summary>
/// Each fault of the catalogue, met by a post and by an update: what the placement says of it, what the OE SPK hears of it, and that the card stands once when it is over.
/// </summary>
[Trait("Conformance", "52")]
public sealed class FaultCatalogueFlowTests(FlowHastyBorough borough) : IClassFixture<FlowHastyBorough>, IDisposable
{
    private const string Lost = "Nicht mehr verbunden";

    private const PlacementState Later = PlacementState.Due;
    private const PlacementState Unclear = PlacementState.Unclear;
    private const PlacementState Gone = PlacementState.Gone;
    private const PlacementState Refused = PlacementState.Refused;
    private const PlacementState Broken = PlacementState.Broken;

    /// <summary>What a post ends in, what an update ends in, and the code that is kept.</summary>
    private static readonly Dictionary<string, (PlacementState Post, PlacementState Update, string Code)> Expected = new()
    {
        ["429-wait"] = (Later, Later, "Throttled"),
        ["429"] = (Later, Later, "Throttled"),
        ["412"] = (Later, Later, "PreconditionFailed"),
        ["502"] = (Unclear, Later, "Http502"),
        ["503"] = (Unclear, Later, "Http503"),
        ["504"] = (Unclear, Later, "Http504"),
        ["504-arrived"] = (Unclear, Later, "Http504"),
        ["500"] = (Unclear, Broken, "ServiceError"),
        ["500-arrived"] = (Unclear, Broken, "ServiceError"),
        ["hang"] = (Unclear, Later, "NoAnswer"),
        ["hang-arrived"] = (Unclear, Later, "NoAnswer"),
        ["close"] = (Unclear, Later, "ConnectionLost"),
        ["close-arrived"] = (Unclear, Later, "ConnectionLost"),
        ["BotNotInConversationRoster"] = (Gone, Gone, "BotNotInConversationRoster"),
        ["ForbiddenOperationException"] = (Refused, Refused, "ForbiddenOperationException"),
        ["MessageWritesBlocked"] = (Gone, Gone, "MessageWritesBlocked"),
        ["ConversationBlockedByUser"] = (Gone, Gone, "ConversationBlockedByUser"),
        ["NotEnoughPermissions"] = (Refused, Refused, "NotEnoughPermissions"),
        ["BotDisabledByAdmin"] = (Refused, Refused, "BotDisabledByAdmin"),
        ["TenantNoPermission"] = (Refused, Refused, "TenantNoPermission"),
        ["InvalidBotApiHost"] = (Refused, Refused, "InvalidBotApiHost"),
        ["BotNotRegistered"] = (Refused, Refused, "BotNotRegistered"),
        ["ConversationNotFound"] = (Gone, Gone, "ConversationNotFound"),
        ["ActivityNotFoundInConversation"] = (Refused, PlacementState.Shown, "ActivityNotFoundInConversation"),
        ["MessageSizeTooBig"] = (Broken, Broken, "MessageSizeTooBig"),
        ["BadSyntax"] = (Broken, Broken, "BadSyntax"),
        ["BadArgument"] = (Broken, Broken, "BadArgument"),
    };

    public static TheoryData<string> Keys => [.. ConnectorFaults.All.Select(f => f.Key)];

    private string Sga => borough.World.Channel(FlowBorough.Sga);

    private string Office => borough.World.Channel(FlowBorough.Office);

    private string Other => borough.World.Channel("Ordnungsamt");

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public void Dispose() => borough.Teams.Faults.LiftAll();

    [Theory, MemberData(nameof(Keys))]
    public async Task Post_IntoAFault_IsSettledToldAndStandsOnceWhenItIsOver(string key)
    {
        var (state, _, code) = Expected[key];
        FlowNeed need;
        using (var fault = borough.Teams.Faults.Plant(key, new() { PlaceId = Sga, Kind = CallKind.Post }))
        {
            need = await borough.ReportAsync($"Senden {key}");
            await borough.CardOfAsync(Other, need);
            await AssertSettledAsync(need, state, code, key);
            Assert.InRange(fault.Hits, 1, 10);
        }

        await HealAsync(state);
        if (state == Unclear && key.EndsWith("-arrived", StringComparison.Ordinal))
            await borough.PressAsync("sga-1", await borough.CardOfAsync(Sga, need), "Zur Kenntnis nehmen");
        else if (state == Unclear)
            await borough.MoveAsync(RetryPolicy.UnclearWait);
        await AssertStandsOnceAsync(need);

        await borough.MoveAsync(RetryPolicy.SecondLook);
        await AssertStandsOnceAsync(need);
    }

    [Theory, MemberData(nameof(Keys))]
    public async Task Update_IntoAFault_IsSettledToldAndShowsTheNewestWhenItIsOver(string key)
    {
        var (_, state, code) = Expected[key];
        var need = await borough.ReportAsync($"Ändern {key}");
        var (card, other) = (await borough.CardOfAsync(Sga, need), await borough.CardOfAsync(Other, need));
        await borough.QuietAsync();
        using (var fault = borough.Teams.Faults.Plant(key, new() { PlaceId = Sga, Kind = CallKind.Update }))
        {
            await borough.PressAsync("ord-1", other, "Zur Kenntnis nehmen");
            await FlowBorough.UntilAsync(() => fault.Hits > 0);
            if (state == PlacementState.Shown)
                await AssertPostedAnewAsync(need, card);
            else
                await AssertSettledAsync(need, state, code, key);
        }

        await HealAsync(state);
        await borough.WaitAsync(Sga, need.Number, "von Bernd Kowalski");
        if (state != PlacementState.Shown)
            Assert.Equal(card.Id, (await AssertStandsOnceAsync(need)).ActivityId);
    }

    /// <summary>Who cannot be looked up is told so, and not that they do not belong to the Amt.</summary>
    [Theory]
    [InlineData("503")]
    [InlineData("429")]
    [InlineData("BotDisabledByAdmin")]
    [InlineData("BotNotInConversationRoster")]
    [InlineData("BotNotRegistered")]
    public async Task Read_IntoAFault_LeavesTheClickOpen(string key)
    {
        var need = await borough.ReportAsync($"Lesen {key}");
        var card = await borough.CardOfAsync(Sga, need);
        using (borough.Teams.Faults.Plant(key, new() { Kind = CallKind.Read }))
        {
            Assert.Contains("ließ sich gerade nicht prüfen", CardReading.Words(await borough.PressAsync("sga-1", card, "Zur Kenntnis nehmen")), StringComparison.Ordinal);
        }

        await borough.PressAsync("sga-1", card, "Zur Kenntnis nehmen");
        await borough.WaitAsync(card, "von Katarzyna Nowak");
    }

    [Fact]
    public void Catalogue_EachFault_IsTriedHereAndHasAReasonForPeople()
    {
        Assert.Equal(ConnectorFaults.All.Select(f => f.Key).Order(), Expected.Keys.Order());
        Assert.DoesNotContain(Expected.Values, e => FailureReasons.Of(e.Code) == FailureReason.Unknown);
    }

    private async Task AssertSettledAsync(FlowNeed need, PlacementState state, string code, string key)
    {
        var began = borough.Clock.GetUtcNow();
        var placement = await PlacementAsync(need, p => p.Attempts > 0 && p.State != PlacementState.Sending);

        Assert.Equal((state, code), (placement.State, placement.FailureCode));
        if (state == Later)
            Assert.True(placement.DueAt > began - TimeSpan.FromSeconds(3), "It is tried again, later.");
        if (key == "429-wait")
            Assert.InRange(placement.DueAt - borough.Clock.GetUtcNow(), TimeSpan.FromSeconds(15), TimeSpan.FromSeconds(30));

        await AssertToldAsync(need, state, code);
    }

    /// <summary>At once and once: a card that is late is not told yet, and a fault of the whole bot could not be.</summary>
    private async Task AssertToldAsync(FlowNeed need, PlacementState state, string code)
    {
        string[] words = state switch
        {
            Unclear => ["Zustellung unklar", need.Number, FlowBorough.Sga],
            Gone => [Lost, FlowBorough.Sga],
            Refused or Broken when !FailureReasons.Of(code).IsOfTheWholeBot() => ["Karte nicht zugestellt", need.Number, FlowBorough.Sga],
            _ => [],
        };
        if (words.Length > 0)
            await FlowBorough.UntilAsync(() => Told(words) > 0);
        if (state != Later)
            await borough.QuietAsync();
        Assert.Equal((words.Length > 0 && state != Gone ? 1 : 0, state == Gone ? 1 : 0), (Told(need.Number), Told(Lost)));
    }

    /// <summary>Messages to the OE SPK with these words, but for what has been settled.</summary>
    private int Told(params string[] words) => borough.Teams.Messages(Office).Count(m => m.From.IsBot && StoryStage.Words(m) is var said
        && Array.TrueForAll(words, w => said.Contains(w, StringComparison.Ordinal)) && !said.Contains("Wieder verbunden", StringComparison.Ordinal));

    /// <summary>The message was gone, says Teams, though the sandbox still shows it: a new one stands in its place, and the OE SPK has nothing to do.</summary>
    private async Task AssertPostedAnewAsync(FlowNeed need, SandboxMessage card)
    {
        var placement = await PlacementAsync(need, p => p is { State: PlacementState.Shown, ActivityId: { } id } && id != card.Id);
        Assert.Equal(2, StandingOf(placement).Count);
        Assert.Equal(placement.ActivityId, StandingOf(placement)[^1].ActivityId);
        Assert.Equal(0, Told(need.Number));
    }

    /// <summary>Whatever a person or time has to do; the fault itself is over.</summary>
    private async Task HealAsync(PlacementState state)
    {
        if (state == Gone)
        {
            await borough.AskAsync("sga-1", Sga, "hilfe");
            await FlowBorough.UntilAsync(() => Told(Lost) == 0);
        }

        await borough.MoveAsync(state switch
        {
            Later => TimeSpan.FromMinutes(1),
            Refused or Broken => RetryPolicy.SecondLook,
            _ => TimeSpan.Zero,
        });
    }

    private async Task<ConnectorLogEntry> AssertStandsOnceAsync(FlowNeed need)
    {
        var placement = await PlacementAsync(need, p => p.State == PlacementState.Shown && p.ShownRevision == p.WantedRevision);
        await borough.QuietAsync();
        var standing = Assert.Single(StandingOf(placement));
        Assert.Equal(placement.ActivityId, standing.ActivityId);
        return standing;
    }

    private List<ConnectorLogEntry> StandingOf(CardPlacement placement) =>
        [.. borough.Teams.Log.Entries.Standing().Where(e => e.PlaceId == Sga && e.Placement == placement.Id.ToString())];

    /// <summary>The need's placement in the channel, once it is so.</summary>
    private async Task<CardPlacement> PlacementAsync(FlowNeed need, Func<CardPlacement, bool> condition)
    {
        Assert.True(NeedId.TryParse(need.Number, need.Number.Split('-')[0], out var id));
        var subject = id.Value.ToString(CultureInfo.InvariantCulture);
        using var patience = new CancellationTokenSource(FlowBorough.Patience, TimeProvider.System);
        while (true)
        {
            await using var scope = borough.Bot.Services.CreateAsyncScope();
            var placement = await scope.ServiceProvider.GetRequiredService<SpkDbContext>().Placements.AsNoTracking()
                .SingleAsync(p => p.Kind == PlacementKind.Need && p.Subject == subject && p.ConversationId == Sga, Ct);
            if (condition(placement))
                return placement;
            Assert.False(patience.IsCancellationRequested, $"{placement.State} {placement.FailureCode}, due at {placement.DueAt:O}, now {borough.Clock.GetUtcNow():O}.");
            await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System, Ct);
        }
    }
}
