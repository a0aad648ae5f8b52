using FsCheck;
using FsCheck.Fluent;
using Spk.Bot.Core.Search;

namespace Spk.Bot.Tests.Search;

public sealed class SearchWordsTests
{
    [Theory]
    [InlineData("Spielplatz", "Spielplätze", "Spielplatzes", "Spielplätzen", "SPIELPLATZ", "Spielplaetze")]
    [InlineData("Baum", "Bäume", "Bäumen", "Baumes", "baeume")]
    [InlineData("Müll", "Muell", "müll")]
    [InlineData("Straße", "Strasse", "Straßen", "STRASSE", "Str.")]
    [InlineData("Schule", "Schulen")]
    [InlineData("Kind", "Kinder", "Kindern", "Kindes")]
    [InlineData("Haus", "Häuser", "Hauses", "Häusern")]
    [InlineData("Bank", "Bänke", "Bänken")]
    [InlineData("Laterne", "Laternen")]
    [InlineData("Ratte", "Ratten")]
    public void OfText_OfFormsOfAWord_IsOneStem(params string[] forms) => Assert.Single(forms.Select(f => SearchWords.OfQuestion(f, 1).Single()).Distinct());

    [Theory]
    [InlineData("Kinderspielplatz", "Spielplatz")]
    [InlineData("Kinderspielplätze", "Spielplatz")]
    [InlineData("Spielplatz", "Platz")]
    [InlineData("Sperrmüll", "Müll")]
    [InlineData("Straßenbäume", "Baum")]
    [InlineData("Straßenbeleuchtung", "Beleuchtung")]
    [InlineData("Verkehrsberuhigung", "Beruhigung")]
    [InlineData("Wohnungslosenhilfe", "Hilfe")]
    [InlineData("Straßenausbau", "Ausbau")]
    [InlineData("Grundschule", "Schule")]
    [InlineData("Karl-Marx-Straße", "Straße")]
    [InlineData("Hermannstraße", "Strasse")]
    [InlineData("Jugendtreffpunkt", "Treffpunkt")]
    [InlineData("Parkbänke", "Bank")]
    public void OfText_OfACompound_HoldsItsLastPart(string compound, string part) => Assert.Contains(SearchWords.OfQuestion(part, 1).Single(), SearchWords.OfText(compound));

    [Theory]
    [InlineData("Haus", "Hase")]
    [InlineData("Müll", "Mühle")]
    [InlineData("Bank", "Bahn")]
    [InlineData("Kita", "Kiez")]
    public void OfQuestion_OfOtherWords_IsAnotherStem(string one, string other) => Assert.NotEqual(SearchWords.OfQuestion(one, 1), SearchWords.OfQuestion(other, 1));

    [Fact]
    public void OfText_OfWhateverIsTyped_IsPlainAndBounded() => Prop.ForAll<string>(text =>
    {
        foreach (var words in new[] { SearchWords.OfText(text), SearchWords.OfText(text + new string('x', 10_000)), SearchWords.OfQuestion(text ?? "", 6).ToHashSet() })
        {
            Assert.True(words.Count <= 420);
            Assert.All(words, w => Assert.True(w.Length is > 0 and <= SearchWords.Longest && w.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c)), w));
        }
    }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("spielpltz", "spielplatz")]
    [InlineData("spielplaatz", "spielplatz")]
    [InlineData("spielplazt", "spielplatz")]
    [InlineData("spuelplatz", "spielplatz")]
    public void Around_OfAWordWithATypo_HoldsTheWord(string typo, string word) => Assert.Contains(word, TypoWords.Around(typo));
}
