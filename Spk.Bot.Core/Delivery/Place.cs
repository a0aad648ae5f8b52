using Spk.Bot.Core.Districts;

namespace Spk.Bot.Core.Delivery;

/// <summary>Someone of the district file who can be linked with a channel.</summary>
/// <param name="Key">Key of the department, committee or coordination.</param>
public readonly record struct Place(PlaceKind Kind, string Key)
{
    public static Place Department(string key) => new(PlaceKind.Department, key);

    public static Place Committee(string key) => new(PlaceKind.Committee, key);

    public static Place Coordination(string key) => new(PlaceKind.Coordination, key);

    /// <summary>As people read it; the key itself when the district file no longer knows it.</summary>
    public string NameIn(District district) => Kind switch
    {
        PlaceKind.Department => district.FindDepartment(Key)?.Name,
        PlaceKind.Committee => district.FindCommittee(Key)?.Name,
        PlaceKind.Coordination => district.FindCoordination(Key)?.Name,
        _ => null,
    } ?? Key;
}

/// <summary>Which list of the district file the key belongs to.</summary>
public enum PlaceKind
{
    /// <summary>An Amt; the OE SPK is one of them.</summary>
    Department = 0,

    Committee = 1,

    Coordination = 2,
}
