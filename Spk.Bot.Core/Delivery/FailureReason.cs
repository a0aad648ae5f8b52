namespace Spk.Bot.Core.Delivery;

/// <summary>Why a card does not get through, as far as it tells what a person can do about it.</summary>
public enum FailureReason
{
    /// <summary>Something on our side, or a code that nobody has documented.</summary>
    Unknown = 0,

    /// <summary>The bot is not in the conversation.</summary>
    NotInstalled = 1,

    /// <summary>The conversation no longer exists.</summary>
    ChannelMissing = 2,

    /// <summary>A person does not want messages of the bot.</summary>
    Blocked = 3,

    /// <summary>A right or a setting in Teams forbids it.</summary>
    NotAllowed = 4,

    /// <summary>The organisation's administration has switched the app off.</summary>
    AppDisabled = 5,

    /// <summary>The bot cannot prove who it is: its secret, its certificate or its registration.</summary>
    Credentials = 6,

    /// <summary>Teams is busy or out of reach; tried on.</summary>
    Busy = 7,

    TooLarge = 8,

    /// <summary>Teams does not accept the card as it is drawn.</summary>
    BadCard = 9,

    /// <summary>The thread to answer in was deleted.</summary>
    ThreadMissing = 10,
}
