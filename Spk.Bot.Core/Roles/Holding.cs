using Spk.Bot.Core.Districts;
using Spk.Bot.Core.Needs;

namespace Spk.Bot.Core.Roles;

/// <summary>One role as somebody holds it, with what is their own in it.</summary>
/// <param name="Key">Of the department, coordination or committee; null for the OE SPK.</param>
/// <param name="Regions">LOR ids of the coordination's Bezirksregionen; empty for all others.</param>
public sealed record Holding(Role Role, string? Key, IReadOnlyList<string> Regions)
{
    public static Holding Of(Role role) => new(role, null, []);

    /// <summary>The OE SPK's own channel is that of its office.</summary>
    public static Holding OfDepartment(string key, District district) => key == district.OfficeDepartment ? new(Role.CoordinationOffice, key, []) : new(Role.Department, key, []);

    public static Holding OfCommittee(string key) => new(Role.CommitteeOffice, key, []);

    /// <summary>One that the district file does not know has no regions, and so sees nothing but its own reports.</summary>
    public static Holding OfCoordination(string key, District district) => new(Role.NeighbourhoodCoordination, key, district.FindCoordination(key)?.Regions ?? []);

    /// <param name="reporters">Keys of the coordinations that reported the need, or one that was merged into it.</param>
    public bool Owns(Need need, IReadOnlyCollection<string> reporters) => Role switch
    {
        Role.NeighbourhoodCoordination => Regions.Contains(need.RegionId) || reporters.Contains(Key!),

        // Whoever handed it on took part as well.
        Role.Department => need.Responsibilities.Any(r => r.Department == Key),
        _ => false,
    };
}
