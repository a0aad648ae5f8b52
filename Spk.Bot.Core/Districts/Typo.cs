namespace Spk.Bot.Core.Districts;

/// <summary>How many slips of the finger a name forgives.</summary>
internal static class Typo
{
    public const int ShortestForgiven = 5;
    public const int MostSuggested = 5;
    private const int FewestSuggested = 3;
    private const double StillLike = 0.6;

    /// <summary>One edit under 8 letters, two above; none under 5, where every word is one edit from another.</summary>
    public static int Limit(int letters) => letters switch
    {
        < ShortestForgiven => 0,
        < 8 => 1,
        _ => 2,
    };

    /// <summary>The distance, or null where it is more than the shorter of both forgives.</summary>
    public static int? Distance(string typed, string name)
    {
        var limit = Limit(Math.Min(typed.Length, name.Length));
        var distance = EditDistance.Between(typed, name, limit);
        return distance <= limit ? distance : null;
    }

    /// <summary>The nearest of these names, best first and each thing once: at most five, and three when none is like what was typed.</summary>
    public static IReadOnlyList<string> Suggest<T>(string typed, IEnumerable<T> names, Func<T, string> key, Func<T, object> thing, Func<T, string> shown)
    {
        var ranked = names.Select(n => (Name: n, Unlike: Unlikeness(typed, key(n)))).OrderBy(n => n.Unlike).DistinctBy(n => thing(n.Name)).Take(MostSuggested).ToList();
        var like = ranked.Where(n => n.Unlike <= StillLike).ToList();
        return [.. (like.Count > 0 ? like : ranked.Take(FewestSuggested)).Select(n => shown(n.Name))];
    }

    /// <summary>
    /// How unlike two names are, for suggestions: 0 (equal) to 1. A name that begins with what was typed counts as near, however much is missing.
    /// </summary>
    private static double Unlikeness(string typed, string name)
    {
        var longer = Math.Max(typed.Length, name.Length);
        var unlike = (double)EditDistance.Between(typed, name, longer) / longer;
        if (name.StartsWith(typed, StringComparison.Ordinal) || typed.StartsWith(name, StringComparison.Ordinal))
            return unlike * 0.4;
        return typed.Length >= 4 && name.Contains(typed, StringComparison.Ordinal) ? unlike * 0.6 : unlike;
    }
}
