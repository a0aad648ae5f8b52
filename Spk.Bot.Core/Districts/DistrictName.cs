namespace Spk.Bot.Core.Districts;

/// <summary>One name or alias in a district, with what it names.</summary>
/// <param name="Path">Where it stands in the file.</param>
/// <param name="Key">Folded, as lookup compares it.</param>
/// <param name="Official">A name, not an alias.</param>
/// <param name="Thing">Id of what it names, with its kind: <c>region 083009</c>.</param>
/// <param name="LorId">LOR id of a place; empty for a party.</param>
internal sealed record DistrictName(string Path, string Spelled, string Key, bool Official, string Thing, string LorId)
{
    /// <summary>Every name of a place, widest first.</summary>
    public static IEnumerable<DistrictName> OfPlaces(District d)
    {
        yield return Place("name", d.Name, true, "borough", d.LorId);
        for (var i = 0; i < d.ForecastAreas.Count; i++)
            foreach (var name in Place($"forecastAreas[{i}]", d.ForecastAreas[i].Name, d.ForecastAreas[i].Aliases, "forecast area", d.ForecastAreas[i].Id))
                yield return name;
        for (var i = 0; i < d.Regions.Count; i++)
            foreach (var name in Place($"regions[{i}]", d.Regions[i].Name, d.Regions[i].Aliases, "region", d.Regions[i].Id))
                yield return name;
        for (var i = 0; i < d.Regions.Count; i++)
            for (var j = 0; j < d.Regions[i].Areas.Count; j++)
                if (d.Regions[i].Areas[j] is var area)
                    foreach (var name in Place($"regions[{i}].areas[{j}]", area.Name, area.Aliases, "planning area", area.Id))
                        yield return name;
    }

    /// <summary>Every name of a department, committee or coordination. A committee's short name is looked up among committees only, so it may be a department's alias.</summary>
    public static IEnumerable<DistrictName> OfParties(District d)
    {
        for (var i = 0; i < d.Departments.Count; i++)
            if (d.Departments[i] is var o)
                foreach (var name in Party($"departments[{i}]", "department", o.Key, o.Aliases, ("name", o.Name), ("abbreviation", o.Abbreviation)))
                    yield return name;
        for (var i = 0; i < d.Committees.Count; i++)
            if (d.Committees[i] is var c)
                foreach (var name in Party($"committees[{i}]", "committee", c.Key, c.Aliases, ("name", c.Name)))
                    yield return name;
        for (var i = 0; i < d.Coordinations.Count; i++)
            if (d.Coordinations[i] is var k)
                foreach (var name in Party($"coordinations[{i}]", "coordination", k.Key, k.Aliases, ("name", k.Name)))
                    yield return name;
    }

    private static IEnumerable<DistrictName> Place(string owner, string name, IReadOnlyList<string> aliases, string kind, string id) =>
        [Place($"{owner}.name", name, true, kind, id), .. aliases.Select((a, i) => Place($"{owner}.aliases[{i}]", a, false, kind, id))];

    private static DistrictName Place(string path, string spelled, bool official, string kind, string id) =>
        new(path, spelled, NameWord.KeyOf(spelled), official, $"{kind} {id}", id);

    private static IEnumerable<DistrictName> Party(string owner, string kind, string key, IReadOnlyList<string> aliases, params (string Member, string Value)[] names) =>
    [
        new($"{owner}.key", key, NameWord.KeyOf(key), true, $"{kind} {key}", ""),
        .. names.Select(n => new DistrictName($"{owner}.{n.Member}", n.Value, NameWord.KeyOf(n.Value), true, $"{kind} {key}", "")),
        .. aliases.Select((a, i) => new DistrictName($"{owner}.aliases[{i}]", a, NameWord.KeyOf(a), false, $"{kind} {key}", "")),
    ];
}
