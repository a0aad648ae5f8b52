using Spk.Bot.Sandbox.Story;
using Spk.Bot.Tests.Support;

namespace Spk.Bot.Tests.Flows;

public sealed class LinkingFlowTests : IAsyncLifetime
{
    private readonly FlowUnlinkedBorough borough = new();

    private string Sga => borough.World.Channel(FlowBorough.Sga);

    private string Jugendamt => borough.World.Channel("Jugendamt");

    private string Office => borough.World.Channel(FlowBorough.Office);

    public ValueTask InitializeAsync() => borough.InitializeAsync();

    public ValueTask DisposeAsync() => borough.DisposeAsync();

    [Fact]
    public async Task Link_WithCardsWaiting_DeliversThemAndSaysHowMany()
    {
        var first = await borough.ReportAsync("Wartet eins", theme: "culture");
        var need = await borough.ReportAsync("Wartet zwei", theme: "youth-family");
        await borough.ReportAsync("Wartet drei", theme: "youth-family");
        await borough.QuietAsync();
        Assert.DoesNotContain(borough.Teams.Messages(Jugendamt), m => StoryStage.Words(m).Contains("Wartet", StringComparison.Ordinal));

        var answer = StoryStage.Words(await borough.AskAsync(FlowBorough.Lead, Jugendamt, "verbinden Jugendamt"));

        Assert.Contains("2 Karten haben gewartet", answer, StringComparison.Ordinal);
        await borough.CardOfAsync(Jugendamt, need);
        Assert.Equal(2, await borough.CountAsync(Jugendamt, "Bedarf SPK-"));
        Assert.Equal(0, await borough.CountAsync(Jugendamt, first.Number));
    }

    [Fact]
    public async Task Link_OfTheOffice_ThenHintsAreDeliveredOncePerPlace()
    {
        await borough.ReportAsync("Ohne Kanal eins", theme: "youth-family");
        await borough.ReportAsync("Ohne Kanal zwei", theme: "youth-family");

        await borough.AskAsync(FlowBorough.Lead, Office, "verbinden OE SPK");
        await borough.WaitAsync(Office, "Eine Karte wartet auf einen Kanal für: Jugendamt");

        Assert.Equal(1, await borough.CountAsync(Office, "einen Kanal für: Jugendamt"));
    }

    [Theory]
    [InlineData("sga-1")]
    [InlineData("sga-2")]
    public async Task Link_ByOthers_IsRefused(string person)
    {
        var answer = StoryStage.Words(await borough.AskAsync(person, Sga, $"verbinden {FlowBorough.Sga}"));

        Assert.Contains("Das kann nur die OE SPK", answer, StringComparison.Ordinal);
        var need = await borough.ReportAsync($"Kein Kanal durch {person}");
        Assert.Equal(0, await borough.CountAsync(Sga, need.Number));
    }

    [Fact]
    public async Task Link_ByTheRegionalCoordination_IsRefused() =>
        Assert.Contains("Das kann nur die OE SPK", StoryStage.Words(await borough.AskAsync("regio", Office, "verbinden OE SPK")), StringComparison.Ordinal);

    [Fact]
    public async Task Link_InAPersonalChat_IsRefused() =>
        Assert.Contains("Das geht nur in einem Kanal", StoryStage.Words(await borough.AskAsync(FlowBorough.Lead, "verbinden Jugendamt")), StringComparison.Ordinal);

    [Fact]
    public async Task Link_ToAnUnknownName_IsAnsweredWithSuggestionsThatWork()
    {
        var notice = await borough.AskAsync(FlowBorough.Lead, Jugendamt, "verbinden Jugendzentrumsamt");

        Assert.Contains("Diesen Namen kenne ich nicht", StoryStage.Words(notice), StringComparison.Ordinal);
        var answer = CardReading.Words(await borough.PressAsync(FlowBorough.Lead, notice, "Jugendamt"));
        Assert.Contains("Dieser Kanal ist jetzt verbunden mit: Jugendamt", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Link_OfAnotherChannel_TakesNewCardsThereAndKeepsOldOnesTrue()
    {
        await borough.AskAsync(FlowBorough.Lead, Sga, "verbinden Straßen- und Grünflächenamt");
        var old = await borough.ReportAsync("Im alten Kanal");
        var card = await borough.CardOfAsync(Sga, old);
        var elsewhere = borough.World.Channel("Stadtentwicklungsamt");

        await borough.AskAsync(FlowBorough.Lead, elsewhere, "verbinden SGA");
        var fresh = await borough.ReportAsync("Im neuen Kanal");
        await borough.CardOfAsync(elsewhere, fresh);

        Assert.Equal(0, await borough.CountAsync(Sga, fresh.Number));
        await borough.PressAsync(FlowBorough.Lead, card, "Zur Kenntnis nehmen");
        await borough.WaitAsync(card, "von Miriam Yıldız");
    }

    [Fact]
    public async Task Link_ASecondTime_SaysSo()
    {
        await borough.AskAsync(FlowBorough.Lead, Jugendamt, "verbinden Jugendamt");

        Assert.Contains("war schon verbunden", StoryStage.Words(await borough.AskAsync(FlowBorough.Lead, Jugendamt, "verbinden jugendamt")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Link_OfOneChannelWithTwoAmts_EachIsAcknowledgedOnItsOwnCard()
    {
        await borough.AskAsync(FlowBorough.Lead, Sga, "verbinden SGA");
        await borough.AskAsync(FlowBorough.Lead, Sga, "verbinden Ordnungsamt");
        var need = await borough.ReportAsync("Ein Kanal für zwei Ämter");
        var lead = await borough.WaitAsync(Sga, need.Number, "Frist");
        await borough.QuietAsync();
        var other = borough.Teams.Messages(Sga).Single(m => m.Id != lead.Id && StoryStage.Words(m).Contains(need.Number, StringComparison.Ordinal));

        await borough.PressAsync("sga-1", other, "Zur Kenntnis nehmen");
        var first = await borough.WaitAsync(other, "von Katarzyna Nowak");
        Assert.DoesNotContain("Zur Kenntnis nehmen", StoryStage.Words(first), StringComparison.Ordinal);
        await borough.QuietAsync();
        Assert.Contains("Zur Kenntnis nehmen", StoryStage.Words(borough.Teams.Messages(Sga).Single(m => m.Id == lead.Id)), StringComparison.Ordinal);
        await borough.PressAsync("sga-2", lead, "Zur Kenntnis nehmen");

        await borough.WaitAsync(lead, "von Katarzyna Nowak", "von Thomas Behrendt");
    }
}
