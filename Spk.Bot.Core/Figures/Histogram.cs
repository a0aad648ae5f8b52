namespace Spk.Bot.Core.Figures;

/// <summary>How often each number of business days occurs. Percentiles are by nearest rank: the smallest value that at least so many per cent of the cases do not exceed; it is always one that occurred.</summary>
/// <param name="counts">Days and how many cases took so many; more than 0 each.</param>
public sealed class Histogram(IEnumerable<(int Days, int Count)> counts)
{
    private readonly (int Days, int Count)[] sorted = [.. counts.OrderBy(c => c.Days)];

    public int Cases => sorted.Sum(c => c.Count);

    /// <param name="percent">1 to 100.</param>
    /// <returns>Null where there is no case.</returns>
    public int? Percentile(int percent)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(percent, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(percent, 100);
        var rank = (((long)Cases * percent) + 99) / 100;
        foreach (var (days, count) in sorted)
            if ((rank -= count) <= 0)
                return days;
        return null;
    }
}
