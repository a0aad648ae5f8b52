namespace Spk.Bot.Core.Persistence;

/// <summary>Last running number of a year. Taken in the same save as the need, so numbers have no gaps; a race is a concurrency conflict and the turn runs again.</summary>
public sealed class NumberSequence
{
    private NumberSequence()
    {
    }

    public NumberSequence(int year) => Year = year;

    public int Year { get; private set; }

    public int Last { get; private set; }

    public int Next() => ++Last;
}
