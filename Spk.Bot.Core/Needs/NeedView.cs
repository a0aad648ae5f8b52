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
    bool IsOwn);

/// <summary>An entry of a choice list: what is sent, and what is shown.</summary>
public sealed record Choice(string Value, string Label);

/// <summary>What the last click did, said above the card to the person who clicked.</summary>
public enum NeedNote
{
    /// <summary>Recorded: zur Kenntnis genommen.</summary>
    Acknowledged,

    /// <summary>It had been acknowledged before; nothing changed.</summary>
    AlreadyAcknowledged,

    /// <summary>Only the responsible Amt's members may; nothing changed.</summary>
    NotYours,

    /// <summary>Membership could not be checked; nothing changed, try again.</summary>
    MembershipUnclear,

    /// <summary>Assigned to an Amt.</summary>
    Assigned,

    /// <summary>It had been assigned before; nothing changed.</summary>
    AlreadyAssigned,

    /// <summary>This exact report had been sent before; it is the same need.</summary>
    AlreadyReported,
}
