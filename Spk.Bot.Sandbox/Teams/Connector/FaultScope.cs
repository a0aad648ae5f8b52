namespace Spk.Bot.Sandbox.Teams.Connector;

/// <summary>Which calls a fault spoils; all, unless something is said.</summary>
public sealed record FaultScope
{
    /// <summary>Only in this conversation, its threads included.</summary>
    public string? PlaceId { get; init; }

    /// <summary>Only such calls; <see cref="CallKind.Update"/> covers deletions.</summary>
    public CallKind? Kind { get; init; }

    /// <summary>Only the next so many; afterwards the fault is over. At least 1.</summary>
    public int? Times { get; init; }

    /// <summary>Only this share of them, by a random number of its own; above 0, at most 1.</summary>
    public double Share { get; init; } = 1;

    /// <summary>Of the random number: the same seed spoils the same calls of the same row.</summary>
    public int Seed { get; init; }

    internal bool Covers(CallTarget target) =>
        (PlaceId is null || PlaceId == target.PlaceId)
        && (Kind is null || Kind == target.Kind || (Kind == CallKind.Update && target.Kind == CallKind.Delete));

    /// <exception cref="ArgumentException">A number is out of its range.</exception>
    internal void Check()
    {
        if (Times is < 1) throw new ArgumentException("'times' must be at least 1.");
        if (Share is not (> 0 and <= 1)) throw new ArgumentException("'share' must be above 0 and at most 1.");
    }
}
