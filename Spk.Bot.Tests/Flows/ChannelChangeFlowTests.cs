using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Spk.Bot.Core.Persistence;
using Spk.Bot.Sandbox.Story;
using Spk.Bot.Sandbox.Teams;
using Spk.Bot.Tests.Support;

namespace Spk.Bot.Tests.Flows;

/// <summary>The rows of <c>docs/channels.md</c>, from the event on the wire to what stands in the channels.</summary>
public sealed class ChannelChangeFlowTests : IAsyncLifetime
{
    private const string Committees = "Ausschussdienst";

    private readonly FlowBorough borough = new();

    private string Sga => borough.World.Channel(FlowBorough.Sga);

    private string Office => borough.World.Channel(FlowBorough.Office);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => borough.InitializeAsync();

    public ValueTask DisposeAsync() => borough.DisposeAsync();

    [Theory]
    [InlineData("bot", "Die App wurde aus dem Team oder Kanal entfernt")]
    [InlineData("channel", "Der Kanal wurde gelöscht")]
    [InlineData("archive", "Das Team wurde archiviert")]
    [InlineData("team", "Das Team wurde gelöscht")]
    [InlineData("bot-alone", "Die App wurde aus dem Team oder Kanal entfernt")]
    public async Task Loss_OfAnyKind_IsToldOnceAndCardsFollowWhenItIsBack(string what, string because)
    {
        var old = await borough.ReportAsync("Stand schon dort");
        var card = await borough.CardOfAsync(Sga, old);

        await LoseAsync(what);
        await borough.WaitAsync(Office, "Nicht mehr verbunden", because, FlowBorough.Sga);
        var fresh = await borough.ReportAsync("Wartet auf die Rückkehr");
        await borough.PressAsync("ord-1", await borough.CardOfAsync(borough.World.Channel("Ordnungsamt"), old), "Zur Kenntnis nehmen");
        Assert.Equal(0, await borough.CountAsync(Sga, fresh.Number));
        Assert.Equal(0, await borough.CountAsync(Office, "Karte nicht zugestellt"));
        await ReturnAsync(what);

        await borough.CardOfAsync(Sga, fresh);
        await borough.WaitAsync(card, "von Bernd Kowalski");
        await borough.WaitAsync(Office, "Nicht mehr verbunden", "Wieder verbunden");
        Assert.Equal(1, await borough.CountAsync(Sga, fresh.Number));
        Assert.Equal(1, await borough.CountAsync(Sga, old.Number));
        Assert.Equal(1, await borough.CountAsync(Office, "Nicht mehr verbunden"));
        Assert.Equal(1, await borough.CountAsync(Sga, "Guten Tag!"));
    }

    [Fact]
    public async Task Loss_OfATeamForGood_CardsStandInTheNewChannelOnce()
    {
        var first = await borough.ReportAsync("Zieht um eins");
        var second = await borough.ReportAsync("Zieht um zwei");
        await borough.CardOfAsync(Sga, second);
        await borough.Teams.DeleteTeamAsync("sga-1", FlowBorough.Sga, isForGood: true, ct: Ct);
        await borough.WaitAsync(Office, "Das Team wurde gelöscht");
        await borough.PressAsync("ord-1", await borough.CardOfAsync(borough.World.Channel("Ordnungsamt"), first), "Zur Kenntnis nehmen");
        var elsewhere = borough.World.Channel("Stadtentwicklungsamt");

        Assert.Contains("2 Karten haben gewartet", StoryStage.Words(await borough.AskAsync(FlowBorough.Lead, elsewhere, "verbinden SGA")), StringComparison.Ordinal);

        await borough.WaitAsync(elsewhere, first.Number, "von Bernd Kowalski");
        await borough.CardOfAsync(elsewhere, second);
        Assert.Equal(1, await borough.CountAsync(elsewhere, first.Number));
        Assert.Equal(1, await borough.CountAsync(elsewhere, second.Number));
        await borough.PressAsync(FlowBorough.Lead, await borough.CardOfAsync(elsewhere, second), "Zur Kenntnis nehmen");
        await borough.WaitAsync(elsewhere, second.Number, "von Miriam Yıldız");
    }

    [Fact]
    public async Task Loss_OfATeamWithSeveralPlaces_IsOneNotice()
    {
        await borough.Teams.ArchiveTeamAsync("ausschuss", Committees, Ct);

        await borough.WaitAsync(Office, "Nicht mehr verbunden", "Verkehr", "Sozial", "verbinden und den Namen");
        Assert.Equal(1, await borough.CountAsync(Office, "Nicht mehr verbunden"));
    }

    [Fact]
    public async Task Channel_WhenDeletedAndItsTeamReturns_StaysLostUntilItIsRestored()
    {
        await borough.Teams.DeleteChannelAsync("sga-1", Sga, Ct);
        await borough.Teams.DeleteTeamAsync("sga-1", FlowBorough.Sga, ct: Ct);
        await borough.Teams.RestoreTeamAsync("sga-1", FlowBorough.Sga, Ct);
        var need = await borough.ReportAsync("Kanal fehlt noch");
        await borough.QuietAsync();
        Assert.DoesNotContain(borough.Teams.Trace, e => e.Direction == TraceDirection.FromBot && e.Status == 404);

        await borough.Teams.RestoreChannelAsync("sga-1", Sga, Ct);

        await borough.CardOfAsync(Sga, need);
        Assert.Equal(1, await borough.CountAsync(Office, "Nicht mehr verbunden"));
    }

    [Fact]
    public async Task Upgrade_OfTheApp_ChangesNothingAndGreetsNobody()
    {
        await borough.Teams.UpgradeInTeamAsync("sga-1", FlowBorough.Sga, Ct);

        await borough.CardOfAsync(Sga, await borough.ReportAsync("Nach der neuen Fassung"));
        Assert.Equal(0, await borough.CountAsync(Office, "Nicht mehr verbunden"));
        Assert.Equal(1, await borough.CountAsync(Sga, "Guten Tag!"));
        Assert.Equal(0, await borough.CountAsync(borough.World.Team(FlowBorough.Sga).Id, "Guten Tag!"));
    }

    [Fact]
    public async Task Channel_WhenSharedOrNoLonger_GoesOnAsItWas()
    {
        await borough.Teams.ShareChannelAsync("sga-1", Sga, ct: Ct);
        var need = await borough.ReportAsync("Geteilter Kanal");
        var card = await borough.CardOfAsync(Sga, need);
        await borough.Teams.ShareChannelAsync("sga-1", Sga, isShared: false, ct: Ct);

        await borough.PressAsync("sga-1", card, "Zur Kenntnis nehmen");
        await borough.WaitAsync(card, "von Katarzyna Nowak");
        Assert.Equal(0, await borough.CountAsync(Office, "Nicht mehr verbunden"));
    }

    [Fact]
    public async Task Channel_WhenItOrItsTeamIsRenamed_IsNamedSoFromThenOn()
    {
        await borough.Teams.RenameChannelAsync("sga-1", Sga, "Meldungen aus den Kiezen", Ct);
        await borough.Teams.RenameTeamAsync("sga-1", FlowBorough.Sga, "SGA neu", Ct);

        await borough.Teams.RemoveFromTeamAsync("sga-1", FlowBorough.Sga, Ct);

        await borough.WaitAsync(Office, "Nicht mehr verbunden", "/ Meldungen aus den Kiezen");
        await using var scope = borough.Bot.Services.CreateAsyncScope();
        var names = await scope.ServiceProvider.GetRequiredService<SpkDbContext>().Addresses.Where(a => a.ConversationId == Sga).Select(a => a.ChannelName).ToListAsync(Ct);
        Assert.Equal(["Meldungen aus den Kiezen"], names);
    }

    [Fact]
    public async Task Person_WhoBlocksTheBot_GetsTheCardAfterWritingAgain()
    {
        var need = await borough.ReportAsync("Blockiert danach");
        borough.Teams.BlockBot(FlowBorough.Coordinator);
        await borough.PressAsync("sga-1", await borough.CardOfAsync(Sga, need), "Zur Kenntnis nehmen");
        await borough.QuietAsync();
        var card = borough.Teams.Messages(need.Place).Single(m => m.Id == need.MessageId);
        Assert.DoesNotContain("zur Kenntnis genommen am", StoryStage.Words(card), StringComparison.Ordinal);
        Assert.Equal(0, await borough.CountAsync(Office, need.Number));

        await borough.AskAsync(FlowBorough.Coordinator, "hilfe");

        await borough.WaitAsync(card, "zur Kenntnis genommen am");
    }

    [Fact]
    public async Task Office_WhenItsOwnChannelIsLost_HearsAllOfItAfterwards()
    {
        await borough.Teams.RemoveFromTeamAsync(FlowBorough.Lead, FlowBorough.Office, Ct);
        await borough.Teams.RemoveFromTeamAsync("sga-1", FlowBorough.Sga, Ct);
        await borough.QuietAsync();
        Assert.Equal(0, await borough.CountAsync(Office, "Nicht mehr verbunden"));

        await borough.Teams.InstallInTeamAsync(FlowBorough.Lead, FlowBorough.Office, ct: Ct);

        await borough.WaitAsync(Office, "Nicht mehr verbunden", FlowBorough.Sga);
        Assert.Equal(1, await borough.CountAsync(Office, "Nicht mehr verbunden"));
    }

    [Fact]
    public async Task Morning_AfterALoss_TellsOfWhatWaitsAndHowToMendIt()
    {
        await borough.Teams.RemoveFromTeamAsync("sga-1", FlowBorough.Sga, Ct);
        await borough.ReportAsync("Wartet über Nacht");
        await borough.QuietAsync();

        await borough.MoveAsync(TimeSpan.FromHours(21.5));
        Assert.Equal(0, await borough.CountAsync(Office, "Was nicht angekommen ist"));
        await borough.MoveAsync(TimeSpan.FromHours(1));

        await borough.WaitAsync(Office, "Was nicht angekommen ist", $"{FlowBorough.Sga}: nicht mehr verbunden, 1 Karte wartet.", $"verbinden {FlowBorough.Sga}");
        await Task.WhenAll(borough.Bot.LookAsync(Ct), borough.Bot.LookAsync(Ct));
        Assert.Equal(1, await borough.CountAsync(Office, "Was nicht angekommen ist"));
    }

    private Task LoseAsync(string what) => what switch
    {
        "bot" => borough.Teams.RemoveFromTeamAsync("sga-1", FlowBorough.Sga, Ct),
        "channel" => borough.Teams.DeleteChannelAsync("sga-1", Sga, Ct),
        "archive" => borough.Teams.ArchiveTeamAsync("sga-1", FlowBorough.Sga, Ct),
        "team" => borough.Teams.DeleteTeamAsync("sga-1", FlowBorough.Sga, ct: Ct),
        _ => borough.Teams.RemoveFromChannelAsync("sga-1", Sga, Ct),
    };

    private Task ReturnAsync(string what) => what switch
    {
        "bot" => borough.Teams.InstallInTeamAsync("sga-1", FlowBorough.Sga, ct: Ct),
        "channel" => borough.Teams.RestoreChannelAsync("sga-1", Sga, Ct),
        "archive" => borough.Teams.UnarchiveTeamAsync("sga-1", FlowBorough.Sga, Ct),
        "team" => borough.Teams.RestoreTeamAsync("sga-1", FlowBorough.Sga, Ct),
        _ => borough.Teams.AddToChannelAsync("sga-1", Sga, Ct),
    };
}
