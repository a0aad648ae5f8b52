using Spk.Bot.Sandbox.World;

namespace Spk.Bot.Sandbox.Teams;

/// <summary>The places as they are now: roster, name, and whether the bot is in. Starts as the world says, with the bot nowhere.</summary>
internal sealed class PlaceBook
{
    private readonly Lock gate = new();
    private readonly ChangeStream changes;
    private readonly List<SandboxPlace> places = [];

    public PlaceBook(SandboxWorld world, ChangeStream changes)
    {
        this.changes = changes;
        foreach (var team in world.Teams)
        {
            places.Add(ChannelOf(team, team.Id, "Allgemein"));
            places.AddRange(team.ChannelNames.Select(name => ChannelOf(team, team.ChannelId(name), name)));
        }
        places.AddRange(world.Persons.Select(p =>
            new SandboxPlace { Id = WireId.Chat(p.Key), Kind = PlaceKind.Personal, Name = p.Name, PersonId = p.Key, MemberIds = [p.Key] }));
    }

    public IReadOnlyList<SandboxPlace> All
    {
        get
        {
            lock (gate) return [.. places];
        }
    }

    /// <summary>The place of this id, or null when there is none or it was deleted.</summary>
    public SandboxPlace? Find(string id)
    {
        lock (gate) return places.FirstOrDefault(p => p.Id == id && !p.Deleted);
    }

    /// <exception cref="ArgumentException">No such place, or it was deleted.</exception>
    public SandboxPlace Get(string id) => Find(id) ?? throw new ArgumentException($"No place '{id}'.", nameof(id));

    /// <summary>The channels of a team, General first.</summary>
    public IReadOnlyList<SandboxPlace> OfTeam(string teamId)
    {
        lock (gate) return [.. places.Where(p => p.TeamId == teamId && !p.Deleted)];
    }

    /// <summary>Whether the bot may open a chat with this person by itself: Teams lets it when they share a team.</summary>
    public bool SharesTeam(string personKey)
    {
        lock (gate) return places.Any(p => p.IsGeneral && p.Installed && p.MemberIds.Contains(personKey));
    }

    public void Change(Func<SandboxPlace, bool> which, Func<SandboxPlace, SandboxPlace> how)
    {
        lock (gate)
        {
            for (var i = 0; i < places.Count; i++)
            {
                if (!which(places[i])) continue;
                places[i] = how(places[i]);
                changes.Publish(SandboxChange.Of(places[i]));
            }
        }
    }

    private static SandboxPlace ChannelOf(SandboxTeam team, string id, string name) =>
        new() { Id = id, Kind = PlaceKind.Channel, Name = name, Team = team.Name, TeamId = team.Id, MemberIds = team.MemberKeys };
}
