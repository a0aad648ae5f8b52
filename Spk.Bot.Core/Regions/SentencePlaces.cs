using Spk.Bot.Core.Districts;

namespace Spk.Bot.Core.Regions;

/// <summary>Places named inside free sentences.</summary>
internal sealed class SentencePlaces(PlaceCatalog catalog, string borough, Func<string, IEnumerable<NameWord>, int, PlaceFound?> nearest)
{
    private const int LongestSentence = 4_000;
    private const int FewestLettersOfTypo = 8;

    /// <summary>A run of words that name a place, <paramref name="Name"/> exactly.</summary>
    internal readonly record struct Span(int Start, int Count, int Letters, PlaceName Name);

    public static IReadOnlyList<NameWord> Words(string sentence) => NameWord.Of(sentence.Length > LongestSentence ? sentence[..LongestSentence] : sentence);

    public PlaceFound? Best(string sentence)
    {
        var words = Words(sentence);
        var spans = Named(words);
        var named = spans.Where(s => s.Name is { Place: not null, IsBorough: false }).Select(s => s.Name.Place!).ToList();
        if (named.Count == 0)
            return Typed(words, spans);
        var best = named[0];
        return named.Find(other => PlaceName.IsNarrower(other, best)) ?? best;
    }

    /// <summary>The names in these words, longest first, none overlapping a longer one; places elsewhere included, so that they hide what they contain.</summary>
    public IReadOnlyList<Span> Named(IReadOnlyList<NameWord> words)
    {
        var spans = new List<Span>();
        foreach (var span in All(words).OrderByDescending(s => s.Letters).ThenBy(s => s.Start))
            if (!spans.Exists(s => span.Start < s.Start + s.Count && s.Start < span.Start + span.Count))
                spans.Add(span);
        return spans;
    }

    private IEnumerable<Span> All(IReadOnlyList<NameWord> words)
    {
        for (var start = 0; start < words.Count; start++)
        {
            if (IsInsideCompound(words, start))
                continue;
            var key = "";
            for (var count = 1; count <= catalog.MaxWords && start + count <= words.Count; count++)
            {
                key += words[start + count - 1].Folded;
                if (Inflected(key) is { } name && (count <= name.Words.Count || MayBeSplit(words, start)))
                    yield return new Span(start, count, key.Length, name);
            }
        }
    }

    /// <summary>The name itself or its genitive: "des Reuterkiezes", "Rixdorfs".</summary>
    private PlaceName? Inflected(string key) =>
        catalog.Exact(key)
        ?? (key.EndsWith('s') ? catalog.Exact(key[..^1]) : null)
        ?? (key.EndsWith("es", StringComparison.Ordinal) ? catalog.Exact(key[..^2]) : null);

    /// <summary>In "Ernst-Reuter-Platz" nobody speaks of Reuterplatz; "Berlin-Rudow" is Rudow.</summary>
    private bool IsInsideCompound(IReadOnlyList<NameWord> words, int start) =>
        start > 0 && words[start].JoinsPrevious && words[start - 1].Folded is var before && before != borough && !PlaceWords.IsIdle(before) && before.Length > 1;

    /// <summary>"im Reuter Kiez" is the Reuterkiez, "am Ernst Reuter Platz" is not Reuterplatz.</summary>
    private static bool MayBeSplit(IReadOnlyList<NameWord> words, int start) =>
        start == 0 || PlaceWords.IsIdle(words[start - 1].Folded) || char.IsLower(words[start - 1].Raw[0]);

    private PlaceFound? Typed(IReadOnlyList<NameWord> words, IReadOnlyList<Span> spans)
    {
        PlaceFound? best = null;
        var letters = 0;
        for (var (start, end) = (0, 0); start < words.Count; start = end)
        {
            for (end = start + 1; end < words.Count && words[end].JoinsPrevious;)
                end++;
            var unit = words.Skip(start).Take(end - start).ToList();
            var key = string.Concat(unit.Select(w => w.Folded));
            if (key.Length > letters && !spans.Any(s => s.Start < end && start < s.Start + s.Count) && nearest(key, unit, FewestLettersOfTypo) is { } place && !IsBorough(place))
                (best, letters) = (place, key.Length);
        }

        return best;
    }

    private bool IsBorough(PlaceFound place) => catalog.Exact(borough) is { Place: { } whole } && PlaceName.Identity(place) == PlaceName.Identity(whole);
}
