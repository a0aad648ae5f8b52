using Microsoft.Extensions.Configuration;
using Spk.Bot.Core.Districts;
using Spk.Bot.Core.Roles;

namespace Spk.Bot.Core.Departments;

/// <summary>
/// Who is who, from the configuration's <c>Roles</c> (Entra object ids of persons and of groups): the borough's file is public and persons are not. An Amt's people are the members of its linked channel.
/// </summary>
public sealed class RoleBook
{
    private readonly GroupBook? groups;
    private readonly HashSet<string> coordinationOffice;
    private readonly HashSet<string> districtCoordination;
    private readonly HashSet<string> regionalCoordination;
    private readonly HashSet<string> dataCoordination;
    private readonly Dictionary<string, HashSet<string>> coordinations;
    private readonly Dictionary<string, HashSet<string>> committeeOffices;

    /// <param name="groups">Who is in the groups among the ids; null: all are persons.</param>
    public RoleBook(IConfigurationSection roles, GroupBook? groups = null)
    {
        this.groups = groups;
        coordinationOffice = Read(roles.GetSection("CoordinationOffice"));
        districtCoordination = Read(roles.GetSection("DistrictCoordination"));
        regionalCoordination = Read(roles.GetSection("RegionalCoordination"));
        dataCoordination = Read(roles.GetSection("DataCoordination"));
        coordinations = Keyed(roles.GetSection("NeighbourhoodCoordination"));
        committeeOffices = Keyed(roles.GetSection("CommitteeOffice"));
    }

    /// <summary>Of the OE SPK in any of its roles: may see the whole borough.</summary>
    public bool IsOffice(string personId) => MayDecide(personId) || Has(dataCoordination, personId);

    /// <summary>May link channels: the OE SPK's office and the Bezirkskoordination.</summary>
    public bool MayLink(string personId) => Has(coordinationOffice, personId) || Has(districtCoordination, personId);

    /// <summary>May decide what no rule routes: as above, and the Regionalkoordination.</summary>
    public bool MayDecide(string personId) => MayLink(personId) || Has(regionalCoordination, personId);

    /// <summary>All that the person is by the configuration. An Amt's people are not in it: they are the members of its channel.</summary>
    public IReadOnlyList<Holding> HoldingsOf(string personId, District district)
    {
        var own = new List<Holding>();
        if (Has(coordinationOffice, personId))
            own.Add(Holding.Of(Role.CoordinationOffice));
        if (Has(districtCoordination, personId))
            own.Add(Holding.Of(Role.DistrictCoordination));
        if (Has(regionalCoordination, personId))
            own.Add(Holding.Of(Role.RegionalCoordination));
        if (Has(dataCoordination, personId))
            own.Add(Holding.Of(Role.DataCoordination));
        return [.. own, .. CoordinationsOf(personId).Select(key => Holding.OfCoordination(key, district)), .. CommitteesOf(personId).Select(Holding.OfCommittee)];
    }

    /// <summary>Persons of the Regionalkoordination.</summary>
    public IReadOnlyCollection<string> RegionalCoordination => Persons(regionalCoordination);

    /// <summary>Persons of the Bezirkskoordination.</summary>
    public IReadOnlyCollection<string> DistrictCoordination => Persons(districtCoordination);

    /// <summary>Keys of the coordinations for which the person may report.</summary>
    public IReadOnlyList<string> CoordinationsOf(string personId) => KeysOf(coordinations, personId);

    /// <summary>Keys of the committees whose office the person is of.</summary>
    public IReadOnlyList<string> CommitteesOf(string personId) => KeysOf(committeeOffices, personId);

    /// <summary>Keys under <c>Roles</c> that the district file must know.</summary>
    public (IReadOnlyCollection<string> Coordinations, IReadOnlyCollection<string> Committees) Keys => (coordinations.Keys, committeeOffices.Keys);

    /// <summary>All ids under <c>Roles</c>, of persons and of groups, each once.</summary>
    public IReadOnlyCollection<string> Ids =>
        [.. new[] { coordinationOffice, districtCoordination, regionalCoordination, dataCoordination }.Concat(coordinations.Values).Concat(committeeOffices.Values).SelectMany(ids => ids).Distinct(StringComparer.OrdinalIgnoreCase)];

    /// <summary>The person has no role that is known, and may have one by a group that cannot be told now.</summary>
    public bool IsUnclear(string personId, District district) => groups?.IsUnclear(Ids) == true && HoldingsOf(personId, district).Count == 0;

    private bool Has(HashSet<string> ids, string personId) => ids.Contains(personId) || groups?.IsMember(ids, personId) == true;

    private HashSet<string> Persons(HashSet<string> ids) => groups is { IsAsked: true } ? ids.Union(groups.MembersOf(ids)).ToHashSet(StringComparer.OrdinalIgnoreCase) : ids;

    private static HashSet<string> Read(IConfigurationSection section) =>
        section.GetChildren().Select(c => c.Value).OfType<string>().Where(v => v.Length > 0).ToHashSet(StringComparer.OrdinalIgnoreCase);

    private static Dictionary<string, HashSet<string>> Keyed(IConfigurationSection section) =>
        section.GetChildren().ToDictionary(c => c.Key, Read, StringComparer.OrdinalIgnoreCase);

    private List<string> KeysOf(Dictionary<string, HashSet<string>> book, string personId) =>
        [.. book.Where(e => Has(e.Value, personId)).Select(e => e.Key).Order(StringComparer.Ordinal)];
}
