namespace Spk.Bot.Core.Delivery;

/// <summary>Whether a placement stands as it should. Pure.</summary>
public static class PlacementAudit
{
    /// <summary>What is due for longer than this was forgotten, unless its conversation is held up.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(30);

    /// <param name="isOpen">Whether the bot may write in its conversation.</param>
    /// <param name="isHeld">Whether its conversation was served a moment ago, is being served, or rests after a failure.</param>
    /// <returns>Null when nothing is wrong.</returns>
    public static AuditKind? Judge(CardPlacement placement, bool isOpen, bool isHeld, DateTimeOffset now)
    {
        var isLate = now - placement.DueAt > Patience;
        return placement.State switch
        {
            PlacementState.Shown when placement.WantedRevision > placement.ShownRevision => AuditKind.CardBehind,
            PlacementState.Gone when isOpen && IsOfAPlaceOrANeed(placement) && placement.ConversationId == placement.RootConversationId => AuditKind.CardShutOut,
            PlacementState.Unclear when isLate && !isHeld => AuditKind.UnclearForgotten,
            PlacementState.Due or PlacementState.Sending when isLate && !isHeld => AuditKind.CardOverdue,
            _ => null,
        };
    }

    /// <summary>An answer to a person is old news when a chat opens again; and a thread can be gone while its channel is open.</summary>
    private static bool IsOfAPlaceOrANeed(CardPlacement placement) => placement.Kind == PlacementKind.Need || placement.PlaceKind is not null;
}
