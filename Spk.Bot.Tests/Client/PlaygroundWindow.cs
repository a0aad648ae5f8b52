using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Spk.Bot.Tests.Client;

/// <summary>A Playground and its page: one person, in their own chat or in their channel.</summary>
internal sealed class PlaygroundWindow : IAsyncDisposable
{
    private readonly Playground playground;

    private PlaygroundWindow(Playground playground, IPage page) => (this.playground, Page) = (playground, page);

    /// <summary>Folder for pictures of the windows, from <c>SPK_PLAYGROUND_PICTURES</c>; null: none are taken.</summary>
    public static string? Pictures => Environment.GetEnvironmentVariable("SPK_PLAYGROUND_PICTURES") is { Length: > 0 } folder ? folder : null;

    public IPage Page { get; }

    public static async Task<PlaygroundWindow> OpenAsync(ClientBrowser browser, PlaygroundSeat seat, PlaygroundBot bot)
    {
        var page = await browser.OpenAsync(1400, 1400);
        var playground = await Playground.StartAsync(seat, bot.BaseUrl);
        await page.GotoAsync(playground.Url);
        return new PlaygroundWindow(playground, page);
    }

    /// <summary>In the channel, with the mention that a channel asks for.</summary>
    public async Task WriteInChannelAsync(string text)
    {
        await GoToChannelAsync();
        await Page.GetByRole(AriaRole.Textbox).First.ClickAsync();
        await Page.Keyboard.TypeAsync("@SPK", new() { Delay = 30 });
        await Page.GetByRole(AriaRole.Menuitem, new() { Name = "SPK-Bot" }).ClickAsync();
        await Page.Keyboard.TypeAsync(text);
        await Page.GetByRole(AriaRole.Button, new() { Name = "Post" }).ClickAsync();
    }

    /// <summary>In the personal chat.</summary>
    public async Task WriteAsync(string text)
    {
        await GoToAsync("Personal Chat");
        await Page.GetByRole(AriaRole.Textbox).Last.ClickAsync();
        await Page.Keyboard.TypeAsync(text);
        await Page.Keyboard.PressAsync("Enter");
    }

    public Task GoToChannelAsync() => GoToAsync(playground.Seat.ChannelName);

    /// <summary>As a colleague, who has no window here.</summary>
    public Task ColleagueAcknowledgesAsync(string number) => PostAsync(playground.Seat.ColleaguesClick(playground.Url, number));

    /// <summary>As somebody of another seat, in this one's channel.</summary>
    public Task SayAsync(PlaygroundSeat by, string text) => PostAsync(playground.Seat.Message(playground.Url, by, text));

    /// <summary>Cards with all these words; the newest is the last.</summary>
    public ILocator Cards(params string[] words)
    {
        var found = Page.Locator(".ac-adaptiveCard");
        foreach (var word in words)
            found = found.Filter(new() { HasText = word });
        return found;
    }

    /// <summary>The newest card with all these words, as soon as there is one.</summary>
    public async Task<ILocator> FindAsync(params string[] words)
    {
        var card = Cards(words).Last;
        await Expect(card).ToBeVisibleAsync();
        return card;
    }

    /// <summary>The newest card of a need, as soon as it says all this; from then on it is this one, whatever it says.</summary>
    public async Task<ILocator> NeedAsync(string number, params string[] words)
    {
        var card = Cards(number).Last;
        foreach (var word in words)
            await Expect(card).ToContainTextAsync(word);
        return card;
    }

    /// <summary>A choice list opens over the page.</summary>
    public async Task ChooseAsync(ILocator card, string label, string choice)
    {
        await card.GetByRole(AriaRole.Combobox, new() { Name = label }).First.ClickAsync();
        await Page.GetByRole(AriaRole.Option, new() { Name = choice, Exact = true }).ClickAsync();
    }

    public async Task PictureAsync(string name)
    {
        if (Pictures is { } folder)
            await Page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"playground-{name}.png") });
    }

    public ValueTask DisposeAsync() => playground.DisposeAsync();

    private async Task PostAsync(object activity)
    {
        var answer = await Page.APIRequest.PostAsync(playground.Url + "/_internal/v1/customActivities", new() { DataObject = activity });
        Assert.Equal(200, answer.Status);
    }

    private Task GoToAsync(string name) => Page.GetByRole(AriaRole.Treeitem, new() { NameRegex = new Regex(Regex.Escape(name) + "$") }).ClickAsync();
}
