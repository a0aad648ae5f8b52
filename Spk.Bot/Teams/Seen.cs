using Spk.Bot.Core.Delivery;
using Spk.Bot.Protocol.Schema;

namespace Spk.Bot.Teams;

/// <summary>What a verified activity tells about its conversation.</summary>
internal static class Seen
{
    public static ConversationSeen Of(InboundActivity activity, TimeProvider clock) => new(
        KindOf(activity),
        activity.ServiceUrl,
        activity.Conversation.TenantId ?? activity.ChannelData.Tenant?.Id ?? "",
        activity.ChannelData.Team?.Id,
        activity.ChannelData.Team?.Name,
        activity.ChannelData.Channel?.Id == activity.RootConversationId ? activity.ChannelData.Channel?.Name : null,
        activity.IsPersonal ? activity.PersonKey : null,
        clock.GetUtcNow());

    /// <summary>People of other organisations may take part in the channel that this is about. Only some events tell; no message does.</summary>
    public static bool IsShared(InboundActivity activity) => "shared".Equals(activity.ChannelData.Channel?.Type, StringComparison.OrdinalIgnoreCase);

    private static ConversationKind KindOf(InboundActivity activity) => activity.Conversation.ConversationType switch
    {
        "channel" => IsShared(activity) ? ConversationKind.SharedChannel : ConversationKind.Channel,
        "groupChat" => ConversationKind.Group,
        _ => activity.IsPersonal ? ConversationKind.Personal : ConversationKind.Channel,
    };
}
