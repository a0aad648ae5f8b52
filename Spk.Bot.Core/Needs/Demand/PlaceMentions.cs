using System.Collections.Frozen;
using Spk.Bot.Core.Districts;
using Spk.Bot.Core.Routing;

namespace Spk.Bot.Core.Needs.Demand;

/// <summary>
/// Names of streets, squares, parks and quarters in a text, by how German forms them: a name grown together with the word for the place (Fuldastraße), before it
/// (Johannisthaler Chaussee), or joined by hyphens (Karl-Marx-Straße, Peter-Petersen-Schule). A word for a thing (Spielplatz, Gehweg) is none.
/// </summary>
internal static class PlaceMentions
{
    private const int ShortestName = 3;

    private static readonly string[] _places =
    [
        "strasse", "platz", "allee", "weg", "damm", "ufer", "chaussee", "promenade", "kiez", "siedlung", "park", "hohe", "heide", "brucke", "ring", "steig", "pfad", "zeile", "fliess", "garten",
        "schule", "grundschule", "stadt", "bahnhof", "dorf",
    ];

    private static readonly FrozenSet<string> _things = FrozenSet.ToFrozenSet(
        [
            "spielplatz", "parkplatz", "stellplatz", "sitzplatz", "kitaplatz", "schulplatz", "hortplatz", "sportplatz", "bolzplatz", "fussballplatz", "marktplatz", "vorplatz", "bahnhofsvorplatz", "mullplatz",
            "therapieplatz", "ausbildungsplatz", "behindertenparkplatz", "stadtplatz", "arbeitsplatz", "abstellplatz", "fahrradabstellplatz", "gehweg", "radweg", "fussweg", "schulweg", "fahrradweg", "hauptweg",
            "umweg", "fahrradstrasse", "einkaufsstrasse", "einbahnstrasse", "spielstrasse", "hauptstrasse", "musikschule", "grundschule", "volkshochschule", "volkspark", "stadtpark", "skatepark", "innenstadt",
            "altstadt", "kindergarten", "nachbarschaftsgarten", "gemeinschaftsgarten", "kleingarten", "vorgarten", "schulgarten", "jugendclub", "uberweg", "fussgangeruberweg", "hochschule", "oberschule", "wohnsiedlung",
            "busbahnhof", "bahnsteig", "schulhof",
        ],
        StringComparer.Ordinal);

    private static readonly FrozenSet<string> _beforeNoName = FrozenSet.ToFrozenSet(
        ["die", "der", "den", "dem", "das", "eine", "einer", "einen", "einem", "unsere", "unserer", "unser", "ganze", "ganzen", "vor", "an", "auf", "in", "im", "am", "uber", "zur", "zum", "und", "kein", "keinen", "keine", "viele", "offentliche", "mehr", "jede", "dunkle", "dunkler", "zwei", "eigene", "andere", "anderen", "quer", "letzte", "neue", "neuen", "wohnen", "pro", "ohne", "finden", "voller", "fehlende", "fehlender"],
        StringComparer.Ordinal);

    /// <summary>The places' names, folded and in one word each, without their endings.</summary>
    public static IEnumerable<string> In(IReadOnlyList<NameWord> words) => Find(words).Select(found => found.Name);

    /// <summary>Which words are part of a place's name.</summary>
    public static HashSet<int> Positions(IReadOnlyList<NameWord> words) => [.. Find(words).SelectMany(found => Enumerable.Range(found.Start, found.Count))];

    private static IEnumerable<(int Start, int Count, string Name)> Find(IReadOnlyList<NameWord> words)
    {
        for (var end = 0; end < words.Count; end++)
        {
            var last = Folded(words[end]);
            if (Array.Find(_places, p => last.EndsWith(p, StringComparison.Ordinal)) is not { } kind || !char.IsUpper(words[end].Raw[0]))
                continue;
            var start = end;
            while (start > 0 && words[start].JoinsPrevious)
                start--;
            if (start < end && words[start].Raw.Length > 1)
                yield return (start, end - start + 1, Name(words, start, end));
            else if (start == end && last.Length > kind.Length && last.Length - kind.Length >= ShortestName && !_things.Contains(last))
                yield return (end, 1, last);
            else if (last == kind && end > 0 && IsName(words[end - 1]))
                yield return (end - 1, 2, Name(words, end - 1, end));
        }
    }

    private static bool IsName(NameWord word) => char.IsUpper(word.Raw[0]) && word.Raw.Length > 2 && !_beforeNoName.Contains(Keyword.Fold(word.Raw));

    /// <summary>Böhmischer Platz, am Böhmischen Platz; Boddin-Schule, Boddin-Grundschule.</summary>
    private static string Name(IReadOnlyList<NameWord> words, int start, int end) =>
        string.Concat(words.Skip(start).Take(end - start).Select(w => DemandWords.Stem(Keyword.Fold(w.Raw)))) + Folded(words[end]).Replace("grundschule", "schule", StringComparison.Ordinal);

    private static string Folded(NameWord word)
    {
        var folded = Keyword.Fold(word.Raw);
        return folded switch
        {
            _ when folded.EndsWith("str", StringComparison.Ordinal) => folded + "asse",
            _ when folded.EndsWith("platze", StringComparison.Ordinal) || folded.EndsWith("platzes", StringComparison.Ordinal) => folded[..folded.LastIndexOf("platz", StringComparison.Ordinal)] + "platz",
            _ => folded,
        };
    }
}
