using Spk.Bot.Core.Districts;

namespace Spk.Bot.Core.Regions;

/// <summary>What a typed place turned out to be. Closed: <see cref="PlaceFound"/> or <see cref="PlaceUnknown"/>.</summary>
public abstract record PlaceAnswer
{
    private protected PlaceAnswer()
    {
    }
}

/// <param name="Label">As people call it, with the region where that is another name: <c>Reuterkiez (Reuterstraße)</c>, <c>Gropiusstadt</c>.</param>
/// <param name="Regions">At least one; several for a name that covers several (Gropiusstadt, Nord-Neukölln, the borough).</param>
/// <param name="Area">The Planungsraum, where the place is that narrow.</param>
public sealed record PlaceFound(string Label, IReadOnlyList<DistrictRegion> Regions, PlanningArea? Area) : PlaceAnswer;

/// <param name="Suggestions">The nearest names, best first, at most five; typing one finds it.</param>
public sealed record PlaceUnknown(IReadOnlyList<string> Suggestions) : PlaceAnswer;

/// <summary>A place named inside a sentence.</summary>
/// <param name="Label">As in <see cref="PlaceFound"/>.</param>
public sealed record PlaceMention(string Label, IReadOnlyList<DistrictRegion> Regions, PlanningArea? Area)
{
    /// <summary>Id of the region, or null where the name covers several and the person must choose.</summary>
    public string? RegionId => Regions.Count == 1 ? Regions[0].Id : null;

    /// <summary>Id of the Planungsraum, or null where the name is not that narrow.</summary>
    public string? AreaId => Area?.Id;
}
