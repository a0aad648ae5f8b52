using System.Collections.Concurrent;
using System.Text.Json;
using Spk.Bot.Sandbox.Story;
using Spk.Bot.Sandbox.Teams.Connector;
using Spk.Bot.Tests.Support;

namespace Spk.Bot.Tests.Flows;

/// <summary>What Teams does not take now is brought later; what it never takes is told to the OE SPK.</summary>
public sealed class DeliveryFaultFlowTests : IAsyncLifetime
{
    private readonly FlowBorough borough = new();

    private readonly ConcurrentQueue<ConnectorCall> spoiled = [];

    private string Sga => borough.World.Channel(FlowBorough.Sga);

    private string Office => borough.World.Channel(FlowBorough.Office);

    public ValueTask InitializeAsync() => borough.InitializeAsync();

    public ValueTask DisposeAsync() => borough.DisposeAsync();

    [Fact]
    [Trait("Conformance", "51")]
    public async Task Throttled_WithRetryAfter_TheConversationRestsThatLong()
    {
        Spoil("POST", Sga, new FaultDecision.Answer(429, RetryAfter: TimeSpan.FromSeconds(30)));
        var first = await borough.ReportAsync("Gedrosselt eins");
        var second = await borough.ReportAsync("Gedrosselt zwei");
        await borough.CardOfAsync(borough.World.Channel("Ordnungsamt"), second);
        await FlowBorough.UntilAsync(() => !spoiled.IsEmpty);

        await borough.MoveAsync(TimeSpan.FromSeconds(20));
        await borough.MoveAsync(TimeSpan.FromSeconds(5));
        await borough.CardOfAsync(borough.World.Channel("Jugendamt"), await borough.ReportAsync("Anderswo geht es", theme: "youth-family"));
        Assert.Single(spoiled);
        borough.Teams.ConnectorFault = null;
        Assert.Empty(Cards(first.Number));
        await borough.MoveAsync(TimeSpan.FromSeconds(10));

        await borough.CardOfAsync(Sga, first);
        await borough.CardOfAsync(Sga, second);
        Assert.Single(Cards(first.Number));
        Assert.Single(Cards(second.Number));
        Assert.DoesNotContain(borough.Teams.Messages(Office), m => StoryStage.Words(m).Contains("nicht zugestellt", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Answer_IntoAThreadThatWasDeleted_DoesNotCloseTheChannel()
    {
        var error = JsonElement.Parse("""{"error":{"code":"ActivityNotFoundInConversation","message":"gone"}}""");
        borough.Teams.ConnectorFault = call =>
        {
            if (call.Method != "POST" || !call.Path.Contains(Sga, StringComparison.Ordinal))
                return null;
            spoiled.Enqueue(call);
            return new FaultDecision.Answer(404, error);
        };
        await borough.Teams.SayAsync("sga-1", Sga, "hilfe", ct: TestContext.Current.CancellationToken);
        await FlowBorough.UntilAsync(() => !spoiled.IsEmpty);
        await borough.QuietAsync();
        borough.Teams.ConnectorFault = null;

        await borough.CardOfAsync(Sga, await borough.ReportAsync("Nach dem gelöschten Faden"));
    }

    [Fact]
    public async Task Throttled_ForLong_IsToldToTheOfficeOnceAndDeliveredInTheEnd()
    {
        Spoil("POST", Sga, new FaultDecision.Answer(429));
        var need = await borough.ReportAsync("Lange gedrosselt");

        for (var attempt = 1; attempt <= 7; attempt++)
        {
            await FlowBorough.UntilAsync(() => spoiled.Count >= attempt);

            // Until its outcome is written: a clock that moves before would put the next attempt behind the move.
            await borough.SettledAsync();
            await borough.MoveAsync(TimeSpan.FromMinutes(20));
        }

        await borough.WaitAsync(Office, "Karte nicht zugestellt", need.Number);
        borough.Teams.ConnectorFault = null;
        await borough.MoveAsync(TimeSpan.FromMinutes(20));
        await borough.CardOfAsync(Sga, need);
        Assert.Equal(1, await borough.CountAsync(Office, "Karte nicht zugestellt"));
    }

    [Theory]
    [InlineData(403, "Forbidden")]
    [InlineData(400, "BadSyntax")]
    public async Task Refused_Always_IsToldToTheOffice(int status, string code)
    {
        Spoil("POST", Sga, new FaultDecision.Answer(status, JsonSerializer.SerializeToElement(new { error = new { code, message = "no" } })));
        var need = await borough.ReportAsync("Abgelehnt");

        var notice = await borough.WaitAsync(Office, "Karte nicht zugestellt", need.Number, FlowBorough.Sga, code);

        Assert.Equal(1, await borough.CountAsync(Office, "Karte nicht zugestellt"));
        Assert.DoesNotContain("Abgelehnt", StoryStage.Words(notice), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Token_WhenRevoked_IsFetchedAnewUnseen()
    {
        borough.Teams.RevokeTokens();

        var need = await borough.ReportAsync("Neues Token");

        await borough.CardOfAsync(Sga, need);
    }

    [Fact]
    public async Task Unclear_WhenTheCardStandsAndIsClicked_IsAdoptedAndNotPostedAgain()
    {
        Spoil("POST", Sga, new FaultDecision.Close { AfterEffect = true });
        var need = await borough.ReportAsync("Antwort verloren");
        await borough.WaitAsync(Office, "Zustellung unklar", need.Number);
        borough.Teams.ConnectorFault = null;
        var card = await borough.CardOfAsync(Sga, need);

        await borough.PressAsync("sga-1", card, "Zur Kenntnis nehmen");
        await borough.WaitAsync(card, "von Katarzyna Nowak");
        await borough.MoveAsync(TimeSpan.FromMinutes(6));

        await borough.QuietAsync();
        Assert.Single(Cards(need.Number));
    }

    [Fact]
    public async Task Unclear_WithoutAClick_IsPostedAgainAfterAWhile()
    {
        Spoil("POST", Sga, new FaultDecision.Close());
        var need = await borough.ReportAsync("Nie angekommen");
        await borough.WaitAsync(Office, "Zustellung unklar", need.Number);
        borough.Teams.ConnectorFault = null;
        Assert.Empty(Cards(need.Number));

        await borough.MoveAsync(TimeSpan.FromMinutes(6));

        await borough.CardOfAsync(Sga, need);
        Assert.Single(Cards(need.Number));
    }

    [Fact]
    public async Task Update_OfAMessageThatIsGone_IsPostedAnew()
    {
        var need = await borough.ReportAsync("Nachricht gelöscht");
        var card = await borough.CardOfAsync(Sga, need);
        var other = await borough.CardOfAsync(borough.World.Channel("Ordnungsamt"), need);
        Spoil("PUT", Sga, new FaultDecision.Answer(404, JsonSerializer.SerializeToElement(new { error = new { code = "ActivityNotFoundInConversation", message = "gone" } })));

        await borough.PressAsync("ord-1", other, "Zur Kenntnis nehmen");

        var again = await borough.WaitAsync(Sga, need.Number, "von Bernd Kowalski");
        Assert.NotEqual(card.Id, again.Id);
    }

    private void Spoil(string method, string conversation, FaultDecision how) => borough.Teams.ConnectorFault = call =>
    {
        if (call.Method != method || !call.Path.Contains(conversation, StringComparison.Ordinal))
            return null;
        spoiled.Enqueue(call);
        return how;
    };

    private List<string> Cards(string number) =>
        [.. borough.Teams.Messages(Sga).Where(m => StoryStage.Words(m).Contains(number, StringComparison.Ordinal)).Select(m => m.Id)];
}
