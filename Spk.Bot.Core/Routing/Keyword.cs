using Spk.Bot.Core.Districts;

namespace Spk.Bot.Core.Routing;

/// <summary>A keyword of a theme, ready to be met in German text.</summary>
/// <param name="Stems">Its words, folded.</param>
/// <param name="IsHint">Written with <c>~</c> in the file: a word like "Kinder" that goes with many themes and decides only when nothing stronger is said.</param>
internal sealed record Keyword(string Theme, IReadOnlyList<string> Stems, bool IsHint)
{
    private const int ShortestPart = 4;
    private const int ShortestInside = 7;
    private const int ShortestRest = 3;

    private static readonly string[] _endings = ["", "s", "e", "n", "es", "se", "sen"];

    public int Letters { get; } = Stems.Sum(s => s.Length);

    public static Keyword Of(string theme, string text) => new(theme, [.. NameWord.Of(text).Select(w => Fold(w.Raw))], text.StartsWith('~'));

    /// <summary>Lower case and without umlauts, so that plurals begin like their singular: Spielplätze, Bäume.</summary>
    public static string Fold(string raw)
    {
        var plain = raw.ToLowerInvariant().Replace("ä", "a").Replace("ö", "o").Replace("ü", "u").Replace("ß", "ss").Replace("é", "e");
        plain = plain.Replace("ae", "a").Replace("oe", "o");
        for (var i = plain.IndexOf("ue", 1, StringComparison.Ordinal); i > 0; i = plain.IndexOf("ue", i + 1, StringComparison.Ordinal))
            if (!"aeoq".Contains(plain[i - 1]))
                plain = plain.Remove(i + 1, 1);
        return plain;
    }

    /// <summary>Whether the keyword begins at this word; its words then follow one another, each as it is or with more behind it.</summary>
    public bool IsAt(IReadOnlyList<string> folded, int at)
    {
        if (Stems.Count == 1)
            return IsIn(folded[at], Stems[0]);
        for (var i = 0; i < Stems.Count; i++)
            if (at + i >= folded.Count || !folded[at + i].StartsWith(Stems[i], StringComparison.Ordinal))
                return false;
        return true;
    }

    /// <summary>
    /// A stem under 4 letters only as a whole word with an ending (Bus, Busse). Longer ones also at the head of a word (Müllberge), at its end after at least 3 letters
    /// (Grundschule, Grundschulen; not Alarm for Lärm), and from 7 letters anywhere in it.
    /// </summary>
    private static bool IsIn(string word, string stem)
    {
        if (stem.Length < ShortestPart)
            return Array.Exists(_endings, e => word.Length == stem.Length + e.Length && word.StartsWith(stem, StringComparison.Ordinal) && word.EndsWith(e, StringComparison.Ordinal));
        if (word.StartsWith(stem, StringComparison.Ordinal))
            return true;
        var last = word.LastIndexOf(stem, StringComparison.Ordinal);
        return last >= ShortestRest && (stem.Length >= ShortestInside || word.Length - last - stem.Length <= 2);
    }
}
