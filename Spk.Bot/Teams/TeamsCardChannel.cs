using System.Text.Json;
using Spk.Bot.Cards;
using Spk.Bot.Core.Delivery;
using Spk.Bot.Protocol.Connector;
using Spk.Bot.Protocol.Schema;

namespace Spk.Bot.Teams;

/// <summary>Cards leave here for Teams. One card per message, without text beside it: Teams would split them and give no usable id.</summary>
internal sealed partial class TeamsCardChannel(ConnectorClient connector, ILogger<TeamsCardChannel> logger) : ICardChannel
{
    public async Task<ChannelOutcome> PostAsync(ConversationAddress address, string conversationId, PlacementContent content, CancellationToken cancellationToken)
    {
        if (Draw(content) is not { } activity)
            return new ChannelOutcome.Broken("CardNotDrawn");
        var result = await connector.SendAsync(address.ServiceUrl, conversationId, activity, cancellationToken);
        return result.Failure is { } failure
            ? OutcomeOf(failure)
            : result.Value?.Id is { Length: > 0 } id ? new ChannelOutcome.Shown(id) : new ChannelOutcome.Unclear("NoMessageId");
    }

    public async Task<ChannelOutcome> UpdateAsync(ConversationAddress address, string conversationId, string activityId, PlacementContent content, CancellationToken cancellationToken)
    {
        if (Draw(content) is not { } activity)
            return new ChannelOutcome.Broken("CardNotDrawn");
        var result = await connector.UpdateAsync(address.ServiceUrl, conversationId, activityId, activity, cancellationToken);
        return result.Failure switch
        {
            null => new ChannelOutcome.Shown(activityId),
            { Code: "ActivityNotFoundInConversation" } gone => new ChannelOutcome.MessageGone(gone.Code),
            var failure => OutcomeOf(failure),
        };
    }

    private static ChannelOutcome OutcomeOf(ConnectorFailure failure)
    {
        var code = failure.Code ?? (failure.HttpStatus is { } status ? $"Http{status}" : "NoAnswer");
        return failure.Kind switch
        {
            ConnectorFailureKind.Transient => new ChannelOutcome.RetryLater(code, failure.RetryAfter),
            ConnectorFailureKind.Gone => new ChannelOutcome.Gone(code),
            ConnectorFailureKind.Refused => new ChannelOutcome.Refused(code),
            ConnectorFailureKind.Unclear => new ChannelOutcome.Unclear(code),
            ConnectorFailureKind.Broken => new ChannelOutcome.Broken(code),
            _ => throw new ArgumentOutOfRangeException(nameof(failure), failure.Kind, "Unknown kind of failure."),
        };
    }

    /// <summary>Null when a view cannot be drawn: a bug, logged, that stops this card alone and is told to the OE SPK.</summary>
    private OutboundActivity? Draw(PlacementContent content)
    {
        try
        {
            var card = CardRenderer.Render(content.View, content.Language, new CardContext(content.Placement.ToString()));
            return OutboundActivity.Card(card.Card, card.Summary);
        }
        catch (Exception exception) when (exception is InvalidOperationException or ArgumentException or JsonException or NullReferenceException or FormatException)
        {
            NotDrawn(logger, content.Placement.Value, content.View.GetType().Name, exception);
            return null;
        }
    }

    [LoggerMessage(EventId = 1003, Level = LogLevel.Error, Message = "Placement {Placement}: {View} cannot be drawn.")]
    private static partial void NotDrawn(ILogger logger, Guid placement, string view, Exception exception);
}
