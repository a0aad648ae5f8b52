using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace Spk.Bot.Protocol.Schema;

/// <summary>The plain text of a message that Teams hands over as HTML.</summary>
public static partial class MessageHtml
{
    private static readonly HashSet<string> Blocks = new(StringComparer.OrdinalIgnoreCase)
    {
        "p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "table", "tr", "blockquote", "pre", "hr", "section", "article", "codeblock",
    };

    private static readonly HashSet<string> Hidden = new(StringComparer.OrdinalIgnoreCase) { "script", "style", "head", "title", "template", "noscript", "iframe" };

    /// <summary>
    /// Tags fall away, blocks become lines, entities their characters; scripts, styles and comments vanish, names of mentions and emojis stay.
    /// Takes time in proportion to the length. What is left is still a stranger's text, and may spell out tags.
    /// </summary>
    public static string ToText(string html)
    {
        var text = new StringBuilder(html.Length);
        var at = 0;
        while (at < html.Length)
        {
            if (!IsTag(html, at))
            {
                var next = at + 1;
                while (next < html.Length && !IsTag(html, next))
                    next++;
                text.Append(Whitespace().Replace(WebUtility.HtmlDecode(html[at..next]), " "));
                at = next;
                continue;
            }

            var end = EndOfTag(html, at);
            var tag = html[at..end];
            var name = TagName().Match(tag).Groups["name"].Value;
            AppendFor(text, name, tag);
            at = Hidden.Contains(name) && tag[1] != '/' ? EndOfHidden(html, end, name) : end;
        }

        return Tidy(text.ToString());
    }

    private static bool IsTag(string html, int at) =>
        html[at] == '<' && at + 1 < html.Length && (char.IsAsciiLetter(html[at + 1]) || html[at + 1] is '/' or '!' or '?');

    // An unclosed tag or comment swallows the rest, as in a browser; that also keeps the whole linear.
    private static int EndOfTag(string html, int at)
    {
        if (string.CompareOrdinal(html, at, "<!--", 0, 4) == 0)
            return After(html, "-->", at + 4);
        var quote = '\0';
        for (var i = at + 1; i < html.Length; i++)
        {
            var character = html[i];
            if (quote != '\0')
                quote = character == quote ? '\0' : quote;
            else if (character == '>')
                return i + 1;
            else if (character is '"' or '\'')
                quote = character;
        }

        return html.Length;
    }

    private static int EndOfHidden(string html, int at, string name)
    {
        var close = html.IndexOf("</" + name, at, StringComparison.OrdinalIgnoreCase);
        return close < 0 ? html.Length : EndOfTag(html, close);
    }

    private static int After(string html, string mark, int from)
    {
        var at = html.IndexOf(mark, from, StringComparison.Ordinal);
        return at < 0 ? html.Length : at + mark.Length;
    }

    private static void AppendFor(StringBuilder text, string name, string tag)
    {
        if (name.Equals("br", StringComparison.OrdinalIgnoreCase))
            text.Append('\n');
        else if (Blocks.Contains(name))
            NewLine(text, name.Equals("li", StringComparison.OrdinalIgnoreCase) && tag[1] != '/');
        else if (name.Equals("td", StringComparison.OrdinalIgnoreCase) || name.Equals("th", StringComparison.OrdinalIgnoreCase))
            text.Append(' ');
        else if (name.Equals("img", StringComparison.OrdinalIgnoreCase) || name.Equals("emoji", StringComparison.OrdinalIgnoreCase))
            text.Append(WebUtility.HtmlDecode(AltText().Match(tag).Groups["alt"].Value));
    }

    private static void NewLine(StringBuilder text, bool isItem)
    {
        if (text.Length > 0 && text[^1] != '\n')
            text.Append('\n');
        if (isItem)
            text.Append("- ");
    }

    private static string Tidy(string text)
    {
        var lines = text.Split('\n').Select(line => ControlCharacters().Replace(Whitespace().Replace(line, " "), "").Trim());
        return ManyBreaks().Replace(string.Join('\n', lines), "\n\n").Trim();
    }

    [GeneratedRegex(@"^</?(?<name>[a-zA-Z][a-zA-Z0-9]*)")]
    private static partial Regex TagName();

    [GeneratedRegex("""\balt\s*=\s*(?:"(?<alt>[^"]*)"|'(?<alt>[^']*)')""", RegexOptions.IgnoreCase)]
    private static partial Regex AltText();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Whitespace();

    [GeneratedRegex(@"\p{Cc}+")]
    private static partial Regex ControlCharacters();

    [GeneratedRegex(@"\n{3,}")]
    private static partial Regex ManyBreaks();
}
