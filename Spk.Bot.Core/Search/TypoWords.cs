namespace Spk.Bot.Core.Search;

/// <summary>Words one letter away: one too many, one missing, one other, two swapped.</summary>
public static class TypoWords
{
    /// <summary>A shorter word has too many neighbours.</summary>
    public const int Shortest = 5;

    private const int Longest = 18;
    private const string Letters = "abcdefghijklmnopqrstuvwxyz";

    /// <returns>At most a thousand; none of a word that is too short or too long.</returns>
    public static IReadOnlyList<string> Around(string stem)
    {
        if (stem.Length is < Shortest or > Longest)
            return [];
        var found = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i <= stem.Length; i++)
        {
            foreach (var letter in Letters)
            {
                found.Add(stem[..i] + letter + stem[i..]);
                if (i < stem.Length)
                    found.Add(stem[..i] + letter + stem[(i + 1)..]);
            }

            if (i < stem.Length)
                found.Add(stem[..i] + stem[(i + 1)..]);
            if (i < stem.Length - 1)
                found.Add(stem[..i] + stem[i + 1] + stem[i] + stem[(i + 2)..]);
        }

        found.Remove(stem);
        return [.. found];
    }
}
