using System.Text.Json;
using Spk.Bot.Sandbox.Story;
using Spk.Bot.Tests.Support;

namespace Spk.Bot.Tests.Flows;

/// <summary>From the form to the cards in the Ämter.</summary>
public sealed class ReportFlowTests(FlowBorough borough) : IClassFixture<FlowBorough>
{
    private string Chat => borough.World.Chat(FlowBorough.Coordinator);

    [Fact]
    public async Task Report_ByForm_ShowsPreviewThenNumberThenCardsInEveryResponsibleAmt()
    {
        var form = await borough.AskAsync(FlowBorough.Coordinator, "melden");
        var preview = await borough.PressAsync(FlowBorough.Coordinator, form, "Weiter zur Vorschau",
            ("title", "Poller fehlen"), ("description", "Autos fahren über den Gehweg."), ("region", "083009"), ("theme", "mobility"), ("urgency", "hoch"), ("place", "vor der Schule"));

        var seen = CardReading.Words(preview);
        Assert.Contains(FlowBorough.Sga, seen, StringComparison.Ordinal);
        Assert.Contains("Ordnungsamt", seen, StringComparison.Ordinal);
        Assert.Contains("Gropiusstadt West", seen, StringComparison.Ordinal);
        Assert.DoesNotContain("SPK-2026-", seen, StringComparison.Ordinal);

        var receipt = CardReading.Words(await borough.ClickAsync(FlowBorough.Coordinator, form, CardReading.Button(preview, "Bedarf senden")));
        var number = StoryStage.NumberIn(receipt);
        Assert.Contains($"Danke! Ihr Bedarf hat die Nummer {number}", receipt, StringComparison.Ordinal);

        var lead = await borough.WaitAsync(borough.World.Channel(FlowBorough.Sga), number);
        string[] facts = ["Poller fehlen", "Autos fahren über den Gehweg.", "Gropiusstadt West", "vor der Schule", "Mobilität & Verkehrssicherheit", "hoch", "Stadtteilkoordination Gropiusstadt", "Warum bei uns?", "heute", "Frist"];
        Assert.All(facts, fact => Assert.Contains(fact, StoryStage.Words(lead), StringComparison.Ordinal));
        Assert.Equal($"Bedarf {number}: bitte zur Kenntnis nehmen", lead.Summary);
        Assert.Null(lead.ThreadId);
        await borough.WaitAsync(borough.World.Channel("Ordnungsamt"), number);
        await borough.WaitAsync(borough.World.Channel("Schul- und Sportamt"), number);
        Assert.Equal(0, await borough.CountAsync(borough.World.Channel("Jugendamt"), number));
        Assert.Equal(1, await borough.CountAsync(borough.World.Channel(FlowBorough.Sga), number));
    }

    [Fact]
    public async Task Report_WhenConfirmed_TheFormItselfBecomesTheReportersLiveCard()
    {
        var need = await borough.ReportAsync("Form wird Karte");

        var card = await borough.WaitAsync(Chat, need.Number);

        Assert.Equal(need.MessageId, card.Id);
        Assert.True(card.Edited);
        Assert.Contains($"Danke! Ihr Bedarf hat die Nummer {need.Number}", StoryStage.Words(card), StringComparison.Ordinal);
        Assert.Equal(1, await borough.CountAsync(Chat, need.Number));
        await borough.PressAsync("sga-1", await borough.CardOfAsync(borough.World.Channel(FlowBorough.Sga), need), "Zur Kenntnis nehmen");
        Assert.DoesNotContain("Danke!", StoryStage.Words(await borough.WaitAsync(card, "zur Kenntnis genommen am")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Report_FromASentence_PrefillsRegionAndTheme()
    {
        var form = await borough.AskAsync("stk-reuterstrasse", "melden: In der Weserstraße fehlt ein Zebrastreifen");

        var values = Inputs(form.Cards[0]);
        Assert.Equal("In der Weserstraße fehlt ein Zebrastreifen", values["title"]);
        Assert.Equal("In der Weserstraße fehlt ein Zebrastreifen", values["description"]);
        Assert.Equal("081003", values["region"]);
        Assert.Equal("mobility", values["theme"]);
    }

    [Fact]
    public async Task Report_FromASentenceThatNamesTwoRegions_LeavesTheChoice()
    {
        var form = await borough.AskAsync(FlowBorough.Coordinator, "melden In der Gropiusstadt fehlt ein Bolzplatz");

        Assert.Equal("", Inputs(form.Cards[0])["region"]);
        Assert.Equal("sports", Inputs(form.Cards[0])["theme"]);
    }

    [Fact]
    public async Task Report_WhenGoingBackFromThePreview_KeepsWhatWasTyped()
    {
        var form = await borough.AskAsync(FlowBorough.Coordinator, "melden");
        var preview = await borough.PressAsync(FlowBorough.Coordinator, form, "Weiter zur Vorschau",
            ("title", "Noch einmal ändern"), ("description", "Text *mit* Zeichen"), ("region", "083010"), ("theme", "sports"), ("urgency", "niedrig"));

        var again = Inputs(await borough.ClickAsync(FlowBorough.Coordinator, form, CardReading.Button(preview, "Zurück und ändern")));

        Assert.Equal(["Noch einmal ändern", "Text *mit* Zeichen", "083010", "sports", "niedrig"], new[] { "title", "description", "region", "theme", "urgency" }.Select(name => again[name]));
    }

    [Fact]
    public async Task Report_WhenConfirmedTwice_IsOneNeed()
    {
        var form = await borough.AskAsync(FlowBorough.Coordinator, "melden");
        var preview = await borough.PressAsync(FlowBorough.Coordinator, form, "Weiter zur Vorschau",
            ("title", "Doppelklick"), ("description", "Zweimal gesendet."), ("region", "083009"), ("theme", "mobility"), ("urgency", "mittel"));
        var send = CardReading.Button(preview, "Bedarf senden");

        var both = await Task.WhenAll(borough.ClickAsync(FlowBorough.Coordinator, form, send), borough.ClickAsync(FlowBorough.Coordinator, form, send));

        var numbers = both.Select(card => StoryStage.NumberIn(CardReading.Words(card))).Distinct().ToList();
        var number = Assert.Single(numbers);
        Assert.Equal(1, await borough.CountAsync(borough.World.Channel(FlowBorough.Sga), "Doppelklick"));
        Assert.Equal(1, await borough.CountAsync(Chat, number));
    }

    [Fact]
    public async Task Report_WhenAnOldFormIsSentAgain_IsTheSameNeedAndSaysSo()
    {
        var need = await borough.ReportAsync("Alte Form", text: "Beschreibung.");
        var form = await borough.AskAsync(FlowBorough.Coordinator, "melden");
        var preview = await borough.PressAsync(FlowBorough.Coordinator, form, "Weiter zur Vorschau",
            ("title", "Alte Form"), ("description", "Beschreibung."), ("region", "083009"), ("theme", "mobility"), ("urgency", "mittel"));

        var answer = CardReading.Words(await borough.ClickAsync(FlowBorough.Coordinator, form, CardReading.Button(preview, "Bedarf senden")));

        Assert.Contains(need.Number, answer, StringComparison.Ordinal);
        Assert.Contains("Es bleibt bei einem Bedarf", answer, StringComparison.Ordinal);
        Assert.Equal(1, await borough.CountAsync(borough.World.Channel(FlowBorough.Sga), "Alte Form"));
        await borough.WaitAsync(form, need.Number);
    }

    [Fact]
    public async Task Report_ByTheOffice_IsReportedInItsName()
    {
        var need = await borough.ReportAsync("Aus der OE SPK", person: FlowBorough.Lead, theme: "youth-family", region: "082008");

        var card = StoryStage.Words(await borough.CardOfAsync(borough.World.Channel("Jugendamt"), need));

        Assert.Contains("Organisationseinheit Sozialraumorientierte Planungskoordination", card, StringComparison.Ordinal);
        Assert.DoesNotContain("Miriam", card, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Report_BySomebodyWithoutARole_IsRefusedWithTheIdToPassOn()
    {
        var answer = StoryStage.Words(await borough.AskAsync("soz-1", "melden"));

        Assert.Contains("noch nicht freigeschaltet", answer, StringComparison.Ordinal);
        Assert.Contains(borough.World.Person("soz-1").EntraId, answer, StringComparison.Ordinal);
    }

    private static Dictionary<string, string> Inputs(JsonElement card) => JsonElement.Parse(CardReading.Button(card, "Weiter zur Vorschau").GetRawText())
        .GetProperty("data").EnumerateObject().ToDictionary(p => p.Name, p => p.Value.ToString());
}
