namespace Spk.Bot.Core.Routing;

/// <summary>Who answers for a need, and why; stored with the need, since rules change. Closed: <see cref="Routed"/> or <see cref="Unrouted"/>.</summary>
public abstract record RoutingDecision
{
    private protected RoutingDecision(int districtVersion, string reason) => (DistrictVersion, Reason) = (districtVersion, reason);

    /// <summary>Version of the district file that decided.</summary>
    public int DistrictVersion { get; }

    /// <summary>One German sentence for "Warum bei uns?".</summary>
    public string Reason { get; }
}

/// <param name="Lead">Key of the department in the lead (Federführung).</param>
/// <param name="With">Keys of the departments that take part (Beteiligung), never the lead.</param>
/// <param name="RuleId">Id of the rule, or <c>T-</c> and the theme's key for the theme's own responsibility.</param>
public sealed record Routed(string Lead, IReadOnlyList<string> With, string RuleId, int DistrictVersion, string Reason) : RoutingDecision(DistrictVersion, Reason);

/// <summary>No rule names a department: the OE SPK decides.</summary>
public sealed record Unrouted(int DistrictVersion, string Reason) : RoutingDecision(DistrictVersion, Reason);
