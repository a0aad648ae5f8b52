using Spk.Bot.Protocol.Schema;

namespace Spk.Bot.Protocol.Connector;

/// <summary>A message that Teams took.</summary>
/// <param name="Id">Null when Teams gave none: then the message cannot be updated.</param>
public sealed record SentActivity(string? Id);

/// <summary>A conversation that was opened.</summary>
/// <param name="Id">Personal: <c>a:…</c>; a channel's thread: with <c>;messageid=</c>.</param>
/// <param name="ActivityId">The thread's first message; null for personal chats.</param>
public sealed record OpenedConversation(string Id, string? ActivityId);

/// <summary>A member of a conversation.</summary>
/// <param name="Id">The bot's own id of the person, <c>29:…</c>.</param>
/// <param name="AadObjectId">Entra object id; null for some guests.</param>
/// <param name="Name">As Teams shows it.</param>
/// <param name="Email">May be missing.</param>
/// <param name="UserPrincipalName">May be missing.</param>
/// <param name="TenantId">The person's home tenant, which in shared channels may be another than ours.</param>
/// <param name="UserRole"><c>user</c>, <c>guest</c>, <c>anonymous</c> …</param>
public sealed record ConnectorMember(string Id, string? AadObjectId, string? Name, string? Email, string? UserPrincipalName, string? TenantId, string? UserRole)
{
    public bool IsGuest => string.Equals(UserRole, "guest", StringComparison.OrdinalIgnoreCase);
}

/// <summary>A team as the connector knows it.</summary>
/// <param name="Id">Equal to its General channel's id.</param>
/// <param name="Name">As Teams shows it.</param>
/// <param name="AadGroupId">The Entra group.</param>
/// <param name="TenantId">May be missing.</param>
public sealed record ConnectorTeam(string Id, string? Name, string? AadGroupId, string? TenantId);

/// <summary>The channels of a team; private and shared ones are not complete, General has no name.</summary>
public sealed record ConnectorChannels(IReadOnlyList<ChannelInfo> Channels);

/// <summary>All members of a conversation.</summary>
public sealed record ConnectorMembers(IReadOnlyList<ConnectorMember> Members);
