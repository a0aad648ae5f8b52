namespace Spk.Bot.Core.Delivery;

/// <summary>Someone of the district file who can be linked with a channel.</summary>
/// <param name="Key">Key of the department, committee or coordination.</param>
public readonly record struct Place(PlaceKind Kind, string Key)
{
    public static Place Department(string key) => new(PlaceKind.Department, key);

    public static Place Committee(string key) => new(PlaceKind.Committee, key);

    public static Place Coordination(string key) => new(PlaceKind.Coordination, key);
}

/// <summary>Which list of the district file the key belongs to.</summary>
public enum PlaceKind
{
    /// <summary>An Amt; the OE SPK is one of them.</summary>
    Department = 0,

    Committee = 1,

    Coordination = 2,
}
