namespace Spk.Bot.Core.Routing;

/// <summary>Who is responsible, and why; kept with the need.</summary>
/// <param name="DistrictVersion">Version of the district file that decided.</param>
/// <param name="Reason">One German sentence for "Warum bei uns?".</param>
public abstract record RoutingDecision(int DistrictVersion, string Reason);

/// <param name="Lead">Department key.</param>
/// <param name="With">Department keys of those that take part.</param>
/// <param name="RuleId">Rule of the district file, or <c>T-theme</c> for a theme's usual responsibility.</param>
public sealed record Routed(string Lead, IReadOnlyList<string> With, string RuleId, int DistrictVersion, string Reason) : RoutingDecision(DistrictVersion, Reason);

/// <summary>No rule names a department: the OE SPK decides.</summary>
public sealed record Unrouted(int DistrictVersion, string Reason) : RoutingDecision(DistrictVersion, Reason);
