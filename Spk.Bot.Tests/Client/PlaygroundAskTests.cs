using Microsoft.Playwright;
using Spk.Bot.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace Spk.Bot.Tests.Client;

/// <summary>
/// What the bot answers, in a client that we did not write, with nothing to tell of and with one need. Only with <c>SPK_PLAYGROUND_PICTURES=FOLDER</c>, to be looked at; the
/// answers themselves are asked for in each run (<c>CommandFlowTests</c>).
/// </summary>
public sealed class PlaygroundAskTests(ClientBrowser browser) : IClassFixture<ClientBrowser>
{
    private const string Title = "Auf dem Spielplatz an der Weserstraße fehlt Schatten";

    private static readonly PlaygroundSeat _seat = new("spk", "Sabine Lorenz", "Peter Ahrens", "OE SPK");

    [Fact]
    public async Task Answers_InThePlayground_AreDrawn()
    {
        Assert.SkipWhen(Playground.Missing is not null, Playground.Missing ?? "");
        Assert.SkipUnless(PlaygroundWindow.Pictures is not null, "To be looked at: only with SPK_PLAYGROUND_PICTURES=FOLDER.");
        await using var bot = await PlaygroundBot.StartAsync(FlowClock.Create(), speaksGerman: true, ("CoordinationOffice", _seat.EntraId), ("NeighbourhoodCoordination:reuterstrasse", _seat.EntraId));
        await using var window = await PlaygroundWindow.OpenAsync(browser, _seat, bot);

        await AskAsync(window, "kennzahlen Reuterkiez", "Kennzahlen", "ask-0-kennzahlen");
        await AskAsync(window, "status Reuterkiez", "Reuterkiez", "ask-0-status");
        await AskAsync(window, "suche Spielplatz", "nichts gefunden", "ask-0-suche");
        await AskAsync(window, "sitzungen", "Sitzungen", "ask-0-sitzungen");
        await ReportAsync(window);
        await AskAsync(window, "kennzahlen Reuterkiez", "Kennzahlen", "ask-1-kennzahlen");
        await AskAsync(window, "status Reuterkiez", "Am längsten offen", "ask-1-status");
        await AskAsync(window, "suche Schatten", Title, "ask-1-suche");
        await AskAsync(window, "übergabe Reuterkiez", "Reuterkiez", "ask-1-uebergabe");
        await AskAsync(window, "übersicht Verkehr", "Ausschuss", "ask-1-uebersicht");
        await AskAsync(window, "hilfe", "kennzahlen", "ask-1-hilfe");
    }

    private static async Task AskAsync(PlaygroundWindow window, string question, string expected, string picture)
    {
        await window.WriteAsync(question);
        await Expect(window.Cards().Last).ToContainTextAsync(expected);
        await window.PictureAsync(picture);
    }

    private static async Task ReportAsync(PlaygroundWindow window)
    {
        await window.WriteAsync($"melden: {Title}");
        var form = await window.FindAsync("Bedarf melden");
        await window.ChooseAsync(form, "Region", "Reuterstraße");
        await window.ChooseAsync(form, "Thema", "Grün & Spielen");
        await form.GetByRole(AriaRole.Button, new() { Name = "Weiter zur Vorschau" }).ClickAsync();
        await (await window.FindAsync("Bitte prüfen Sie Ihre Meldung")).GetByRole(AriaRole.Button, new() { Name = "Bedarf senden" }).ClickAsync();
        await window.FindAsync("Ihr Bedarf hat die Nummer");
    }
}
