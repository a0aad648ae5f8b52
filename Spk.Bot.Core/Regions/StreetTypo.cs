using Spk.Bot.Core.Districts;

namespace Spk.Bot.Core.Regions;

/// <summary>
/// Typos in names of streets. There are thousands of streets and only a few are known here, so a known one is taken only when the part that makes its name ("weser" of
/// "weserstrasse") is nearly intact: letters lost, doubled or swapped, one below 8 letters and two above, a replaced one counting as two, none below 5 letters (Weder- and
/// Weserstraße, Lahn- and Jahnstraße, Bürger- and Bürknerstraße are streets of their own). Slips in "straße" are forgiven when the rest is right.
/// </summary>
internal static class StreetTypo
{
    private const int Replaced = 2;

    private static readonly (string Kind, int Slips)[] _kinds = [("strasse", 2), ("allee", 1), ("damm", 1), ("weg", 0)];

    public static bool IsStreet(string name) => Array.Exists(_kinds, k => name.EndsWith(k.Kind, StringComparison.Ordinal));

    /// <summary>The distance, or null where it is too far.</summary>
    public static int? Distance(string typed, string street)
    {
        var (kind, slips) = Array.Find(_kinds, k => street.EndsWith(k.Kind, StringComparison.Ordinal));
        var stem = street[..^kind.Length];
        if (typed.StartsWith(stem, StringComparison.Ordinal) && EditDistance.Between(typed.AsSpan(stem.Length), kind, slips) is var inKind && inKind <= slips)
            return inKind;
        var limit = Typo.Limit(stem.Length);
        return typed.EndsWith(kind, StringComparison.Ordinal) && EditDistance.Between(typed.AsSpan(0, typed.Length - kind.Length), stem, limit, Replaced) is var inStem && inStem <= limit
            ? inStem
            : null;
    }
}
