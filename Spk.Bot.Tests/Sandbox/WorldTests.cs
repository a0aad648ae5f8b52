using Spk.Bot.Sandbox.World;

namespace Spk.Bot.Tests.Sandbox;

public sealed class WorldTests
{
    private static readonly SandboxWorld World = NeukoellnWorld.Create();

    [Fact]
    public void Ids_Always_AreTheSameAfterARestartAndUnique()
    {
        var again = NeukoellnWorld.Create();
        string[] ids =
        [
            .. World.Persons.SelectMany(p => new[] { p.TeamsId, p.EntraId, World.Chat(p.Key) }),
            .. World.Teams.SelectMany(t => t.ChannelNames.Select(t.ChannelId).Append(t.Id).Append(t.GroupId)),
        ];

        Assert.Equal(World.Persons.Select(p => p.EntraId), again.Persons.Select(p => p.EntraId));
        Assert.Equal(ids.Length, ids.Distinct().Count());
    }

    [Fact]
    public void Ids_Always_HaveTheFormsOfTeams()
    {
        Assert.All(World.Persons, p => Assert.Matches("^29:1[A-Za-z0-9_-]{64}$", p.TeamsId));
        Assert.All(World.Persons, p => Assert.True(Guid.TryParse(p.EntraId, out _)));
        Assert.All(World.Persons, p => Assert.Matches("^a:1[A-Za-z0-9_-]+$", World.Chat(p.Key)));
        Assert.All(World.Teams, t => Assert.Matches("^19:[A-Za-z0-9_-]+@thread\\.tacv2$", t.Id));
    }

    [Fact]
    public void Members_Always_ArePersonsOfTheWorld() => Assert.All(World.Teams.SelectMany(t => t.MemberKeys), key => World.Person(key));

    [Fact]
    public void Lookup_OfWhatIsNotThere_SaysSo()
    {
        Assert.Throws<ArgumentException>(() => World.Person("nobody"));
        Assert.Throws<ArgumentException>(() => World.Channel("Jugendamt", "Kantine"));
        Assert.Throws<ArgumentException>(() => World.Team("Gesundheitsamt"));
    }
}
