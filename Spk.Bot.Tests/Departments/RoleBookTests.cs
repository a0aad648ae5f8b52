using Microsoft.Extensions.Configuration;
using Spk.Bot.Core.Departments;

namespace Spk.Bot.Tests.Departments;

public sealed class RoleBookTests
{
    private static readonly RoleBook Roles = Read(
        "CoordinationOffice:0=office", "CoordinationOffice:1=OFFICE-2", "DistrictCoordination:0=district", "RegionalCoordination:0=regional", "DataCoordination:0=data", "DataCoordination:1=",
        "NeighbourhoodCoordination:north:0=rita", "NeighbourhoodCoordination:north:1=both", "NeighbourhoodCoordination:south:0=both", "CommitteeOffice:traffic:0=clerk");

    [Theory]
    [InlineData("office", true, true, true)]
    [InlineData("office-2", true, true, true)]
    [InlineData("district", true, true, true)]
    [InlineData("regional", false, true, true)]
    [InlineData("data", false, false, true)]
    [InlineData("rita", false, false, false)]
    [InlineData("clerk", false, false, false)]
    [InlineData("nobody", false, false, false)]
    [InlineData("", false, false, false)]
    public void Rights_OfAPerson_FollowTheRoles(string person, bool mayLink, bool mayDecide, bool isOffice) =>
        Assert.Equal((mayLink, mayDecide, isOffice), (Roles.MayLink(person), Roles.MayDecide(person), Roles.IsOffice(person)));

    [Fact]
    public void Coordinations_OfAPerson_AreAllOfThem()
    {
        Assert.Equal(["north", "south"], Roles.CoordinationsOf("BOTH"));
        Assert.Equal(["north"], Roles.CoordinationsOf("rita"));
        Assert.Empty(Roles.CoordinationsOf("office"));
        Assert.Equal(["traffic"], Roles.CommitteesOf("clerk"));
        Assert.Equal(["north", "south"], Roles.Keys.Coordinations.Order());
        Assert.Equal(["traffic"], Roles.Keys.Committees);
    }

    [Fact]
    public void Roles_WhenNoneAreConfigured_AreNobodys()
    {
        var none = Read();

        Assert.False(none.IsOffice("") || none.MayLink("office"));
        Assert.Empty(none.Keys.Coordinations);
    }

    private static RoleBook Read(params string[] lines) => new(new ConfigurationBuilder()
        .AddInMemoryCollection(lines.Select(l => l.Split('=')).Select(l => KeyValuePair.Create($"Roles:{l[0]}", (string?)l[1])))
        .Build().GetSection("Roles"));
}
