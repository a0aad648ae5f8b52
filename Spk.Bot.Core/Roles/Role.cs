namespace Spk.Bot.Core.Roles;

/// <summary>What somebody is in the borough.</summary>
public enum Role
{
    /// <summary>The OE SPK's office.</summary>
    CoordinationOffice,

    /// <summary>Bezirkskoordination.</summary>
    DistrictCoordination,

    /// <summary>Regionalkoordination.</summary>
    RegionalCoordination,

    /// <summary>Datenkoordination: reads, and moves nothing.</summary>
    DataCoordination,

    /// <summary>Stadtteilkoordination, often a guest of another organisation.</summary>
    NeighbourhoodCoordination,

    /// <summary>Member of an Amt's linked channel.</summary>
    Department,

    /// <summary>Ausschussdienst.</summary>
    CommitteeOffice,
}
