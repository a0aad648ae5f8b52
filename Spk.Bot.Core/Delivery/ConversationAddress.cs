namespace Spk.Bot.Core.Delivery;

/// <summary>A conversation the bot can post into, as the last verified activity from it told. Ids are opaque strings.</summary>
public sealed class ConversationAddress
{
    private ConversationAddress()
    {
        ConversationId = ServiceUrl = TenantId = "";
    }

    public ConversationAddress(string conversationId, ConversationSeen seen)
    {
        ConversationId = conversationId;
        ServiceUrl = TenantId = "";
        IsActive = true;
        See(seen);
    }

    /// <summary>Root id: a channel's id without <c>;messageid=</c>.</summary>
    public string ConversationId { get; private set; }

    public ConversationKind Kind { get; private set; }

    /// <summary>Base URL of the connector for this conversation; it can change with any activity.</summary>
    public string ServiceUrl { get; private set; }

    public string TenantId { get; private set; }

    public string? TeamId { get; private set; }

    public string? TeamName { get; private set; }

    public string? ChannelName { get; private set; }

    /// <summary>Entra object id of the other side of a personal chat; null elsewhere.</summary>
    public string? PersonId { get; private set; }

    /// <summary>
    /// False after the bot was removed or the channel deleted: nothing is sent until it is installed again. Concurrency token: of two turns that close or open it at once,
    /// the second one decides anew, so that a loss is told once.
    /// </summary>
    public bool IsActive { get; private set; }

    public DateTimeOffset LastSeenAt { get; private set; }

    /// <summary>Team and channel as people know them; null for a chat, and for a channel of which nobody told a name.</summary>
    public string? DisplayName => (TeamName, ChannelName) switch
    {
        (null, var channel) => channel,
        (var team, null) => team,
        var (team, channel) => $"{team} / {channel}",
    };

    /// <summary>Takes over what an activity told; a name that it did not tell is kept.</summary>
    public void See(ConversationSeen seen)
    {
        // Only some events tell that a channel is shared, and none takes it back.
        Kind = Kind == ConversationKind.SharedChannel ? Kind : seen.Kind;
        ServiceUrl = seen.ServiceUrl;
        TenantId = seen.TenantId;
        TeamId = seen.TeamId ?? TeamId;
        TeamName = seen.TeamName ?? TeamName;
        ChannelName = seen.ChannelName ?? ChannelName;
        PersonId = seen.PersonId ?? PersonId;
        LastSeenAt = seen.At;
    }

    public void Share() => Kind = ConversationKind.SharedChannel;

    public void Rename(string channelName) => ChannelName = channelName;

    public void RenameTeam(string teamName) => TeamName = teamName;

    /// <summary>A deleted channel: the return of its team does not bring it back.</summary>
    public void LeaveTeam() => TeamId = null;

    public void JoinTeam(string teamId) => TeamId = teamId;

    public void Deactivate() => IsActive = false;

    public void Activate() => IsActive = true;
}

/// <summary>What an activity tells about its conversation.</summary>
public sealed record ConversationSeen(
    ConversationKind Kind,
    string ServiceUrl,
    string TenantId,
    string? TeamId,
    string? TeamName,
    string? ChannelName,
    string? PersonId,
    DateTimeOffset At);

/// <summary>Who reads along: one person, a channel of a team, a group chat, or a channel in which other organisations take part.</summary>
public enum ConversationKind
{
    Personal = 0,
    Channel = 1,
    Group = 2,
    SharedChannel = 3,
}
