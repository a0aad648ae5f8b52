using Spk.Bot.Core.Districts;

namespace Spk.Bot.Core.Regions;

/// <summary>A name by which a place is found.</summary>
/// <param name="Spelled">As in the file.</param>
/// <param name="Place">Null for a name of a place outside the borough.</param>
/// <param name="IsBorough">The whole borough, which says nothing in a sentence.</param>
internal sealed record PlaceName(string Spelled, PlaceFound? Place, bool IsBorough = false)
{
    public IReadOnlyList<NameWord> Words { get; } = NameWord.Of(Spelled);

    public string Key { get; } = NameWord.KeyOf(Spelled);

    public IReadOnlySet<string> Compass { get; } = PlaceWords.Compass(NameWord.Of(Spelled));

    /// <summary>The same for all names that lead to the same regions and the same Planungsraum.</summary>
    public static string Identity(PlaceFound place) => place.Area?.Id ?? string.Join(' ', place.Regions.Select(r => r.Id));

    /// <summary>Whether <paramref name="a"/> lies within <paramref name="b"/> and is narrower.</summary>
    public static bool IsNarrower(PlaceFound a, PlaceFound b) =>
        a.Regions.All(b.Regions.Contains) && (a.Regions.Count < b.Regions.Count || (a.Area is not null && b.Area is null));
}
