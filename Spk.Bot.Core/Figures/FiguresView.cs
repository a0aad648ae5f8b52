using Spk.Bot.Core.Meetings;
using Spk.Bot.Core.Delivery;
using Spk.Bot.Core.Needs;

namespace Spk.Bot.Core.Figures;

/// <summary>How regions, Ämter or themes (or the borough) stand, in figures. For the OE SPK: small numbers stand in it.</summary>
public sealed record FiguresView : CardView
{
    /// <summary>Name of what the figures are of.</summary>
    public string Label { get; init; } = "";

    /// <summary>The same as it is typed, to build commands from.</summary>
    public string Target { get; init; } = "";

    public required NeedFilter Filter { get; init; }

    public required FigurePeriod Period { get; init; }

    public required FigureCounts Counts { get; init; }

    /// <summary>The department's first sign, of the needs reported in the period.</summary>
    public required FigureTimes ToAcknowledgement { get; init; }

    /// <summary>The department's first answer or completion, of the needs reported in the period.</summary>
    public required FigureTimes ToAnswer { get; init; }

    /// <summary>Reported since the asker's own last question about the same; null: the first one.</summary>
    public int? NewSinceLastQuestion { get; init; }

    /// <summary>UTC; null: the first one.</summary>
    public DateTimeOffset? LastQuestionAt { get; init; }

    /// <summary>Calendar days that the longest externally open need has been so; null: none.</summary>
    public int? LongestExternalDays { get; init; }

    /// <summary>Open needs by lead, most first; triage under the OE SPK.</summary>
    public IReadOnlyList<FigureRow> Departments { get; init; } = [];

    public IReadOnlyList<FigureRow> Regions { get; init; } = [];

    /// <summary>The key is empty where the reporter named no theme.</summary>
    public IReadOnlyList<FigureRow> Themes { get; init; } = [];

    /// <summary>Twelve months, the oldest first; the last is the current one.</summary>
    public IReadOnlyList<FigureMonth> Months { get; init; } = [];

    /// <summary>Five of the open ones.</summary>
    public IReadOnlyList<NeedLine> Oldest { get; init; } = [];

    /// <summary>The next days that were promised, then those that were missed, five of each.</summary>
    public IReadOnlyList<PromiseLine> Promises { get; init; } = [];

    public MeetingLine? NextMeeting { get; init; }

    public required DateTimeOffset Now { get; init; }
}

/// <summary>How many needs stand how now, and how many came and ended in the period and in the one before; null: hidden.</summary>
/// <param name="SolvedBefore">In the period before, as all <c>Before</c>.</param>
public sealed record FigureCounts(
    int? Open, int? Unacknowledged, int? Overdue, int? ExternallyOpen, int? PromisesMissed, int? Reported, int? ReportedBefore, int? Solved, int? SolvedBefore, int? Ended, int? EndedBefore);

/// <summary>Business days, by nearest rank, of those that have got there; null where there is none, or where there are too few to be shown.</summary>
/// <param name="Cases">How many have.</param>
public sealed record FigureTimes(int? Median, int? P90, int? Cases, int? MedianBefore, int? P90Before)
{
    public int? CasesBefore { get; init; }
}

/// <summary>Open needs of one region, lead or theme.</summary>
/// <param name="Key">Of the district file; region id, department key or theme key.</param>
public sealed record FigureRow(string Key, string Name, string Abbreviation, int? Open, int? Unacknowledged, int? Overdue);

/// <summary>What was reported and solved in one calendar month (Berlin).</summary>
/// <param name="Month">Its first day.</param>
public sealed record FigureMonth(DateOnly Month, int? Reported, int? Solved);

/// <summary>A day that a department named for one need.</summary>
/// <param name="Department">Its abbreviation.</param>
/// <param name="IsMissed">The day is over and nothing was completed.</param>
public sealed record PromiseLine(string Number, string Title, string Department, DateOnly On, bool IsMissed);
