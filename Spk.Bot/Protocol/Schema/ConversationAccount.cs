using System.Text.Json;
using System.Text.Json.Serialization;

namespace Spk.Bot.Protocol.Schema;

/// <summary>Where an activity happened.</summary>
public sealed record ConversationAccount
{
    /// <summary><c>a:…</c> personal, <c>19:…@thread.v2</c> group, <c>19:…@thread.tacv2</c> channel, the latter with <c>;messageid=</c> inside a thread.</summary>
    public string Id { get; init => field = value ?? ""; } = "";

    /// <summary><c>personal</c>, <c>groupChat</c> or <c>channel</c>.</summary>
    public string? ConversationType { get; init; }

    public string? TenantId { get; init; }

    /// <summary>Absent in personal chats.</summary>
    public bool? IsGroup { get; init; }

    public string? Name { get; init; }

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Extensions { get; init; }
}
