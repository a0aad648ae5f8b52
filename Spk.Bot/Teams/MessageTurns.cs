using Spk.Bot.Core.Delivery;
using Spk.Bot.Core.Districts;
using Spk.Bot.Core.Needs;
using Spk.Bot.Protocol.Routing;
using Spk.Bot.Protocol.Schema;

namespace Spk.Bot.Teams;

/// <summary>A person writes to the bot: the answer is staged as a card and leaves through Delivery, so a slow Teams never holds the turn.</summary>
internal sealed class MessageTurns(Turns turns)
{
    public Task<InvokeAnswer?> HandleAsync(IServiceProvider services, InboundActivity activity, CancellationToken cancellationToken) =>
        turns.RunAsync(
            activity,
            async (scope, token) =>
            {
                var asker = await scope.GetRequiredService<AskerQuery>().GetAsync(activity, token);
                var view = await scope.GetRequiredService<AnswerCommand>().RunAsync(activity.TextWithoutBotMention, asker, token);
                await StageAsync(scope, asker, view, token);
                return null;
            },
            cancellationToken);

    private static Task StageAsync(IServiceProvider scope, Asker asker, CardView view, CancellationToken cancellationToken)
    {
        var cards = scope.GetRequiredService<StageCards>();
        if (view is NeedView need && NeedId.TryParse(need.Number, scope.GetRequiredService<District>().NumberPrefix, out var id))
            return cards.ShowNeedAsync(id, asker.ConversationId, asker.Department, asker.Audience, asker.Language, cancellationToken);
        cards.Answer(asker.ConversationId, view, asker.Audience, asker.Language);
        return Task.CompletedTask;
    }
}
