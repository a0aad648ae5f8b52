using System.Reflection;
using Spk.Bot.Cards;
using Spk.Bot.Core.Delivery;
using Spk.Bot.Core.Needs.News;
using Spk.Bot.Core.Routing;

namespace Spk.Bot.Tests.Cards;

public sealed class NewsCardTests
{
    [Fact]
    public void Question_ToItsReporter_IsAnsweredRightThere()
    {
        var card = CardSamples.Named("news-question").Render().Card;

        var answer = card.Button("SPK-2026-00042 beantworten");
        Assert.Equal("need.reply", answer.Text("verb"));
        Assert.Equal(("SPK-2026-00042", 4), (answer["data"]!["need"]!.GetValue<string>(), answer["data"]!["rev"]!.GetValue<int>()));
        Assert.True(card.Input("answer")["isRequired"]!.GetValue<bool>());
        Assert.Equal(("need.view", "none"), card.Button("SPK-2026-00042 anzeigen") is var view ? (view.Text("verb"), view.Text("associatedInputs")) : default);
    }

    [Fact]
    public void Question_ThatWasAnsweredMeanwhile_IsNotAskedAgain() =>
        Assert.DoesNotContain(CardSamples.Named("news-question-answered").Render().Card.Shown(), e => e.Type() == "Input.Text");

    [Theory]
    [InlineData(CardLanguage.German)]
    [InlineData(CardLanguage.English)]
    public void Sentences_OfEachKind_DifferAndSayWhatTheyCarry(CardLanguage language)
    {
        var texts = Texts.Of(language).News;
        var other = Texts.Of(1 - language).News;
        var said = Enum.GetValues<NewsKind>().Select(kind => texts.Say(CardSamples.Every(kind, 1))).ToList();

        Assert.Equal(said.Distinct(), said);
        Assert.All(Enum.GetValues<NewsKind>(), kind => Assert.NotEqual(other.Say(CardSamples.Every(kind, 1)), texts.Say(CardSamples.Every(kind, 1))));
        foreach (var kind in new[] { NewsKind.Transferred, NewsKind.HandedOutside, NewsKind.Merged, NewsKind.Joined })
            Assert.Contains("Ordnungsamt", texts.Say(CardSamples.Every(kind, 1)), StringComparison.Ordinal);
        foreach (var kind in new[] { NewsKind.InterimReplied, NewsKind.Promised, NewsKind.HandedOutside })
            Assert.Contains("2026", texts.Say(CardSamples.Every(kind, 1)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(typeof(NewsTexts))]
    [InlineData(typeof(DemandTexts))]
    [InlineData(typeof(RuleTexts))]
    public void Words_OfTheRooms_AreThereInBothLanguagesAndDiffer(Type room)
    {
        var german = Room(GermanTexts.Instance, room);
        var english = Room(EnglishTexts.Instance, room);

        foreach (var word in room.GetProperties().Where(p => p.PropertyType == typeof(string)))
            Assert.NotEqual((string)word.GetValue(german)!, (string)word.GetValue(english)!);
        Assert.Equal(Enum.GetValues<RuleChangeState>().Length, Enum.GetValues<RuleChangeState>().Select(GermanRules.Instance.Heading).Distinct().Count());
    }

    private static object Room(Texts texts, Type room) => typeof(Texts).GetProperties(BindingFlags.Instance | BindingFlags.Public).Single(p => p.PropertyType == room).GetValue(texts)!;
}
