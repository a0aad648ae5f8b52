using System.Text.Json.Nodes;
using Spk.Bot.Cards;
using Spk.Bot.Core.Delivery;

namespace Spk.Bot.Tests.Cards;

public sealed class OverviewCardTests
{
    [Fact]
    public void StatusButtons_WhenOneRegionIsCovered_AskForItsListsByItsOwnName() =>
        Assert.Equal(["offen Reuterstraße"], Commands("status-one").Where(c => !c.StartsWith("bedarf", StringComparison.Ordinal)));

    [Theory]
    [InlineData("status-region", "Gropiusstadt", "SGA", "JA", "OA", "OE SPK")]
    [InlineData("status-borough", "Neukölln", "A1", "A2", "A3", "A4", "A5")]
    public void StatusButtons_WhenMoreIsCovered_AskForWhatWasAskedFor(string name, string target, params string[] departments) => Assert.Equal(
        [.. departments.Select(d => $"offen {d} {target}"), $"überfällig {target}", $"offen {target}", $"unbeantwortet {target}", $"extern offen {target}", $"zugesagt {target}"],
        Commands(name).Where(c => !c.StartsWith("bedarf", StringComparison.Ordinal)));

    [Fact]
    public void StatusChart_Always_HasTheNumbersOfTheTableBehindIt()
    {
        var chart = CardSamples.Named("status-region").Render().Card.Shown().Of("Chart.HorizontalBar").Single();
        var rows = chart["fallback"]!["rows"]!.AsArray().Skip(1).Select(row => row!["cells"]![1]!["items"]![0]!["inlines"]![0]!["text"]!.GetValue<string>());

        Assert.Equal(["6", "3", "2", "1"], rows);
        Assert.Equal([6, 3, 2, 1], chart["data"]!.AsArray().Select(bar => bar!["y"]!.GetValue<int>()));
        Assert.Equal(["SGA", "JA", "OA", "OE SPK"], chart["data"]!.AsArray().Select(bar => bar!["x"]!.GetValue<string>()));
    }

    [Fact]
    public void Status_WhenNothingIsOpen_SaysSoAndOffersNoLists()
    {
        var card = CardSamples.Named("status-nothing-open").Render().Card;

        Assert.Contains("✓ Hier ist gerade nichts offen.", card.ReadAloud());
        Assert.Empty(card.ButtonTitles());
    }

    [Fact]
    public void List_WhenThereIsMore_OffersTheNextPageAndSaysWhereWeAre()
    {
        var card = CardSamples.Named("list-open-page").Render().Card;

        Assert.Contains("11 bis 20 von 42, älteste zuerst", card.ReadAloud());
        Assert.Equal("offen 3", card.Button("Weitere zeigen")["data"]!["command"]!.GetValue<string>());
    }

    [Fact]
    public void ListRow_WhenTapped_ShowsTheNeed() => Assert.Equal(
        Enumerable.Range(1, 10).Select(i => $"bedarf SPK-2026-{i:00000}"),
        Commands("list-open-page").Where(c => c.StartsWith("bedarf", StringComparison.Ordinal)));

    [Fact]
    public void DigestRow_Always_StartsWithTheNumberAndCannotBeTapped()
    {
        var card = CardSamples.Named("digest-before-meeting").Render().Card;

        Assert.Equal(6, card.ReadAloud().Count(block => block.StartsWith("SPK-2026-", StringComparison.Ordinal)));
        Assert.Empty(card.ButtonTitles());
    }

    [Fact]
    public void Digest_WhenSomeAreLeftOut_SaysHowMany()
    {
        Assert.Contains(CardSamples.Named("digest-before-meeting").Render().Card.ReadAloud(), block => block.StartsWith("7 weitere: ", StringComparison.Ordinal));
        Assert.Contains(CardSamples.Named("digest-on-demand-many").Render().Card.ReadAloud(), block => block.StartsWith("80 weitere: ", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("help-personal", false, false)]
    [InlineData("help-channel-coordination", true, false)]
    [InlineData("help-channel-office", true, true)]
    public void Help_Always_NamesOnlyWhatThePersonMay(string name, bool report, bool link)
    {
        var aloud = CardSamples.Named(name).Render().Card.ReadAloud();

        Assert.Equal(report, aloud.Any(block => block.StartsWith("melden ", StringComparison.Ordinal)));
        Assert.Equal(link, aloud.Any(block => block.StartsWith("verbinden ", StringComparison.Ordinal)));
    }

    [Fact]
    public void Suggestions_WhenManyOrAlike_AreAtMostSixAndDiffer() =>
        Assert.Equal(["Gropiusstadt-Nord", "Gropiusstadt-Süd", "Kiez 1", "Kiez 2", "Kiez 3", "Kiez 4"], CardSamples.Named("notice-UnknownPlace").Render().Card.ButtonTitles());

    [Fact]
    public void Notice_WhenAnArgumentIsMissing_IsStillASentence() =>
        Assert.Equal("Ihr Bedarf hat die Nummer SPK-2026-00042. Die OE SPK klärt, welches Amt zuständig ist.",
            CardRenderer.Render(NoticeView.Of(NoticeKind.Reported, "SPK-2026-00042"), CardLanguage.German, new CardContext(null)).Card.ReadAloud()[1]);

    [Theory]
    [InlineData(CardLanguage.German, "Danke für Ihre Meldung. Ihr Bedarf hat die Nummer SPK-2026-00042 und geht an: Jugendamt.")]
    [InlineData(CardLanguage.English, "Thank you for reporting. Your need has the number SPK-2026-00042 and goes to: Jugendamt.")]
    public void Say_OfANotice_IsItsHeadingAndItsSentence(CardLanguage language, string said) =>
        Assert.Equal(said, CardRenderer.Say(NoticeView.Of(NoticeKind.Reported, "SPK-2026-00042", "Jugendamt"), language));

    [Fact]
    public void Summary_OfAReceipt_NamesTheNumber() => Assert.Equal(
        "Bedarf SPK-2026-00042: danke für Ihre Meldung",
        CardRenderer.Render(NoticeView.Of(NoticeKind.Reported, "SPK-2026-00042", "Jugendamt"), CardLanguage.German, new CardContext(null)).Summary);

    private static IEnumerable<string> Commands(string name)
    {
        var card = CardSamples.Named(name).Render().Card;
        return card.Shown().Of("Action.Execute").Where(a => a.Text("verb") == "command").Select(a => ((JsonObject)a["data"]!).Text("command")!);
    }
}
