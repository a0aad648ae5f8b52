using Spk.Bot.Core.Districts;
using Spk.Bot.Core.Routing;

namespace Spk.Bot.Core.Questions;

/// <summary>Themes named in a question, by their names or by a keyword.</summary>
internal sealed class ThemeReader
{
    private const int MostWords = 6;
    private const int ShortestForgiven = 6;

    /// <summary>What English askers say, as the file's German keywords.</summary>
    private static readonly Dictionary<string, string> _english = new()
    {
        ["playground"] = "spielplatz", ["tree"] = "baum", ["waste"] = "mull", ["garbage"] = "mull", ["rubbish"] = "mull", ["trash"] = "mull", ["litter"] = "mull", ["noise"] = "larm", ["rat"] = "ratte",
        ["traffic"] = "verkehr", ["bike"] = "fahrrad", ["bicycle"] = "fahrrad", ["cycling"] = "fahrrad", ["crossing"] = "querung", ["sidewalk"] = "gehweg", ["pavement"] = "gehweg", ["housing"] = "wohnung",
        ["rent"] = "miete", ["flat"] = "wohnung", ["school"] = "schule", ["education"] = "bildung", ["daycare"] = "kita", ["kindergarten"] = "kita", ["youth"] = "jugendarbeit", ["health"] = "gesundheit",
        ["doctor"] = "arzt", ["poverty"] = "armut", ["homeless"] = "obdachlos", ["elderly"] = "seniorentreff", ["senior"] = "seniorentreff", ["culture"] = "kultur", ["library"] = "bibliothek",
        ["libraries"] = "bibliothek", ["environment"] = "umwelt", ["climate"] = "klima", ["bench"] = "bank", ["toilet"] = "toilette", ["lighting"] = "beleucht", ["parking"] = "parken",
        ["neighbourhood"] = "nachbarschaft", ["economy"] = "wirtschaft", ["sports"] = "sport",
    };

    private readonly List<(string Key, Theme Theme)> _names = [];
    private readonly List<Keyword> _keywords;
    private readonly District _district;

    public ThemeReader(District district)
    {
        _district = district;
        foreach (var theme in district.Themes)
        {
            _names.Add((Vocabulary.Bare(NameWord.KeyOf(theme.Name)), theme));
            _names.Add((Vocabulary.Bare(NameWord.KeyOf(theme.Name.Replace("&", "und", StringComparison.Ordinal))), theme));
            // Each part of a name that no other theme has: "Mobilität", "Sauberkeit".
            foreach (var word in NameWord.Of(theme.Name).Where(w => w.Folded.Length >= 5))
                if (district.Themes.Count(t => NameWord.Of(t.Name).Any(o => o.Folded == word.Folded)) == 1 && Vocabulary.Of(Vocabulary.Bare(word.Folded)) is null)
                    _names.Add((Vocabulary.Bare(word.Folded), theme));
        }

        _keywords = [.. district.Themes.SelectMany(t => t.Keywords.Select(k => Keyword.Of(t.Key, k)).Where(k => k.Letters > 0))];
    }

    /// <summary>The themes in the order in which they are named; their words are taken.</summary>
    public IReadOnlyList<Theme> Read(Sentence sentence)
    {
        var themes = new List<Theme>();
        for (var count = Math.Min(MostWords, sentence.Count); count > 0; count--)
            for (var at = 0; at + count <= sentence.Count; at++)
                if (sentence.IsFree(at, count) && string.Concat(sentence.Bare.Skip(at).Take(count)) is var key && _names.Find(n => n.Key == key).Theme is { } named)
                {
                    themes.Add(named);
                    sentence.Take(at, count);
                }

        var folded = sentence.Words.Select(w => Keyword.Fold(w.Raw)).ToList();
        for (var at = 0; at < sentence.Count; at++)
            if (sentence.IsFree(at) && Vocabulary.Of(sentence.At(at)) is null && (Met(folded, sentence, at) ?? English(sentence.Words[at].Folded) ?? Mistyped(folded[at])) is { } keyword)
            {
                themes.Add(_district.FindTheme(keyword.Theme)!);
                sentence.Take(at, Math.Min(keyword.Stems.Count, sentence.Count - at));
            }

        return [.. themes.Distinct()];
    }

    private Keyword? Met(List<string> folded, Sentence sentence, int at)
    {
        var met = _keywords.Where(k => k.IsAt(folded, at) && sentence.IsFree(at, k.Stems.Count)).ToList();
        return met.Where(k => k.Letters == met.Max(m => m.Letters)).OrderBy(k => k.IsHint).FirstOrDefault();
    }

    private Keyword? English(string word) =>
        (_english.GetValueOrDefault(word) ?? (word.EndsWith("es", StringComparison.Ordinal) ? _english.GetValueOrDefault(word[..^2]) : null) ?? (word.EndsWith('s') ? _english.GetValueOrDefault(word[..^1]) : null)) is { } german
            ? _keywords.Find(k => k.Stems.Count == 1 && k.Stems[0] == german)
            : null;

    private Keyword? Mistyped(string word)
    {
        if (word.Length < ShortestForgiven || char.IsAsciiDigit(word[0]))
            return null;
        var near = _keywords.Where(k => k.Stems.Count == 1 && k.Letters >= ShortestForgiven && Math.Abs(k.Letters - word.Length) <= 2
            && (EditDistance.Between(word, k.Stems[0], 1) == 1 || (k.Letters >= 9 && EditDistance.Between(word, k.Stems[0], 2) == 2))).ToList();
        return near.Select(k => k.Theme).Distinct().Count() == 1 ? near[0] : null;
    }
}
