using FsCheck;
using FsCheck.Fluent;
using Spk.Bot.Core.Districts;
using Spk.Bot.Core.Routing;
using Spk.Bot.Tests.Districts;

namespace Spk.Bot.Tests.Routing;

public sealed class RoutingTableTests
{
    private static readonly District _district = Neukoelln.District;
    private static readonly RoutingTable _table = new(_district);

    [Fact]
    public void Route_ForEveryThemeAndRegion_HasExactlyOneKnownLead()
    {
        foreach (var theme in _district.Themes)
            foreach (var region in _district.Regions)
            {
                var routed = Assert.IsType<Routed>(_table.Route(theme.Key, region.Id));
                Assert.NotNull(_district.FindDepartment(routed.Lead));
                Assert.DoesNotContain(routed.Lead, routed.With);
                Assert.All(routed.With, key => Assert.NotNull(_district.FindDepartment(key)));
                Assert.Equal(_district.Version, routed.DistrictVersion);
                Assert.EndsWith(".", routed.Reason, StringComparison.Ordinal);
                var ruled = _district.Rules.Any(r => r.Theme == theme.Key && r.Regions.Contains(region.Id));
                Assert.Equal(ruled, !routed.RuleId.StartsWith("T-", StringComparison.Ordinal));
            }
    }

    [Fact]
    public void Route_WhenNoRuleSpeaks_FollowsTheTheme()
    {
        var routed = Assert.IsType<Routed>(_table.Route("mobility", "081003"));
        Assert.Equal(("strassen-gruenflaechenamt", "T-mobility"), (routed.Lead, routed.RuleId));
        Assert.Equal(["ordnungsamt", "schul-und-sportamt"], routed.With);
        Assert.Equal("Das Thema „Mobilität & Verkehrssicherheit“ liegt beim Straßen- und Grünflächenamt.", routed.Reason);
    }

    [Theory]
    [InlineData("youth-family", "Das Thema „Kinder, Jugend, Familie“ liegt beim Jugendamt.")]
    [InlineData("social", "Das Thema „Soziales & Armut“ liegt beim Amt für Soziales.")]
    [InlineData("local-economy", "Das Thema „Lokale Wirtschaft & Arbeit“ liegt bei der Wirtschaftsförderung.")]
    [InlineData("neighbourhood", "Das Thema „Nachbarschaft, Begegnung, Beteiligung“ liegt bei der Organisationseinheit Sozialraumorientierte Planungskoordination.")]
    [InlineData("district-buildings", "Das Thema „Bezirkliche Gebäude“ liegt bei der Serviceeinheit Facility Management.")]
    [InlineData("integration", "Das Thema „Integration & Antidiskriminierung“ liegt in dieser Zuständigkeit: Integrationsbeauftragte:r.")]
    public void Route_WhenNoRuleSpeaks_SaysItInGoodGerman(string theme, string reason) => Assert.Equal(reason, _table.Route(theme, "084012").Reason);

    [Fact]
    public void Route_WhenARuleSpeaks_FollowsTheRule()
    {
        var routed = Assert.IsType<Routed>(_table.Route("neighbourhood", "081005"));
        Assert.Equal(("stadtentwicklungsamt", "R-01", _district.Rules[0].Reason), (routed.Lead, routed.RuleId, routed.Reason));
        Assert.Equal("T-neighbourhood", Assert.IsType<Routed>(_table.Route("neighbourhood", "081004")).RuleId);
    }

    [Fact]
    public void Route_WhenGivenAPlanningArea_DecidesAsItsRegion() => Assert.Equal(_table.Route("neighbourhood", "081005"), _table.Route("neighbourhood", "08100521"));

    [Theory]
    [InlineData(null, "081003")]
    [InlineData("unklar", "081003")]
    [InlineData("", "081003")]
    [InlineData("mobility", "126010")]
    [InlineData("mobility", "")]
    public void Route_WhenThemeOrRegionIsUnknown_LeavesItToTheOffice(string? theme, string region) => Assert.Contains("OE SPK", Assert.IsType<Unrouted>(_table.Route(theme, region)).Reason, StringComparison.Ordinal);

    /// <summary>Whatever leads and rules a file has: if it passes the check, each pair has one lead, and it is the one of its only rule or of its theme.</summary>
    [Fact]
    public void Route_ForAllFilesThatPassTheCheck_HasExactlyOneLead()
    {
        var departments = _district.Departments.Select(d => d.Key).ToList();
        var regions = _district.Regions.Select(r => r.Id).ToList();
        var rule = from lead in Gen.Elements<string>(departments)
                   from theme in Gen.Elements("mobility", "housing")
                   from first in Gen.Elements<string>(regions)
                   from second in Gen.Elements<string>(regions)
                   from every in Gen.Frequency((9, Gen.Constant(false)), (1, Gen.Constant(true)))
                   select new RoutingRule("", theme, every ? [] : [.. new[] { first, second }.Distinct()], lead, [], "Versuch.");
        var districts = from rules in rule.ListOf() from hasLead in Gen.Frequency((4, Gen.Constant(true)), (1, Gen.Constant(false)))
                        select _district with
                        {
                            Themes = [.. _district.Themes.Where(t => t.Key is "mobility" or "housing").Select(t => hasLead ? t : t with { Lead = null })],
                            Rules = [.. rules.Take(5).Select((r, i) => r with { Id = $"R-{i}" })],
                        };
        var (good, bad) = (0, 0);
        Prop.ForAll(districts.ToArbitrary(), d =>
        {
            var answers = d.Themes.SelectMany(t => d.Regions.Select(r => (
                Leads: d.Rules.Where(x => x.Theme == t.Key && (x.Regions.Count == 0 || x.Regions.Contains(r.Id))).Select(x => x.Lead).ToList(),
                Usual: t.Lead,
                Answer: new RoutingTable(d).Route(t.Key, r.Id)))).ToList();
            if (RoutingCheck.Of(d).Any())
            {
                bad++;
                return true;
            }

            good++;
            return answers.TrueForAll(a => a.Leads.Count <= 1 && a.Answer is Routed routed && routed.Lead == (a.Leads.FirstOrDefault() ?? a.Usual));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));
        Assert.True(good > 10 && bad > 10, $"the property was hardly tried: {good} good, {bad} bad files");
    }
}
