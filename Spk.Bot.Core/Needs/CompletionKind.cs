namespace Spk.Bot.Core.Needs;

/// <summary>How a need ended. Forwarded is none of them.</summary>
public enum CompletionKind
{
    /// <summary>gelöst.</summary>
    Solved = 0,

    /// <summary>abgelehnt.</summary>
    Declined = 1,

    /// <summary>nicht umsetzbar.</summary>
    NotFeasible = 2,

    /// <summary>zurückgezogen, by the reporting side only.</summary>
    Withdrawn = 3,

    /// <summary>zusammengeführt: goes on as another need.</summary>
    Merged = 4,
}

/// <summary>The end of a need.</summary>
/// <param name="ById">Entra object id of who ended it.</param>
/// <param name="Department">Key of the lead that completed its share; null when the reporting side or the OE SPK ended it.</param>
/// <param name="Into">The need that goes on, when merged.</param>
public sealed record Completion(CompletionKind Kind, string Reason, DateTimeOffset At, string ById, string? Department, NeedId? Into);
