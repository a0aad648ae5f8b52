using Spk.Bot.Core.Districts;

namespace Spk.Bot.Core.Regions;

/// <summary>Finds places of the borough by what people call them. Built once, immutable.</summary>
public sealed class PlaceIndex(District district)
{
    public PlaceAnswer Find(string text) =>
        district.Regions.FirstOrDefault(r => r.Name == text || r.Id == text) is { } region ? new PlaceFound(region.Name, [region], null) : new PlaceUnknown([]);

    /// <summary>The place that a sentence names most exactly, or null.</summary>
    public PlaceMention? FindIn(string sentence) =>
        district.Regions.FirstOrDefault(r => r.Aliases.Append(r.Name).Any(a => sentence.Contains(a, StringComparison.OrdinalIgnoreCase))) is { } region
            ? new PlaceMention(region.Name, [region], null)
            : null;
}
