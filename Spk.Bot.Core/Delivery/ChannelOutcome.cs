namespace Spk.Bot.Core.Delivery;

/// <summary>What came of posting or updating a card; the channel decides it, the placement draws the consequence.</summary>
public abstract record ChannelOutcome
{
    private ChannelOutcome()
    {
    }

    /// <summary>The card stands under this message id.</summary>
    public sealed record Shown(string ActivityId) : ChannelOutcome;

    /// <summary>Not taken now (throttled, busy, not reachable); nothing was posted.</summary>
    /// <param name="After">As the other side asked; null: the retry policy decides.</param>
    public sealed record RetryLater(string Code, TimeSpan? After) : ChannelOutcome;

    /// <summary>The conversation is closed to the bot until it is installed again.</summary>
    public sealed record Gone(string Code) : ChannelOutcome;

    /// <summary>The message to update is no longer there; the conversation is.</summary>
    public sealed record MessageGone(string Code) : ChannelOutcome;

    /// <summary>Refused for a reason that time does not heal.</summary>
    public sealed record Refused(string Code) : ChannelOutcome;

    /// <summary>A post whose answer never came: it may stand there.</summary>
    public sealed record Unclear(string Code) : ChannelOutcome;

    /// <summary>Our fault: the card itself is not acceptable.</summary>
    public sealed record Broken(string Code) : ChannelOutcome;
}
