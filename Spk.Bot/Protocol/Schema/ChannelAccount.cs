using System.Text.Json;
using System.Text.Json.Serialization;

namespace Spk.Bot.Protocol.Schema;

/// <summary>A person or a bot, as an activity names it. Ids are opaque: Teams writes <c>29:…</c> and <c>28:…</c>, the Playground neither.</summary>
public sealed record ChannelAccount
{
    /// <summary>Stable for one pair of bot and person, useless to another bot; empty when the wire named none.</summary>
    public string Id { get; init => field = value ?? ""; } = "";

    public string? Name { get; init; }

    /// <summary>The Entra object id: the key for people. Absent for bots and for some events.</summary>
    public string? AadObjectId { get; init; }

    public string? Role { get; init; }

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Extensions { get; init; }
}
