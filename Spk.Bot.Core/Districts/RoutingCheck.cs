using Spk.Bot.Core.Routing;

namespace Spk.Bot.Core.Districts;

/// <summary>Themes and rules: known keys, and for each theme and region exactly one lead, with no rule that decides nothing.</summary>
internal static class RoutingCheck
{
    private const int ListedAtMost = 3;

    public static IEnumerable<SenseFault> Of(District d)
    {
        string[] departments = [.. d.Departments.Select(o => o.Key)];
        return DistrictCheck.Keys("departments", "department", departments)
            .Concat(DistrictCheck.Keys("themes", "theme", [.. d.Themes.Select(t => t.Key)]))
            .Concat(d.Themes.SelectMany((t, i) => Shares($"themes[{i}]", t.Lead, t.With, departments).Concat(Keywords($"themes[{i}].keywords", t))))
            .Concat(d.Rules.SelectMany((r, i) => Rule(d, r, $"rules[{i}]", departments)))
            .Concat(DistrictCheck.Doubles("rule", d.Rules.Select((r, i) => ($"rules[{i}].id", r.Id))))
            .Concat(d.Rules.SelectMany((_, i) => Reach(d, i)))
            .Concat(d.Themes.SelectMany((t, i) => Coverage(d, t, $"themes[{i}].lead")));
    }

    private static IEnumerable<SenseFault> Shares(string owner, string? lead, IReadOnlyList<string> with, string[] departments)
    {
        foreach (var fault in DistrictCheck.Reference($"{owner}.lead", "department", lead ?? "", departments))
            yield return fault;
        foreach (var fault in DistrictCheck.References($"{owner}.with", "department", with, departments))
            yield return fault;
        for (var i = 0; i < with.Count; i++)
            if (with[i].Length > 0 && with[i] == lead)
                yield return new SenseFault($"{owner}.with[{i}]", $"department {Quoted.Value(with[i])} has the lead already");
    }

    private static IEnumerable<SenseFault> Keywords(string path, Theme theme)
    {
        for (var i = 0; i < theme.Keywords.Count; i++)
            if (theme.Keywords[i].Any(char.IsUpper))
                yield return new SenseFault($"{path}[{i}]", $"keyword {Quoted.Value(theme.Keywords[i])} must be lower case");
        foreach (var fault in DistrictCheck.Doubles("keyword", theme.Keywords.Select((k, i) => ($"{path}[{i}]", k.TrimStart('~')))))
            yield return fault;
    }

    private static IEnumerable<SenseFault> Rule(District d, RoutingRule rule, string owner, string[] departments)
    {
        string[] regions = [.. d.Regions.Select(r => r.Id)];
        foreach (var fault in DistrictCheck.Reference($"{owner}.theme", "theme", rule.Theme, [.. d.Themes.Select(t => t.Key)]))
            yield return fault;
        foreach (var fault in DistrictCheck.References($"{owner}.regions", "region", rule.Regions, regions))
            yield return fault;
        foreach (var fault in Shares(owner, rule.Lead, rule.With, departments))
            yield return fault;
        if (d.Themes.Any(t => rule.Id == RoutingTable.UsualRuleId(t.Key)))
            yield return new SenseFault($"{owner}.id", $"rule id {Quoted.Value(rule.Id)} is the one of the theme's own responsibility");
        if (d.Themes.FirstOrDefault(t => t.Key == rule.Theme) is { } theme && theme.Lead == rule.Lead && rule.Lead.Length > 0 && theme.With.ToHashSet().SetEquals(rule.With))
            yield return new SenseFault(owner, $"rule {Quoted.Value(rule.Id)} changes nothing: theme {Quoted.Value(theme.Key)} has the same departments anyway");
    }

    /// <summary>What an earlier rule leaves to this one.</summary>
    private static IEnumerable<SenseFault> Reach(District d, int index)
    {
        var rule = d.Rules[index];
        var own = RegionsOf(d, rule).ToHashSet();
        var taken = new HashSet<string>();
        foreach (var earlier in d.Rules.Take(index).Where(e => e.Theme == rule.Theme && rule.Theme.Length > 0))
        {
            var shared = RegionsOf(d, earlier).Where(own.Contains).ToList();
            taken.UnionWith(shared);
            if (shared.Count > 0 && shared.Count < own.Count)
                yield return new SenseFault($"rules[{index}].regions", $"rule {Quoted.Value(rule.Id)} overlaps rule {Quoted.Value(earlier.Id)} in {Listed(shared)}");
            else if (shared.Count > 0)
                yield return new SenseFault($"rules[{index}]", $"rule {Quoted.Value(rule.Id)} is never reached: rule {Quoted.Value(earlier.Id)} decides all its regions");
        }
    }

    private static IEnumerable<SenseFault> Coverage(District d, Theme theme, string path)
    {
        if (theme.Key.Length == 0)
            yield break;
        var ruled = d.Rules.Where(r => r.Theme == theme.Key).SelectMany(r => RegionsOf(d, r)).ToHashSet();
        var open = d.Regions.Select(r => r.Id).Where(id => !ruled.Contains(id)).ToList();
        if (theme.Lead is null && open.Count > 0)
            yield return new SenseFault(path, $"theme {Quoted.Value(theme.Key)} has no lead in {Listed(open)}: name one here or in a rule");
        if (theme.Lead is not null && open.Count == 0 && d.Regions.Count > 0)
            yield return new SenseFault(path, $"the lead of theme {Quoted.Value(theme.Key)} is never used: rules decide every region");
    }

    private static IEnumerable<string> RegionsOf(District d, RoutingRule rule) =>
        d.Regions.Select(r => r.Id).Where(id => rule.Regions.Count == 0 || rule.Regions.Contains(id));

    private static string Listed(List<string> regions) => regions.Count <= ListedAtMost
        ? string.Join(", ", regions)
        : $"{regions.Count} regions ({string.Join(", ", regions.Take(ListedAtMost))} …)";
}
