using Spk.Bot.Core.Needs;

namespace Spk.Bot.Core.Routing;

/// <summary>
/// A change of responsibility that practice proposes: three needs of one theme that a rule brought to one Amt ended with the same other one. Nothing follows from it before
/// the OE SPK approves it; approved, it applies on top of the borough's file until it is reverted. Where the file names another lead by now, it says nothing.
/// </summary>
public sealed class RuleChange
{
    private RuleChange()
    {
        Theme = From = To = EvidenceIds = "";
    }

    /// <param name="evidence">The corrections that propose it: of one theme, from one Amt to one other. Of one region: the change is for that region.</param>
    public RuleChange(Guid id, IReadOnlyList<RoutingCorrection> evidence, DateTimeOffset at)
    {
        Id = id;
        (Theme, From, To) = (evidence[0].Theme, evidence[0].From, evidence[0].To);
        RegionId = evidence.All(e => e.RegionId == evidence[0].RegionId) ? evidence[0].RegionId : null;
        EvidenceIds = string.Join(',', evidence.Select(e => e.NeedId.Value));
        ProposedAt = at;
        Version = 1;
    }

    public Guid Id { get; private set; }

    public string Theme { get; private set; }

    /// <summary>Key of the department that the rules name so far.</summary>
    public string From { get; private set; }

    /// <summary>Key of the department that is to lead.</summary>
    public string To { get; private set; }

    /// <summary>LOR id of a Bezirksregion; null: the whole borough.</summary>
    public string? RegionId { get; private set; }

    /// <summary>Ids of the needs that propose it, as digits between commas.</summary>
    public string EvidenceIds { get; private set; }

    public RuleChangeState State { get; private set; }

    public DateTimeOffset ProposedAt { get; private set; }

    /// <summary>As people read it, e.g. <c>K-2026-01</c>; null until it is approved. Unique.</summary>
    public string? RuleId { get; private set; }

    /// <summary>Of the last decision (UTC).</summary>
    public DateTimeOffset? DecidedAt { get; private set; }

    /// <summary>Name of the organisation that decided last.</summary>
    public string? DecidedBy { get; private set; }

    /// <summary>Entra object id.</summary>
    public string? DecidedById { get; private set; }

    /// <summary>Concurrency token of the row.</summary>
    public int Version { get; private set; }

    public IReadOnlyList<NeedId> Evidence => [.. EvidenceIds.Split(',').Select(id => new NeedId(long.Parse(id, System.Globalization.CultureInfo.InvariantCulture)))];

    /// <summary>Of the card that shows it.</summary>
    internal string Subject => $"rule:{Id:N}";

    /// <returns>False when the decision does not fit the state; nothing changed then.</returns>
    public bool Decide(RuleChangeState decision, string? ruleId, Actor by, DateTimeOffset at)
    {
        var fits = decision switch
        {
            RuleChangeState.Approved or RuleChangeState.Rejected => State == RuleChangeState.Proposed,
            RuleChangeState.Reverted => State == RuleChangeState.Approved,
            _ => false,
        };
        if (!fits)
            return false;
        State = decision;
        RuleId ??= decision == RuleChangeState.Approved ? ruleId : null;
        (DecidedAt, DecidedBy, DecidedById) = (at, by.Organisation, by.PersonId);
        Version++;
        return true;
    }
}

/// <summary>Where a proposed change of a rule stands; stored as a number.</summary>
public enum RuleChangeState
{
    Proposed = 0,
    Approved = 1,
    Rejected = 2,

    /// <summary>Was approved, and applies no longer.</summary>
    Reverted = 3,
}
