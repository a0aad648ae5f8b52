using Microsoft.Playwright;
using Spk.Bot.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace Spk.Bot.Tests.Client;

/// <summary>One person at one place while a story is played: what they see, in words that can be read, and what they do.</summary>
internal sealed class StoryWindow(SandboxPage page, string place)
{
    private static readonly LocatorAssertionsToContainTextOptions Visible = new() { UseInnerText = true };

    /// <param name="pictures">The window is made so high that no card is cut.</param>
    public static async Task<StoryWindow> OpenAsync(ClientBrowser browser, FlowBorough borough, string person, string place, bool pictures)
    {
        var page = await SandboxPage.OpenAsync(browser, borough, person, place);
        if (pictures)
        {
            await page.Page.SetViewportSizeAsync(1250, 2400);
            await page.Page.GotoAsync(page.Page.Url + "&theme=light&width=wide");
            await page.Page.WaitForSelectorAsync("body[data-ready=true]");
        }

        return new StoryWindow(page, place);
    }

    public SandboxPage Page => page;

    public Task WriteAsync(string text) => page.WriteAsync(place, text);

    /// <summary>The newest message with all these words, as soon as there is one; from then on it is this one, whatever it says later.</summary>
    public Task<ILocator> FindAsync(params string[] words) => FindAsync("article[data-from=bot]", words);

    /// <summary>The same among the messages that came after this one.</summary>
    public async Task<ILocator> FindAfterAsync(ILocator message, params string[] words) =>
        await FindAsync($"article[data-message=\"{await message.GetAttributeAsync("data-message")}\"] ~ article[data-from=bot]", words);

    private async Task<ILocator> FindAsync(string messages, string[] words)
    {
        var found = page.Place(place).Locator(messages);
        foreach (var word in words)
            found = found.Filter(new LocatorFilterOptions { HasText = word });
        await Expect(found.Last).ToBeVisibleAsync();
        return page.Message(place, (await found.Last.GetAttributeAsync("data-message"))!);
    }

    /// <summary>The message says all this, where a reader sees it.</summary>
    public static async Task SaysAsync(ILocator message, params string[] words)
    {
        foreach (var word in words)
            await Expect(message).ToContainTextAsync(word, Visible);
    }

    public static async Task SaysNotAsync(ILocator message, params string[] words)
    {
        foreach (var word in words)
            await Expect(message).Not.ToContainTextAsync(word, new LocatorAssertionsToContainTextOptions { UseInnerText = true });
    }

    public static Task ClickAsync(ILocator message, string button) => SandboxPage.Button(message, button).ClickAsync();

    /// <summary>A move that the card keeps behind "Mehr".</summary>
    public static async Task ClickMoreAsync(ILocator message, string move)
    {
        await ClickAsync(message, "Mehr");
        await ClickAsync(message, move);
    }

    public static Task FillAsync(ILocator message, string label, string value) => message.GetByLabel(label).FillAsync(value);

    public static Task ChooseAsync(ILocator message, string label, string choice) => message.GetByLabel(label).SelectOptionAsync(new SelectOptionValue { Label = choice });
}
