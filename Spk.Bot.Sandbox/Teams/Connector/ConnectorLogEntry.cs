namespace Spk.Bot.Sandbox.Teams.Connector;

/// <summary>One call of the bot, as proof of what was delivered. No texts.</summary>
/// <param name="N">Counts from 1, in the order in which calls ended.</param>
/// <param name="At">When it was let in, by the simulator's clock.</param>
/// <param name="Conversation">As the call named it, with <c>;messageid=</c> for a thread.</param>
/// <param name="PlaceId">The conversation without its thread.</param>
/// <param name="ActivityId">The message that was made, changed, deleted or replied to; null for none, and for a message that was split.</param>
/// <param name="Placement">The bot's own id of the card's copy, where the card's data carry one.</param>
/// <param name="TookEffect">Whether it did what it asked for, whatever the bot was told.</param>
/// <param name="Status">What the bot was told; 0 when it got no answer.</param>
/// <param name="SpoiledBy">The fault or limit that the call ran into; null: answered as Teams would.</param>
public sealed record ConnectorLogEntry(
    int N, DateTimeOffset At, CallKind Kind, string? Conversation, string? PlaceId, string? ActivityId, string? Placement, bool TookEffect, int Status, string? SpoiledBy);
