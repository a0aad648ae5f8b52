using System.Text.Json.Serialization;

namespace Spk.Bot.Sandbox.Teams;

/// <summary>Where messages stand: a channel, or one person's chat with the bot. A state; changes make a new one.</summary>
public sealed record SandboxPlace
{
    /// <summary>Conversation id without a thread: <c>19:…@thread.tacv2</c> or <c>a:1…</c>.</summary>
    public required string Id { get; init; }

    public required PlaceKind Kind { get; init; }

    public required string Name { get; init; }

    /// <summary>Name of the team; null for a chat.</summary>
    public string? Team { get; init; }

    /// <summary>Id of the team, equal to <see cref="Id"/> for General; null for a chat.</summary>
    [JsonIgnore]
    public string? TeamId { get; init; }

    /// <summary>The person of a chat; null for a channel.</summary>
    public string? PersonId { get; init; }

    /// <summary>Keys of the persons who see this place, in the order in which they joined.</summary>
    public required IReadOnlyList<string> MemberIds { get; init; }

    /// <summary>Whether the bot may write here.</summary>
    public bool Installed { get; init; }

    /// <summary>A deleted channel answers as if it had never been.</summary>
    public bool Deleted { get; init; }

    /// <summary>The person took the bot out of this chat, so that it may not come back by itself.</summary>
    [JsonIgnore]
    public bool Blocked { get; init; }

    /// <summary>Deleted as part of its team, and back with it.</summary>
    [JsonIgnore]
    public bool DeletedWithTeam { get; init; }

    /// <summary>The team is kept for reading only: nobody writes, the bot neither.</summary>
    [JsonIgnore]
    public bool Archived { get; init; }

    /// <summary>The person blocks the bot in this chat until they write to it again.</summary>
    [JsonIgnore]
    public bool Muted { get; init; }

    [JsonIgnore]
    public bool IsGeneral => Id == TeamId;
}

public enum PlaceKind
{
    Personal,
    Channel,
}
