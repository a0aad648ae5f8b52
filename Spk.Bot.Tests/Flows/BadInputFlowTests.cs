using System.Text.Json;
using System.Text.Json.Nodes;
using Spk.Bot.Sandbox.Story;
using Spk.Bot.Tests.Support;

namespace Spk.Bot.Tests.Flows;

/// <summary>What people and strangers send that was not meant so.</summary>
public sealed class BadInputFlowTests(FlowBorough borough) : IClassFixture<FlowBorough>
{
    private const string Other = "stk-reuterstrasse";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("", "Text", "083009", "mobility", "mittel", "Bitte geben Sie einen Titel an.")]
    [InlineData(" \u200b \t\n", "Text", "083009", "mobility", "mittel", "Bitte geben Sie einen Titel an.")]
    [InlineData("Titel", "", "083009", "mobility", "mittel", "Bitte beschreiben Sie den Bedarf.")]
    [InlineData("Titel", "Text", "", "mobility", "mittel", "Bitte wählen Sie eine Region.")]
    [InlineData("Titel", "Text", "990000", "mobility", "mittel", "Diese Region gibt es nicht.")]
    [InlineData("Titel", "Text", "083009", "", "mittel", "Bitte wählen Sie ein Thema.")]
    [InlineData("Titel", "Text", "083009", "'; DROP TABLE Needs; --", "mittel", "Dieses Thema gibt es nicht.")]
    [InlineData("Titel", "Text", "083009", "mobility", "sofort!!", "Bitte wählen Sie die Dringlichkeit.")]
    public async Task Form_WithAFault_ComesBackWithItsReason(string title, string text, string region, string theme, string urgency, string fault)
    {
        var form = await borough.AskAsync(FlowBorough.Coordinator, "melden");

        var again = CardReading.Words(await borough.PressAsync(FlowBorough.Coordinator, form, "Weiter zur Vorschau",
            ("title", title), ("description", text), ("region", region), ("theme", theme), ("urgency", urgency)));

        Assert.Contains("Bitte prüfen Sie noch eine Angabe.", again, StringComparison.Ordinal);
        Assert.Contains("! " + fault, again, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Form_With20000Characters_ComesBackCutAndSmall()
    {
        var form = await borough.AskAsync(FlowBorough.Coordinator, "melden");

        var again = await borough.PressAsync(FlowBorough.Coordinator, form, "Weiter zur Vorschau",
            ("title", new string('ä', 20_000)), ("description", new string('ß', 20_000)), ("region", "083009"), ("theme", "mobility"), ("place", new string('x', 20_000)));

        var words = CardReading.Words(again);
        Assert.Contains("höchstens 120 Zeichen", words, StringComparison.Ordinal);
        Assert.Contains("höchstens 4.000 Zeichen", words, StringComparison.Ordinal);
        Assert.Contains("höchstens 200 Zeichen", words, StringComparison.Ordinal);
        Assert.True(System.Text.Encoding.UTF8.GetByteCount(again.GetRawText()) < 28_000);
    }

    [Fact]
    public async Task Report_WithTheLongestText_IsDeliveredWhole()
    {
        var text = string.Concat(Enumerable.Repeat("Ein Satz mit Umlauten äöüß. ", 142)).Trim();

        var need = await borough.ReportAsync("Langer Text", text: text);

        var card = await borough.CardOfAsync(borough.World.Channel(FlowBorough.Sga), need);
        var whole = string.Concat(Runs(card.Cards[0])).Replace(" …… ", " ", StringComparison.Ordinal);
        Assert.Contains(text, whole, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("**fett** [x](https://evil.example) ~~weg~~", "<at>Alle</at> <b>x</b> & \"y\"")]
    [InlineData("# Überschrift", "- Liste\n1. Punkt\n![Bild](https://evil.example/x.png)")]
    [InlineData("{{DATE(2026-01-01T00:00:00Z)}}", "${$root.secret} \\u0000 \u202e gedreht")]
    [InlineData("Robert'); DROP TABLE Needs;--", "1 OR 1=1")]
    [InlineData("🚲🚦👩‍👧", "🙂")]
    [Trait("Conformance", "59")]
    public async Task Report_WithMarkup_IsShownLiterally(string title, string text)
    {
        var need = await borough.ReportAsync(title, text: text, theme: "youth-family");

        var card = (await borough.CardOfAsync(borough.World.Channel("Jugendamt"), need)).Cards[0];

        var runs = Runs(card).ToList();
        Assert.Contains(title, runs);
        foreach (var line in text.Split('\n'))
            Assert.Contains(runs, run => run.Contains(line.Replace("\u202e", "", StringComparison.Ordinal), StringComparison.Ordinal) || run.Contains(line, StringComparison.Ordinal));
        Assert.DoesNotContain(TextBlocks(card), block => block.Contains(title, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("kaffee kochen bitte")]
    [InlineData("🙂")]
    [InlineData("'; DROP TABLE Needs; --")]
    [InlineData("<at>Alle</at>")]
    [InlineData("????")]
    [InlineData("[x](https://evil.example)")]
    public async Task Message_OfNoCommand_IsAnsweredWithAHint(string text)
    {
        var answer = await borough.AskAsync(Other, text);

        Assert.Contains("Das habe ich nicht verstanden", StoryStage.Words(answer), StringComparison.Ordinal);
        Assert.DoesNotContain(TextBlocks(answer.Cards[0]), block => block.Contains("evil", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Message_Of20000Characters_IsAnswered()
    {
        var answer = await borough.AskAsync(Other, "melden " + new string('w', 20_000));

        Assert.Equal("Bedarf melden", answer.Summary);
    }

    [Fact]
    public async Task Message_WithoutText_IsAnsweredWithAHint()
    {
        await borough.AskAsync("ausschuss", "hilfe");
        var activity = borough.LastActivity("ausschuss");
        activity.Remove("text");
        activity["attachments"] = new JsonArray();

        Assert.Equal(202, (await borough.PostAsync(activity)).Status);

        await borough.WaitAsync(borough.World.Chat("ausschuss"), "Das konnte ich nicht lesen");
    }

    [Theory]
    [InlineData("{\"type\":\"mess", 400)]
    [InlineData("", 400)]
    [InlineData("[]", 400)]
    [InlineData("null", 400)]
    [InlineData("\"hilfe\"", 400)]
    [InlineData("{}", 400)]
    public async Task Body_OfNoActivity_IsRefused(string body, int status) => Assert.Equal(status, (await borough.PostAsync(body)).Status);

    [Fact]
    public async Task Body_OfMoreThanAMegabyte_IsRefused() =>
        Assert.Equal(413, (await borough.PostAsync("{\"type\":\"message\",\"text\":\"" + new string('x', 1_100_000) + "\"}")).Status);

    [Fact]
    public async Task Activity_OfAnotherTenant_IsRefusedAndHasNoEffect()
    {
        await borough.AskAsync("regio", "hilfe");
        var before = borough.Teams.Messages(borough.World.Chat("regio")).Count;
        var foreign = borough.LastActivity("regio");
        foreign["conversation"]!["tenantId"] = "7a6b0d7e-58a4-4c3b-9a37-2c9f8a1f5e77";
        foreign["channelData"]!["tenant"]!["id"] = "7a6b0d7e-58a4-4c3b-9a37-2c9f8a1f5e77";

        var answer = await borough.PostAsync(foreign);
        await borough.QuietAsync();

        Assert.Equal((403, ""), answer);
        Assert.Equal(before, borough.Teams.Messages(borough.World.Chat("regio")).Count);
    }

    [Fact]
    public async Task Activity_OfAnUnknownKind_IsAccepted()
    {
        await borough.AskAsync("regio", "hilfe");
        var odd = borough.LastActivity("regio");
        odd["type"] = "somethingNew";

        Assert.Equal(202, (await borough.PostAsync(odd)).Status);
    }

    [Theory]
    [InlineData("need.destroy")]
    [InlineData("")]
    [InlineData("need.report ")]
    public async Task Click_WithAnUnknownVerb_IsAnsweredWithAnError(string verb)
    {
        var help = await borough.AskAsync("ausschuss", "hilfe");

        var answer = await borough.Teams.ExecuteAsync("ausschuss", help.PlaceId, help.Id, JsonSerializer.SerializeToElement(new { verb, data = new { need = "SPK-2026-00001" } }), ct: Ct);

        Assert.Equal(200, answer.Status);
        Assert.Equal(400, answer.Body!.Value.GetProperty("statusCode").GetInt32());
        Assert.Equal("application/vnd.microsoft.error", answer.Body!.Value.GetProperty("type").GetString());
    }

    [Theory]
    [InlineData("need.acknowledge", """{"need":"SPK-2026-99999"}""")]
    [InlineData("need.acknowledge", """{"need":42}""")]
    [InlineData("need.acknowledge", """{}""")]
    [InlineData("need.view", """{"need":{"a":[1]},"placement":"not-a-guid"}""")]
    [InlineData("need.transfer", """{"need":"'; DROP TABLE Needs; --","to":[]}""")]
    [InlineData("need.report", """{"title":{"a":1},"step":[]}""")]
    [InlineData("command", """{"command":null}""")]
    public async Task Click_WithBrokenData_IsAnsweredWithACard(string verb, string data)
    {
        var help = await borough.AskAsync(FlowBorough.Lead, "hilfe");

        var answer = await borough.Teams.ExecuteAsync(
            FlowBorough.Lead, help.PlaceId, help.Id, JsonElement.Parse($$"""{"verb":"{{verb}}","data":{{data}}}"""), ct: Ct);

        Assert.Equal(200, answer.Status);
        Assert.Equal(200, answer.Body!.Value.GetProperty("statusCode").GetInt32());
    }

    private static IEnumerable<string> Runs(JsonElement card) => Texts(card, "TextRun");

    private static IEnumerable<string> TextBlocks(JsonElement card) => Texts(card, "TextBlock");

    private static IEnumerable<string> Texts(JsonElement element, string type)
    {
        if (element.ValueKind == JsonValueKind.Object)
        {
            if (element.TryGetProperty("type", out var t) && t.ValueKind == JsonValueKind.String && t.GetString() == type)
                yield return element.GetProperty("text").GetString()!;
            foreach (var member in element.EnumerateObject())
                foreach (var text in Texts(member.Value, type))
                    yield return text;
        }
        else if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in element.EnumerateArray())
                foreach (var text in Texts(item, type))
                    yield return text;
        }
    }
}
