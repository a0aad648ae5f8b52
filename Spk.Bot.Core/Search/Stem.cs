namespace Spk.Bot.Core.Search;

/// <summary>
/// A light stemmer for German words that are folded already (ae, oe, ue, ss). It takes the endings of number and case and undoes the umlaut of a plural, so that Spielplätze, Spielplatzes
/// and Spielplatz are one; it does not know the language, so some words that have nothing to do with each other fall together (schon, schoen). The same on both sides of a search is what counts.
/// </summary>
public static class Stem
{
    private const int Shortest = 4;

    private static readonly string[] Endings = ["ern", "em", "en", "er", "es", "e", "n", "s"];

    /// <param name="folded">Lower case, ASCII letters and digits.</param>
    public static string Of(string folded)
    {
        if (folded.Length < Shortest || char.IsAsciiDigit(folded[0]))
            return folded;
        var stem = folded;
        foreach (var ending in Endings)
            if (stem.EndsWith(ending, StringComparison.Ordinal) && stem.Length - ending.Length >= Shortest - 1 && IsEnding(stem, ending))
            {
                stem = stem[..^ending.Length];
                break;
            }

        // "platz" and "plaetz", "baum" and "baeum": a plural's umlaut. Never "eu", "ie" or "ei".
        return stem.Replace("ae", "a", StringComparison.Ordinal).Replace("oe", "o", StringComparison.Ordinal).Replace("ue", "u", StringComparison.Ordinal);
    }

    /// <summary>An s or n alone ends a word only after a letter that it can follow: Haus, Weiss, Bahn keep theirs.</summary>
    private static bool IsEnding(string word, string ending) => ending switch
    {
        "s" => "bdfghklmnrt".Contains(word[^2], StringComparison.Ordinal),
        "n" => word[^2] is 'e' or 'l' or 'r',
        _ => true,
    };
}
