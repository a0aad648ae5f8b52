using System.Globalization;
using System.Text;

namespace Spk.Bot.Cards.Elements;

/// <summary>Text as people typed it, made fit to be shown.</summary>
internal static class PlainText
{
    /// <summary>
    /// Without control characters (line breaks stay, a tab becomes a blank), without the marks that overrule the direction of the text around them
    /// (U+202A … U+202E, U+2066 … U+2069: they can make a card read backwards), and with U+FFFD for halves of characters.
    /// </summary>
    public static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.ReplaceLineEndings("\n").EnumerateRunes())
        {
            if (rune.Value == '\t')
                clean.Append(' ');
            else if (rune.Value == '\n' || !(Rune.IsControl(rune) || rune.Value is (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069)))
                clean.Append(rune);
        }

        return clean.ToString();
    }

    /// <summary>At most so many UTF-16 units from the beginning; never a character in two halves.</summary>
    public static string Begin(string text, int length)
    {
        if (text.Length <= length)
            return text;
        var end = 0;
        while (true)
        {
            var next = StringInfo.GetNextTextElementLength(text, end);
            if (end + next > length)
                return text[..end];
            end += next;
        }
    }

    /// <summary>At most so many UTF-16 units, the last of them „…“ where something was cut; never a character in two halves.</summary>
    public static string Shorten(string text, int length) => text.Length <= length ? text : Begin(text, length - 1).TrimEnd() + "…";
}
