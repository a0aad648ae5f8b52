using Microsoft.Playwright;
using Spk.Bot.Sandbox.Story;
using Spk.Bot.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace Spk.Bot.Tests.Client;

/// <summary>The story in a real browser, with the official card renderer, as several persons.</summary>
public sealed class SandboxPageTests(ClientBrowser browser, FlowBorough borough) : IClassFixture<ClientBrowser>, IClassFixture<FlowBorough>
{
    private string Chat => borough.World.Chat(FlowBorough.Coordinator);

    private string Sga => borough.World.Channel(FlowBorough.Sga);

    [Fact]
    public async Task Story_FromReportToAcknowledgement_IsSeenByEverybody()
    {
        var coordinator = await SandboxPage.OpenAsync(browser, borough, FlowBorough.Coordinator, Chat);
        await coordinator.WriteAsync(Chat, "melden: In der Lipschitzallee fehlt vor der Grundschule ein Zebrastreifen");
        var form = coordinator.MessageWith(Chat, "Bedarf melden");
        await Expect(form.GetByLabel("Titel")).ToHaveValueAsync("In der Lipschitzallee fehlt vor der Grundschule ein Zebrastreifen");
        await form.GetByLabel("Region").SelectOptionAsync(new SelectOptionValue { Label = "Gropiusstadt West" });
        await form.GetByLabel("Ort (wenn bekannt)").FillAsync("Eingang **Nord**");
        await SandboxPage.Button(form, "Weiter zur Vorschau").ClickAsync();
        var preview = coordinator.MessageWith(Chat, "Bitte prüfen Sie Ihre Meldung");
        await Expect(preview).ToContainTextAsync("Straßen- und Grünflächenamt");
        await SandboxPage.Button(preview, "Bedarf senden").ClickAsync();
        var own = coordinator.MessageWith(Chat, "Bedarf SPK-");
        await Expect(own).ToContainTextAsync("Eingang **Nord**");
        var number = StoryStage.NumberIn(await own.InnerTextAsync());

        var wrong = await SandboxPage.OpenAsync(browser, borough, "jug-1", Sga);
        var first = await SandboxPage.OpenAsync(browser, borough, "sga-1", Sga);
        var second = await SandboxPage.OpenAsleepAsync(browser, borough, "sga-2", Sga);
        await SandboxPage.Button(wrong.MessageWith(Sga, number), "Zur Kenntnis nehmen").ClickAsync();
        await Expect(wrong.MessageWith(Sga, number)).ToContainTextAsync("Das können nur Mitglieder im Kanal des zuständigen Amts.");
        await SandboxPage.Button(first.MessageWith(Sga, number), "Zur Kenntnis nehmen").ClickAsync();
        await Expect(first.MessageWith(Sga, number)).ToContainTextAsync("zur Kenntnis genommen am");
        await Expect(own).ToContainTextAsync("Zur Kenntnis genommen");
        await Expect(own).Not.ToContainTextAsync(borough.World.Person("sga-1").Name);
        await Expect(wrong.MessageWith(Sga, number)).ToContainTextAsync(borough.World.Person("sga-1").Name);

        await SandboxPage.Button(second.MessageWith(Sga, number), "Zur Kenntnis nehmen").ClickAsync();
        await Expect(second.MessageWith(Sga, number)).ToContainTextAsync("schon zur Kenntnis genommen");
        await Expect(SandboxPage.Button(first.MessageWith(Sga, number), "Zur Kenntnis nehmen")).ToHaveCountAsync(0);
        foreach (var page in new[] { coordinator, first, second, wrong })
            await page.AssertNoWarningsAsync();
    }

    [Fact]
    public async Task Form_WhenSentEmpty_StaysAndSaysWhatIsMissing()
    {
        var page = await SandboxPage.OpenAsync(browser, borough, "stk-reuterstrasse", borough.World.Chat("stk-reuterstrasse"));
        await page.WriteAsync(borough.World.Chat("stk-reuterstrasse"), "melden");
        var form = page.MessageWith(borough.World.Chat("stk-reuterstrasse"), "Bedarf melden");
        await SandboxPage.Button(form, "Weiter zur Vorschau").ClickAsync();
        await Expect(form).ToContainTextAsync("Bitte geben Sie einen Titel an.");
        await Expect(form.GetByLabel("Titel")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Status_WhenAskedFor_ShowsFiguresAndTable()
    {
        await borough.ReportAsync("Mehr Bänke am Lipschitzplatz", "083010", "public-space");
        var page = await SandboxPage.OpenAsync(browser, borough, FlowBorough.Coordinator, Chat);
        await page.WriteAsync(Chat, "status Gropiusstadt");
        var status = page.MessageWith(Chat, "Stand:");
        await Expect(status).ToContainTextAsync("Gropiusstadt");
        await Expect(status.GetByRole(AriaRole.Table).First).ToBeVisibleAsync();
        await page.AssertNoWarningsAsync();
    }

    [Fact]
    public async Task MessageAction_FromANeighboursMessage_ReportsInADialog()
    {
        var place = borough.World.Channel(FlowBorough.Coordination);
        var page = await SandboxPage.OpenAsync(browser, borough, FlowBorough.Coordinator, place);
        var said = await borough.Teams.PostAsync(FlowBorough.Coordinator, place, "Am Spielplatz in der Gropiusstadt ist die Rutsche kaputt.", ct: TestContext.Current.CancellationToken);
        var message = page.Message(place, said.Id);
        await message.GetByTestId("message-menu").ClickAsync();
        await page.Page.GetByRole(AriaRole.Menuitem, new PageGetByRoleOptions { Name = "Bedarf aus Nachricht" }).ClickAsync();
        var dialog = page.Page.GetByRole(AriaRole.Dialog);
        await Expect(dialog.GetByLabel("Beschreibung")).ToHaveValueAsync("Am Spielplatz in der Gropiusstadt ist die Rutsche kaputt.");
        await dialog.GetByLabel("Region").SelectOptionAsync(new SelectOptionValue { Label = "Gropiusstadt Ost" });
        await dialog.GetByLabel("Thema").SelectOptionAsync(new SelectOptionValue { Label = "Grün & Spielen" });
        await SandboxPage.Button(dialog, "Weiter zur Vorschau").ClickAsync();
        await SandboxPage.Button(dialog, "Bedarf senden").ClickAsync();
        await Expect(dialog.GetByTestId("dialog-message")).ToContainTextAsync("SPK-");
    }

    [Fact]
    public async Task Digest_WhenTheClockReachesIt_AppearsInTheCommittee()
    {
        var need = await borough.ReportAsync("Gehweg an der Johannisthaler Chaussee ist zu schmal", "083009");
        var channel = borough.World.Channel("Ausschussdienst", "Ausschuss für Verkehr und Tiefbau");
        var page = await SandboxPage.OpenAsync(browser, borough, "ausschuss", channel);
        await page.Page.GetByTestId("clock-next-meeting").ClickAsync();
        var digest = page.MessageWith(channel, "öffentliche Sitzung");
        await Expect(digest).ToContainTextAsync(need.Number);
        await page.AssertNoWarningsAsync();
    }

    [Fact]
    public async Task Fault_SwitchedOnAndOffByKeyboard_SpoilsWhatItSaysAndIsSeen()
    {
        var jugendamt = borough.World.Channel("Jugendamt");
        var window = await SandboxPage.OpenAsync(browser, borough, "jug-1", jugendamt);
        var page = window.Page;
        await page.GetByTestId("faults-toggle").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        var panel = page.GetByTestId("faults");
        await Expect(panel.GetByLabel("Was geht schief?")).ToBeFocusedAsync();
        await Expect(panel).ToContainTextAsync("Keine Störung ist eingeschaltet.");
        await panel.GetByLabel("Was geht schief?").SelectOptionAsync("BadSyntax");
        await Expect(panel).ToContainTextAsync("versucht es nach einer Stunde noch einmal");
        await panel.GetByLabel("Wo?").SelectOptionAsync(jugendamt);
        await panel.GetByLabel("Wobei?").SelectOptionAsync("post");
        await panel.GetByLabel("Wie oft?").SelectOptionAsync("times-3");
        await panel.GetByTestId("fault-plant").PressAsync("Enter");
        var line = panel.GetByRole(AriaRole.Listitem);
        await Expect(line).ToContainTextAsync("Jugendamt › Bedarfe · beim Senden · die nächsten 3 Male");
        await Expect(line).ToContainTextAsync("noch kein Aufruf gestört");
        await Expect(page.GetByTestId("faults-toggle")).ToContainTextAsync("1 an");

        var need = await borough.ReportAsync("Die Karte kommt nicht an", theme: "youth-family");
        await borough.WaitAsync(borough.World.Channel(FlowBorough.Office), "Karte nicht zugestellt", need.Number);
        await Expect(line).ToContainTextAsync("1 Aufruf gestört");
        await page.GetByTestId("trace-toggle").ClickAsync();
        await Expect(page.Locator("[data-status='400'] [data-testid=spoiled]")).ToHaveTextAsync("Nachricht fehlerhaft (400 BadSyntax)");

        await line.GetByTestId("fault-lift").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(line).ToHaveCountAsync(0);
        await Expect(panel.GetByLabel("Was geht schief?")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Escape");
        await Expect(page.GetByTestId("faults-toggle")).ToBeFocusedAsync();
        await borough.MoveAsync(TimeSpan.FromHours(1));
        await Expect(window.MessageWith(jugendamt, need.Number)).ToBeVisibleAsync();
    }
}
