using Spk.Bot.Core.Districts;

namespace Spk.Bot.Core.Regions;

/// <summary>
/// Finds places of the borough by what people call them: names and aliases whatever their case, umlauts, hyphens and blanks, LOR ids, and names with small typos.
/// Built once, immutable, no I/O.
/// </summary>
public sealed class PlaceIndex
{
    private const int LongestQuestion = 100;

    private readonly PlaceCatalog _catalog;
    private readonly string _borough;

    public PlaceIndex(District district)
    {
        _catalog = new PlaceCatalog(district);
        _borough = NameWord.KeyOf(district.Name);
        Sentences = new SentencePlaces(_catalog, _borough, Nearest);
    }

    internal SentencePlaces Sentences { get; }

    /// <summary>
    /// A place typed as an answer or after a command. Idle words ("in der", "Bezirksregion"), house numbers and the borough's own name beside another are ignored.
    /// A typo counts only when it leads to one place and to none elsewhere.
    /// </summary>
    public PlaceAnswer Find(string text)
    {
        var words = NameWord.Of(text.Length > LongestQuestion ? text[..LongestQuestion] : text);
        var telling = words.Where(w => !PlaceWords.IsIdle(w.Folded)).ToList();
        var all = Key(words);
        var digits = Key(telling);
        if (digits.Length > 0 && digits.All(char.IsAsciiDigit))
            return _catalog.ById(digits) is { } byId ? byId : new PlaceUnknown(Siblings(digits));
        // A line pasted from a table: "081003 Reuterstraße"
        if (telling.Where(w => w.Folded.Length is 6 or 8).Select(w => _catalog.ById(w.Folded)).FirstOrDefault(p => p is not null) is { } pasted)
            return pasted;

        List<NameWord> unnumbered = [.. telling.Where(w => !PlaceWords.IsHouseNumber(w.Folded))];
        List<NameWord> local = [.. unnumbered.Where(w => w.Folded != _borough)];
        string[] keys = [.. new[] { all, Key(telling), Key(unnumbered), Key(PlaceWords.CompassLast(unnumbered)), Key(local) }.Where(k => k.Length > 0).Distinct()];
        foreach (var key in keys)
            if (_catalog.Loose(key) is { } name)
                return (PlaceAnswer?)name.Place ?? new PlaceUnknown(Suggest(key));
        foreach (var key in keys)
            if (Nearest(key, words, Typo.ShortestForgiven) is { } near)
                return near;
        return new PlaceUnknown(keys.Length == 0 ? [] : Suggest(keys[^1]));
    }

    /// <summary>
    /// The place that a sentence names most exactly, or null. The longest exact name wins, unless another one is a part of it; a word with a typo counts only from
    /// 8 letters on and when nothing is named exactly. The borough itself says nothing and is no mention. Reads the first 4,000 characters.
    /// </summary>
    public PlaceMention? FindIn(string sentence) =>
        Sentences.Best(sentence) is { } place ? new PlaceMention(place.Label, place.Regions, place.Area) : null;

    private PlaceFound? Nearest(string key, IEnumerable<NameWord> words, int fewestLetters)
    {
        if (key.Length < fewestLetters)
            return null;
        var compass = PlaceWords.Compass(words);
        var near = _catalog.Names
            .Where(n => compass.IsSubsetOf(n.Compass))
            .Select(n => (n.Place, Distance: StreetTypo.IsStreet(n.Key) ? StreetTypo.Distance(key, n.Key) : Typo.Distance(key, n.Key)))
            .Where(n => n.Distance is not null)
            .ToList();
        var best = near.Where(n => n.Distance == near.Min(m => m.Distance)).Select(n => n.Place).ToList();
        return best.DistinctBy(p => p is null ? "" : PlaceName.Identity(p)).Count() == 1 ? best[0] : null;
    }

    private IReadOnlyList<string> Suggest(string key) =>
        Typo.Suggest(key, _catalog.Names.Where(n => n.Place is not null), n => n.Key, n => PlaceName.Identity(n.Place!), n => n.Spelled);

    /// <summary>Regions whose ids begin like a wrong one.</summary>
    private List<string> Siblings(string digits)
    {
        var full = digits.Length % 2 == 0 ? digits : "0" + digits;
        return full.Length < 4
            ? []
            : [.. _catalog.Names.Where(n => n.Place is { Area: null, Regions: [var only] } && n.Place.Label == n.Spelled && only.ForecastArea == full[..4])
                .Select(n => n.Spelled).Take(Typo.MostSuggested)];
    }

    private static string Key(IEnumerable<NameWord> words) => string.Concat(words.Select(w => w.Folded));
}
