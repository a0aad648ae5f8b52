namespace Spk.Bot.Core.Needs;

/// <summary>
/// What a question, a list, a search or an export is limited to. One filter means the same rows everywhere: what a card counted is what its list shows and what its export holds.
/// Empty lists mean no limit.
/// </summary>
public sealed record NeedFilter
{
    /// <summary>Everything that was ever reported.</summary>
    public static NeedFilter All { get; } = new();

    /// <summary>LOR ids of Bezirksregionen, six digits.</summary>
    public IReadOnlyList<string> Regions { get; init; } = [];

    /// <summary>Keys of departments that take part; having handed a need on ends that.</summary>
    public IReadOnlyList<string> Departments { get; init; } = [];

    /// <summary>Keys of themes.</summary>
    public IReadOnlyList<string> Themes { get; init; } = [];

    public NeedCondition Condition { get; init; } = NeedCondition.Any;

    /// <summary>Berlin days in which the need was reported; of those that have ended in some way (<see cref="NeedRows.IsEnd"/>), in which it was completed. Null: whenever.</summary>
    public DayRange? Days { get; init; }

    /// <summary>The borough whole: no region, Amt or theme is named.</summary>
    public bool IsBorough => Regions.Count == 0 && Departments.Count == 0 && Themes.Count == 0;
}

/// <summary>How a need must stand to be meant.</summary>
public enum NeedCondition
{
    /// <summary>However it stands.</summary>
    Any,

    /// <summary>Not completed.</summary>
    Open,

    /// <summary>Open, and its lead has not acknowledged it, or it has none yet (Triage).</summary>
    Unacknowledged,

    /// <summary>Open, and somebody has passed the day to acknowledge or to decide.</summary>
    Overdue,

    /// <summary>Open, with somebody outside the borough's administration.</summary>
    ExternallyOpen,

    /// <summary>Open, and a department waits for the reporter's reply.</summary>
    AwaitingReporter,

    /// <summary>Open, and a department has promised a day.</summary>
    Promised,

    /// <summary>Completed as solved.</summary>
    Solved,

    /// <summary>Completed in any way.</summary>
    Ended,

    /// <summary>Completed as declined.</summary>
    Declined,

    /// <summary>Completed as not feasible.</summary>
    NotFeasible,

    /// <summary>Withdrawn by the reporting side.</summary>
    Withdrawn,
}

/// <summary>Whole days in Berlin, both ends included.</summary>
/// <param name="From">Null: from the beginning.</param>
/// <param name="To">Null: until today.</param>
public sealed record DayRange(DateOnly? From, DateOnly? To);
