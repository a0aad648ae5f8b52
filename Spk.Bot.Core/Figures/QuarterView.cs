namespace Spk.Bot.Core.Figures;

/// <summary>What was published of a quarter, as far as it was asked for.</summary>
/// <param name="Quarter">Its first day.</param>
/// <param name="Scope">What each line is of.</param>
public sealed record QuarterView(DateOnly Quarter, QuarterScope Scope, IReadOnlyList<QuarterLine> Lines);

/// <summary>A region, an Amt, a theme or the borough in the quarter, and in the one before; as <see cref="QuarterRow"/> shows it; null as well where no quarter before was published.</summary>
public sealed record QuarterLine(
    string Name,
    int? Reported,
    int? ReportedBefore,
    int? Solved,
    int? SolvedBefore,
    QuarterTime? Acknowledged,
    QuarterTime? AcknowledgedBefore,
    QuarterTime? Answered,
    QuarterTime? AnsweredBefore);
