using System.Text.Json;
using System.Text.Json.Serialization;

namespace Spk.Bot.Protocol.Schema;

/// <summary>One of an activity's <c>entities</c>: a <c>mention</c> or the <c>clientInfo</c>; others pass through untyped.</summary>
public sealed record ActivityEntity
{
    public string? Type { get; init; }

    /// <summary>Who a <c>mention</c> means.</summary>
    public ChannelAccount? Mentioned { get; init; }

    /// <summary>The exact text of a <c>mention</c>, <c>&lt;at&gt;…&lt;/at&gt;</c>; it may differ from the account's name.</summary>
    public string? Text { get; init; }

    /// <summary>The language of the <c>clientInfo</c>, such as <c>de-DE</c>.</summary>
    public string? Locale { get; init; }

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Extensions { get; init; }
}
