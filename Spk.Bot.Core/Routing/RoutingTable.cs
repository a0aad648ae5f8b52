using System.Globalization;
using Spk.Bot.Core.Districts;
using Spk.Bot.Core.Time;

namespace Spk.Bot.Core.Routing;

/// <summary>Theme and region lead to departments. A rule beats the theme's own responsibility; the file was checked, so each pair has exactly one answer.</summary>
public sealed class RoutingTable
{
    private readonly District _district;
    private readonly Dictionary<(string Theme, string Region), Routed> _decisions = [];

    public RoutingTable(District district)
    {
        _district = district;
        foreach (var theme in district.Themes.Where(t => t.Lead is not null))
            foreach (var region in district.Regions)
                _decisions[(theme.Key, region.Id)] = Usual(theme);
        foreach (var rule in district.Rules)
            foreach (var region in district.Regions.Where(r => rule.Regions.Count == 0 || rule.Regions.Contains(r.Id)))
                _decisions[(rule.Theme, region.Id)] = new Routed(rule.Lead, rule.With, rule.Id, district.Version, rule.Reason);
    }

    /// <summary>Rule id of a theme's usual responsibility.</summary>
    public static string UsualRuleId(string themeKey) => "T-" + themeKey;

    /// <param name="themeKey">Null or a key that no theme has (such as <c>unklar</c>): nobody is named.</param>
    /// <param name="regionId">LOR id of a Bezirksregion (6 digits) or of a Planungsraum in it (8 digits).</param>
    public RoutingDecision Route(string? themeKey, string regionId)
    {
        if (themeKey is null || _district.FindTheme(themeKey) is not { } theme)
            return new Unrouted(_district.Version, "Noch kein Thema gewählt, deshalb entscheidet die OE SPK.");
        var region = regionId.Length == 8 ? regionId[..6] : regionId;
        return _decisions.TryGetValue((theme.Key, region), out var decision)
            ? decision
            : new Unrouted(_district.Version, $"Für das Thema „{theme.Name}“ ist hier kein Amt festgelegt, deshalb entscheidet die OE SPK.");
    }

    /// <summary>As <see cref="Route(string?, string)"/>, with changes that the OE SPK has approved: one of the region before one of the borough, the last before earlier ones.</summary>
    /// <param name="approved">Of any theme; each applies where the rules before it name its Amt.</param>
    public RoutingDecision Route(string? themeKey, string regionId, IEnumerable<RuleChange> approved)
    {
        var decision = Route(themeKey, regionId);
        var left = approved.Where(c => c.State == RuleChangeState.Approved && c.Theme == themeKey && (c.RegionId is null || regionId.StartsWith(c.RegionId, StringComparison.Ordinal)) && _district.FindDepartment(c.To) is not null)
            .OrderByDescending(c => c.RegionId is not null).ThenByDescending(c => c.DecidedAt).ToList();
        while (decision is Routed routed && left.Find(c => c.From == routed.Lead) is { } change)
        {
            decision = Changed(routed, change);
            left.Remove(change);
        }

        return decision;
    }

    private Routed Changed(Routed before, RuleChange change)
    {
        var where = change.RegionId is { } region ? $" in {_district.FindRegion(region)?.Name ?? region}" : "";
        var theme = _district.FindTheme(change.Theme)?.Name ?? change.Theme;
        var name = _district.FindDepartment(change.To)?.Name ?? change.To;
        var day = BerlinTime.DayOf(change.DecidedAt!.Value).ToString("dd.MM.yyyy", CultureInfo.InvariantCulture);
        return new Routed(
            change.To, [.. before.With.Where(d => d != change.To)], change.RuleId!, _district.Version, $"Das Thema „{theme}“ liegt{where} {At(name)}. So hat es entschieden: {change.DecidedBy}, am {day}.");
    }

    private Routed Usual(Theme theme)
    {
        var name = _district.FindDepartment(theme.Lead!)?.Name ?? theme.Lead!;
        return new Routed(theme.Lead!, theme.With, UsualRuleId(theme.Key), _district.Version, $"Das Thema „{theme.Name}“ liegt {At(name)}.");
    }

    /// <summary>"beim Jugendamt", "bei der Wirtschaftsförderung"; a name whose gender does not show follows a colon.</summary>
    private static string At(string name)
    {
        if (name.EndsWith("amt", StringComparison.OrdinalIgnoreCase) || name.StartsWith("Amt ", StringComparison.Ordinal))
            return $"beim {name}";
        var head = name.Split(' ')[0];
        return head.EndsWith("ung", StringComparison.Ordinal) || head.EndsWith("einheit", StringComparison.Ordinal) || head.EndsWith("stelle", StringComparison.Ordinal) || head == "OE"
            ? $"bei der {name}"
            : $"in dieser Zuständigkeit: {name}";
    }
}
