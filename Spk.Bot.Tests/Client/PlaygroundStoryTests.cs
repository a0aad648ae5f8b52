using Microsoft.Playwright;
using Spk.Bot.Sandbox.Story;
using Spk.Bot.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace Spk.Bot.Tests.Client;

/// <summary>
/// A need's whole life in a client that we did not write: two Ämter, the OE SPK and a coordination, each before a Playground of their own. Four Playgrounds with their windows
/// are too much for every run, so only with <c>SPK_PLAYGROUND_PICTURES=FOLDER</c>; the same story is clicked in each run on the sandbox's page (<see cref="StoryPageTests"/>).
/// </summary>
public sealed class PlaygroundStoryTests(ClientBrowser browser) : IClassFixture<ClientBrowser>
{
    private const string Title = "Der Bolzplatz am Weg zur Lipschitzallee ist gesperrt";
    private const string Sga = "Straßen- und Grünflächenamt";

    private static readonly PlaygroundSeat _reporter = new("stk", "Aylin Demir", "Jonas Krüger", "Koordination");
    private static readonly PlaygroundSeat _sga = new("sga", "Miriam Yildiz", "Thomas Behrendt", "Bedarfe SGA");
    private static readonly PlaygroundSeat _youth = new("jug", "Karla Wendt", "Omar Haddad", "Bedarfe Jugendamt");
    private static readonly PlaygroundSeat _office = new("spk", "Sabine Lorenz", "Peter Ahrens", "OE SPK");

    private PlaygroundWindow reporter = null!, sga = null!, youth = null!, office = null!;

    private PlaygroundBot bot = null!;

    private string number = "";

    [Fact]
    public async Task Story_OfFourPersonsInPlaygrounds_GoesToTheHonestEnd()
    {
        Assert.SkipWhen(Playground.Missing is not null, Playground.Missing ?? "");
        Assert.SkipUnless(PlaygroundWindow.Pictures is not null, "Four Playgrounds at once: only with SPK_PLAYGROUND_PICTURES=FOLDER.");
        await using var started = bot = await PlaygroundBot.StartAsync(
            FlowClock.Create(), speaksGerman: true, ("CoordinationOffice", _office.EntraId), ("NeighbourhoodCoordination:gropiusstadt", _reporter.EntraId));
        await using var atReporter = reporter = await PlaygroundWindow.OpenAsync(browser, _reporter, bot);
        await using var atSga = sga = await PlaygroundWindow.OpenAsync(browser, _sga, bot);
        await using var atYouth = youth = await PlaygroundWindow.OpenAsync(browser, _youth, bot);
        await using var atOffice = office = await PlaygroundWindow.OpenAsync(browser, _office, bot);

        await LinkAsync(sga, Sga);
        await LinkAsync(youth, "Jugendamt");
        await LinkAsync(office, "OE SPK");
        await LinkAsync(reporter, "Stadtteilkoordination Gropiusstadt");

        number = await ReportAsync();
        await DisputeAsync();
        await DecideAsync();
        await AskBackAsync();
        await PromiseAndMissAsync();
        await AnswerAndCompleteAsync();
        await SayNoAndSolveAsync();
    }

    private async Task<string> ReportAsync()
    {
        await reporter.WriteAsync($"melden: {Title}");
        var form = await reporter.FindAsync("Bedarf melden");
        await form.GetByLabel("Beschreibung").FillAsync("Seit Februar steht ein Bauzaun um den Bolzplatz.");
        await reporter.ChooseAsync(form, "Region", "Gropiusstadt West");
        await reporter.ChooseAsync(form, "Thema", "Grün & Spielen");
        await reporter.PictureAsync("story-01-melden");
        await PressAsync(form, "Weiter zur Vorschau");
        await PressAsync(await reporter.FindAsync("Bitte prüfen Sie Ihre Meldung"), "Bedarf senden");
        var receipt = await reporter.FindAsync("Ihr Bedarf hat die Nummer");
        await reporter.PictureAsync("story-02-gemeldet");
        return StoryStage.NumberIn(await receipt.InnerTextAsync());
    }

    /// <summary>The first Amt hands it to the second, which refuses.</summary>
    private async Task DisputeAsync()
    {
        var card = await sga.NeedAsync(number, "Zur Kenntnis nehmen");
        await PressAsync(card, "Abgeben");
        await sga.ChooseAsync(card, "Wer soll übernehmen?", "Jugendamt");
        await card.GetByLabel("Begründung").FillAsync("Der Platz gehört zum Jugendclub.");
        await sga.PictureAsync("story-03-gibt-ab");
        await PressAsync(card, "Bedarf abgeben");
        await Expect(card).ToContainTextAsync("abgegeben am");

        card = await youth.NeedAsync(number, "Der Platz gehört zum Jugendclub.");
        await PressAsync(card, "Abgeben");
        await youth.ChooseAsync(card, "Wer soll übernehmen?", Sga);
        await card.GetByLabel("Begründung").FillAsync("Der Zaun steht auf Straßenland.");
        await PressAsync(card, "Bedarf abgeben");
        await Expect(card).ToContainTextAsync("abgegeben am");
        await youth.PictureAsync("story-04-lehnt-ab");
    }

    private async Task DecideAsync()
    {
        var card = await office.NeedAsync(number, "Bitte entscheiden Sie");
        await Expect(card).ToContainTextAsync("Der Platz gehört zum Jugendclub.");
        await Expect(card).ToContainTextAsync("Der Zaun steht auf Straßenland.");
        await office.ChooseAsync(card, "Zuständiges Amt", "Jugendamt");
        await card.GetByLabel("Begründung").FillAsync("Der Zaun gehört zum Umbau des Clubs.");
        await office.PictureAsync("story-05-entscheidet");
        await PressAsync(card, "Amt zuweisen");
        await Expect(card).Not.ToContainTextAsync("Bitte entscheiden Sie");
    }

    private async Task AskBackAsync()
    {
        var card = await youth.NeedAsync(number, "Der Zaun gehört zum Umbau des Clubs.", "Zur Kenntnis nehmen");
        await PressMoreAsync(card, "Rückfrage stellen");
        await card.GetByLabel("Ihre Frage an die meldende Stelle").FillAsync("Ist auch das Tor versperrt?");
        await youth.PictureAsync("story-06-fragt");
        await PressAsync(card, "Rückfrage senden");
        await Expect(card).ToContainTextAsync("Rückfrage gestellt");

        await PassAsync();
        var news = await reporter.FindAsync("Jugendamt hat eine Rückfrage:");
        await news.GetByLabel("Ihre Antwort").FillAsync("Ja, dort hängt ein Schloss.");
        await reporter.PictureAsync("story-07-antwortet");
        await PressAsync(news, $"{number} beantworten");
        await reporter.FindAsync("Danke, Ihre Antwort ist beim Amt.");
        await Expect(card).ToContainTextAsync("Ja, dort hängt ein Schloss.");
    }

    private async Task PromiseAndMissAsync()
    {
        var card = await youth.NeedAsync(number, "Ja, dort hängt ein Schloss.");
        await PressMoreAsync(card, "Termin zusagen");
        await card.GetByLabel("Erledigt bis").FillAsync("2026-03-16");
        await youth.PictureAsync("story-08-sagt-zu");
        await PressAsync(card, "Zusage speichern");
        await Expect(card).ToContainTextAsync("zugesagt bis Mo, 16.03.2026");
        await bot.MoveToAsync(At(13));
        await youth.FindAsync("Zugesagt für Mo, 16.03.2026.");
        await bot.MoveToAsync(At(17));
        await youth.FindAsync("Zugesagt war Mo, 16.03.2026.");
        await youth.PictureAsync("story-09-verpasst");
    }

    private async Task AnswerAndCompleteAsync()
    {
        var card = await youth.NeedAsync(number, "Antworten", "Abschließen");
        await PressAsync(card, "Antworten");
        await card.GetByLabel("Antwort an die meldende Stelle").FillAsync("Der Zaun wird morgen abgebaut.");
        await PressAsync(card, "Antwort senden");
        await Expect(card).ToContainTextAsync("Der Zaun wird morgen abgebaut.");
        await CompleteAsync(card, "Der Zaun ist weg.");
        await youth.PictureAsync("story-10-abgeschlossen");
        await PassAsync();
        await reporter.FindAsync("Der Bedarf ist abgeschlossen: gelöst.", "Der Zaun ist weg.");
        await reporter.PictureAsync("story-11-erfaehrt-das-ende");
    }

    private async Task SayNoAndSolveAsync()
    {
        await bot.MoveToAsync(At(31));
        await reporter.GoToChannelAsync();
        var asked = await reporter.NeedAsync(number, "Ist er aus Ihrer Sicht gelöst?");
        // The first click into a post draws it anew.
        await asked.GetByLabel("Wenn nein: Was fehlt noch?").ClickAsync();
        await reporter.Page.WaitForTimeoutAsync(500);
        await asked.GetByLabel("Wenn nein: Was fehlt noch?").FillAsync("Das Tor ist immer noch zu.");
        await reporter.PictureAsync("story-12-wird-gefragt");
        await PressAsync(asked, "Nein, noch nicht");
        await Expect(asked).ToContainTextAsync("Der Bedarf ist wieder offen.");

        var card = await youth.NeedAsync(number, "Das Tor ist immer noch zu.", "Zur Kenntnis nehmen");
        await Expect(card).ToContainTextAsync("Wieder geöffnet");
        await youth.PictureAsync("story-13-wieder-offen");
        await PressAsync(card, "Zuständigkeit übernehmen");
        await Expect(card).ToContainTextAsync("Zuständigkeit übernommen");
        await CompleteAsync(card, "Auch das Tor ist offen.");
        await youth.PictureAsync("story-14-geloest");
    }

    private static async Task CompleteAsync(ILocator card, string reason)
    {
        await PressAsync(card, "Abschließen");
        await card.GetByRole(AriaRole.Radio).First.CheckAsync();
        await card.GetByLabel("Begründung").FillAsync(reason);
        await PressAsync(card, "Bedarf abschließen");
        await Expect(card).ToContainTextAsync("Abgeschlossen: gelöst");
        await Expect(card).ToContainTextAsync(reason);
    }

    /// <summary>What the reporter is told waits for more, by the clock.</summary>
    private Task PassAsync() => bot.MoveToAsync(bot.Clock.GetUtcNow() + TimeSpan.FromMinutes(1));

    /// <summary>Noon of a day in March 2026, in Berlin.</summary>
    private static DateTimeOffset At(int day) => new(2026, 3, day, 11, 0, 0, TimeSpan.Zero);

    private static Task PressAsync(ILocator card, string button) => card.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).First.ClickAsync();

    private static async Task PressMoreAsync(ILocator card, string move)
    {
        await PressAsync(card, "Mehr");
        await card.GetByText(move, new() { Exact = true }).First.ClickAsync();
    }

    /// <summary>By the OE SPK, who comes by for it.</summary>
    private static async Task LinkAsync(PlaygroundWindow window, string name)
    {
        await window.GoToChannelAsync();
        await window.SayAsync(_office, $"verbinden {name}");
        await window.FindAsync("verbunden mit");
    }
}
