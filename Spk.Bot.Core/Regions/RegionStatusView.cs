using Spk.Bot.Core.Delivery;
using Spk.Bot.Core.Figures;
using Spk.Bot.Core.Meetings;
using Spk.Bot.Core.Needs;

namespace Spk.Bot.Core.Regions;

/// <summary>How things stand in a region (or several, or the borough) at an instant.</summary>
/// <param name="Label">What was asked for, e.g. <c>Reuterkiez (Reuterstraße)</c> or <c>Gropiusstadt</c>.</param>
/// <param name="RegionNames">The Bezirksregionen it covers; empty for the borough.</param>
/// <param name="Open">Not completed.</param>
/// <param name="Unacknowledged">Open, and the lead department has not acknowledged (triage counts).</param>
/// <param name="Overdue">Some department has passed its day to acknowledge.</param>
/// <param name="NewInLast30Days">Reported in the 30 days before <paramref name="Now"/>, or in <see cref="Days"/>, whatever became of them.</param>
/// <param name="Departments">Open needs per lead department, most first; triage under the OE SPK.</param>
/// <param name="Regions">Open needs per region when several are covered.</param>
/// <param name="Oldest">The five oldest open needs.</param>
/// <param name="NextMeeting">The next meeting of a committee that one of the open needs concerns, or null.</param>
public sealed record RegionStatusView(
    string Label,
    IReadOnlyList<string> RegionNames,
    int Open,
    int Unacknowledged,
    int Overdue,
    int NewInLast30Days,
    IReadOnlyList<StatusCount> Departments,
    IReadOnlyList<StatusCount> Regions,
    IReadOnlyList<NeedLine> Oldest,
    MeetingLine? NextMeeting,
    DateTimeOffset Now) : CardView
{
    /// <summary>What was asked for, as it is typed, to build the commands of lists from; null: the label is.</summary>
    public string? Target { get; init; }

    /// <summary>Berlin days that were asked about; null: none, and then what is new is of 30 days.</summary>
    public DayRange? Days { get; init; }

    /// <summary>Completed as solved in <see cref="Days"/>; null: no days were asked about.</summary>
    public int? SolvedInDays { get; init; }

    /// <summary>When the asker asked the same before (UTC), and how many were reported since; null: never.</summary>
    public DateTimeOffset? LastAskedAt { get; init; }

    public int? NewSinceLastAsked { get; init; }

    /// <summary>Open, and with somebody outside the borough's administration.</summary>
    public int ExternallyOpen { get; init; }

    /// <summary>Open, and a department has promised a day.</summary>
    public int Promised { get; init; }

    /// <summary>What was published of the last quarter; null: nothing that fits the question.</summary>
    public QuarterView? Quarter { get; init; }

    /// <summary>No Amt was asked about: the open ones of each can be asked for.</summary>
    public bool OffersDepartments { get; init; }

    /// <summary>The asker may see figures that name small numbers.</summary>
    public bool OffersFigures { get; init; }
}

/// <param name="Name">Name of the department or region.</param>
/// <param name="Abbreviation">Its abbreviation, for the axis of a chart.</param>
public sealed record StatusCount(string Name, string Abbreviation, int Open, int Unacknowledged, int Overdue);
