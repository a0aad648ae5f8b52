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

    private static ConversationKind KindOf(InboundActivity activity) => activity.Conversation.ConversationType switch
    {
        "channel" => ConversationKind.Channel,
        "groupChat" => ConversationKind.Group,
        _ => activity.IsPersonal ? ConversationKind.Personal : ConversationKind.Channel,
    };
}
