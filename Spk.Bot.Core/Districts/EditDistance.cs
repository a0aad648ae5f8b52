namespace Spk.Bot.Core.Districts;

/// <summary>
/// Optimal string alignment: the fewest insertions, deletions, substitutions and swaps of neighbours that turn one text into another
/// (Damerau 1964, each part edited at most once). Computed in a band, so far-apart texts cost next to nothing.
/// </summary>
public static class EditDistance
{
    /// <summary>The distance if it is at most <paramref name="limit"/>, otherwise <paramref name="limit"/> + 1.</summary>
    /// <param name="substitution">Cost of a substituted letter; the other edits cost 1.</param>
    public static int Between(ReadOnlySpan<char> left, ReadOnlySpan<char> right, int limit, int substitution = 1)
    {
        var tooFar = limit + 1;
        if (Math.Abs(left.Length - right.Length) > limit)
            return tooFar;
        var (before, above, row) = (new int[right.Length + 1], new int[right.Length + 1], new int[right.Length + 1]);
        for (var j = 0; j <= right.Length; j++)
            above[j] = Math.Min(j, tooFar);
        for (var i = 1; i <= left.Length; i++)
        {
            Array.Fill(row, tooFar);
            row[0] = Math.Min(i, tooFar);
            var best = row[0];
            for (var j = Math.Max(1, i - limit); j <= Math.Min(right.Length, i + limit); j++)
            {
                var cost = left[i - 1] == right[j - 1] ? 0 : substitution;
                var cell = Math.Min(Math.Min(above[j] + 1, row[j - 1] + 1), above[j - 1] + cost);
                if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1])
                    cell = Math.Min(cell, before[j - 2] + 1);
                row[j] = Math.Min(cell, tooFar);
                best = Math.Min(best, row[j]);
            }

            if (best > limit)
                return tooFar;
            (before, above, row) = (above, row, before);
        }

        return above[right.Length];
    }

    /// <summary>The known key that a mistyped one most likely meant, or null when none is near (more than a third of its letters differ).</summary>
    public static string? Nearest(string value, IEnumerable<string> known) => known
        .Select(k => (Key: k, Limit: Math.Max(1, Math.Max(value.Length, k.Length) / 3)))
        .Select(k => (k.Key, k.Limit, Distance: Between(value, k.Key, k.Limit)))
        .Where(k => k.Distance <= k.Limit && k.Distance > 0)
        .OrderBy(k => k.Distance)
        .Select(k => k.Key)
        .FirstOrDefault();
}
