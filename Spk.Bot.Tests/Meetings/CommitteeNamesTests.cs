using Spk.Bot.Core.Meetings;

namespace Spk.Bot.Tests.Meetings;

public sealed class CommitteeNamesTests
{
    private static readonly CommitteeNames Names = new(Committees.All);

    [Theory]
    [InlineData("12. öffentliche Sitzung des Sozialausschusses", "soziales")]
    [InlineData("SOZIALAUSSCHUSS", "soziales")]
    [InlineData("Sozialausschuß, fällt aus", "soziales")]
    [InlineData("26. öffentliche Sitzung des Ausschusses für Verkehr und Tiefbau", "verkehr")]
    [InlineData("Sitzung des Ausschusses für Verkehr, Tiefbau und Ordnung", "verkehr")]
    [InlineData("Außerordentliche Sitzung des Verkehrsausschusses", "verkehr")]
    [InlineData("Fortsetzung der 21. Sitzung des Ausschusses fuer Buergerdienste, Ausschuss fuer Soziales und Buergerdienste", "soziales")]
    [InlineData("Sitzung des Ausschusses für Integration, fällt aus", "integration")]
    [InlineData("Sitzung des Ausschusses für Integration und des Sozialausschusses", "integration")]
    [InlineData("Gemeinsame Sitzung des Sozialausschusses und des Ausschusses für Verkehr und Tiefbau", "soziales")]
    [InlineData("34. Sitzung der BVV", "bvv")]
    [InlineData("Sondersitzung der Bezirksverordnetenversammlung", "bvv")]
    public void ByName_InNominativeOrGenitive_FindsCommittee(string name, string expected) => Assert.Equal(expected, Names.ByName(name)?.Key);

    [Theory]
    [InlineData("Sitzung des Ausschusses für Integration und Gleichstellung")]
    [InlineData("Sitzung des Ausschusses für Integration, Gleichstellung und Senioren")]
    [InlineData("Sitzung des Ausschusses für Verkehr")]
    [InlineData("Unterausschuss des Jugendhilfeausschusses")]
    [InlineData("Vorstand der BVV")]
    [InlineData("Sitzung")]
    [InlineData("")]
    public void ByName_OfAnotherBody_FindsNone(string name) => Assert.Null(Names.ByName(name));

    [Fact]
    public void ByName_WhenTwoCommitteesShareIt_FindsNone()
    {
        var names = new CommitteeNames([Committees.Youth, Committees.Social with { Aliases = ["Jugendhilfeausschuss"] }]);

        Assert.Null(names.ByName("Sitzung des Jugendhilfeausschusses"));
    }

    [Fact]
    public void ByName_OfShortName_FindsCommittee()
    {
        var names = new CommitteeNames([Committees.Social with { ShortName = "Ausschuss für Soziales" }]);

        Assert.Equal("soziales", names.ByName("Sitzung des Ausschusses für Soziales")?.Key);
        Assert.Null(names.ByName("Sitzung des Ausschusses für Soziales und Gesundheit"));
    }

    [Fact]
    public void ByOrganization_WithSeveral_TakesTheFirstKnown() =>
        Assert.Equal("verkehr", Names.ByOrganization(["urn:unknown", $" {Committees.OrganizationBase.Replace("https:", "http:", StringComparison.Ordinal)}71 ", Committees.OrganizationBase + "68"])?.Key);

    [Fact]
    public void ByOrganization_WhenIdOnlyBeginsAlike_FindsNone() => Assert.Null(Names.ByOrganization([Committees.OrganizationBase + "681"]));
}
