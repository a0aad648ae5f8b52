using Spk.Bot.Sandbox.Story;
using Spk.Bot.Tests.Support;

namespace Spk.Bot.Tests.Flows;

public sealed class InstallationFlowTests : IAsyncLifetime
{
    private readonly FlowBorough borough = new();

    private string Sga => borough.World.Channel(FlowBorough.Sga);

    private string Office => borough.World.Channel(FlowBorough.Office);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => borough.InitializeAsync();

    public ValueTask DisposeAsync() => borough.DisposeAsync();

    [Fact]
    [Trait("Conformance", "32")]
    public async Task Install_Always_GreetsOnce()
    {
        Assert.Equal(1, await borough.CountAsync(Sga, "Guten Tag!"));
        Assert.Equal(1, await borough.CountAsync(borough.World.Chat("regio"), "Guten Tag!"));
    }

    [Fact]
    public async Task Remove_FromATeam_IsToldToTheOfficeAndHealedByReinstalling()
    {
        await borough.Teams.RemoveFromTeamAsync("sga-1", FlowBorough.Sga, Ct);
        await borough.WaitAsync(Office, "Nicht mehr verbunden", FlowBorough.Sga, "Die App wurde aus dem Team oder Kanal entfernt", "nehmen Sie die App dort wieder auf");
        var need = await borough.ReportAsync("Bot ist entfernt");

        Assert.Equal(0, await borough.CountAsync(Office, "Karte nicht zugestellt"));
        Assert.Equal(0, await borough.CountAsync(Sga, need.Number));
        await borough.Teams.InstallInTeamAsync("sga-1", FlowBorough.Sga, ct: Ct);

        var card = await borough.CardOfAsync(Sga, need);
        await borough.PressAsync("sga-1", card, "Zur Kenntnis nehmen");
        await borough.WaitAsync(card, "von Katarzyna Nowak");
        Assert.Equal(1, await borough.CountAsync(Sga, need.Number));
        Assert.Equal(1, await borough.CountAsync(Sga, "Guten Tag!"));
        await borough.WaitAsync(Office, "Nicht mehr verbunden", FlowBorough.Sga, "Wieder verbunden");
        Assert.Equal(1, await borough.CountAsync(Office, "Nicht mehr verbunden"));
    }

    [Fact]
    public async Task Remove_WhileACardStands_ItIsBroughtUpToDateAfterReinstalling()
    {
        var need = await borough.ReportAsync("Zwischendurch entfernt");
        var card = await borough.CardOfAsync(Sga, need);
        var other = await borough.CardOfAsync(borough.World.Channel("Ordnungsamt"), need);
        await borough.Teams.RemoveFromTeamAsync("sga-1", FlowBorough.Sga, Ct);

        await borough.PressAsync("ord-1", other, "Zur Kenntnis nehmen");
        await borough.QuietAsync();
        await borough.Teams.InstallInTeamAsync("sga-1", FlowBorough.Sga, ct: Ct);

        await borough.WaitAsync(card, "von Bernd Kowalski");
    }

    [Fact]
    public async Task ChannelDeleted_ThenLinkedElsewhere_TheWaitingCardsComeThere()
    {
        await borough.Teams.DeleteChannelAsync("jug-1", borough.World.Channel("Jugendamt"), Ct);
        var need = await borough.ReportAsync("Kanal gelöscht", theme: "youth-family");
        await borough.WaitAsync(Office, "Nicht mehr verbunden", "Jugendamt / Bedarfe", "verbinden Jugendamt");

        var elsewhere = borough.World.Channel("Stadtentwicklungsamt");
        await borough.AskAsync(FlowBorough.Lead, elsewhere, "verbinden Jugendamt");

        await borough.CardOfAsync(elsewhere, need);
    }

    [Fact]
    public async Task PersonalChat_WhenRemovedAndBack_IsAnsweredAgain()
    {
        await borough.Teams.RemovePersonallyAsync("regio", Ct);
        await borough.Teams.InstallPersonallyAsync("regio", Ct);

        Assert.Contains("Das kann ich", StoryStage.Words(await borough.AskAsync("regio", "hilfe")), StringComparison.Ordinal);
    }
}
