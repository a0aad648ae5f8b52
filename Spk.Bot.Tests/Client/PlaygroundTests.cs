using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Spk.Bot.Sandbox;
using Spk.Bot.Sandbox.Story;
using static Microsoft.Playwright.Assertions;

namespace Spk.Bot.Tests.Client;

/// <summary>The story in a client that we did not write. It tells the bot that everybody speaks English, so that the other language is seen as well.</summary>
public sealed partial class PlaygroundTests(ClientBrowser browser) : IClassFixture<ClientBrowser>
{
    private const string Amt = "Straßen- und Grünflächenamt";

    private static readonly PlaygroundSeat seat = new("amt", "Miriam Yildiz", "Thomas Behrendt", "Bedarfe");

    [Fact]
    public async Task Story_InThePlayground_FromReportToStatus()
    {
        Assert.SkipWhen(Playground.Missing is not null, Playground.Missing ?? "");
        await using var bot = await PlaygroundBot.StartAsync(
            new MovableClock(), speaksGerman: false, ("CoordinationOffice", seat.EntraId), ("NeighbourhoodCoordination:reuterstrasse", seat.EntraId));
        await using var window = await PlaygroundWindow.OpenAsync(browser, seat, bot);

        await LinkAsync(window);
        var number = await ReportAsync(window, "In der Weserstraße fehlt ein Zebrastreifen");
        var other = await ReportAsync(window, "In der Weserstraße fehlen Fahrradbügel");

        await window.GoToChannelAsync();
        var card = window.Cards(number);
        await Expect(card).ToContainTextAsync("Warum bei uns?");
        await card.GetByRole(AriaRole.Button, new() { Name = "Zur Kenntnis nehmen" }).ClickAsync();
        await Expect(card).ToContainTextAsync($"von {seat.Name}");

        await window.ColleagueAcknowledgesAsync(number);
        await window.ColleagueAcknowledgesAsync(other);
        await Expect(window.Cards(other)).ToContainTextAsync($"von {seat.ColleagueName}");
        await Expect(card).ToContainTextAsync($"von {seat.Name}");
        await Expect(card).Not.ToContainTextAsync(seat.ColleagueName);
        await window.PictureAsync("acknowledged");
        await AnswerAndCompleteAsync(window, number);

        await window.WriteAsync("status Reuterkiez");
        var status = window.Cards().Last;
        await Expect(status).ToContainTextAsync("Reuterkiez (Reuterstraße)");
        await Expect(status).ToContainTextAsync(other);
        await Expect(window.Cards(number).First).ToContainTextAsync("Completed: solved");
        await Expect(window.Cards(other).First).ToContainTextAsync("Acknowledged");
        await window.PictureAsync("status");
    }

    /// <summary>In the Amt's channel: one click, a form with a text, a form with a choice and a text, each on the card itself. What answers a click speaks the clicker's language.</summary>
    private static async Task AnswerAndCompleteAsync(PlaygroundWindow window, string number)
    {
        var card = window.Cards(number).First;
        await PressAsync(card, "Accept responsibility", "Zuständigkeit übernehmen");
        await Expect(card).ToContainTextAsync(Taken());
        await PressAsync(card, "Answer", "Antworten");
        await card.GetByRole(AriaRole.Textbox).Last.FillAsync("Der Zebrastreifen kommt im März.");
        await window.PictureAsync("answer-form");
        await PressAsync(card, "Send answer", "Antwort senden");
        await Expect(card.GetByRole(AriaRole.Textbox)).ToHaveCountAsync(0);
        await Expect(card).ToContainTextAsync("Der Zebrastreifen kommt im März.");
        await PressAsync(card, "Complete", "Abschließen");
        await card.GetByRole(AriaRole.Radio).First.CheckAsync();
        await card.GetByRole(AriaRole.Textbox).Last.FillAsync("Er ist da.");
        await window.PictureAsync("complete-form");
        await PressAsync(card, "Complete the need", "Bedarf abschließen");
        await Expect(card.GetByRole(AriaRole.Textbox)).ToHaveCountAsync(0);
        await Expect(card).ToContainTextAsync(Ended());
        await Expect(card).ToContainTextAsync("Er ist da.");
        await window.PictureAsync("completed");
    }

    /// <summary>A card stands in the borough's language until it answers a click.</summary>
    private static Task PressAsync(ILocator card, string english, string german) =>
        card.GetByRole(AriaRole.Button, new() { NameRegex = new Regex($"^({Regex.Escape(english)}|{Regex.Escape(german)})$") }).First.ClickAsync();

    private static async Task LinkAsync(PlaygroundWindow window)
    {
        await window.WriteInChannelAsync($"verbinden {Amt}");
        await window.FindAsync($"This channel is now linked with: {Amt}");
    }

    private static async Task<string> ReportAsync(PlaygroundWindow window, string sentence)
    {
        await window.WriteAsync($"melden: {sentence}");
        await window.Page.GetByRole(AriaRole.Button, new() { Name = "Continue to preview" }).Last.ClickAsync();
        await window.Page.GetByRole(AriaRole.Button, new() { Name = "Send report" }).Last.ClickAsync();
        var card = window.Page.Locator(".ac-adaptiveCard", new() { HasTextRegex = Number() }).Filter(new() { HasText = sentence }).Last;
        await Expect(card).ToContainTextAsync("not yet acknowledged");
        return StoryStage.NumberIn(await card.InnerTextAsync());
    }

    [GeneratedRegex("Zuständigkeit übernommen|[Rr]esponsibility accepted")]
    private static partial Regex Taken();

    [GeneratedRegex("Abgeschlossen: gelöst|Completed: solved")]
    private static partial Regex Ended();

    [GeneratedRegex(@"SPK-\d{4}-\d{5}")]
    private static partial Regex Number();
}
