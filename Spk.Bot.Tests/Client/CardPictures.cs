using System.Text.Json.Nodes;
using Microsoft.Playwright;
using Spk.Bot.Cards;
using Spk.Bot.Tests.Cards;
using Spk.Bot.Tests.Support;

namespace Spk.Bot.Tests.Client;

/// <summary>
/// Pictures of each card for <c>docs/pictures</c>, drawn by the sandbox's page: light and dark, wide and narrow. Run with <c>SPK_PICTURES=1</c> after a card has changed,
/// and look at them; a normal run rewrites nothing.
/// </summary>
public sealed class CardPictures(ClientBrowser browser, FlowBorough borough) : IClassFixture<ClientBrowser>, IClassFixture<FlowBorough>
{
    private static readonly string[] Shown =
    [
        "form-prefilled", "form-faults", "preview", "preview-triage", "preview-personal-data", "need-coordination-receipt", "need-department-delivered", "need-department-acknowledged",
        "need-department-overdue", "need-office-triage", "need-long-words", "status-region", "status-one", "status-since", "figures-region", "search-page", "handover-many", "status-nothing-open", "list-open-page", "meetings-many", "digest-before-meeting", "digest-posted-many", "outcome-form-fault", "preview-open",
        "digest-weekly-empty", "help-personal", "help-channel-office", "need-note-NotAMember", "notice-UnknownPlace", "notice-DeliveryFailed", "notice-Linked",
        "notice-NeedStandsTwice", "lost-BotRemoved", "morning-many",
    ];

    /// <summary>Of these, two of the four kinds of pictures are enough: they share their layout with the ones above.</summary>
    private static readonly string[] ShownTwice =
    [
        "need-department-accepted", "need-department-words", "need-lead-silent", "need-department-handed-on", "need-office-decision", "need-coordination-question", "need-completed-solved",
        "need-coordination-declined", "need-note-meanwhile", "move-menu-lead", "need-history", "move-form-transfer", "move-form-transfer-faults", "move-form-ask", "move-form-reply",
        "move-form-interim", "move-form-promise", "move-form-external", "move-form-answer-filled", "move-form-complete", "move-form-reopen", "move-form-withdraw", "move-form-resubmit",
        "move-form-involve", "move-form-note", "reminders-many", "reminders-solved", "solved-reason-missing", "due-pauses", "news-every-kind", "news-question", "similar-three", "similar-merged",
        "preview-similar", "rule-proposed", "rule-approved",
    ];

    internal static string Folder => Path.Combine(FindRoot(), "docs", "pictures");

    [Theory]
    [InlineData("light", "wide")]
    [InlineData("dark", "wide")]
    [InlineData("light", "narrow")]
    [InlineData("dark", "narrow")]
    public async Task Draw_EachCard(string theme, string width)
    {
        Assert.SkipUnless(Environment.GetEnvironmentVariable("SPK_PICTURES") == "1", "SPK_PICTURES=1 rewrites docs/pictures.");
        Directory.CreateDirectory(Folder);
        var place = borough.World.Chat(FlowBorough.Coordinator);
        var page = await browser.OpenAsync(900, 3200);
        var samples = Shown.Concat((theme, width) is ("light", "wide") or ("dark", "narrow") ? ShownTwice : []).Select(CardSamples.Named).ToList();
        await page.RouteAsync("**/messages", route => route.FulfillAsync(new RouteFulfillOptions { ContentType = "application/json", Body = Messages(place, samples).ToJsonString() }));
        await page.GotoAsync(new Uri(borough.Teams.BaseUrl, $"?person={FlowBorough.Coordinator}&places={Uri.EscapeDataString(place)}&theme={theme}&width={width}").AbsoluteUri);
        await page.WaitForSelectorAsync("body[data-ready=true]");
        foreach (var sample in samples)
        {
            var card = page.Locator($"article[data-message=\"{sample.Name}\"]").GetByTestId("card");
            Assert.Equal("0", await card.GetAttributeAsync("data-warnings"));
            await card.ScreenshotAsync(new LocatorScreenshotOptions { Path = Path.Combine(Folder, $"{sample.Name}-{theme}-{width}.png"), Style = "[data-testid=messages]{overflow:visible!important}" });
        }
    }

    [Fact]
    public async Task Draw_TheSandbox()
    {
        Assert.SkipUnless(Environment.GetEnvironmentVariable("SPK_PICTURES") == "1", "SPK_PICTURES=1 rewrites docs/pictures.");
        Directory.CreateDirectory(Folder);
        var need = await borough.ReportAsync("Vor der Grundschule fehlt ein Zebrastreifen", text: "In der Lipschitzallee queren morgens viele Kinder die Straße. Gewünscht ist ein Zebrastreifen.");
        var sga = borough.World.Channel(FlowBorough.Sga);
        var card = await borough.CardOfAsync(sga, need);
        await borough.PressAsync("sga-1", card, "Zur Kenntnis nehmen");
        await borough.AskAsync(FlowBorough.Coordinator, "status Gropiusstadt");
        var page = await SandboxPage.OpenAsync(
            browser, borough, FlowBorough.Coordinator, borough.World.Chat(FlowBorough.Coordinator), sga, borough.World.Channel("Ordnungsamt"), borough.World.Channel(FlowBorough.Office));
        await borough.QuietAsync();
        await page.Page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(Folder, "sandbox.png") });
    }

    private static JsonArray Messages(string place, IEnumerable<CardSample> samples)
    {
        var messages = new JsonArray();
        foreach (var sample in samples)
            messages.Add(new JsonObject
            {
                ["id"] = sample.Name,
                ["placeId"] = place,
                ["from"] = new JsonObject { ["id"] = "bot", ["name"] = "SPK-Bot", ["isBot"] = true },
                ["at"] = CardSamples.Now.ToString("O", System.Globalization.CultureInfo.InvariantCulture),
                ["text"] = "",
                ["cards"] = new JsonArray(CardRenderer.Render(sample.View, sample.Language, new CardContext(null)).Card),
                ["edited"] = false,
                ["deleted"] = false,
                ["views"] = new JsonObject(),
            });
        return messages;
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "Spk.Bot.sln")))
            folder = folder.Parent;
        return folder.FullName;
    }
}
