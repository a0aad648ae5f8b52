using FsCheck;
using FsCheck.Fluent;
using Spk.Bot.Cards.Elements;

namespace Spk.Bot.Tests.Cards.Elements;

public sealed class MarkdownTests
{
    [Theory]
    [InlineData("Amt für Soziales", "Amt für Soziales")]
    [InlineData("Reuterkiez (Reuterstraße)", "Reuterkiez (Reuterstraße)")]
    [InlineData("✓ Zur Kenntnis genommen – bis 30.11.2026", "✓ Zur Kenntnis genommen – bis 30.11.2026")]
    [InlineData("Kultur & Sport", "Kultur & Sport")]
    [InlineData("a &lt; b &#60;", "a &amp;lt; b &amp;#60;")]
    [InlineData("[x](https://evil.example)", @"\[x\](https://evil.example)")]
    [InlineData("**fett** _kursiv_ ~weg~ `code`", @"\*\*fett\*\* \_kursiv\_ \~weg\~ \`code\`")]
    [InlineData("<at>Alle</at>", "&lt;at>Alle&lt;/at>")]
    [InlineData("# groß", @"\# groß")]
    [InlineData("Nr. # 3", "Nr. # 3")]
    [InlineData("- Punkt\n + Punkt\n> Zitat", "\\- Punkt\n \\+ Punkt\n\\> Zitat")]
    [InlineData("3. Sitzung\n12. Sitzung", "3\\. Sitzung\n12\\. Sitzung")]
    [InlineData("am 3. Mai", "am 3. Mai")]
    [InlineData(@"C:\Ordner", @"C:\\Ordner")]
    public void Escape_Always_LeavesNothingForMarkdown(string words, string escaped) => Assert.Equal(escaped, Markdown.Escape(words));

    [Fact]
    public void Escape_OfAnyText_HasEverySpecialCharacterBehindABackslash() => Prop.ForAll<string?>(text =>
    {
        var escaped = Markdown.Escape(text ?? "");
        for (var i = 0; i < escaped.Length; i++)
            if (escaped[i] == '\\')
                i++;
            else if ("[]*_`~<".Contains(escaped[i], StringComparison.Ordinal))
                return false;
        return true;
    }).QuickCheckThrowOnFailure();
}
