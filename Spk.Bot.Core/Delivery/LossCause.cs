namespace Spk.Bot.Core.Delivery;

/// <summary>Why the bot can no longer write in a conversation.</summary>
public enum LossCause
{
    /// <summary>The bot was taken out of the team, the channel or the chat.</summary>
    BotRemoved = 0,

    ChannelDeleted = 1,

    /// <summary>The team is kept for reading only.</summary>
    TeamArchived = 2,

    TeamDeleted = 3,

    /// <summary>Nobody told; a delivery was turned away.</summary>
    TurnedAway = 4,
}
