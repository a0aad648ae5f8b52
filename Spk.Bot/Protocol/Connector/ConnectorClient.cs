using Spk.Bot.Protocol.Schema;

namespace Spk.Bot.Protocol.Connector;

/// <summary>
/// Speaks to Teams: https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-api-reference. Failures are values.
/// The one exception is <see cref="OperationCanceledException"/>, and only for the caller's own token. One call is given 25 seconds. Nothing is repeated here
/// but once after a 401, with a fresh token.
/// </summary>
public sealed class ConnectorClient
{
    /// <summary>To a channel's bare id: a new post. With <c>;messageid=</c>: a reply in that thread.</summary>
    public Task<ConnectorResult<SentActivity>> SendAsync(string serviceUrl, string conversationId, OutboundActivity activity, CancellationToken cancellationToken) =>
        throw new NotImplementedException();

    /// <summary>Replaces the whole message; only the bot's own.</summary>
    public Task<ConnectorResult<SentActivity>> UpdateAsync(
        string serviceUrl, string conversationId, string activityId, OutboundActivity activity, CancellationToken cancellationToken) =>
        throw new NotImplementedException();

    /// <summary>Only the bot's own; the Playground cannot (501).</summary>
    public Task<ConnectorResult<SentActivity>> DeleteAsync(string serviceUrl, string conversationId, string activityId, CancellationToken cancellationToken) =>
        throw new NotImplementedException();

    /// <summary>The one personal chat with a person; the same chat every time, nothing is posted.</summary>
    public Task<ConnectorResult<OpenedConversation>> CreatePersonalAsync(string serviceUrl, string tenantId, string personMri, CancellationToken cancellationToken) =>
        throw new NotImplementedException();

    /// <summary>A new post in a channel, with the id of the thread it opens.</summary>
    public Task<ConnectorResult<OpenedConversation>> CreateThreadAsync(
        string serviceUrl, string tenantId, string channelId, OutboundActivity activity, CancellationToken cancellationToken) =>
        throw new NotImplementedException();

    /// <param name="serviceUrl">Of the conversation.</param>
    /// <param name="conversationId">Whose member is asked for.</param>
    /// <param name="userId"><c>29:…</c>; Teams also takes Entra object ids, the Playground does not.</param>
    /// <param name="cancellationToken">The caller's.</param>
    public Task<ConnectorResult<ConnectorMember>> GetMemberAsync(string serviceUrl, string conversationId, string userId, CancellationToken cancellationToken) =>
        throw new NotImplementedException();

    /// <summary>All members, page by page; the whole call fails when one page does.</summary>
    public Task<ConnectorResult<ConnectorMembers>> GetPagedMembersAsync(string serviceUrl, string conversationId, CancellationToken cancellationToken) =>
        throw new NotImplementedException();

    public Task<ConnectorResult<ConnectorTeam>> GetTeamAsync(string serviceUrl, string teamId, CancellationToken cancellationToken) =>
        throw new NotImplementedException();

    public Task<ConnectorResult<ConnectorChannels>> GetChannelsAsync(string serviceUrl, string teamId, CancellationToken cancellationToken) =>
        throw new NotImplementedException();
}
