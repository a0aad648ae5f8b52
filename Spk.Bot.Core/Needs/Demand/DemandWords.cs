using Spk.Bot.Core.Districts;
using Spk.Bot.Core.Routing;

namespace Spk.Bot.Core.Needs.Demand;

/// <summary>
/// What the words of a report say, in a form that other words for the same can meet: concepts of everyday life in a borough (<see cref="DemandConcepts"/>), stems of all other
/// words that carry meaning, and the places that are named. German: umlauts folded, endings taken off, compounds looked into.
/// </summary>
internal sealed class DemandWords
{
    /// <summary>A title names the thing; the text around it tells more beside.</summary>
    private const double InTitle = 1.6;
    private const int ReadAtMost = 150;
    private const int ShortestStem = 4;

    /// <summary>Of a house or a bus line.</summary>
    private const int ShortestNumber = 2;

    private static readonly string[] _endings = ["ungen", "innen", "ern", "ung", "lich", "isch", "end", "en", "em", "er", "es", "in", "e", "s", "n"];

    private readonly Dictionary<string, double> weights = new(StringComparer.Ordinal);
    private readonly HashSet<string> places = new(StringComparer.Ordinal);

    private DemandWords()
    {
    }

    /// <summary>Concepts (with a leading <c>#</c>) and stems, each with its weight.</summary>
    public IReadOnlyDictionary<string, double> Weights => weights;

    public IReadOnlySet<string> Places => places;

    public static DemandWords Of(string title, string text, string? place)
    {
        var words = new DemandWords();
        words.Read(NameWord.Of(title), InTitle);
        words.Read([.. NameWord.Of(text).Take(ReadAtMost)], 1);
        words.Read(NameWord.Of(place ?? ""), 1);
        return words;
    }

    /// <summary>The word without its ending; what is left has at least four letters.</summary>
    internal static string Stem(string folded)
    {
        var ending = Array.Find(_endings, e => folded.Length - e.Length >= ShortestStem && folded.EndsWith(e, StringComparison.Ordinal));
        return ending is null ? folded : folded[..^ending.Length];
    }

    private void Read(IReadOnlyList<NameWord> words, double weight)
    {
        foreach (var place in PlaceMentions.In(words))
            places.Add(place);
        var ofPlaces = PlaceMentions.Positions(words);
        for (var i = 0; i < words.Count; i++)
        {
            if (ofPlaces.Contains(i))
                continue;
            var folded = Keyword.Fold(words[i].Raw);
            if (DemandConcepts.IsFiller(folded))
                continue;
            var concepts = DemandConcepts.In(folded);
            foreach (var concept in concepts)
                Add(concept, weight * DemandConcepts.WeightOf(concept));
            if (concepts.Count == 0 && folded.Length >= (char.IsDigit(folded[0]) ? ShortestNumber : ShortestStem))
                Add(Stem(folded), weight);
        }
    }

    /// <summary>Said twice is not meant twice.</summary>
    private void Add(string word, double weight) => weights[word] = Math.Max(weight, weights.GetValueOrDefault(word));
}
