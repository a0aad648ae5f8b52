namespace Spk.Bot.Core.Figures;

/// <summary>
/// Counts in steps of five, rounded down, parts and total alike. Of each number a reader knows the five it lies in and no more: a count under five shows as 0, and adding up or subtracting
/// tells less, not more, since every number brings its own five along. (Hiding small cells and others to cover for them was tried first: who knows the rule can reckon back which cell was
/// hidden for its own sake.)
/// </summary>
public static class Fives
{
    public const int Step = 5;

    public static int Down(int count) => count / Step * Step;

    /// <returns>
    /// Null where the steps would tell too much: when nearly every part lies at the very top of its five, the steps of the parts fall behind that of the total by so much that hardly anything
    /// else is possible. (The bound is one step wider than that, so that hiding the parts does not tell the total.)
    /// </returns>
    public static IReadOnlyList<int>? Parts(IReadOnlyList<int> counts)
    {
        var behind = Down(counts.Sum()) - counts.Sum(Down);
        return behind > 0 && behind >= (counts.Count * (Step - 1)) - Step ? null : [.. counts.Select(Down)];
    }
}
