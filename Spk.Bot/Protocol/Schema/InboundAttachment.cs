using System.Text.Json;
using System.Text.Json.Serialization;

namespace Spk.Bot.Protocol.Schema;

/// <summary>Something attached to a message. URLs come from the client: never fetch one without a host check, never with the connector's token.</summary>
public sealed record InboundAttachment
{
    public string? ContentType { get; init; }

    public string? ContentUrl { get; init; }

    public string? Name { get; init; }

    public JsonElement? Content { get; init; }

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Extensions { get; init; }
}
