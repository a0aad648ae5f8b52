using Spk.Bot.Core.Districts;

namespace Spk.Bot.Core.Regions;

/// <summary>
/// Typos in names of streets. There are thousands of streets and only a few are known here, so a known one is taken only when the part that makes its name ("weser" of
/// "weserstrasse") is nearly intact: below 5 letters exactly, below 8 with one letter lost, doubled or swapped, never replaced (Wederstraße, Lahnstraße and Jahnstraße are
/// streets of their own). Slips in "straße" itself are forgiven.
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
        int? best = null;
        for (var length = kind.Length - slips; length <= kind.Length + slips && length < typed.Length; length++)
        {
            var inKind = EditDistance.Between(typed.AsSpan(typed.Length - length), kind, slips);
            var limit = Typo.Limit(stem.Length);
            var inStem = EditDistance.Between(typed.AsSpan(0, typed.Length - length), stem, limit, limit == 1 ? Replaced : 1);
            if (inKind <= slips && inStem <= limit && inKind + inStem < (best ?? int.MaxValue))
                best = inKind + inStem;
        }

        return best;
    }
}
