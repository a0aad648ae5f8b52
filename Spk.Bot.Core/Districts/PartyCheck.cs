namespace Spk.Bot.Core.Districts;

/// <summary>Committees with their digests, coordinations with their providers.</summary>
internal static class PartyCheck
{
    public static IEnumerable<SenseFault> Of(District d)
    {
        string[] departments = [.. d.Departments.Select(o => o.Key)];
        string[] themes = [.. d.Themes.Select(t => t.Key)];
        string[] regions = [.. d.Regions.Select(r => r.Id)];
        return DistrictCheck.Keys("committees", "committee", [.. d.Committees.Select(c => c.Key)])
            .Concat(d.Committees.SelectMany((c, i) => Committee(c, $"committees[{i}]", departments)))
            .Concat(d.Committees.SelectMany((c, i) => DistrictCheck.References($"committees[{i}].themes", "theme", c.Themes, themes)))
            .Concat(DigestCheck.Of(d))
            .Concat(DistrictCheck.Doubles("OParl id", d.Committees.SelectMany((c, i) => c.OParlIds.Select((id, j) => ($"committees[{i}].oparlIds[{j}]", id)))))
            .Concat(DistrictCheck.Keys("coordinations", "coordination", [.. d.Coordinations.Select(c => c.Key)]))
            .Concat(d.Coordinations.SelectMany((c, i) => Coordination(c, $"coordinations[{i}]", regions)))
            .Concat(OneCoordinationPerRegion(d));
    }

    private static IEnumerable<SenseFault> Committee(Committee committee, string owner, string[] departments)
    {
        if (committee.Departments.Count == 0)
            yield return new SenseFault($"{owner}.departments", $"committee {Quoted.Value(committee.Key)} has no department, so no need would ever concern it");
        foreach (var fault in DistrictCheck.References($"{owner}.departments", "department", committee.Departments, departments))
            yield return fault;
        for (var i = 0; i < committee.OParlIds.Count; i++)
            if (committee.OParlIds[i].Length > 0 && !IsWebAddress(committee.OParlIds[i]))
                yield return new SenseFault($"{owner}.oparlIds[{i}]", $"OParl id must be a web address (http or https), not {Quoted.Value(committee.OParlIds[i])}");
    }

    private static IEnumerable<SenseFault> Coordination(Coordination coordination, string owner, string[] regions)
    {
        if (coordination.Regions.Count == 0)
            yield return new SenseFault($"{owner}.regions", $"coordination {Quoted.Value(coordination.Key)} has no region");
        foreach (var fault in DistrictCheck.References($"{owner}.regions", "region", coordination.Regions, regions))
            yield return fault;
        var periods = coordination.Providers;
        for (var i = 0; i < periods.Count; i++)
        {
            if (periods[i].Until < periods[i].From)
                yield return new SenseFault($"{owner}.providers[{i}].until", $"{periods[i].Until:O} is before from ({periods[i].From:O})");
            else if (periods.Take(i).FirstOrDefault(p => Overlap(p, periods[i])) is { } other)
                yield return new SenseFault($"{owner}.providers[{i}]", $"provider {Quoted.Value(periods[i].Name)} overlaps {Quoted.Value(other.Name)}: give the earlier one an until");
        }
    }

    private static IEnumerable<SenseFault> OneCoordinationPerRegion(District d)
    {
        var first = new Dictionary<string, int>();
        for (var i = 0; i < d.Coordinations.Count; i++)
            for (var j = 0; j < d.Coordinations[i].Regions.Count; j++)
                if (d.Coordinations[i].Regions[j] is { Length: > 0 } region && !first.TryAdd(region, i) && first[region] != i)
                    yield return new SenseFault(
                        $"coordinations[{i}].regions[{j}]",
                        $"region {Quoted.Value(region)} belongs to coordination {Quoted.Value(d.Coordinations[first[region]].Key)} already");
    }

    private static bool Overlap(ProviderPeriod a, ProviderPeriod b) =>
        a.From <= (b.Until ?? DateOnly.MaxValue) && b.From <= (a.Until ?? DateOnly.MaxValue);

    private static bool IsWebAddress(string id) => Uri.TryCreate(id, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https";
}
