namespace Spk.Bot.Protocol.Schema;

/// <summary>
/// How long the ids and addresses of an activity may be, in characters: several times what Teams sends, and what the columns behind them hold. Texts have no such limit here
/// beyond that of the body; whoever reads one cuts it.
/// </summary>
internal static class ActivityLimits
{
    public const int Id = 200;
    public const int Conversation = 300;
    public const int ConversationWithThread = 400;
    public const int ServiceUrl = 400;

    /// <summary>Of a team or a channel.</summary>
    public const int Name = 300;

    /// <summary>Of the key of a person, as it is stored.</summary>
    public const int Person = 100;

    public static bool Hold(InboundActivity activity) =>
        activity.Conversation.Id.Length <= ConversationWithThread
        && activity.RootConversationId.Length <= Conversation
        && activity.ServiceUrl.Length <= ServiceUrl
        && Fits(activity.Id, Id)
        && Fits(activity.ReplyToId, Id)
        && Fits(activity.From.Id, Id)
        && Fits(activity.From.AadObjectId, Id)
        && Fits(activity.ChannelData.Team?.Id, Conversation)
        && Fits(activity.ChannelData.Channel?.Id, Conversation)
        && Fits(activity.ChannelData.Team?.Name, Name)
        && Fits(activity.ChannelData.Channel?.Name, Name)
        && Fits(activity.ChannelData.Settings?.SelectedChannel?.Id, Conversation);

    private static bool Fits(string? text, int limit) => text is null || text.Length <= limit;
}
