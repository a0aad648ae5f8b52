namespace Spk.Bot.Sandbox.World;

/// <param name="ChannelNames">The channels beside General, which every team has and which carries the team's own id.</param>
/// <param name="MemberKeys">Persons at the start; the running simulator keeps its own roster.</param>
public sealed record SandboxTeam(string Name, IReadOnlyList<string> ChannelNames, IReadOnlyList<string> MemberKeys)
{
    /// <summary>Id of the team, which is the id of its General channel.</summary>
    public string Id { get; } = WireId.Channel(Name);

    /// <summary>Entra group behind the team.</summary>
    public string GroupId { get; } = WireId.Entra("team:" + Name);

    /// <summary>Id of a channel by its first name; a later renaming keeps the id.</summary>
    public string ChannelId(string channelName) => WireId.Channel(Name + "/" + channelName);
}
