using Microsoft.Extensions.DependencyInjection;
using Spk.Bot.Core.Delivery;
using Spk.Bot.Core.Needs;
using Spk.Bot.Sandbox.Story;
using Spk.Bot.Tests.Support;

namespace Spk.Bot.Tests.Flows;

/// <summary>Reporters hear back, join what was reported already, are merged and parted; and what Ämter correct becomes a rule when the OE SPK says so.</summary>
public sealed class SharedDemandFlowTests(FlowBorough borough) : IClassFixture<FlowBorough>, IAsyncLifetime
{
    private const string OtherCoordinator = "stk-reuterstrasse";
    private const string Heading = "Neues zu Ihrem Bedarf";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private string Office => borough.World.Channel(FlowBorough.Office);

    private string Sga => borough.World.Channel(FlowBorough.Sga);

    /// <summary>News of the test before leave first.</summary>
    public async ValueTask InitializeAsync()
    {
        await borough.MoveAsync(TimeSpan.FromMinutes(1));
        await borough.QuietAsync();
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task News_OfSeveralMoves_ReachTheReporterOnceWithinAMinuteWithoutStaffNames()
    {
        var need = await borough.ReportAsync("Neuigkeiten kommen gebündelt");
        await borough.PressAsync("sga-1", await borough.CardOfAsync(Sga, need), "Zur Kenntnis nehmen");
        await MoveAsync(need, "sga-2", Sga, new NeedMove.Ask("An welcher Stelle genau?"));

        await borough.MoveAsync(TimeSpan.FromMinutes(1));

        var news = await borough.WaitAsync(need.Place, Heading, need.Number);
        var words = StoryStage.Words(news);
        Assert.Contains("zur Kenntnis genommen", words, StringComparison.Ordinal);
        Assert.Contains("An welcher Stelle genau?", words, StringComparison.Ordinal);
        Assert.Contains("beantworten", words, StringComparison.Ordinal);
        Assert.DoesNotContain("Nowak", words, StringComparison.Ordinal);
        Assert.DoesNotContain("Behrendt", words, StringComparison.Ordinal);
        Assert.Equal($"Neues zu Bedarf {need.Number}", news.Summary);
        await borough.MoveAsync(TimeSpan.FromMinutes(5));
        await borough.QuietAsync();
        Assert.Single(borough.Teams.Messages(need.Place), m => StoryStage.Words(m) is var w && w.Contains(Heading, StringComparison.Ordinal) && w.Contains(need.Number, StringComparison.Ordinal));
        Assert.Contains("Neuigkeiten kommen gebündelt", CardReading.Words(await borough.PressAsync(FlowBorough.Coordinator, news, $"{need.Number} anzeigen")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Report_LikeAnother_CanJoinItAndBothHearOfIt()
    {
        var first = await borough.ReportAsync("Zebrastreifen Lipschitzallee fehlt", text: "Vor der Grundschule kommen die Kinder morgens kaum über die Straße.");
        var form = await borough.AskAsync(OtherCoordinator, "melden");
        var preview = await borough.PressAsync(OtherCoordinator, form, "Weiter zur Vorschau", ("title", "Sichere Querung an der Lipschitzallee"),
            ("description", "Eltern wünschen sich einen Fußgängerüberweg vor der Schule."), ("region", "083009"), ("theme", "mobility"), ("urgency", "mittel"));
        Assert.Contains("Vielleicht schon gemeldet", CardReading.Words(preview), StringComparison.Ordinal);

        var receipt = CardReading.Words(await borough.ClickAsync(OtherCoordinator, form, CardReading.Button(preview, $"An {first.Number} anschließen")));

        var second = StoryStage.NumberIn(receipt);
        Assert.NotEqual(first.Number, second);
        Assert.Contains($"wird mit {first.Number} weiterverfolgt", receipt, StringComparison.Ordinal);
        var card = await borough.WaitAsync(Sga, first.Number, "von 2 Koordinationen gemeldet");
        Assert.Equal(0, await borough.CountAsync(Sga, second));
        await borough.PressAsync("sga-1", card, "Zur Kenntnis nehmen");
        await borough.MoveAsync(TimeSpan.FromMinutes(1));
        await borough.WaitAsync(first.Place, Heading, first.Number, "Denselben Bedarf hat jetzt auch gemeldet", "zur Kenntnis genommen");
        await borough.WaitAsync(borough.World.Chat(OtherCoordinator), Heading, first.Number, $"Ihr Bedarf {second} ist hier angeschlossen", "zur Kenntnis genommen");
    }

    [Fact]
    public async Task Report_LikeAnotherButSentAnyway_IsMergedAndPartedByTheOffice()
    {
        var first = await borough.ReportAsync("Ratten am Spielplatz Wutzkyallee", theme: "cleanliness-order", text: "Eltern sehen täglich Ratten zwischen den Mülltonnen.");
        var second = await borough.ReportAsync("Rattenplage Wutzkyallee", theme: "cleanliness-order", text: "Auf dem Spielplatz laufen Ratten am helllichten Tag herum.");
        var notice = await borough.WaitAsync(Office, $"Ähnliche Bedarfe zu {second.Number}", first.Number);
        Assert.Contains("Das kann nur die OE SPK", CardReading.Words(await borough.PressAsync("jug-1", notice, $"Mit {first.Number} zusammenführen")), StringComparison.Ordinal);

        var merged = CardReading.Words(await borough.PressAsync("regio", notice, $"Mit {first.Number} zusammenführen"));

        Assert.Contains($"{second.Number} ist zusammengeführt", merged, StringComparison.Ordinal);
        notice = await borough.WaitAsync(notice, "Zusammenführung aufheben");
        await borough.MoveAsync(TimeSpan.FromMinutes(1));
        await borough.WaitAsync(second.Place, Heading, $"zusammen mit {first.Number} weiterverfolgt");
        Assert.Contains("Ähnliche Bedarfe", CardReading.Words(await borough.PressAsync("spk-lead", notice, "Zusammenführung aufheben")), StringComparison.Ordinal);
        await borough.WaitAsync(notice, $"Mit {first.Number} zusammenführen");
        await borough.MoveAsync(TimeSpan.FromMinutes(1));
        await borough.WaitAsync(second.Place, Heading, "wieder für sich allein");
    }

    [Fact]
    public async Task Corrections_ThreeOfThem_BecomeARuleWhenTheOfficeApproves()
    {
        var order = borough.World.Channel("Ordnungsamt");
        foreach (var title in new[] { "Schrotträder im Kiez", "Graffiti am Zentrum", "Böller an Silvester" })
        {
            var need = await borough.ReportAsync(title, theme: "cleanliness-order");
            await MoveAsync(need, "ord-1", order, new NeedMove.Transfer("strassen-gruenflaechenamt", "Gehört zum SGA."));
            await MoveAsync(need, "sga-1", Sga, new NeedMove.Accept());
        }

        var proposal = await borough.WaitAsync(Office, "Vorschlag: Zuständigkeit ändern", "künftig an: Straßen- und Grünflächenamt (bisher: Ordnungsamt)", "Graffiti am Zentrum");
        var decided = CardReading.Words(await borough.PressAsync("spk-lead", proposal, "Übernehmen"));

        Assert.Contains("Übernommen als Regel K-2026-01", decided, StringComparison.Ordinal);
        await borough.WaitAsync(proposal, "Regel zurücknehmen");
        var next = await borough.ReportAsync("Lärm in der Nacht", theme: "cleanliness-order");
        await borough.WaitAsync(Sga, next.Number, "liegt in Gropiusstadt West beim Straßen- und Grünflächenamt", "Regel K-2026-01");
        await borough.PressAsync("regio", await borough.WaitAsync(proposal, "Regel zurücknehmen"), "Regel zurücknehmen");
        var last = await borough.ReportAsync("Gestank im Hof", theme: "cleanliness-order");
        await borough.WaitAsync(order, last.Number, "Das Thema „Sauberkeit & Ordnung“ liegt beim Ordnungsamt.");
    }

    /// <summary>A move in an Amt's channel, past the card.</summary>
    private async Task MoveAsync(FlowNeed need, string person, string channel, NeedMove move)
    {
        var known = borough.World.Person(person);
        Assert.True(NeedId.TryParse(need.Number, "SPK", out var id));

        // The deliverer may be faster, as it may in a turn.
        for (var attempt = 0; attempt < 8; attempt++)
        {
            await using var scope = borough.Bot.Services.CreateAsyncScope();
            var result = await scope.ServiceProvider.GetRequiredService<MoveNeed>().RunAsync(id, move, new Clicker(known.EntraId, known.TeamsId, known.Name, channel), null, EntrySource.Card, Ct);
            Assert.IsType<NeedOutcome.Changed>(result.Outcome);
            if (await scope.ServiceProvider.GetRequiredService<CommitTurn>().RunAsync(null, Ct))
                return;
        }

        Assert.Fail("The move could not be committed.");
    }
}
