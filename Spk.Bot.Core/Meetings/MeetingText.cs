using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Spk.Bot.Core.Meetings;

/// <summary>What a council information system writes in prose: cleaned for people, folded for comparison, and read for what its fields leave out.</summary>
internal static partial class MeetingText
{
    /// <summary>One line without control and format characters, at most this long; null when nothing is left.</summary>
    public static string? Clean(string? text, int maxLength)
    {
        if (text is null)
            return null;
        var line = new StringBuilder(Math.Min(text.Length, maxLength));
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.GetUnicodeCategory(rune) is UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse)
                continue;
            if (Rune.IsWhiteSpace(rune) || Rune.IsControl(rune))
                AppendBlank(line);
            else if (line.Length + rune.Utf16SequenceLength <= maxLength)
                line.Append(rune.ToString());
            else
                break;
        }
        var cleaned = line.ToString().Trim();
        return cleaned.Length == 0 ? null : cleaned;
    }

    /// <summary>Words in lower case with <c>ae</c>, <c>oe</c>, <c>ue</c>, <c>ss</c>; a comma is a word of its own, other punctuation is gone.</summary>
    public static string[] Words(string text)
    {
        var folded = new StringBuilder(text.Length + 8);
        foreach (var c in text.Normalize(NormalizationForm.FormC).ToLowerInvariant())
            _ = c switch
            {
                'ä' => folded.Append("ae"),
                'ö' => folded.Append("oe"),
                'ü' => folded.Append("ue"),
                'ß' => folded.Append("ss"),
                ',' => folded.Append(" , "),
                _ when char.IsLetterOrDigit(c) => folded.Append(c),
                _ => folded.Append(' '),
            };
        return folded.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }

    /// <summary>Says that the meeting does not take place ("fällt aus", "abgesagt", "entfällt", "findet nicht statt").</summary>
    public static bool SaysCancelled(string? text) => text is not null && Cancelled().IsMatch(string.Join(' ', Words(text)));

    /// <summary>Says that the meeting was moved to another time ("verschoben"); "verlegt" mostly means a room.</summary>
    public static bool SaysMoved(string? text) => text is not null && Words(text).Contains("verschoben");

    /// <summary>The kind that the name says; a continued meeting is that first, whatever it continues.</summary>
    public static MeetingKind KindOf(string? name)
    {
        var words = name is null ? [] : Words(name);
        bool Says(params ReadOnlySpan<string> starts)
        {
            foreach (var start in starts)
                if (words.Any(w => w.StartsWith(start, StringComparison.Ordinal)))
                    return true;
            return false;
        }

        return Says("fortsetzung", "fortgesetzt") ? MeetingKind.Continued
            : Says("ausserordentlich", "sondersitzung") ? MeetingKind.Extraordinary
            : Says("konstituierend") ? MeetingKind.Constituent
            : MeetingKind.Ordinary;
    }

    /// <summary>Says no more than that it is a meeting ("12. Sitzung"): enough in a committee's own calendar.</summary>
    public static bool SaysMeeting(string? name) => name is not null && Words(name).Any(w => w is "sitzung" or "sondersitzung" or "ausschusssitzung" or "sitzungstermin");

    /// <summary>Names a parliamentary group's own meeting.</summary>
    public static bool SaysParliamentaryGroup(string? text) => text is not null && Words(text).Any(w => w.StartsWith("fraktion", StringComparison.Ordinal) || w.EndsWith("fraktion", StringComparison.Ordinal));

    private static void AppendBlank(StringBuilder line)
    {
        if (line.Length > 0 && line[^1] != ' ')
            line.Append(' ');
    }

    [GeneratedRegex(@"\bfaellt (?:(?!nicht\b)\w+ ){0,3}aus\b|(?<!nicht )\b(?:abgesagt|entfaellt|ausgefallen)\b|\bfindet (?:\w+ ){0,2}nicht statt\b", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Cancelled();
}
