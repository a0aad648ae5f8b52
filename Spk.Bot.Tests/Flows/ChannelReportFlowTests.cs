using System.Text.Json;
using Spk.Bot.Sandbox.Story;
using Spk.Bot.Sandbox.Teams;
using Spk.Bot.Tests.Support;

namespace Spk.Bot.Tests.Flows;

/// <summary>Guests often have no personal apps: the coordination's own channel, and the message action there.</summary>
public sealed class ChannelReportFlowTests(FlowBorough borough) : IClassFixture<FlowBorough>
{
    private const string Command = "needFromMessage";

    private string Channel => borough.World.Channel(FlowBorough.Coordination);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Report_InTheOwnChannel_HappensInOneThread()
    {
        var need = await borough.ReportAsync("Im eigenen Kanal", place: Channel);

        var card = await borough.CardOfAsync(Channel, need);

        Assert.Equal(need.MessageId, card.Id);
        Assert.NotNull(card.ThreadId);
        await borough.CardOfAsync(borough.World.Channel(FlowBorough.Sga), need);
    }

    [Fact]
    public async Task Report_InTheOwnChannel_FollowsWhenAcknowledged()
    {
        var need = await borough.ReportAsync("Im Kanal gemeldet, im Amt gesehen", place: Channel);
        var card = await borough.CardOfAsync(borough.World.Channel(FlowBorough.Sga), need);

        await borough.PressAsync("sga-1", card, "Zur Kenntnis nehmen");

        var own = await borough.WaitAsync(Channel, need.Number, "zur Kenntnis genommen am");
        Assert.DoesNotContain("Nowak", StoryStage.Words(own), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Report_ByTheRegionalCoordinationInThatChannel_IsOnTheCoordinationsBehalf()
    {
        var need = await borough.ReportAsync("Für die Koordination gemeldet", person: "regio", place: Channel);

        var card = await borough.CardOfAsync(borough.World.Channel(FlowBorough.Sga), need);

        Assert.Contains("Stadtteilkoordination Gropiusstadt", StoryStage.Words(card), StringComparison.Ordinal);
    }

    [Fact]
    public async Task MessageAction_FromFetchToSend_EndsWithTheNumberAndACard()
    {
        var message = await borough.Teams.PostAsync(FlowBorough.Coordinator, Channel, "Am Bat-Yam-Platz fehlen\nFahrradbügel & Bänke <bitte>", ct: Ct);

        var form = Card(await borough.Teams.MessageActionFetchAsync(FlowBorough.Coordinator, Channel, message.Id, Command, Ct));
        var filled = CardReading.Button(form, "Weiter zur Vorschau", ("region", "083009"), ("theme", "mobility"));
        Assert.Equal("Am Bat-Yam-Platz fehlen", filled.GetProperty("data").GetProperty("title").GetString());
        Assert.Contains("Fahrradbügel & Bänke <bitte>", filled.GetProperty("data").GetProperty("description").GetString(), StringComparison.Ordinal);
        Assert.Equal("Action.Submit", filled.GetProperty("type").GetString());

        var preview = Card(await SubmitAsync(message, filled));
        Assert.Contains(FlowBorough.Sga, CardReading.Words(preview), StringComparison.Ordinal);
        var last = await SubmitAsync(message, CardReading.Button(preview, "Bedarf senden"));

        var task = last.Body!.Value.GetProperty("task");
        Assert.Equal("message", task.GetProperty("type").GetString());
        var number = StoryStage.NumberIn(task.GetProperty("value").GetString()!);
        Assert.Contains("Straßen- und Grünflächenamt", task.GetProperty("value").GetString(), StringComparison.Ordinal);
        await borough.WaitAsync(borough.World.Channel(FlowBorough.Sga), number);
        var own = await borough.WaitAsync(Channel, number);
        Assert.Contains("Bat-Yam-Platz", StoryStage.Words(own), StringComparison.Ordinal);
    }

    [Fact]
    public async Task MessageAction_WithAFault_ShowsTheFormAgain()
    {
        var message = await borough.Teams.PostAsync(FlowBorough.Coordinator, Channel, "Irgendetwas", ct: Ct);
        var form = Card(await borough.Teams.MessageActionFetchAsync(FlowBorough.Coordinator, Channel, message.Id, Command, Ct));

        var again = Card(await SubmitAsync(message, CardReading.Button(form, "Weiter zur Vorschau", ("title", ""), ("region", ""), ("theme", "sports"))));

        Assert.Contains("Bitte geben Sie einen Titel an.", CardReading.Words(again), StringComparison.Ordinal);
        Assert.Contains("Bitte wählen Sie eine Region.", CardReading.Words(again), StringComparison.Ordinal);
    }

    [Fact]
    public async Task MessageAction_SentTwice_IsOneNeed()
    {
        var message = await borough.Teams.PostAsync(FlowBorough.Coordinator, Channel, "Doppelt gesendeter Dialog", ct: Ct);
        var form = Card(await borough.Teams.MessageActionFetchAsync(FlowBorough.Coordinator, Channel, message.Id, Command, Ct));
        var send = CardReading.Button(Card(await SubmitAsync(message, CardReading.Button(form, "Weiter zur Vorschau", ("region", "083009"), ("theme", "mobility")))), "Bedarf senden");

        var numbers = (await Task.WhenAll(SubmitAsync(message, send), SubmitAsync(message, send)))
            .Select(answer => StoryStage.NumberIn(answer.Body!.Value.GetProperty("task").GetProperty("value").GetString()!)).Distinct();

        Assert.Single(numbers);
        Assert.Equal(1, await borough.CountAsync(borough.World.Channel(FlowBorough.Sga), "Doppelt gesendeter Dialog"));
    }

    [Fact]
    public async Task MessageAction_BySomebodyWithoutARole_IsRefusedInTheDialog()
    {
        var channel = borough.World.Channel("Jugendamt");
        var message = await borough.Teams.PostAsync("jug-1", channel, "Das darf ich nicht melden", ct: Ct);

        var answer = Card(await borough.Teams.MessageActionFetchAsync("jug-1", channel, message.Id, Command, Ct));

        Assert.Contains("noch nicht freigeschaltet", CardReading.Words(answer), StringComparison.Ordinal);
    }

    private Task<BotAnswer> SubmitAsync(SandboxMessage message, JsonElement action) =>
        borough.Teams.MessageActionSubmitAsync(FlowBorough.Coordinator, Channel, message.Id, Command, action.GetProperty("data"), Ct);

    private static JsonElement Card(BotAnswer answer)
    {
        Assert.Equal(200, answer.Status);
        return answer.Body!.Value.GetProperty("task").GetProperty("value").GetProperty("card").GetProperty("content");
    }
}
