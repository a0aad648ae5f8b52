namespace Spk.Bot.Core.Needs.Demand;

/// <summary>
/// How likely two reports are about the same demand, from their words alone; region and theme are looked at before (<see cref="SimilarNeedsQuery"/>). A hint for persons, who
/// decide: measured in <c>docs/shared-demand.md</c>. Pure.
/// </summary>
public static class DemandSimilarity
{
    /// <summary>From here on it is shown.</summary>
    public const double Threshold = 0.32;

    /// <summary>Another region of the same part of the borough: more must speak for it.</summary>
    public const double NeighbourThreshold = 0.38;

    private const double SamePlace = 0.12;
    private const double OtherPlace = 0.45;
    private const double PartOfAWord = 0.75;
    private const int ShortestPart = 4;

    /// <returns>0 … 1.</returns>
    public static double Between(DemandText left, DemandText right) => Between(DemandWords.Of(left.Title, left.Text, left.Place), DemandWords.Of(right.Title, right.Text, right.Place));

    internal static double Between(DemandWords left, DemandWords right)
    {
        var all = left.Weights.Values.Sum() + right.Weights.Values.Sum();
        if (all == 0)
            return 0;
        var met = (Met(left, right) + Met(right, left)) / all;
        return Math.Clamp(Places(left, right) switch
        {
            true => met + SamePlace,
            false => met * OtherPlace,
            null => met,
        }, 0, 1);
    }

    /// <summary>What of the one's words the other says too, by weight.</summary>
    private static double Met(DemandWords one, DemandWords other) => one.Weights.Sum(w => w.Value * Best(w.Key, other));

    private static double Best(string word, DemandWords other)
    {
        if (other.Weights.ContainsKey(word))
            return 1;
        if (word[0] == '#' || word.Length < ShortestPart)
            return 0;
        return other.Weights.Keys.Any(o => o[0] != '#' && IsPart(word, o)) ? PartOfAWord : 0;
    }

    /// <summary>One is the head or the tail of the other: Musik, Musikschule.</summary>
    private static bool IsPart(string left, string right)
    {
        var (part, whole) = left.Length <= right.Length ? (left, right) : (right, left);
        return part.Length >= ShortestPart && (whole.StartsWith(part, StringComparison.Ordinal) || whole.EndsWith(part, StringComparison.Ordinal));
    }

    /// <returns>Whether both name the same place; null when one names none.</returns>
    private static bool? Places(DemandWords left, DemandWords right)
    {
        if (left.Places.Count == 0 || right.Places.Count == 0)
            return null;
        return left.Places.Any(l => right.Places.Any(r => l == r || IsPart(l, r)));
    }
}

/// <summary>What of a report is compared.</summary>
/// <param name="Place">The reporter's free text for the place, or null.</param>
public sealed record DemandText(string Title, string Text, string? Place);
