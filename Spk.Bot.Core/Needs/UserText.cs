using System.Globalization;
using System.Text;

namespace Spk.Bot.Core.Needs;

/// <summary>Text that a person typed, as it is stored.</summary>
internal static class UserText
{
    /// <summary>
    /// Removes control characters and overrides of the writing direction, with which a text could read otherwise than it is stored; a single line keeps no line ends.
    /// A text without anything to see is empty.
    /// </summary>
    public static string Clean(string text, bool singleLine)
    {
        var kept = new StringBuilder(text.Length);
        foreach (var c in text.ReplaceLineEndings("\n"))
        {
            if (c is '\n' or '\t')
                kept.Append(singleLine ? ' ' : c);
            else if (!char.IsControl(c) && c is not (>= '\u202A' and <= '\u202E' or >= '\u2066' and <= '\u2069'))
                kept.Append(c);
        }

        var cleaned = kept.ToString().Trim();
        return cleaned.All(c => char.IsWhiteSpace(c) || char.GetUnicodeCategory(c) == UnicodeCategory.Format) ? "" : cleaned;
    }
}
