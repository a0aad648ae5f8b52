using System.Text.Json;
using System.Text.Json.Nodes;
using Spk.Bot.Protocol.Schema;

namespace Spk.Bot.Protocol.Connector;

/// <summary>
/// Speaks to Teams: https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-api-reference. Failures are values.
/// The one exception is <see cref="OperationCanceledException"/>, and only for the caller's own token. One call is given 25 seconds. Nothing is repeated here
/// but once after a 401, with a fresh token.
/// </summary>
public sealed partial class ConnectorClient
{
    /// <summary>Pages of members; a conversation with more is cut off as broken, since no real one has them.</summary>
    private const int MostPages = 200;

    private readonly HttpClient http;
    private readonly ConnectorToken tokens;
    private readonly ServiceUrlGate gate;
    private readonly TimeProvider time;
    private readonly ILogger<ConnectorClient> logger;

    internal ConnectorClient(HttpClient http, ConnectorToken tokens, ServiceUrlGate gate, TimeProvider time, ILogger<ConnectorClient> logger) =>
        (this.http, this.tokens, this.gate, this.time, this.logger) = (http, tokens, gate, time, logger);

    /// <summary>To a channel's bare id: a new post. With <c>;messageid=</c>: a reply in that thread.</summary>
    public Task<ConnectorResult<SentActivity>> SendAsync(string serviceUrl, string conversationId, OutboundActivity activity, CancellationToken cancellationToken) =>
        CallAsync(new(ConnectorOperation.Create, HttpMethod.Post, serviceUrl, $"{Conversation(conversationId)}/activities", Json(activity)), Sent, cancellationToken);

    /// <summary>Replaces the whole message; only the bot's own.</summary>
    public Task<ConnectorResult<SentActivity>> UpdateAsync(
        string serviceUrl, string conversationId, string activityId, OutboundActivity activity, CancellationToken cancellationToken) =>
        CallAsync(new(ConnectorOperation.Update, HttpMethod.Put, serviceUrl, Activity(conversationId, activityId), Json(activity)), Keeps(activityId), cancellationToken);

    /// <summary>Only the bot's own; the Playground cannot (501).</summary>
    public Task<ConnectorResult<SentActivity>> DeleteAsync(string serviceUrl, string conversationId, string activityId, CancellationToken cancellationToken) =>
        CallAsync(new(ConnectorOperation.Update, HttpMethod.Delete, serviceUrl, Activity(conversationId, activityId)), Keeps(activityId), cancellationToken);

    /// <summary>The one personal chat with a person; the same chat every time, nothing is posted.</summary>
    public Task<ConnectorResult<OpenedConversation>> CreatePersonalAsync(string serviceUrl, string tenantId, string personMri, CancellationToken cancellationToken)
    {
        var body = new JsonObject
        {
            ["isGroup"] = false,
            ["members"] = new JsonArray(new JsonObject { ["id"] = personMri }),
            ["tenantId"] = tenantId,
            ["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = tenantId } },
        };
        return CallAsync(new(ConnectorOperation.Update, HttpMethod.Post, serviceUrl, "v3/conversations", body), Opened, cancellationToken);
    }

    /// <summary>A new post in a channel, with the id of the thread it opens.</summary>
    public Task<ConnectorResult<OpenedConversation>> CreateThreadAsync(
        string serviceUrl, string tenantId, string channelId, OutboundActivity activity, CancellationToken cancellationToken)
    {
        var body = new JsonObject
        {
            ["isGroup"] = true,
            ["channelData"] = new JsonObject
            {
                ["channel"] = new JsonObject { ["id"] = channelId },
                ["tenant"] = new JsonObject { ["id"] = tenantId },
            },
            ["activity"] = Json(activity),
            ["tenantId"] = tenantId,
        };
        return CallAsync(new(ConnectorOperation.Create, HttpMethod.Post, serviceUrl, "v3/conversations", body), Opened, cancellationToken);
    }

    /// <param name="serviceUrl">Of the conversation.</param>
    /// <param name="conversationId">Whose member is asked for.</param>
    /// <param name="userId"><c>29:…</c>; Teams also takes Entra object ids, the Playground does not.</param>
    /// <param name="cancellationToken">The caller's.</param>
    public Task<ConnectorResult<ConnectorMember>> GetMemberAsync(string serviceUrl, string conversationId, string userId, CancellationToken cancellationToken) =>
        CallAsync(
            Read(serviceUrl, $"{Conversation(conversationId)}/members/{ConnectorCall.Segment(userId)}"),
            body => ConnectorAnswer.Read<ConnectorAnswer.Member>(body)?.ToMember(),
            cancellationToken);

    /// <summary>All members, page by page; the whole call fails when one page does.</summary>
    public async Task<ConnectorResult<ConnectorMembers>> GetPagedMembersAsync(string serviceUrl, string conversationId, CancellationToken cancellationToken)
    {
        var members = new Dictionary<string, ConnectorMember>(StringComparer.Ordinal);
        string? next = null;
        for (var page = 0; page < MostPages; page++)
        {
            var query = next is null ? "" : $"&continuationToken={Uri.EscapeDataString(next)}";
            var answer = await CallAsync(
                Read(serviceUrl, $"{Conversation(conversationId)}/pagedmembers?pageSize=500{query}"),
                ConnectorAnswer.Read<ConnectorAnswer.MemberPage>,
                cancellationToken);
            if (!answer.IsSuccess)
                return answer.Failure;
            foreach (var member in (answer.Value.Members ?? []).Select(member => member?.ToMember()).OfType<ConnectorMember>())
                members[member.Id] = member;
            next = answer.Value.ContinuationToken;
            if (string.IsNullOrEmpty(next))
                return new ConnectorMembers([.. members.Values]);
        }

        return new ConnectorFailure(ConnectorFailureKind.Broken, null, ConnectorFailure.UnreadableAnswer);
    }

    public Task<ConnectorResult<ConnectorTeam>> GetTeamAsync(string serviceUrl, string teamId, CancellationToken cancellationToken) =>
        CallAsync(
            Read(serviceUrl, $"v3/teams/{ConnectorCall.Segment(teamId)}"),
            body => ConnectorAnswer.Read<ConnectorAnswer.Team>(body) is { Id: { } id } team ? new ConnectorTeam(id, team.Name, team.AadGroupId, team.TenantId) : null,
            cancellationToken);

    public Task<ConnectorResult<ConnectorChannels>> GetChannelsAsync(string serviceUrl, string teamId, CancellationToken cancellationToken) =>
        CallAsync(
            Read(serviceUrl, $"v3/teams/{ConnectorCall.Segment(teamId)}/conversations"),
            body => ConnectorAnswer.Read<ConnectorAnswer.ChannelList>(body) is { Channels: { } list }
                ? new ConnectorChannels([.. list.Where(channel => channel?.Id is not null).Select(channel => channel.ToInfo())])
                : null,
            cancellationToken);

    private static ConnectorCall Read(string serviceUrl, string path) => new(ConnectorOperation.Read, HttpMethod.Get, serviceUrl, path);

    private static string Conversation(string conversationId) => $"v3/conversations/{ConnectorCall.Segment(conversationId)}";

    private static string Activity(string conversationId, string activityId) => $"{Conversation(conversationId)}/activities/{ConnectorCall.Segment(activityId)}";

    private static JsonNode Json(OutboundActivity activity) => JsonSerializer.SerializeToNode(activity, ProtocolJson.Options)!;

    // What was taken stays taken, however odd the answer's body.
    private static SentActivity Sent(ReadOnlyMemory<byte> body) =>
        new(ConnectorAnswer.Read<ConnectorAnswer.Resource>(body)?.Id is { Length: > 0 } id ? id : null);

    private static Func<ReadOnlyMemory<byte>, SentActivity> Keeps(string activityId) => _ => new(activityId);

    private static OpenedConversation? Opened(ReadOnlyMemory<byte> body) =>
        ConnectorAnswer.Read<ConnectorAnswer.Resource>(body) is { Id.Length: > 0 } opened ? new(opened.Id, opened.ActivityId) : null;
}
