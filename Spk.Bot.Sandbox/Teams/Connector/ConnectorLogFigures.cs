namespace Spk.Bot.Sandbox.Teams.Connector;

/// <summary>What can be reckoned from the log, or from a part of it.</summary>
public static class ConnectorLogFigures
{
    /// <summary>The most calls in any stretch of time of this length, its end not included.</summary>
    public static int MostWithin(this IEnumerable<ConnectorLogEntry> entries, TimeSpan window)
    {
        var instants = entries.Select(e => e.At).Order().ToList();
        var most = 0;
        for (int first = 0, next = 0; next < instants.Count; next++)
        {
            while (instants[next] - instants[first] >= window) first++;
            most = Math.Max(most, next - first + 1);
        }
        return most;
    }

    /// <summary>As <see cref="MostWithin"/>, for the conversation that had the most; 0 when none was named.</summary>
    public static int MostWithinAnyPlace(this IEnumerable<ConnectorLogEntry> entries, TimeSpan window) =>
        entries.Where(e => e.PlaceId is not null).GroupBy(e => e.PlaceId).Select(place => place.MostWithin(window)).DefaultIfEmpty().Max();

    /// <summary>
    /// The calls that made a message which nobody has deleted since; each message once, with the placement that it was last written for: a copy that was made a pointer to
    /// another one is none of that placement any more.
    /// </summary>
    public static IReadOnlyList<ConnectorLogEntry> Standing(this IEnumerable<ConnectorLogEntry> entries)
    {
        var standing = new Dictionary<(string Place, string Activity), ConnectorLogEntry>();
        foreach (var entry in entries.Where(e => e.TookEffect))
        {
            if (entry is not { PlaceId: { } place, ActivityId: { } activity }) continue;
            if (entry.Kind == CallKind.Post) standing[(place, activity)] = entry;
            else if (entry.Kind == CallKind.Update && standing.TryGetValue((place, activity), out var made)) standing[(place, activity)] = made with { Placement = entry.Placement };
            else if (entry.Kind == CallKind.Delete) standing.Remove((place, activity));
        }
        return [.. standing.Values.OrderBy(e => e.N)];
    }

    /// <summary>Placements of which more than one message stands, with the number.</summary>
    public static IReadOnlyDictionary<string, int> Doubled(this IEnumerable<ConnectorLogEntry> entries) =>
        entries.Standing().Where(e => e.Placement is not null).GroupBy(e => e.Placement!).Where(p => p.Count() > 1).ToDictionary(p => p.Key, p => p.Count());
}
