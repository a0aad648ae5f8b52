namespace Spk.Bot.Protocol.Connector;

/// <summary>Why a call to Teams gave nothing.</summary>
/// <param name="Kind">What to do about it.</param>
/// <param name="HttpStatus">Null when no answer came.</param>
/// <param name="Code">Teams' own error code, or one of the <see cref="ConnectorFailure"/> constants.</param>
/// <param name="RetryAfter">How long Teams asks us to wait.</param>
/// <param name="Correlation">The answer's <c>MS-CV</c>, for Microsoft's support.</param>
public sealed record ConnectorFailure(ConnectorFailureKind Kind, int? HttpStatus = null, string? Code = null, TimeSpan? RetryAfter = null, string? Correlation = null)
{
    /// <summary>The service URL is not on the allow list; nothing was requested.</summary>
    public const string HostNotAllowed = nameof(HostNotAllowed);

    /// <summary>No token could be had.</summary>
    public const string TokenUnavailable = nameof(TokenUnavailable);

    /// <summary>The request left, and no answer came in time.</summary>
    public const string NoAnswer = nameof(NoAnswer);

    /// <summary>The connection ended before the answer.</summary>
    public const string ConnectionLost = nameof(ConnectionLost);

    /// <summary>The answer came and could not be read.</summary>
    public const string UnreadableAnswer = nameof(UnreadableAnswer);
}

public enum ConnectorFailureKind
{
    /// <summary>Certainly nothing happened, or repeating does no harm: try again later.</summary>
    Transient,

    /// <summary>The conversation is no longer there, or the bot is no longer in it.</summary>
    Gone,

    /// <summary>The message to update is no longer there; the conversation is.</summary>
    MessageGone,

    /// <summary>The bot may not: a setting, a right or a registration must change first.</summary>
    Refused,

    /// <summary>A post may have arrived: repeating it may double it.</summary>
    Unclear,

    /// <summary>Our request is at fault, or Teams is; repeating it changes nothing.</summary>
    Broken,
}

/// <summary>What was tried, as far as repeating it is concerned.</summary>
public enum ConnectorOperation
{
    /// <summary>Makes a message, a second time another one.</summary>
    Create,

    /// <summary>Replaces or deletes, or opens the one personal chat: a second time changes nothing.</summary>
    Update,

    Read,
}
