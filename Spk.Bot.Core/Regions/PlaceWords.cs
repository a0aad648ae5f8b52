using System.Collections.Frozen;
using Spk.Bot.Core.Districts;

namespace Spk.Bot.Core.Regions;

/// <summary>Words around a place that do not name it.</summary>
internal static class PlaceWords
{
    private static readonly FrozenSet<string> _idle = new[]
    {
        "in", "im", "ins", "der", "die", "das", "dem", "den", "des", "am", "an", "auf", "aus", "bei", "beim", "fuer", "um", "rund", "nahe", "von", "vom", "zu", "zum", "zur",
        "bitte", "mal", "ganz", "gesamt", "gesamte", "gesamter", "gesamten", "hier", "und",
        "bezirk", "bezirks", "bezirksregion", "bzr", "planungsraum", "plr", "prognoseraum", "pgr", "lor", "region", "raum", "stadtteil", "ortsteil", "gebiet", "quartier", "kiez",
        "qm", "quartiersmanagement", "stk", "stadtteilkoordination", "ecke", "naehe", "umgebung", "berlin",
        "the", "of", "area", "district", "neighbourhood", "neighborhood",
    }.ToFrozenSet();

    private static readonly FrozenSet<string> _compass = new[] { "nord", "sued", "ost", "west", "mitte" }.ToFrozenSet();

    public static bool IsIdle(string folded) => _idle.Contains(folded);

    /// <summary>A house number: <c>12</c>, <c>12a</c>.</summary>
    public static bool IsHouseNumber(string folded) => char.IsAsciiDigit(folded[0]) && folded.Length <= 4 && folded.Skip(1).Count(char.IsAsciiLetter) <= 1;

    /// <summary>"West Gropiusstadt" as the LOR writes it: Gropiusstadt West.</summary>
    public static IEnumerable<NameWord> CompassLast(IReadOnlyList<NameWord> words) =>
        words.Count > 1 && _compass.Contains(words[0].Folded) ? words.Skip(1).Append(words[0]) : words;

    /// <summary>The points of the compass among these words; "Nordwest" is two. A typo never turns one into another.</summary>
    public static IReadOnlySet<string> Compass(IEnumerable<NameWord> words)
    {
        var points = new HashSet<string>();
        foreach (var word in words.Select(w => w.Folded))
            if (_compass.Contains(word))
                points.Add(word);
            else if (_compass.FirstOrDefault(c => word.StartsWith(c, StringComparison.Ordinal) && _compass.Contains(word[c.Length..])) is { } first)
                points.UnionWith([first, word[first.Length..]]);
        return points;
    }
}
