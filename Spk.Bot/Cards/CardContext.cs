namespace Spk.Bot.Cards;

/// <summary>What a card needs to know of where it stands.</summary>
/// <param name="IsRepeat">An earlier post of the card may have arrived.</param>
/// <param name="PlacementId">Goes into the data of the need's buttons as <c>placement</c>, so that a click tells which copy it came from; null where the copy has no row yet.</param>
public sealed record CardContext(string? PlacementId, bool IsRepeat = false);
