using System.Text.Json;
using System.Text.Json.Nodes;
using Spk.Bot.Sandbox.Story;
using Spk.Bot.Sandbox.Teams;
using Spk.Bot.Tests.Support;

namespace Spk.Bot.Tests.Flows;

/// <summary>Clients that do not know <c>Action.Execute</c> send its fallback: a message with a value, to which no answer is possible but by messages.</summary>
public sealed class SubmitFallbackFlowTests(FlowBorough borough) : IClassFixture<FlowBorough>
{
    private const string Acknowledge = "Zur Kenntnis nehmen";

    private string Sga => borough.World.Channel(FlowBorough.Sga);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Report_BySubmit_TurnsTheFormIntoPreviewAndNeed()
    {
        var form = await borough.AskAsync(FlowBorough.Coordinator, "melden");

        await SubmitAsync(FlowBorough.Coordinator, form, "Weiter zur Vorschau",
            ("title", "Per Submit"), ("description", "Ohne Execute."), ("region", "083009"), ("theme", "mobility"), ("urgency", "hoch"), ("place", ""));
        var preview = await borough.WaitAsync(form, "Bitte prüfen Sie Ihre Meldung");
        await SubmitAsync(FlowBorough.Coordinator, preview, "Bedarf senden");
        var need = await borough.WaitAsync(form, "Bedarf SPK-", "Per Submit");

        await borough.WaitAsync(Sga, "Per Submit");
        Assert.Equal(1, await borough.CountAsync(form.PlaceId, StoryStage.NumberIn(StoryStage.Words(need))));
    }

    [Fact]
    public async Task Report_BySubmitWithFaults_ShowsTheFormAgain()
    {
        var form = await borough.AskAsync(FlowBorough.Coordinator, "melden");

        await SubmitAsync(FlowBorough.Coordinator, form, "Weiter zur Vorschau", ("title", "Nur ein Titel"), ("description", ""), ("region", ""), ("theme", ""));

        var again = await borough.WaitAsync(form, "Bitte prüfen Sie noch 3 Angaben.");
        Assert.Equal("Nur ein Titel", CardReading.Button(again.Cards[0], "Weiter zur Vorschau").GetProperty("data").GetProperty("title").GetString());
    }

    [Fact]
    public async Task Acknowledge_BySubmit_ChangesTheCardAndPostsNothing()
    {
        var need = await borough.ReportAsync("Kenntnis per Submit");
        var card = await borough.CardOfAsync(Sga, need);

        await SubmitAsync("sga-1", card, Acknowledge);

        await borough.WaitAsync(card, "von Katarzyna Nowak");
        Assert.Equal(1, await borough.CountAsync(Sga, need.Number));
    }

    [Fact]
    public async Task Acknowledge_BySubmitOfTheWrongPerson_IsRefusedByAMessage()
    {
        var need = await borough.ReportAsync("Falsche Person per Submit");
        var card = await borough.CardOfAsync(Sga, need);

        await SubmitAsync("jug-1", card, Acknowledge);

        var refusal = await borough.WaitAsync(Sga, need.Number, "nur Mitglieder im Kanal");
        Assert.Equal(card.Id, refusal.ThreadId);
        Assert.Contains(Acknowledge, StoryStage.Words(borough.Teams.Messages(Sga).Single(m => m.Id == card.Id)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Submit_OfACommand_IsAnsweredByAMessage()
    {
        var help = await borough.AskAsync(FlowBorough.Coordinator, "hilfe");

        await SubmitAsync(FlowBorough.Coordinator, help, "Sitzungen zeigen");

        await borough.WaitAsync(help.PlaceId, "Kommende Sitzungen");
    }

    [Fact]
    public async Task Submit_DeliveredTwice_HasOneEffect()
    {
        var help = await borough.AskAsync("regio", "hilfe");
        var first = await SubmitAsync("regio", help, "Stand zeigen");

        await borough.Teams.RedeliverAsync(first.TraceNumber, Ct);

        Assert.Equal(1, await borough.CountAsync(help.PlaceId, "neu in 30 Tagen"));
    }

    [Theory]
    [InlineData("""{"verb":"need.destroy","need":"SPK-2026-00001"}""")]
    [InlineData("""{"somebody":"else's card"}""")]
    public async Task Submit_OfNothingOfOurs_IsAcceptedAndIgnored(string data)
    {
        var help = await borough.AskAsync("stk-reuterstrasse", "hilfe");
        var before = borough.Teams.Messages(help.PlaceId).Count;

        var answer = await borough.Teams.SubmitAsync("stk-reuterstrasse", help.PlaceId, help.Id, JsonElement.Parse(data), Ct);
        await borough.QuietAsync();

        Assert.Equal(202, answer.Status);
        Assert.Equal(before, borough.Teams.Messages(help.PlaceId).Count);
    }

    /// <summary>Presses the fallback of the button, as an old client does.</summary>
    private async Task<BotAnswer> SubmitAsync(string person, SandboxMessage message, string button, params (string Id, string Value)[] inputs)
    {
        var action = message.Cards[0].GetProperty("actions").EnumerateArray().Single(a => a.GetProperty("title").GetString() == button).GetProperty("fallback");
        Assert.Equal("Action.Submit", action.GetProperty("type").GetString());
        var data = JsonObject.Create(action.GetProperty("data"))!;
        foreach (var (id, value) in inputs)
            data[id] = value;
        var answer = await borough.Teams.SubmitAsync(person, message.PlaceId, message.Id, JsonSerializer.SerializeToElement(data), Ct);
        Assert.Equal(202, answer.Status);
        return answer;
    }
}
