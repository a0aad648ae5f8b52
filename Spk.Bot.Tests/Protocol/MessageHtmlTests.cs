using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;
using Spk.Bot.Protocol.Schema;

namespace Spk.Bot.Tests.Protocol;

[Trait("Conformance", "46")]
public sealed partial class MessageHtmlTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("ohne HTML", "ohne HTML")]
    [InlineData("<p>Eine Zeile</p>", "Eine Zeile")]
    [InlineData("<p>Erste</p><p>Zweite</p>", "Erste\nZweite")]
    [InlineData("<p>Erste</p>\r\n<p>&nbsp;</p>\n<p>&nbsp;</p><p>Zweite</p>", "Erste\n\nZweite")]
    [InlineData("Erste<br>Zweite<br/>Dritte<BR />", "Erste\nZweite\nDritte")]
    [InlineData("<div><div>tief</div></div>", "tief")]
    [InlineData("<ul><li>eins</li><li>zwei</li></ul>", "- eins\n- zwei")]
    [InlineData("<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>", "a b\nc")]
    [InlineData("Wei&szlig;e &amp; K&uuml;che &lt;b&gt; &#228;&#x00F6;", "Weiße & Küche <b> äö")]
    [InlineData("a&nbsp;&nbsp;b \t\n c", "a b c")]
    [InlineData("<at id=\"0\">Test Person</at>, bitte", "Test Person, bitte")]
    [InlineData("<span itemtype=\"http://schema.skype.com/Mention\" itemid=\"0\">Bot</span>&nbsp;hier", "Bot hier")]
    [InlineData("gut <img alt=\"🙂\" src=\"https://x.example/a.png\"> so", "gut 🙂 so")]
    [InlineData("gut <emoji id=\"smile\" alt=\"🙂\" title=\"Lächeln\"></emoji> so", "gut 🙂 so")]
    [InlineData("<a href=\"https://x.example/?a>b\" title='>'>Link</a>", "Link")]
    [InlineData("vor<script>alert('<p>')</script>nach", "vornach")]
    [InlineData("vor<style>p { color: red }</style >nach", "vornach")]
    [InlineData("vor<!-- <p>weg</p> -->nach", "vornach")]
    [InlineData("3 < 4 und 5 > 2", "3 < 4 und 5 > 2")]
    [InlineData("offen <b", "offen")]
    [InlineData("offen <!-- nie zu", "offen")]
    [InlineData("<script>nie zu", "")]
    [InlineData("a\u0000\u0007b&#7;c", "abc")]
    [InlineData("<attachment id=\"1\"></attachment><p>Text</p>", "Text")]
    public void ToText_WhenGivenHtml_KeepsWhatAPersonReads(string html, string expected) => Assert.Equal(expected, MessageHtml.ToText(html));

    [Fact]
    public void ToText_WhenTheHtmlIsHostile_StaysLinear()
    {
        foreach (var piece in new[] { "<", "<a \"", "<!--", "<script>", "</", "&", "<p>", "\n", "<img alt=", "&nbsp;" })
            Assert.NotNull(MessageHtml.ToText(string.Concat(Enumerable.Repeat(piece, 200_000))));
    }

    [Fact]
    public void ToText_WhenGivenAnything_LeavesNoTagAndNoWideGap()
    {
        var pieces = Gen.Elements("<p>", "</p>", "<br>", "<b>", "</b>", "<script>", "</script>", "<!--", "-->", "<li>", "\"", "'", ">", "Text", " ", "\n", "&nbsp;", "ä", "<img alt='x'>");
        Prop.ForAll(pieces.ListOf().Select(parts => string.Concat(parts)).ToArbitrary(), html =>
            {
                var text = MessageHtml.ToText(html);
                return !Tag().IsMatch(text) && !text.Contains("\n\n\n", StringComparison.Ordinal) && text == text.Trim() && MessageHtml.ToText(text) is not null;
            })
            .QuickCheckThrowOnFailure();
    }

    [GeneratedRegex("<[a-zA-Z/!]")]
    private static partial Regex Tag();
}
