using Microsoft.Playwright;

namespace Spk.Bot.Tests.Client;

/// <summary>Debian's Chromium, driven by Playwright, as a class fixture. Where something of it is missing, a test skips and says what.</summary>
public sealed class ClientBrowser : IAsyncLifetime
{
    private const string Chromium = "/usr/bin/chromium";

    private static readonly string[] Arguments =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
        "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost",
    ];

    private IPlaywright? playwright;
    private IBrowser? browser;

    /// <summary>Why there is no browser or no page to show, or null.</summary>
    public static string? Missing =>
        !File.Exists(Chromium) ? $"Debian's chromium is not installed ({Chromium})."
        : !File.Exists(Path.Combine(AppContext.BaseDirectory, "wwwroot", "lib", "adaptivecards.min.js")) ? "The page's card renderer is missing: npm was not at hand when the sandbox was built."
        : null;

    public async ValueTask InitializeAsync()
    {
        if (Missing is not null)
            return;
        Assertions.SetDefaultExpectTimeout(30_000);
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = Chromium, Args = Arguments });
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null)
            await browser.DisposeAsync();
        playwright?.Dispose();
    }

    /// <summary>A new window of its own, as another person at another machine has one.</summary>
    public async Task<IPage> OpenAsync(int width = 1500, int height = 1000)
    {
        Assert.SkipWhen(Missing is not null, Missing ?? "");
        var context = await browser!.NewContextAsync(new BrowserNewContextOptions { Locale = "de-DE", ViewportSize = new ViewportSize { Width = width, Height = height } });
        var page = await context.NewPageAsync();
        page.SetDefaultTimeout(60_000);
        return page;
    }
}
