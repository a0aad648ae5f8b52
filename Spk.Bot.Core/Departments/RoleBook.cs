using Microsoft.Extensions.Configuration;
using Spk.Bot.Core.Districts;
using Spk.Bot.Core.Roles;

namespace Spk.Bot.Core.Departments;

/// <summary>
/// Who is who, from the configuration's <c>Roles</c> (Entra object ids): the borough's file is public and persons are not. An Amt's people are the members of its linked channel.
/// </summary>
public sealed class RoleBook
{
    private readonly HashSet<string> coordinationOffice;
    private readonly HashSet<string> districtCoordination;
    private readonly HashSet<string> regionalCoordination;
    private readonly HashSet<string> dataCoordination;
    private readonly Dictionary<string, HashSet<string>> coordinations;
    private readonly Dictionary<string, HashSet<string>> committeeOffices;

    public RoleBook(IConfigurationSection roles)
    {
        coordinationOffice = Ids(roles.GetSection("CoordinationOffice"));
        districtCoordination = Ids(roles.GetSection("DistrictCoordination"));
        regionalCoordination = Ids(roles.GetSection("RegionalCoordination"));
        dataCoordination = Ids(roles.GetSection("DataCoordination"));
        coordinations = Keyed(roles.GetSection("NeighbourhoodCoordination"));
        committeeOffices = Keyed(roles.GetSection("CommitteeOffice"));
    }

    /// <summary>Of the OE SPK in any of its roles: may see the whole borough.</summary>
    public bool IsOffice(string personId) => MayDecide(personId) || dataCoordination.Contains(personId);

    /// <summary>May link channels: the OE SPK's office and the Bezirkskoordination.</summary>
    public bool MayLink(string personId) => coordinationOffice.Contains(personId) || districtCoordination.Contains(personId);

    /// <summary>May decide what no rule routes: as above, and the Regionalkoordination.</summary>
    public bool MayDecide(string personId) => MayLink(personId) || regionalCoordination.Contains(personId);

    /// <summary>All that the person is by the configuration. An Amt's people are not in it: they are the members of its channel.</summary>
    public IReadOnlyList<Holding> HoldingsOf(string personId, District district)
    {
        var own = new List<Holding>();
        if (coordinationOffice.Contains(personId))
            own.Add(Holding.Of(Role.CoordinationOffice));
        if (districtCoordination.Contains(personId))
            own.Add(Holding.Of(Role.DistrictCoordination));
        if (regionalCoordination.Contains(personId))
            own.Add(Holding.Of(Role.RegionalCoordination));
        if (dataCoordination.Contains(personId))
            own.Add(Holding.Of(Role.DataCoordination));
        return [.. own, .. CoordinationsOf(personId).Select(key => Holding.OfCoordination(key, district)), .. CommitteesOf(personId).Select(Holding.OfCommittee)];
    }

    /// <summary>Persons of the Regionalkoordination.</summary>
    public IReadOnlyCollection<string> RegionalCoordination => regionalCoordination;

    /// <summary>Persons of the Bezirkskoordination.</summary>
    public IReadOnlyCollection<string> DistrictCoordination => districtCoordination;

    /// <summary>Keys of the coordinations for which the person may report.</summary>
    public IReadOnlyList<string> CoordinationsOf(string personId) => KeysOf(coordinations, personId);

    /// <summary>Keys of the committees whose office the person is of.</summary>
    public IReadOnlyList<string> CommitteesOf(string personId) => KeysOf(committeeOffices, personId);

    /// <summary>Keys under <c>Roles</c> that the district file must know.</summary>
    public (IReadOnlyCollection<string> Coordinations, IReadOnlyCollection<string> Committees) Keys => (coordinations.Keys, committeeOffices.Keys);

    private static HashSet<string> Ids(IConfigurationSection section) =>
        section.GetChildren().Select(c => c.Value).OfType<string>().Where(v => v.Length > 0).ToHashSet(StringComparer.OrdinalIgnoreCase);

    private static Dictionary<string, HashSet<string>> Keyed(IConfigurationSection section) =>
        section.GetChildren().ToDictionary(c => c.Key, Ids, StringComparer.OrdinalIgnoreCase);

    private static List<string> KeysOf(Dictionary<string, HashSet<string>> book, string personId) =>
        [.. book.Where(e => e.Value.Contains(personId)).Select(e => e.Key).Order(StringComparer.Ordinal)];
}
