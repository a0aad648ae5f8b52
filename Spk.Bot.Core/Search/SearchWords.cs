using Spk.Bot.Core.Districts;

namespace Spk.Bot.Core.Search;

/// <summary>The words by which a text is found: the stem of each word, and of the parts that a long word ends in, so that "Spielplatz" finds "Kinderspielplatz". Pure; each provider searches these.</summary>
public static class SearchWords
{
    /// <summary>Of a stem; what is longer is cut.</summary>
    public const int Longest = 32;

    /// <summary>Letters of a text that are read.</summary>
    private const int ReadOfText = 4000;

    /// <summary>Words that a text may be found by; a text of nothing but different words is cut here.</summary>
    private const int MostOfText = 400;

    private const int ShortestPart = 4;
    private const int ShortestCompound = 8;

    private static readonly HashSet<string> Idle =
    [
        "der", "die", "das", "dem", "den", "des", "ein", "eine", "einer", "eines", "einem", "einen", "und", "oder", "in", "im", "an", "am", "auf", "zu", "zum", "zur", "von", "vom", "bei", "beim", "fuer", "mit",
        "ist", "sind", "es", "wir", "sie", "er", "ich", "nicht", "sich", "auch", "so", "als", "wie", "dass", "wird", "werden", "hat", "haben", "the", "a", "of", "and", "to", "is",
    ];

    /// <summary>Starts of German syllables of more than one consonant; a part of a compound starts with the longest that fits.</summary>
    private static readonly string[] Onsets =
    [
        "schl", "schm", "schn", "schr", "schw", "sch", "str", "spr", "spl", "st", "sp", "bl", "br", "dr", "fl", "fr", "gl", "gr", "kl", "kr", "kn", "pf", "pl", "pr", "tr", "zw", "qu", "ch",
    ];

    /// <summary>Parts that start with a vowel.</summary>
    private static readonly string[] Vowelled = ["aus", "auf", "anl", "ab", "ein", "unter", "ueber", "amt", "alt", "ort", "eck", "uebung", "arbeit", "unfall"];

    /// <summary>What a text is found by, without repeats. Idle words are not among it.</summary>
    public static IReadOnlySet<string> OfText(params IEnumerable<string?> texts)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        foreach (var text in texts)
            foreach (var word in Folded(text))
            {
                if (found.Count >= MostOfText)
                    return found;
                found.Add(Cut(Stem.Of(word)));
                foreach (var part in Parts(word))
                    found.Add(Cut(Stem.Of(part)));
            }

        return found;
    }

    /// <summary>What a question asks for, in its order, without repeats and without idle words; at most <paramref name="most"/>.</summary>
    public static IReadOnlyList<string> OfQuestion(string text, int most) => [.. Folded(text).Select(w => Cut(Stem.Of(w))).Distinct(StringComparer.Ordinal).Take(most)];

    /// <summary>The last word as far as it is typed, unstemmed; empty where there is none.</summary>
    public static string LastTyped(string text) => Folded(text).LastOrDefault() is { } last ? Cut(last) : "";

    private static IEnumerable<string> Folded(string? text) => text is null
        ? []
        : NameWord.Of(text.Length > ReadOfText ? text[..ReadOfText] : text).Select(w => Plain(w.Folded)).Where(w => w.Length > 1 && !Idle.Contains(w));

    /// <summary>Letters of other scripts cannot be typed on a German keyboard and would sort differently on each provider.</summary>
    private static string Plain(string folded) => folded.All(char.IsAsciiLetterOrDigit) ? folded : string.Concat(folded.Where(char.IsAsciiLetterOrDigit));

    /// <summary>Ends of a long word that can start where a syllable does.</summary>
    private static IEnumerable<string> Parts(string word)
    {
        if (word.Length < ShortestCompound || !word.All(char.IsAsciiLetter))
            yield break;
        for (var at = 3; at <= word.Length - ShortestPart; at++)
            if (StartsPart(word, at))
                yield return word[at..];
    }

    private static bool StartsPart(string word, int at)
    {
        var rest = word.AsSpan(at);
        if (IsVowel(rest[0]))
        {
            foreach (var start in Vowelled)
                if (rest.StartsWith(start, StringComparison.Ordinal))
                    return true;
            return false;
        }

        // A cluster that is the start of a syllable as a whole, or one consonant before a vowel; "pielplatz" within "spielplatz" is none.
        var length = Array.Find(Onsets, o => word.AsSpan(at).StartsWith(o, StringComparison.Ordinal))?.Length ?? 1;
        if (length >= rest.Length || !IsVowel(rest[length]))
            return false;
        return !Array.Exists(Onsets, o => o.Length > length && at >= o.Length - length && word.AsSpan(at - (o.Length - length)).StartsWith(o, StringComparison.Ordinal)) || IsFugue(word, at);
    }

    /// <summary>The s that joins two words: "Verkehrs|planung", "Wohnungs|tausch".</summary>
    private static bool IsFugue(string word, int at) => word[at - 1] == 's' && at > 4 && word[at - 2] is 'g' or 'r' or 't' or 'n' or 'f' or 'l';

    private static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u' or 'y';

    private static string Cut(string stem) => stem.Length > Longest ? stem[..Longest] : stem;
}
