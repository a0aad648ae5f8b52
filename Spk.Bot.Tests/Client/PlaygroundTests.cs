using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Spk.Bot.Sandbox.Story;
using static Microsoft.Playwright.Assertions;

namespace Spk.Bot.Tests.Client;

/// <summary>The story in a client that we did not write. It tells the bot that everybody speaks English, so that the other language is seen as well.</summary>
public sealed partial class PlaygroundTests(ClientBrowser browser) : IClassFixture<ClientBrowser>
{
    private const string Amt = "Straßen- und Grünflächenamt";

    [Fact]
    public async Task Story_InThePlayground_FromReportToStatus()
    {
        Assert.SkipWhen(Playground.Missing is not null, Playground.Missing ?? "");
        var page = await browser.OpenAsync(1400, 1400);
        await using var playground = await Playground.StartAsync();
        await page.GotoAsync(playground.Url);

        await LinkAsync(page);
        var number = await ReportAsync(page, "In der Weserstraße fehlt ein Zebrastreifen");
        var other = await ReportAsync(page, "In der Weserstraße fehlen Fahrradbügel");

        await Place(page, "Bedarfe").ClickAsync();
        var card = Card(page, number);
        await Expect(card).ToContainTextAsync("Warum bei uns?");
        await card.GetByRole(AriaRole.Button, new() { Name = "Zur Kenntnis nehmen" }).ClickAsync();
        await Expect(card).ToContainTextAsync($"von {Playground.Me}");

        await ColleagueClicksAsync(page, playground, number);
        await ColleagueClicksAsync(page, playground, other);
        await Expect(Card(page, other)).ToContainTextAsync($"von {Playground.Colleague}");
        await Expect(card).ToContainTextAsync($"von {Playground.Me}");
        await Expect(card).Not.ToContainTextAsync(Playground.Colleague);
        await PictureAsync(page, "acknowledged");
        await AnswerAndCompleteAsync(page, number);

        await WriteAsync(page, "status Reuterkiez");
        var status = page.Locator(".ac-adaptiveCard").Last;
        await Expect(status).ToContainTextAsync("Reuterkiez (Reuterstraße)");
        await Expect(status).ToContainTextAsync(other);
        await Expect(Card(page, number).First).ToContainTextAsync("Completed: solved");
        await Expect(Card(page, other).First).ToContainTextAsync("Acknowledged");
        await PictureAsync(page, "status");
    }

    /// <summary>In the Amt's channel: one click, a form with a text, a form with a choice and a text, each on the card itself. What answers a click speaks the clicker's language.</summary>
    private static async Task AnswerAndCompleteAsync(IPage page, string number)
    {
        var card = Card(page, number).First;
        await PressAsync(card, "Accept responsibility", "Zuständigkeit übernehmen");
        await Expect(card).ToContainTextAsync(Taken());
        await PressAsync(card, "Answer", "Antworten");
        await card.GetByRole(AriaRole.Textbox).Last.FillAsync("Der Zebrastreifen kommt im März.");
        await PictureAsync(page, "answer-form");
        await PressAsync(card, "Send answer", "Antwort senden");
        await Expect(card.GetByRole(AriaRole.Textbox)).ToHaveCountAsync(0);
        await Expect(card).ToContainTextAsync("Der Zebrastreifen kommt im März.");
        await PressAsync(card, "Complete", "Abschließen");
        await card.GetByRole(AriaRole.Radio).First.CheckAsync();
        await card.GetByRole(AriaRole.Textbox).Last.FillAsync("Er ist da.");
        await PictureAsync(page, "complete-form");
        await PressAsync(card, "Complete the need", "Bedarf abschließen");
        await Expect(card.GetByRole(AriaRole.Textbox)).ToHaveCountAsync(0);
        await Expect(card).ToContainTextAsync(Ended());
        await Expect(card).ToContainTextAsync("Er ist da.");
        await PictureAsync(page, "completed");
    }

    /// <summary>A card stands in the borough's language until it answers a click.</summary>
    private static Task PressAsync(ILocator card, string english, string german) =>
        card.GetByRole(AriaRole.Button, new() { NameRegex = new Regex($"^({Regex.Escape(english)}|{Regex.Escape(german)})$") }).First.ClickAsync();

    private static async Task LinkAsync(IPage page)
    {
        await Place(page, "Bedarfe").ClickAsync();
        await page.GetByRole(AriaRole.Textbox).First.ClickAsync();
        await page.Keyboard.TypeAsync("@SPK", new() { Delay = 30 });
        await page.GetByRole(AriaRole.Menuitem, new() { Name = "SPK-Bot" }).ClickAsync();
        await page.Keyboard.TypeAsync($"verbinden {Amt}");
        await page.GetByRole(AriaRole.Button, new() { Name = "Post" }).ClickAsync();
        await Expect(Card(page, $"This channel is now linked with: {Amt}")).ToBeVisibleAsync();
    }

    private static async Task<string> ReportAsync(IPage page, string sentence)
    {
        await WriteAsync(page, $"melden: {sentence}");
        await page.GetByRole(AriaRole.Button, new() { Name = "Continue to preview" }).Last.ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Send report" }).Last.ClickAsync();
        var card = page.Locator(".ac-adaptiveCard", new() { HasTextRegex = Number() }).Filter(new() { HasText = sentence }).Last;
        await Expect(card).ToContainTextAsync("not yet acknowledged");
        return StoryStage.NumberIn(await card.InnerTextAsync());
    }

    private static async Task WriteAsync(IPage page, string text)
    {
        await Place(page, "Personal Chat").ClickAsync();
        await page.GetByRole(AriaRole.Textbox).Last.ClickAsync();
        await page.Keyboard.TypeAsync(text);
        await page.Keyboard.PressAsync("Enter");
    }

    private static async Task ColleagueClicksAsync(IPage page, Playground playground, string number)
    {
        var answer = await page.APIRequest.PostAsync(playground.Url + "/_internal/v1/customActivities", new() { DataObject = playground.ColleaguesClick(number) });
        Assert.Equal(200, answer.Status);
    }

    private static ILocator Place(IPage page, string name) => page.GetByRole(AriaRole.Treeitem, new() { NameRegex = new Regex(Regex.Escape(name)) });

    private static ILocator Card(IPage page, string words) => page.Locator(".ac-adaptiveCard", new() { HasText = words });

    /// <summary>With <c>SPK_PLAYGROUND_PICTURES=FOLDER</c> the windows can be looked at.</summary>
    private static async Task PictureAsync(IPage page, string name)
    {
        if (Environment.GetEnvironmentVariable("SPK_PLAYGROUND_PICTURES") is { Length: > 0 } folder)
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"playground-{name}.png") });
    }

    [GeneratedRegex("Zuständigkeit übernommen|[Rr]esponsibility accepted")]
    private static partial Regex Taken();

    [GeneratedRegex("Abgeschlossen: gelöst|Completed: solved")]
    private static partial Regex Ended();

    [GeneratedRegex(@"SPK-\d{4}-\d{5}")]
    private static partial Regex Number();
}
