namespace Spk.Bot.Core.Delivery;

/// <summary>Port to where cards stand. Real: Teams. Remote failures are outcomes; an exception is a bug.</summary>
public interface ICardChannel
{
    /// <param name="conversationId">The address's id, or a thread of it.</param>
    Task<ChannelOutcome> PostAsync(ConversationAddress address, string conversationId, PlacementContent content, CancellationToken cancellationToken);

    Task<ChannelOutcome> UpdateAsync(ConversationAddress address, string conversationId, string activityId, PlacementContent content, CancellationToken cancellationToken);
}

/// <summary>What a copy is to show now.</summary>
/// <param name="IsRepeat">An earlier post of it may have arrived: the card says so.</param>
public sealed record PlacementContent(CardView View, CardLanguage Language, PlacementId Placement, bool IsRepeat);
