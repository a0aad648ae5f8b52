namespace Spk.Bot.Core.Delivery;

/// <summary>To the OE SPK: places that are no longer reached, all that one event has taken, and what to do. It follows: a place that is reached again is marked so.</summary>
public sealed record LostPlacesView(LossCause Cause, IReadOnlyList<LostPlace> Places) : CardView
{
    /// <summary>The same, with these places marked as reached again; itself when it names none of them.</summary>
    public LostPlacesView WithBack(IReadOnlyCollection<Place> places) =>
        Places.Any(p => !p.IsBack && places.Contains(p.Place)) ? this with { Places = [.. Places.Select(p => places.Contains(p.Place) ? p with { IsBack = true } : p)] } : this;
}

/// <summary>One place that was lost.</summary>
/// <param name="Name">Name of the Amt, committee or coordination.</param>
/// <param name="Channel">Team and channel as they were called; null when nobody ever told.</param>
/// <param name="Waiting">Cards that waited to be posted or updated when it was lost.</param>
public sealed record LostPlace(Place Place, string Name, string? Channel, int Waiting, bool IsBack = false);
