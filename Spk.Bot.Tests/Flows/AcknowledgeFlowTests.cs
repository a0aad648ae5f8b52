using System.Text.Json;
using System.Text.Json.Nodes;
using Spk.Bot.Sandbox.Story;
using Spk.Bot.Sandbox.Teams;
using Spk.Bot.Tests.Support;

namespace Spk.Bot.Tests.Flows;

public sealed class AcknowledgeFlowTests(FlowBorough borough) : IClassFixture<FlowBorough>
{
    private const string Acknowledge = "Zur Kenntnis nehmen";

    private string Sga => borough.World.Channel(FlowBorough.Sga);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Acknowledge_TheFirstTime_AnswersWithTheCardAndEveryCopyFollows()
    {
        var need = await borough.ReportAsync("Alle Kopien folgen");
        var card = await borough.CardOfAsync(Sga, need);
        var other = await borough.CardOfAsync(borough.World.Channel("Ordnungsamt"), need);

        var answer = CardReading.Words(await borough.PressAsync("sga-1", card, Acknowledge));

        Assert.Contains("Danke, Ihre Kenntnisnahme ist eingetragen.", answer, StringComparison.Ordinal);
        Assert.Contains("von Katarzyna Nowak", answer, StringComparison.Ordinal);
        Assert.DoesNotContain(Acknowledge, answer, StringComparison.Ordinal);
        Assert.DoesNotContain(Acknowledge, StoryStage.Words(await borough.WaitAsync(card, "zur Kenntnis genommen am", "von Katarzyna Nowak")), StringComparison.Ordinal);
        Assert.Contains(Acknowledge, StoryStage.Words(await borough.WaitAsync(other, "von Katarzyna Nowak")), StringComparison.Ordinal);
        var reporters = await borough.WaitAsync(need.Place, need.Number, "zur Kenntnis genommen am");
        Assert.DoesNotContain("Nowak", StoryStage.Words(reporters), StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Conformance", "39")]
    public async Task Acknowledge_AgainByAColleague_NamesTheFirstAndChangesNothing()
    {
        var (_, card) = await ReportedAsync("Zweiter Klick");
        await borough.PressAsync("sga-1", card, Acknowledge);
        await borough.WaitAsync(card, "von Katarzyna Nowak");
        await borough.QuietAsync();
        var before = Standing(card);

        var answer = CardReading.Words(await borough.PressAsync("sga-2", card, Acknowledge));

        Assert.Contains("schon zur Kenntnis genommen", answer, StringComparison.Ordinal);
        Assert.Contains("von Katarzyna Nowak", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("Behrendt", answer, StringComparison.Ordinal);
        await borough.QuietAsync();
        Assert.Equal(before.Cards[0].GetRawText(), Standing(card).Cards[0].GetRawText());
    }

    [Fact]
    public async Task Acknowledge_ByTwoAtOnce_IsRecordedForOne()
    {
        var (_, card) = await ReportedAsync("Zwei zugleich");

        var answers = (await Task.WhenAll(borough.PressAsync("sga-1", card, Acknowledge), borough.PressAsync("sga-2", card, Acknowledge))).Select(CardReading.Words).ToList();

        Assert.Single(answers, a => a.Contains("ist eingetragen", StringComparison.Ordinal));
        Assert.Single(answers, a => a.Contains("schon zur Kenntnis genommen", StringComparison.Ordinal));
        Assert.Single(answers.Select(a => a.Contains("von Katarzyna Nowak", StringComparison.Ordinal)).Distinct());
    }

    [Fact]
    public async Task Acknowledge_ByAnotherInvolvedAmt_LeavesTheLeadsShareOpen()
    {
        var (need, card) = await ReportedAsync("Jedes Amt für sich");
        var other = await borough.CardOfAsync(borough.World.Channel("Ordnungsamt"), need);

        await borough.PressAsync("ord-1", other, Acknowledge);

        var lead = await borough.WaitAsync(card, "von Bernd Kowalski");
        Assert.Contains(Acknowledge, StoryStage.Words(lead), StringComparison.Ordinal);
        Assert.Contains("Noch nicht zur Kenntnis genommen", StoryStage.Words(lead), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("jug-1")]
    [InlineData("stk-gropiusstadt")]
    [InlineData("regio")]
    [Trait("Conformance", "40")]
    public async Task Acknowledge_BySomebodyFromElsewhere_IsRefused(string person)
    {
        var (_, card) = await ReportedAsync($"Falsche Person {person}");

        var answer = CardReading.Words(await borough.PressAsync(person, card, Acknowledge));

        Assert.Contains("nur Mitglieder im Kanal des zuständigen Amts", answer, StringComparison.Ordinal);
        await StillOpenAsync(card);
    }

    [Fact]
    public async Task Acknowledge_OnACardCopiedElsewhere_IsRefusedForTheAmtOfThatChannel()
    {
        var (_, card) = await ReportedAsync("Kopierte Karte");
        var channel = borough.World.Channel("Jugendamt");
        var somewhere = await borough.Teams.PostAsync("jug-1", channel, "Seht mal diese Karte", ct: Ct);

        var answer = await borough.Stage.ExecuteAsync("jug-1", channel, somewhere.Id, CardReading.Button(card.Cards[0], Acknowledge), Ct);

        Assert.Contains("nur Mitglieder", CardReading.Words(answer), StringComparison.Ordinal);
        await StillOpenAsync(card);
    }

    [Fact]
    public async Task Acknowledge_OnACardCopiedElsewhereByAMember_CountsForTheirOwnAmtAlone()
    {
        var (_, card) = await ReportedAsync("Kopierte Karte, beteiligte Person");
        var channel = borough.World.Channel("Jugendamt");
        var somewhere = await borough.Teams.PostAsync("jug-1", channel, "Für euch vom Ordnungsamt?", ct: Ct);

        await borough.Stage.ExecuteAsync("ord-1", channel, somewhere.Id, CardReading.Button(card.Cards[0], Acknowledge), Ct);

        Assert.Contains("Ordnungsamt: zur Kenntnis genommen", StoryStage.Words(await borough.WaitAsync(card, "von Bernd Kowalski")).ReplaceLineEndings(""), StringComparison.Ordinal);
        await StillOpenAsync(card);
    }

    [Fact]
    public async Task Acknowledge_OfAnotherNeedsNumber_IsDecidedOnThatNeed()
    {
        var (_, card) = await ReportedAsync("Eigener Bedarf");
        var foreign = await borough.ReportAsync("Bedarf des Jugendamts", theme: "youth-family");
        var action = JsonNode.Parse(CardReading.Button(card.Cards[0], Acknowledge).GetRawText())!;
        action["data"]!["need"] = foreign.Number;

        var answer = CardReading.Words(await borough.ClickAsync("sga-1", card, JsonSerializer.SerializeToElement(action)));

        Assert.Contains("nur Mitglieder", answer, StringComparison.Ordinal);
        await StillOpenAsync(await borough.CardOfAsync(borough.World.Channel("Jugendamt"), foreign));
    }

    [Fact]
    public async Task Acknowledge_OnAStaleCard_CountsAndShowsThePresentState()
    {
        var (need, card) = await ReportedAsync("Veraltete Karte");
        await borough.PressAsync("ord-1", await borough.CardOfAsync(borough.World.Channel("Ordnungsamt"), need), Acknowledge);
        await borough.WaitAsync(card, "von Bernd Kowalski");

        var answer = CardReading.Words(await borough.PressAsync("sga-1", card, Acknowledge));

        Assert.Contains("ist eingetragen", answer, StringComparison.Ordinal);
        Assert.Contains("von Bernd Kowalski", answer, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Conformance", "41")]
    public async Task Acknowledge_ByTheClientsOwnRefresh_ChangesNothing()
    {
        var (_, card) = await ReportedAsync("Automatisch aktualisiert");

        var answer = await borough.Teams.ExecuteAsync("sga-1", Sga, card.Id, CardReading.Button(card.Cards[0], Acknowledge), automatic: true, Ct);

        Assert.Equal(200, answer.Status);
        Assert.DoesNotContain("ist eingetragen", CardReading.Words(answer.Body!.Value), StringComparison.Ordinal);
        await StillOpenAsync(card);
    }

    [Fact]
    public async Task Acknowledge_DeliveredTwiceByTeams_IsOneEntry()
    {
        var (_, card) = await ReportedAsync("Zweimal zugestellter Klick");
        var first = await borough.Teams.ExecuteAsync("sga-1", Sga, card.Id, CardReading.Button(card.Cards[0], Acknowledge), ct: Ct);

        var second = await borough.Teams.RedeliverAsync(first.TraceNumber, Ct);

        Assert.Equal(200, second.Status);
        Assert.Equal(Rev(first.Body!.Value), Rev(second.Body!.Value));
    }

    [Fact]
    public async Task Acknowledge_AfterHavingLeftTheTeam_IsRefused()
    {
        var (_, card) = await ReportedAsync("Nicht mehr Mitglied");
        await borough.Teams.RemoveMemberAsync(FlowBorough.Lead, FlowBorough.Sga, "sga-2", Ct);

        var answer = CardReading.Words(await borough.PressAsync("sga-2", card, Acknowledge));
        await borough.Teams.AddMemberAsync(FlowBorough.Lead, FlowBorough.Sga, "sga-2", Ct);

        Assert.Contains("nur Mitglieder", answer, StringComparison.Ordinal);
        await StillOpenAsync(card);
    }

    private async Task<(FlowNeed Need, SandboxMessage Card)> ReportedAsync(string title)
    {
        var need = await borough.ReportAsync(title);
        return (need, await borough.CardOfAsync(Sga, need));
    }

    private async Task StillOpenAsync(SandboxMessage card)
    {
        await borough.QuietAsync();
        Assert.Contains(Acknowledge, StoryStage.Words(Standing(card)), StringComparison.Ordinal);
    }

    private SandboxMessage Standing(SandboxMessage message) => borough.Teams.Messages(message.PlaceId).Single(m => m.Id == message.Id);

    private static string Rev(JsonElement answer) => CardReading.Button(answer, "Aktualisieren").GetProperty("data").GetProperty("rev").ToString();
}
