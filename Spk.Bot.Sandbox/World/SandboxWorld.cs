namespace Spk.Bot.Sandbox.World;

/// <summary>Who and what there is when the simulator starts: a tenant, its persons and its teams. Every person has one chat with the bot.</summary>
/// <param name="TenantId">Entra tenant, a GUID.</param>
public sealed record SandboxWorld(string TenantId, IReadOnlyList<SandboxPerson> Persons, IReadOnlyList<SandboxTeam> Teams)
{
    /// <exception cref="ArgumentException">Nobody has this key.</exception>
    public SandboxPerson Person(string key) =>
        Persons.FirstOrDefault(p => p.Key == key) ?? throw new ArgumentException($"No person '{key}' in this world.", nameof(key));

    /// <exception cref="ArgumentException">No team has this name.</exception>
    public SandboxTeam Team(string name) =>
        Teams.FirstOrDefault(t => t.Name == name) ?? throw new ArgumentException($"No team '{name}' in this world.", nameof(name));

    /// <summary>Place id of a team's channel; without a name, of the first one beside General.</summary>
    /// <exception cref="ArgumentException">No such team, or no such channel in it.</exception>
    public string Channel(string team, string? channel = null)
    {
        var names = Team(team).ChannelNames;
        var name = channel ?? names[0];
        return names.Contains(name) ? Team(team).ChannelId(name) : throw new ArgumentException($"No channel '{name}' in '{team}'.", nameof(channel));
    }

    /// <summary>Place id of a person's chat with the bot.</summary>
    /// <exception cref="ArgumentException">Nobody has this key.</exception>
    public string Chat(string personKey) => WireId.Chat(Person(personKey).Key);
}
