using System.Collections.Frozen;
using Spk.Bot.Core.Districts;
using Spk.Bot.Core.Regions;

namespace Spk.Bot.Core.Routing;

/// <summary>
/// Guesses the theme of a free sentence from the themes' keywords. In each word the longest keyword speaks for its theme (Schulweg, not Schule); a word that only says where
/// ("vor der Schule") counts a quarter, one that is asked for ("fehlt ein Zebrastreifen") half as much again, a hint (<c>~kinder</c>) little. The theme with the most wins;
/// a tie is no guess. Names of places are not looked into. Built once, immutable.
/// </summary>
public sealed class ThemeGuess
{
    private const int Strong = 8;
    private const int Hint = 1;

    private static readonly FrozenSet<string> _where = Folded(
        "vor", "an", "am", "neben", "hinter", "bei", "beim", "nahe", "nähe", "gegenüber", "zur", "zum", "zwischen", "im", "in", "auf", "entlang", "unter", "vom", "von", "aus", "unweit", "rund");

    private static readonly FrozenSet<string> _articles = Folded(
        "der", "die", "das", "dem", "den", "des", "ein", "eine", "einer", "einem", "einen", "unser", "unserer", "unserem", "unseren", "meiner", "meinem", "jeder", "jedem", "allen", "vielen",
        "um", "den", "s", "u");

    private static readonly FrozenSet<string> _asked = Folded(
        "fehlt", "fehlen", "fehlte", "fehlten", "braucht", "brauchen", "bräuchten", "benötigt", "benötigen", "mehr", "weitere", "weiteren", "neue", "neuen", "neuer", "kein", "keine", "keinen",
        "wenig", "wenige", "zuwenig", "mangelt", "mangel", "bedarf", "wünschen", "wünscht", "wünsche", "wunsch", "voller", "voll", "liegt", "liegen", "gegen", "wegen", "fordern", "need");

    private readonly IReadOnlyList<Keyword> _keywords;
    private readonly PlaceIndex _places;

    public ThemeGuess(District district)
    {
        _keywords = [.. district.Themes.SelectMany(t => t.Keywords.Select(k => Keyword.Of(t.Key, k)).Where(k => k.Letters > 0))];
        _places = new PlaceIndex(district);
    }

    /// <summary>Key of the theme, or null when nothing or more than one fits equally. Reads the first 4,000 characters.</summary>
    public string? Guess(string sentence)
    {
        var words = SentencePlaces.Words(sentence);
        var folded = words.Select(w => Keyword.Fold(w.Raw)).ToList();
        var skip = _places.Sentences.Named(words).SelectMany(s => Enumerable.Range(s.Start, s.Count)).ToHashSet();
        var scores = new Dictionary<string, int>();
        for (var i = 0; i < words.Count; i++)
        {
            if (skip.Contains(i))
                continue;
            var met = _keywords.Where(k => k.IsAt(folded, i)).ToList();
            foreach (var keyword in met.Where(k => k.Letters == met.Max(m => m.Letters)).DistinctBy(k => k.Theme))
            {
                skip.UnionWith(Enumerable.Range(i, keyword.Stems.Count));
                scores[keyword.Theme] = scores.GetValueOrDefault(keyword.Theme) + Weight(keyword, words, folded, i);
            }
        }

        var best = scores.OrderByDescending(s => s.Value).Take(2).ToList();
        return best.Count == 0 || (best.Count == 2 && best[0].Value == best[1].Value) ? null : best[0].Key;
    }

    private static int Weight(Keyword keyword, IReadOnlyList<NameWord> words, List<string> folded, int at)
    {
        var weight = keyword.IsHint ? Hint : Strong;
        if (SaysWhere(words, folded, at))
            return Math.Max(1, weight / 4);
        return folded.Skip(Math.Max(0, at - 3)).Take(Math.Min(3, at)).Any(_asked.Contains) ? weight * 3 / 2 : weight;
    }

    /// <summary>"vor der Schule", "im kleinen Park": a preposition, articles, at most one adjective (small initial) stand before.</summary>
    private static bool SaysWhere(IReadOnlyList<NameWord> words, List<string> folded, int at)
    {
        while (at > 0 && words[at].JoinsPrevious)
            at--;
        var i = at - 1;
        if (i >= 0 && char.IsLower(words[i].Raw[0]) && !_where.Contains(folded[i]) && !_articles.Contains(folded[i]) && !_asked.Contains(folded[i]))
            i--;
        while (i >= 0 && _articles.Contains(folded[i]))
            i--;
        return i >= 0 && _where.Contains(folded[i]);
    }

    private static FrozenSet<string> Folded(params string[] words) => words.Select(Keyword.Fold).ToFrozenSet();
}
