using System.Globalization;
using System.Text;

namespace Spk.Bot.Core.Districts;

/// <summary>A word of a text as lookup sees it.</summary>
/// <param name="Folded">Lower case; ä, ö, ü, ß as ae, oe, ue, ss; other accents dropped; "str" written out. Letters and digits only, never empty.</param>
/// <param name="Raw">As written, without marks.</param>
/// <param name="JoinsPrevious">Only a hyphen stands between this word and the one before.</param>
public readonly record struct NameWord(string Folded, string Raw, bool JoinsPrevious)
{
    /// <summary>What stands between this word and the one before, or before the first.</summary>
    internal string Gap { get; init; } = "";

    /// <summary>The words of a text, split wherever something other than a letter or digit stands. Apostrophes and invisible characters vanish.</summary>
    public static IReadOnlyList<NameWord> Of(string text)
    {
        var words = new List<NameWord>();
        var raw = new StringBuilder();
        var gap = "";
        foreach (var c in Composed(text))
        {
            if (char.IsLetterOrDigit(c))
            {
                raw.Append(c);
                continue;
            }

            if (c is '\'' or '’' || char.GetUnicodeCategory(c) is UnicodeCategory.Format or UnicodeCategory.NonSpacingMark)
                continue;
            if (raw.Length > 0)
            {
                words.Add(Word(raw, gap));
                gap = "";
            }

            gap += c;
        }

        if (raw.Length > 0)
            words.Add(Word(raw, gap));
        return words;
    }

    /// <summary>All words of a name in one, e.g. <c>highdecksiedlung</c>; the same for every way to hyphenate it.</summary>
    public static string KeyOf(string name) => string.Concat(Of(name).Select(w => w.Folded));

    private static NameWord Word(StringBuilder raw, string gap)
    {
        var written = raw.ToString();
        raw.Clear();
        return new NameWord(Fold(written), written, gap is "-" or "–" or "‐" or "‑") { Gap = gap };
    }

    private static string Fold(string raw)
    {
        var folded = new StringBuilder(raw.Length + 4);
        foreach (var c in raw)
        {
            var lower = char.ToLowerInvariant(c);
            _ = lower switch
            {
                'ä' => folded.Append("ae"),
                'ö' => folded.Append("oe"),
                'ü' => folded.Append("ue"),
                'ß' => folded.Append("ss"),
                _ => folded.Append(lower < 0x80 ? lower : lower.ToString().Normalize(NormalizationForm.FormD)[0]),
            };
        }

        var word = folded.ToString();
        return word.EndsWith("str", StringComparison.Ordinal) ? word + "asse" : word;
    }

    /// <summary>Umlauts as one character each; halves of surrogate pairs, which no name of ours holds, become blanks, since they cannot be normalised.</summary>
    private static string Composed(string text) =>
        string.Concat(text.Select(c => char.IsSurrogate(c) ? ' ' : c)).Normalize(NormalizationForm.FormC);
}
