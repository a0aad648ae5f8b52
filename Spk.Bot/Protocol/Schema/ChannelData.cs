using System.Text.Json;
using System.Text.Json.Serialization;

namespace Spk.Bot.Protocol.Schema;

/// <summary>What only Teams says about an activity.</summary>
public sealed record ChannelData
{
    public TenantInfo? Tenant { get; init; }

    /// <summary>Never in personal chats.</summary>
    public TeamInfo? Team { get; init; }

    public ChannelInfo? Channel { get; init; }

    /// <summary>An open set, and Teams' own casing varies: compare ignoring case.</summary>
    public string? EventType { get; init; }

    public ChannelSettings? Settings { get; init; }

    public SourceInfo? Source { get; init; }

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Extensions { get; init; }
}

public sealed record TenantInfo
{
    public string? Id { get; init; }

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Extensions { get; init; }
}

public sealed record TeamInfo
{
    /// <summary>Equal to the id of the team's General channel.</summary>
    public string? Id { get; init; }

    /// <summary>Only in events.</summary>
    public string? Name { get; init; }

    /// <summary>The Entra group; reliable only in install and member events.</summary>
    public string? AadGroupId { get; init; }

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Extensions { get; init; }
}

/// <summary>A channel, as events and the connector name it.</summary>
public sealed record ChannelInfo
{
    public string? Id { get; init; }

    /// <summary>Only in events; the General channel has none anywhere.</summary>
    public string? Name { get; init; }

    /// <summary><c>standard</c>, <c>private</c> or <c>shared</c>.</summary>
    public string? Type { get; init; }

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Extensions { get; init; }
}

public sealed record ChannelSettings
{
    /// <summary>On installing into a team: the channel that was chosen for the welcome.</summary>
    public ChannelInfo? SelectedChannel { get; init; }

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Extensions { get; init; }
}

public sealed record SourceInfo
{
    public string? Name { get; init; }

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Extensions { get; init; }
}
