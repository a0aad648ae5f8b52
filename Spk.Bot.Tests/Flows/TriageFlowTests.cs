using Spk.Bot.Sandbox.Story;
using Spk.Bot.Sandbox.Teams;
using Spk.Bot.Tests.Support;

namespace Spk.Bot.Tests.Flows;

/// <summary>What no rule routes is decided by the OE SPK, never lost.</summary>
public sealed class TriageFlowTests(FlowBorough borough) : IClassFixture<FlowBorough>
{
    private const string Assign = "Amt zuweisen";

    private string Office => borough.World.Channel(FlowBorough.Office);

    [Fact]
    public async Task Triage_WithoutATheme_StandsInTheOfficesChannelAlone()
    {
        var need = await borough.ReportAsync("Ohne Thema", theme: "unklar");

        var card = await borough.CardOfAsync(Office, need);

        Assert.Equal($"Bedarf {need.Number}: bitte ein Amt zuweisen", card.Summary);
        Assert.Contains("Zu klären", StoryStage.Words(card), StringComparison.Ordinal);
        Assert.Equal(0, await borough.CountAsync(borough.World.Channel(FlowBorough.Sga), need.Number));
        Assert.Contains("OE SPK klärt", StoryStage.Words(await borough.CardOfAsync(need.Place, need)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("spk-lead")]
    [InlineData("regio")]
    public async Task Assign_ByTheOffice_BringsTheCardToTheAmtAndEveryCopyFollows(string person)
    {
        var need = await borough.ReportAsync($"Zuweisen durch {person}", theme: "unklar");
        var card = await borough.CardOfAsync(Office, need);

        var answer = CardReading.Words(await borough.PressAsync(person, card, Assign, ("to", "jugendamt"), ("reason", "Es geht um Jugendliche.")));

        Assert.Contains("das Amt ist zugewiesen", answer, StringComparison.Ordinal);
        var amt = await borough.CardOfAsync(borough.World.Channel("Jugendamt"), need);
        Assert.Contains("Es geht um Jugendliche.", StoryStage.Words(amt), StringComparison.Ordinal);
        await borough.WaitAsync(card, "Jugendamt", "noch nicht zur Kenntnis genommen");
        await borough.WaitAsync(need.Place, need.Number, "Jugendamt");
        await borough.PressAsync("jug-1", amt, "Zur Kenntnis nehmen");
        await borough.WaitAsync(card, "zur Kenntnis genommen am");
    }

    [Fact]
    public async Task Assign_FromACopyThatTheOfficeAskedFor_Works()
    {
        var need = await borough.ReportAsync("Nachgefragt und zugewiesen", theme: "unklar");
        var card = await borough.AskAsync("spk-lead", Office, $"bedarf {need.Number}");

        var answer = CardReading.Words(await borough.PressAsync("spk-lead", card, Assign, ("to", "jugendamt"), ("reason", "Es geht um Jugendliche.")));

        Assert.Contains("das Amt ist zugewiesen", answer, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Conformance", "39")]
    public async Task Assign_ASecondTime_ChangesNothing()
    {
        var need = await borough.ReportAsync("Zweimal zuweisen", theme: "unklar");
        var card = await borough.CardOfAsync(Office, need);
        await borough.PressAsync("spk-lead", card, Assign, ("to", "jugendamt"), ("reason", "Erster Grund."));

        var answer = CardReading.Words(await borough.PressAsync("regio", card, Assign, ("to", "ordnungsamt"), ("reason", "Zweiter Grund.")));

        Assert.Contains("war schon zugewiesen", answer, StringComparison.Ordinal);
        Assert.Equal(0, await borough.CountAsync(borough.World.Channel("Ordnungsamt"), need.Number));
    }

    [Theory]
    [InlineData("jug-1")]
    [InlineData("stk-gropiusstadt")]
    [InlineData("ausschuss")]
    public async Task Assign_ByOthers_IsRefused(string person)
    {
        var need = await borough.ReportAsync($"Zuweisen versucht von {person}", theme: "unklar");
        var card = await borough.CardOfAsync(Office, need);

        var answer = CardReading.Words(await borough.PressAsync(person, card, Assign, ("to", "jugendamt"), ("reason", "Ich will das so.")));

        Assert.Contains("Das kann nur die OE SPK", answer, StringComparison.Ordinal);
        Assert.Equal(0, await borough.CountAsync(borough.World.Channel("Jugendamt"), need.Number));
        Assert.Contains(Assign, StoryStage.Words(Standing(card)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("gibt-es-nicht")]
    [InlineData("")]
    public async Task Assign_ToAnUnknownAmt_ChangesNothing(string department)
    {
        var need = await borough.ReportAsync($"Unbekanntes Amt „{department}“", theme: "unklar");
        var card = await borough.CardOfAsync(Office, need);

        await borough.PressAsync("spk-lead", card, Assign, ("to", department), ("reason", "Grund."));
        await borough.QuietAsync();

        Assert.Contains(Assign, StoryStage.Words(Standing(card)), StringComparison.Ordinal);
    }

    private SandboxMessage Standing(SandboxMessage message) => borough.Teams.Messages(message.PlaceId).Single(m => m.Id == message.Id);
}
