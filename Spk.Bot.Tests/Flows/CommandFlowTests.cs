using System.Globalization;
using System.Text.Json.Nodes;
using Spk.Bot.Sandbox.Story;
using Spk.Bot.Sandbox.Teams;
using Spk.Bot.Tests.Support;

namespace Spk.Bot.Tests.Flows;

/// <summary>Questions in the chat and in channels, and what they are answered with.</summary>
public sealed class CommandFlowTests(FlowBorough borough) : IClassFixture<FlowBorough>
{
    private const string Other = "stk-reuterstrasse";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Status_OfGropiusstadt_CoversBothBezirksregionen()
    {
        var before = Open(await borough.AskAsync(FlowBorough.Coordinator, "status Gropiusstadt"));
        await borough.ReportAsync("Stand im Westen", region: "083009");
        await borough.ReportAsync("Stand im Osten", region: "083010");
        await borough.ReportAsync("Nicht in der Gropiusstadt", region: "084012");

        var status = await borough.AskAsync(FlowBorough.Coordinator, "status Gropiusstadt");

        var words = StoryStage.Words(status);
        Assert.Contains("Gropiusstadt West, Gropiusstadt Ost", words, StringComparison.Ordinal);
        Assert.Contains("Je Bezirksregion", words, StringComparison.Ordinal);
        Assert.Equal(before + 2, Open(status));
        Assert.Contains("Nächste Sitzung", words, StringComparison.Ordinal);
        Assert.Contains("27. öffentliche Sitzung des Ausschusses für Verkehr und Tiefbau", words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Status_OfAKiez_CountsItsRegion()
    {
        await borough.ReportAsync("Im Reuterkiez", region: "08100311", theme: "youth-family", person: Other);
        await borough.ReportAsync("Anderswo", region: "084012", theme: "youth-family");

        var status = await borough.AskAsync(Other, "status Reuterkiez");

        Assert.Equal("Stand Reuterkiez (Reuterstraße): 1 offener Bedarf, 0 überfällig", status.Summary);
        Assert.Contains("Im Reuterkiez", StoryStage.Words(status), StringComparison.Ordinal);
        Assert.DoesNotContain("Anderswo", StoryStage.Words(status), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Guten Morgen, könnten Sie mir bitte sagen, wie es im Reuterkiez steht?", "Reuterkiez")]
    [InlineData("was gibts neues in der gropiusstadt", "Gropiusstadt")]
    [InlineData("Neukölln", "Was meinen Sie?", "Bezirk Neukölln", "Ortsteil Neukölln")]
    [InlineData("status seit 31.2.", "Dieses Datum gibt es nicht", "31.2")]
    [InlineData("🙂🙂🙂", "Das habe ich nicht verstanden")]
    [InlineData("'; DROP TABLE Needs; --", "Das habe ich nicht verstanden")]
    [InlineData("status 110101", "Das liegt nicht in diesem Bezirk")]
    [InlineData("wie viele offene bedarfe hat das SGA", "Kennzahlen")]
    [InlineData("übergabe SGA", "Straßen- und Grünflächenamt")]
    [InlineData("export csv abgelehnte in Britz", "Da gibt es nichts auszugeben")]
    [InlineData("danke!", "melden")]
    [InlineData("melden -Britz: Bänke fehlen", "Bedarf melden")]
    public async Task Question_AsPeopleType_IsAnswered(string question, params string[] words)
    {
        var answer = await borough.AskAsync(FlowBorough.Lead, question);

        Assert.All(words, word => Assert.Contains(word, StoryStage.Words(answer), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("was ist in Britz seit gestern neu", "offen Britz")]
    [InlineData("status Britz seit 1.1.2026", "offen Britz")]
    public async Task Buttons_OfAStatusWithATime_AskForWhatWasCounted(string question, string command)
    {
        await borough.ReportAsync("Für die Liste aus dem Stand", region: "082007");

        var answer = await borough.AskAsync(FlowBorough.Lead, question);

        Assert.Contains($"\"command\":\"{command}\"", answer.Cards[0].GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Search_ByAWordInAnotherForm_FindsAndPages()
    {
        for (var i = 1; i <= 11; i++)
            await borough.ReportAsync($"Zu wenig Hängebrücken Nummer {i}", theme: "social");

        var first = await borough.AskAsync(FlowBorough.Lead, "suche Haengebruecke");
        Assert.Contains("1 bis 10 von 11 Treffern", StoryStage.Words(first), StringComparison.Ordinal);
        var second = CardReading.Words(await borough.PressAsync(FlowBorough.Lead, first, "Weitere zeigen"));
        Assert.Contains("11 bis 11 von 11 Treffern", second, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("status Kreuzberg", "Das liegt nicht in diesem Bezirk")]
    [InlineData("offen Kreuzberg", "Das liegt nicht in diesem Bezirk")]
    [InlineData("überfällig Xyzzy-Straße", "Diesen Ort kenne ich nicht")]
    public async Task Place_WhenUnknown_IsAnsweredWithSuggestionsThatWork(string command, string heading)
    {
        var notice = await borough.AskAsync(FlowBorough.Lead, command);

        Assert.Contains(heading, StoryStage.Words(notice), StringComparison.Ordinal);
        Assert.Contains("Meinten Sie:", StoryStage.Words(notice), StringComparison.Ordinal);
        var suggestion = notice.Cards[0].GetProperty("body").EnumerateArray().First(e => e.GetProperty("type").GetString() == "ActionSet").GetProperty("actions")[0].GetProperty("title").GetString()!;
        var answer = CardReading.Words(await borough.PressAsync(FlowBorough.Lead, notice, suggestion));
        Assert.Contains("Stand:", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("nicht in diesem Bezirk", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("kenne ich nicht", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Open_InAnAmtsChannel_ListsWhatTheAmtHasAndAnswersInTheThread()
    {
        var need = await borough.ReportAsync("Liste im Jugendamt", theme: "youth-family");
        var foreign = await borough.ReportAsync("Nicht fürs Jugendamt", theme: "culture");

        var list = await borough.AskAsync("jug-1", borough.World.Channel("Jugendamt"), "offen");

        Assert.Contains(need.Number, StoryStage.Words(list), StringComparison.Ordinal);
        Assert.DoesNotContain(foreign.Number, StoryStage.Words(list), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Open_WithMoreThanAPage_GoesOnByTheButton()
    {
        for (var i = 1; i <= 11; i++)
            await borough.ReportAsync($"Rudow Nummer {i}", region: "084012", theme: "culture");

        var first = await borough.AskAsync(FlowBorough.Lead, "offen Rudow");
        var second = CardReading.Words(await borough.PressAsync(FlowBorough.Lead, first, "Weitere zeigen"));

        Assert.Contains("Rudow Nummer 1\n", StoryStage.Words(first).ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.DoesNotContain("Rudow Nummer 11", StoryStage.Words(first), StringComparison.Ordinal);
        Assert.Contains("Rudow Nummer 11", second, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Need_ByNumber_IsALiveCopy()
    {
        var need = await borough.ReportAsync("Live-Kopie");
        var copy = await borough.AskAsync(FlowBorough.Coordinator, $"bedarf {need.Number}");

        await borough.PressAsync("sga-1", await borough.CardOfAsync(borough.World.Channel(FlowBorough.Sga), need), "Zur Kenntnis nehmen");

        Assert.DoesNotContain("Nowak", StoryStage.Words(await borough.WaitAsync(copy, "zur Kenntnis genommen am")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Need_AskedForInTheResponsibleChannel_HasTheAmtsButton()
    {
        var need = await borough.ReportAsync("Kopie im Amt");
        await borough.CardOfAsync(borough.World.Channel(FlowBorough.Sga), need);

        var copy = await borough.AskAsync("sga-1", borough.World.Channel(FlowBorough.Sga), need.Number);
        await borough.PressAsync("sga-1", copy, "Zur Kenntnis nehmen");

        await borough.WaitAsync(copy, "von Katarzyna Nowak");
    }

    [Theory]
    [InlineData("bedarf SPK-2026-99999")]
    [InlineData("bedarf")]
    [InlineData("bedarf XYZ-1")]
    public async Task Need_WithoutOne_SaysSo(string command) =>
        Assert.Contains("Diese Nummer gibt es nicht", StoryStage.Words(await borough.AskAsync(Other, command)), StringComparison.Ordinal);

    [Fact]
    public async Task Meetings_Always_AreListedNextFirst()
    {
        var words = StoryStage.Words(await borough.AskAsync(Other, "sitzungen"));

        var order = new[] { "27. öffentliche Sitzung", "14. öffentliche Sitzung", "31. öffentliche Sitzung", "28. öffentliche Sitzung" }.Select(n => words.IndexOf(n, StringComparison.Ordinal)).ToList();
        Assert.DoesNotContain(-1, order);
        Assert.Equal(order.Order(), order);
    }

    [Theory]
    [InlineData("ausschuss", "übersicht")]
    [InlineData("stk-reuterstrasse", "uebersicht Verkehrsausschuß")]
    [InlineData("spk-lead", "digest Ausschuss für Verkehr und Tiefbau")]
    public async Task Overview_OfACommittee_IsAnsweredNow(string person, string command)
    {
        var need = await borough.ReportAsync($"Für die Übersicht von {person}");

        var words = StoryStage.Words(await borough.AskAsync(person, command));

        Assert.Contains("Übersicht der Bedarfe", words, StringComparison.Ordinal);
        if (person != "ausschuss")
            Assert.Equal(person != Other, words.Contains(need.Number, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Help_InAChannel_TellsWithWhatItIsLinked()
    {
        var words = StoryStage.Words(await borough.AskAsync("jug-1", borough.World.Channel("Jugendamt"), "Hilfe!"));

        Assert.Contains("Dieser Kanal ist verbunden mit: Jugendamt", words, StringComparison.Ordinal);
        Assert.Contains("@", words, StringComparison.Ordinal);
        Assert.DoesNotContain("verbinden AMT", words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Question_ByLocale_IsAnsweredInEnglish()
    {
        await borough.AskAsync("regio", "hilfe");
        var english = borough.LastActivity("regio");
        english["locale"] = "en-GB";
        english["entities"] = new JsonArray(new JsonObject { ["type"] = "clientInfo", ["locale"] = "en-GB" });
        english["text"] = "help";

        Assert.Equal(202, (await borough.PostAsync(english)).Status);

        var answer = await borough.WaitAsync(borough.World.Chat("regio"), "What I can do for you");
        Assert.Equal("en", answer.Cards[0].GetProperty("lang").GetString());
    }

    [Theory]
    [InlineData("status")]
    [InlineData("offen")]
    [InlineData("sitzungen")]
    [InlineData("bedarf SPK-2026-00001")]
    public async Task Question_BySomebodyWithoutARole_IsRefused(string command) =>
        Assert.Contains("noch nicht freigeschaltet", StoryStage.Words(await borough.AskAsync("soz-1", command)), StringComparison.Ordinal);

    [Fact]
    [Trait("Conformance", "26")]
    public async Task Question_DeliveredTwiceByTeams_IsAnsweredOnce()
    {
        var chat = borough.World.Chat("ausschuss");
        var said = await borough.Teams.SayAsync("ausschuss", chat, "sitzungen", ct: Ct);

        await borough.Teams.RedeliverAsync(said.Answer!.TraceNumber, Ct);

        Assert.Equal(1, await borough.CountAsync(chat, "Kommende Sitzungen"));
    }

    [Fact]
    public async Task Question_TypedWithATypo_IsUnderstood() =>
        Assert.Contains("Kommende Sitzungen", StoryStage.Words(await borough.AskAsync(Other, "sitzugen")), StringComparison.Ordinal);

    /// <summary>The number of open needs in the summary of a status.</summary>
    private static int Open(SandboxMessage status) => int.Parse(status.Summary!.Split(':')[1].TrimStart().Split(' ')[0], CultureInfo.InvariantCulture);
}
