using Spk.Bot.Cards;
using Spk.Bot.Core.Delivery;
using Spk.Bot.Core.Documents;
using Spk.Bot.Protocol.Connector;
using Spk.Bot.Protocol.Schema;

namespace Spk.Bot.Teams;

/// <summary>Cards leave here for Teams. One card per message, without text beside it: Teams would split them and give no usable id.</summary>
internal sealed class TeamsCardChannel(ConnectorClient connector, FileCards files) : ICardChannel
{
    public async Task<ChannelOutcome> PostAsync(ConversationAddress address, string conversationId, PlacementContent content, CancellationToken cancellationToken)
    {
        var result = await connector.SendAsync(address.ServiceUrl, conversationId, await DrawAsync(address, content, cancellationToken), cancellationToken);
        return result.Failure is { } failure ? OutcomeOf(failure)
            : result.Value?.Id is { Length: > 0 } id ? new ChannelOutcome.Shown(id)
            : new ChannelOutcome.Unclear("NoMessageId");
    }

    public async Task<ChannelOutcome> UpdateAsync(ConversationAddress address, string conversationId, string activityId, PlacementContent content, CancellationToken cancellationToken)
    {
        var result = await connector.UpdateAsync(address.ServiceUrl, conversationId, activityId, Draw(content), cancellationToken);
        return result.Failure is { } failure ? OutcomeOf(failure) : new ChannelOutcome.Shown(activityId);
    }

    private static ChannelOutcome OutcomeOf(ConnectorFailure failure)
    {
        var code = failure.Code ?? (failure.HttpStatus is { } status ? $"Http{status}" : "NoAnswer");
        return failure.Kind switch
        {
            ConnectorFailureKind.Transient => new ChannelOutcome.RetryLater(code, failure.RetryAfter),
            ConnectorFailureKind.Gone => new ChannelOutcome.Gone(code),
            ConnectorFailureKind.MessageGone => new ChannelOutcome.MessageGone(code),
            ConnectorFailureKind.Refused => new ChannelOutcome.Refused(code),
            ConnectorFailureKind.Unclear => new ChannelOutcome.Unclear(code),
            ConnectorFailureKind.Broken => new ChannelOutcome.Broken(code),
            _ => throw new ArgumentOutOfRangeException(nameof(failure), failure.Kind, "Unknown kind of failure."),
        };
    }

    /// <summary>A file is brought to its place before the message about it leaves.</summary>
    internal async Task<OutboundActivity> DrawAsync(ConversationAddress address, PlacementContent content, CancellationToken cancellationToken)
    {
        if (content.View is not FileView file)
            return Draw(content);
        var (message, view) = await files.DrawAsync(file, address, Texts.Of(content.Language).Files.Contents(file), cancellationToken);
        return message ?? Draw(content with { View = view });
    }

    private static OutboundActivity Draw(PlacementContent content)
    {
        var card = CardRenderer.Render(content.View, content.Language, new CardContext(content.Placement.ToString(), content.IsRepeat));
        return OutboundActivity.Card(card.Card, card.Summary);
    }
}
