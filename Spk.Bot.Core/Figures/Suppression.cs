namespace Spk.Bot.Core.Figures;

/// <summary>
/// Which cells of a table are not shown. Counts under <see cref="Least"/> are not (0 among them), and so many others that no hidden one can be reckoned from what is shown: one marker
/// stands for all that is hidden, so a reader knows of a hidden cell only that it is no negative number and that the lines add up.
/// </summary>
public static class Suppression
{
    /// <summary>The smallest count that is shown (k).</summary>
    public const int Least = 5;

    /// <summary>Parts and their total, for a total that is shown. The hidden parts together are at least <see cref="Least"/>, or the total is hidden as well.</summary>
    /// <returns>Which parts are hidden, and whether the total is.</returns>
    public static (bool[] Parts, bool Total) OneWay(IReadOnlyList<int> parts)
    {
        var hidden = parts.Select(p => p < Least).ToArray();
        var total = parts.Sum();
        if (total < Least)
            return ([.. hidden.Select(_ => true)], true);
        while (hidden.Any(h => h) && (hidden.Count(h => h) < 2 || parts.Where((_, i) => hidden[i]).Sum() < Least))
        {
            if (Smallest(parts, hidden) is not { } next)
                return (hidden, true);
            hidden[next] = true;
        }

        return (hidden, false);
    }

    /// <summary>Rows by columns. The result has one row and one column more: which totals are hidden, the grand total last.</summary>
    /// <param name="counts">No negative number.</param>
    public static bool[,] TwoWay(int[,] counts)
    {
        var table = new SuppressedTable(counts);
        table.HideSmall(Least);
        while (table.FindDetermined() is { } cell)
            table.HideBeside(cell);
        return table.Hidden;
    }

    private static int? Smallest(IReadOnlyList<int> parts, bool[] hidden) =>
        Enumerable.Range(0, parts.Count).Where(i => !hidden[i]).OrderBy(i => parts[i]).Select(i => (int?)i).FirstOrDefault();
}
