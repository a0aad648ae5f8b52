using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Spk.Bot.Protocol.Schema;

namespace Spk.Bot.Protocol.Connector;

/// <summary>The bodies of successful answers, as far as we read them.</summary>
internal static class ConnectorAnswer
{
    /// <summary>Null when the text is no JSON.</summary>
    public static JsonElement? Parse(ReadOnlyMemory<byte> body)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            return document.RootElement.Clone();
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public static JsonElement? Parse(string? text) => text is null ? null : Parse(Encoding.UTF8.GetBytes(text));

    /// <summary>Null when the body is not what it should be.</summary>
    public static T? Read<T>(ReadOnlyMemory<byte> body)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize<T>(body.Span, ProtocolJson.AnyCase);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    internal sealed record Resource(string? Id, string? ActivityId);

    /// <summary>The Playground writes <c>objectId</c> on one route and <c>aadObjectId</c> on another.</summary>
    internal sealed record Member(
        string? Id, string? AadObjectId, string? ObjectId, string? Name, string? Email, string? UserPrincipalName, string? TenantId, string? UserRole)
    {
        public ConnectorMember? ToMember() => Id is null ? null : new(Id, AadObjectId ?? ObjectId, Name, Email, UserPrincipalName, TenantId, UserRole);
    }

    internal sealed record MemberPage(IReadOnlyList<Member>? Members, string? ContinuationToken);

    internal sealed record Team(string? Id, string? Name, string? AadGroupId, string? TenantId);

    /// <summary>The Playground says <c>channelType</c> for <c>type</c>.</summary>
    internal sealed record Channel(string? Id, string? Name, string? Type, string? ChannelType)
    {
        public ChannelInfo ToInfo() => new() { Id = Id, Name = Name, Type = Type ?? ChannelType };
    }

    internal sealed record ChannelList([property: JsonPropertyName("conversations")] IReadOnlyList<Channel>? Channels);
}
