using FsCheck;
using FsCheck.Fluent;
using Spk.Bot.Cards.Elements;

namespace Spk.Bot.Tests.Cards.Elements;

public sealed class PlainTextTests
{
    [Theory]
    [InlineData("eins\r\nzwei\rdrei", "eins\nzwei\ndrei")]
    [InlineData("a\tb\0c\u0007", "a bc")]
    [InlineData("links \u202Erechts\u202C \u2066x\u2069", "links rechts x")]
    [InlineData("Familie 👩‍👩‍👧 und ملعب", "Familie 👩‍👩‍👧 und ملعب")]
    public void Clean_Always_DropsWhatWouldOverruleTheCard(string typed, string shown) => Assert.Equal(shown, PlainText.Clean(typed));

    [Fact]
    public void Clean_WhenACharacterIsHalf_PutsTheReplacementSign() => Assert.Equal("a\uFFFDb", PlainText.Clean("a" + (char)0xD83D + "b"));

    [Theory]
    [InlineData("kurz", 10, "kurz")]
    [InlineData("genau zehn", 10, "genau zehn")]
    [InlineData("etwas länger", 10, "etwas län…")]
    [InlineData("ab👩‍👩‍👧cd", 9, "ab…")]
    public void Shorten_Always_CutsBetweenCharacters(string text, int length, string shortened) => Assert.Equal(shortened, PlainText.Shorten(text, length));

    [Fact]
    public void Shorten_OfAnyText_IsNoLongerThanAsked() =>
        Prop.ForAll<string?, byte>((text, length) => PlainText.Shorten(text ?? "", length + 1).Length <= length + 1).QuickCheckThrowOnFailure();

    [Fact]
    public void Begin_OfAnyText_IsItsBeginning() =>
        Prop.ForAll<string?, byte>((text, length) => (text ?? "").StartsWith(PlainText.Begin(text ?? "", length), StringComparison.Ordinal)).QuickCheckThrowOnFailure();
}
