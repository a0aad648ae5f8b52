using Spk.Bot.Core.Deadlines;
using Spk.Bot.Core.Delivery;

namespace Spk.Bot.Core.Needs;

/// <summary>A need as a card shows it, for one audience.</summary>
/// <param name="Number">For example <c>SPK-2026-00042</c>.</param>
/// <param name="Version">Revision of the need; goes into the card's data as <c>rev</c>.</param>
/// <param name="Place">Free text of the reporter ("vor der Schule"), or null.</param>
/// <param name="ReportedBy">Organisation, never a person's name.</param>
/// <param name="RuleReason">One sentence for "Warum bei uns?"; null while in triage.</param>
/// <param name="Now">The instant of this view (UTC); ages and "overdue" are as of it.</param>
/// <param name="Departments">Lead first.</param>
/// <param name="AssignChoices">Departments that the OE SPK can assign; empty unless it is to decide.</param>
/// <param name="JustReported">Drawn as the receipt right after reporting: leads with thanks and the number.</param>
/// <param name="Note">A sentence above the card about what the last click did, or null.</param>
public sealed record NeedView(
    string Number,
    int Version,
    Audience Audience,
    NeedStatus Status,
    string Title,
    string Description,
    string RegionName,
    string? AreaName,
    string? Place,
    string? ThemeName,
    Urgency Urgency,
    string ReportedBy,
    DateTimeOffset ReportedAt,
    int AgeInDays,
    string? RuleId,
    int RuleVersion,
    string? RuleReason,
    IReadOnlyList<DepartmentView> Departments,
    IReadOnlyList<Choice> AssignChoices,
    DateTimeOffset Now,
    bool JustReported,
    NeedNote? Note) : CardView
{
    /// <summary>What the reader of this copy can do now, the next sensible thing first.</summary>
    public IReadOnlyList<EntryKind> Moves { get; init; } = [];

    /// <summary>How it stands in people's own words: questions, promises, answers, the end; oldest first.</summary>
    public IReadOnlyList<HistoryLine> Words { get; init; } = [];

    /// <summary>What gave the need to the own department, otherwise to the lead: a rule, the OE SPK, another Amt. Null: nothing did yet.</summary>
    public HistoryLine? Why { get; init; }

    /// <summary>Every refusal of an Amt so far, while the OE SPK owes the decision; empty for all others.</summary>
    public IReadOnlyList<HistoryLine> Refusals { get; init; } = [];

    /// <summary>Key of the Amt that was proposed last, chosen beforehand where the OE SPK decides.</summary>
    public string? Proposal { get; init; }

    /// <summary>How it ended; null while it is open.</summary>
    public CompletionKind? EndedAs { get; init; }

    /// <summary>"Warum bei uns?" is open.</summary>
    public bool ShowsReason { get; init; }

    /// <summary>How many organisations have reported this demand; more than one when needs were merged into it.</summary>
    public int Reporters { get; init; } = 1;

    /// <summary>Number of the need that goes on for this one, while merged.</summary>
    public string? MergedInto { get; init; }

    /// <summary>"Als Nächstes"; null: nobody is going to be reminded of anything.</summary>
    public NextStepView? NextStep { get; init; }
}

/// <summary>One department's share in a need.</summary>
/// <param name="AcknowledgedBy">Name of the person, only for an Amt and the OE SPK; otherwise null.</param>
/// <param name="AcknowledgeBy">Last day (Berlin) to acknowledge.</param>
/// <param name="IsOverdue">Not acknowledged, and that day has passed.</param>
/// <param name="IsOwn">The card stands in this department's own channel.</param>
public sealed record DepartmentView(
    string Key,
    string Name,
    string Abbreviation,
    bool IsLead,
    NeedStatus Status,
    DateTimeOffset? AcknowledgedAt,
    string? AcknowledgedBy,
    DateOnly AcknowledgeBy,
    bool IsOverdue,
    bool IsOwn)
{
    /// <summary>The need has ended, and this share with it.</summary>
    public bool IsOver { get; init; }

    /// <summary>Berlin day that it has promised; not any more once it has passed and an answer was given.</summary>
    public DateOnly? PromisedFor { get; init; }

    /// <summary>That day has passed without an answer.</summary>
    public bool IsPromiseMissed { get; init; }

    /// <summary>Berlin day until which its interim reply holds.</summary>
    public DateOnly? InterimUntil { get; init; }

    /// <summary>With whom it is outside, and the Berlin day of the next question there.</summary>
    public string? ExternalWhere { get; init; }

    public DateOnly? FollowUpOn { get; init; }

    /// <summary>Since when its question is open (UTC).</summary>
    public DateTimeOffset? AskedAt { get; init; }

    /// <summary>When it handed the need on (UTC), and the Amt that it named; null: the OE SPK.</summary>
    public DateTimeOffset? HandedOnAt { get; init; }

    public string? HandedTo { get; init; }

    public CompletionKind? CompletedAs { get; init; }

    public DateTimeOffset? CompletedAt { get; init; }
}

/// <summary>An entry of a choice list: what is sent, and what is shown.</summary>
public sealed record Choice(string Value, string Label);
