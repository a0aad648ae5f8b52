using System.Globalization;
using Spk.Bot.Core.Districts;

namespace Spk.Bot.Core.Questions;

/// <summary>The first word of a line, which may be a command, and what follows it as typed.</summary>
internal sealed record FirstWord(string Bare, string Rest)
{
    private static readonly string[] _link = ["verbinden", "verbinde", "link", "connect"];

    /// <summary>Letters, after a slash or not, before a colon or anything else that is no letter.</summary>
    public static FirstWord? Of(string line)
    {
        var start = line.StartsWith('/') ? 1 : 0;
        var end = start;
        while (end < line.Length && (char.IsLetter(line[end]) || char.GetUnicodeCategory(line[end]) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark))
            end++;
        if (end == start || end - start > 40)
            return null;
        var rest = end;
        while (rest < line.Length && char.IsWhiteSpace(line[rest]))
            rest++;
        rest = rest < line.Length && line[rest] == ':' ? rest + 1 : end;
        var bare = Vocabulary.Bare(NameWord.KeyOf(line[start..end]));
        return bare.Length == 0 ? null : new FirstWord(bare, line[rest..].Trim());
    }

    /// <summary>What a mention leaves behind ("@Bot, status"), and what no one sees, is no part of the line.</summary>
    public static string WithoutLeftovers(string text)
    {
        var start = 0;
        while (start < text.Length && (char.IsWhiteSpace(text[start]) || text[start] is ',' or ';' or ':' or '.' or '!' or '-' or '–' or '—' || char.GetUnicodeCategory(text[start]) == UnicodeCategory.Format))
            start++;
        return text[start..];
    }

    public bool IsLink => _link.Contains(Bare) || (Bare.Length >= 6 && _link.Any(w => w.Length >= 6 && EditDistance.Between(Bare, w, 1) == 1));

    /// <summary>One need, not several.</summary>
    public bool IsSingular => Bare is not ("bedarfe" or "bedarfen" or "needs" or "meldungen" or "falle" or "vorgange" or "issues");

    public bool Is(Sense sense) => (Vocabulary.Of(Bare) ?? Vocabulary.Near(Bare)) == sense;
}
