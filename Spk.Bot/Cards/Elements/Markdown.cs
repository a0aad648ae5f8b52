using System.Text;
using System.Text.RegularExpressions;

namespace Spk.Bot.Cards.Elements;

/// <summary>Escapes for the Markdown subset that Teams reads in text blocks (bold, italic, lists, links) and for its <c>&lt;at&gt;</c> mentions.</summary>
internal static partial class Markdown
{
    public static string Escape(string words)
    {
        var clean = PlainText.Clean(words);
        var escaped = new StringBuilder(clean.Length + 8);
        for (var i = 0; i < clean.Length; i++)
        {
            var c = clean[i];
            if (c == '<')
                escaped.Append("&lt;");
            else if (c == '&' && Entity().IsMatch(clean, i))
                escaped.Append("&amp;");
            else if (c is '\\' or '[' or ']' or '*' or '_' or '`' or '~' || (IsLineStart(clean, i) && c is '#' or '-' or '+' or '>'))
                escaped.Append('\\').Append(c);
            else if (c == '.' && IsListNumber(clean, i))
                escaped.Append("\\.");
            else
                escaped.Append(c);
        }

        return escaped.ToString();
    }

    private static bool IsLineStart(string text, int index) => text.AsSpan(0, index).TrimEnd(' ') is var before && (before.IsEmpty || before[^1] == '\n');

    // "3. Sitzung" at the start of a line would become a list.
    private static bool IsListNumber(string text, int dot)
    {
        var first = dot;
        while (first > 0 && char.IsAsciiDigit(text[first - 1]))
            first--;
        return first < dot && IsLineStart(text, first);
    }

    [GeneratedRegex(@"\G&(#|\w+;)")]
    private static partial Regex Entity();
}
