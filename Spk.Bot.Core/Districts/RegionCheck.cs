namespace Spk.Bot.Core.Districts;

/// <summary>The LOR tree: ids of 2, 4, 6 and 8 digits, each starting with its parent's (LOR 2021, Amt für Statistik Berlin-Brandenburg).</summary>
internal static class RegionCheck
{
    public static IEnumerable<SenseFault> Of(District d) =>
        ForecastAreas(d).Concat(Regions(d)).Concat(DistrictCheck.Doubles("LOR id", Ids(d)));

    public static bool IsId(string id, int digits) => id.Length == digits && id.All(char.IsAsciiDigit);

    private static IEnumerable<SenseFault> ForecastAreas(District d)
    {
        for (var i = 0; i < d.ForecastAreas.Count; i++)
        {
            var area = d.ForecastAreas[i];
            foreach (var fault in Id($"forecastAreas[{i}].id", area.Id, 4, d.LorId))
                yield return fault;
            if (d.Regions.Count > 0 && area.Id.Length > 0 && d.Regions.All(r => r.ForecastArea != area.Id))
                yield return new SenseFault($"forecastAreas[{i}]", $"no region is in forecast area {Quoted.Value(area.Id)}");
        }
    }

    private static IEnumerable<SenseFault> Regions(District d)
    {
        string[] known = [.. d.ForecastAreas.Select(a => a.Id)];
        for (var i = 0; i < d.Regions.Count; i++)
        {
            var region = d.Regions[i];
            var unknown = DistrictCheck.Reference($"regions[{i}].forecastArea", "forecast area", region.ForecastArea, known).ToList();
            // A region of an unknown forecast area is measured by the borough only, so that one typo is one fault.
            foreach (var fault in unknown.Concat(Id($"regions[{i}].id", region.Id, 6, unknown.Count > 0 ? d.LorId : region.ForecastArea)))
                yield return fault;
            if (region.Areas.Count == 0)
                yield return new SenseFault($"regions[{i}].areas", $"region {Quoted.Value(region.Name)} has no planning area");
            for (var j = 0; j < region.Areas.Count; j++)
                foreach (var fault in Id($"regions[{i}].areas[{j}].id", region.Areas[j].Id, 8, IsId(region.Id, 6) ? region.Id : d.LorId))
                    yield return fault;
        }
    }

    private static IEnumerable<SenseFault> Id(string path, string id, int digits, string parent)
    {
        if (id.Length == 0)
            yield break;
        if (!IsId(id, digits))
            yield return new SenseFault(path, $"LOR id must be {digits} digits in quotes, leading zero included, not {Quoted.Value(id)}");
        else if (!id.StartsWith(parent, StringComparison.Ordinal))
            yield return new SenseFault(path, $"LOR id {Quoted.Value(id)} must start with its parent's, {Quoted.Value(parent)}");
    }

    private static IEnumerable<(string Path, string Value)> Ids(District d)
    {
        for (var i = 0; i < d.ForecastAreas.Count; i++)
            yield return ($"forecastAreas[{i}].id", d.ForecastAreas[i].Id);
        for (var i = 0; i < d.Regions.Count; i++)
        {
            yield return ($"regions[{i}].id", d.Regions[i].Id);
            for (var j = 0; j < d.Regions[i].Areas.Count; j++)
                yield return ($"regions[{i}].areas[{j}].id", d.Regions[i].Areas[j].Id);
        }
    }
}
