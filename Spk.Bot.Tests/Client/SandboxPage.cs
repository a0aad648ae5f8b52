using System.Globalization;
using Microsoft.Playwright;
using Spk.Bot.Tests.Support;

namespace Spk.Bot.Tests.Client;

/// <summary>The sandbox's page as one person has it open.</summary>
internal sealed class SandboxPage(IPage page)
{
    public IPage Page => page;

    /// <summary>Opens it as this person, with these places side by side.</summary>
    public static async Task<SandboxPage> OpenAsync(ClientBrowser browser, FlowBorough borough, string person, params string[] places) =>
        await OpenAsync(await browser.OpenAsync(), borough, person, places);

    /// <summary>A window that hears of no change: its cards stay as they were, as on a laptop that slept.</summary>
    public static async Task<SandboxPage> OpenAsleepAsync(ClientBrowser browser, FlowBorough borough, string person, params string[] places)
    {
        var page = await browser.OpenAsync();
        await page.RouteAsync("**/api/stream", route => route.AbortAsync());
        return await OpenAsync(page, borough, person, places);
    }

    private static async Task<SandboxPage> OpenAsync(IPage page, FlowBorough borough, string person, string[] places)
    {
        var query = string.Create(CultureInfo.InvariantCulture, $"?person={person}&places={string.Join(',', places.Select(Uri.EscapeDataString))}");
        await page.GotoAsync(new Uri(borough.Teams.BaseUrl, query).AbsoluteUri);
        await page.WaitForSelectorAsync("body[data-ready=true]");
        return new SandboxPage(page);
    }

    public ILocator Place(string id) => page.Locator($"section[data-place=\"{id}\"]");

    public ILocator Message(string place, string id) => Place(place).Locator($"article[data-message=\"{id}\"]");

    /// <summary>The newest message of the place that has these words.</summary>
    public ILocator MessageWith(string place, string words) => Place(place).Locator("article[data-message]", new LocatorLocatorOptions { HasText = words }).Last;

    public async Task WriteAsync(string place, string text)
    {
        await Place(place).GetByTestId("composer").FillAsync(text);
        await Place(place).GetByTestId("send").ClickAsync();
    }

    public static ILocator Button(ILocator within, string name) => within.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = name, Exact = true });

    /// <summary>Every card that stands in the window was taken by the official renderer without a warning.</summary>
    public async Task AssertNoWarningsAsync()
    {
        foreach (var card in await page.GetByTestId("card").AllAsync())
            Assert.Equal("0", await card.GetAttributeAsync("data-warnings"));
    }
}
