namespace Spk.Bot.Protocol;

/// <summary>How many turns are run for somebody: so many a second in the long run, so many at once after a rest.</summary>
public sealed class TurnRate
{
    /// <summary>Above 0.</summary>
    public double PerSecond { get; set; }

    /// <summary>From 1.</summary>
    public int Burst { get; set; }

    internal bool IsPossible => PerSecond > 0 && double.IsFinite(PerSecond) && Burst >= 1;
}
