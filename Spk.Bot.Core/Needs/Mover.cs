namespace Spk.Bot.Core.Needs;

/// <summary>
/// Who makes a move, in what standing, through what. The edge establishes person and standing; what role that gives in a need, the need itself decides
/// (<see cref="Need.RoleOf"/>): nobody can claim to be the lead.
/// </summary>
/// <param name="Key">Of the department or coordination for which the person stands; null for the rest.</param>
public sealed record Mover(Actor Person, Standing Standing, string? Key, EntrySource Source)
{
    public static Mover OfDepartment(Actor person, string department, EntrySource source = EntrySource.Card) => new(person, Standing.Department, department, source);

    public static Mover OfCoordination(Actor person, string coordination, EntrySource source = EntrySource.Card) => new(person, Standing.Coordination, coordination, source);

    public static Mover OfOffice(Actor person, EntrySource source = EntrySource.Card) => new(person, Standing.Office, null, source);

    /// <summary>The department for which the person acts, or null.</summary>
    public string? Department => Standing == Standing.Department ? Key : null;
}

/// <summary>What a person is, whatever the need.</summary>
public enum Standing
{
    /// <summary>No role in the borough that is known here.</summary>
    None = 0,

    /// <summary>Member of an Amt's linked channel.</summary>
    Department = 1,

    /// <summary>Of a Stadtteilkoordination.</summary>
    Coordination = 2,

    /// <summary>Of the OE SPK's office.</summary>
    Office = 3,

    /// <summary>Regionalkoordination or Bezirkskoordination.</summary>
    RegionalCoordination = 4,

    /// <summary>Of a committee's office.</summary>
    CommitteeOffice = 5,
}

/// <summary>What a person is to one need; stored with each entry.</summary>
public enum MoverRole
{
    Nobody = 0,

    /// <summary>Member of the Amt in the lead.</summary>
    LeadMember = 1,

    /// <summary>Member of an Amt that takes part.</summary>
    CoMember = 2,

    /// <summary>Member of an Amt without a share, or with one that it handed on.</summary>
    OtherDepartment = 3,

    /// <summary>The OE SPK's office.</summary>
    Office = 4,

    /// <summary>Regionalkoordination or Bezirkskoordination.</summary>
    RegionalCoordination = 5,

    ReportingCoordination = 6,

    OtherCoordination = 7,

    CommitteeOffice = 8,
}

/// <summary>Through what a move came; stored with each entry.</summary>
public enum EntrySource
{
    Card = 0,
    Dialog = 1,
    Chat = 2,
    Import = 3,
    Job = 4,
}
