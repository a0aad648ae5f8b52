using System.Text.Json;
using Spk.Bot.Cards;
using Spk.Bot.Core.Delivery;
using Spk.Bot.Protocol.Routing;
using Spk.Bot.Protocol.Schema;

namespace Spk.Bot.Teams;

/// <summary>
/// A person clicks on a card: by <c>Action.Execute</c> (answered with the card as it stands now) or by its fallback <c>Action.Submit</c> (no answer is possible, so the
/// message itself is changed or a new one posted). The card's data is the client's: it names a need and a placement, and proves nothing.
/// </summary>
internal sealed class CardTurns(Turns turns, TeamsMeters meters)
{
    public Task<InvokeAnswer?> HandleAsync(IServiceProvider services, InboundActivity activity, CancellationToken cancellationToken)
    {
        var action = CardAction.From(activity);
        meters.Pressed(action?.Verb);
        if (action is null || !CardVerbs.Known.Contains(action.Verb))
            return Task.FromResult<InvokeAnswer?>(InvokeAnswer.Error(400, "BadRequest", Sentence(NoticeKind.TryAgain, activity)));
        return turns.RunAsync(activity, (scope, token) => DecideAsync(scope, activity, action, token), cancellationToken);
    }

    private static async Task<InvokeAnswer?> DecideAsync(IServiceProvider scope, InboundActivity activity, CardAction action, CancellationToken cancellationToken)
    {
        var asker = await scope.GetRequiredService<AskerQuery>().GetAsync(activity, cancellationToken);
        var placement = PlacementId.Parse(TextOf(action.Data, "placement"));
        if (placement is { } id && action is { IsAutomatic: false, MessageId: { } message })
            await scope.GetRequiredService<AdoptCard>().RunAsync(id, asker.RootConversationId, message, cancellationToken);

        var answer = await scope.GetRequiredService<CardVerbs>().RunAsync(action, asker, placement, cancellationToken);
        if (activity.Type == ActivityTypes.Invoke)
            return InvokeAnswer.Card(CardRenderer.Render(answer.View, asker.Language, new CardContext((answer.Placement ?? placement)?.ToString())).Card);

        var cards = scope.GetRequiredService<StageCards>();
        var isReplaced = answer.IsInPlace && placement is { } own && await cards.ReplaceAnswerAsync(own, asker.ConversationId, answer.View, cancellationToken);
        if (!isReplaced && !answer.IsShownElsewhere)
            cards.Answer(asker.ConversationId, answer.View, asker.Audience, asker.Language);
        return null;
    }

    internal static string TextOf(JsonElement data, string name) =>
        data.ValueKind == JsonValueKind.Object && data.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";

    internal static int? NumberOf(JsonElement data, string name) =>
        data.ValueKind == JsonValueKind.Object && data.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number) ? number : null;

    private static string Sentence(NoticeKind kind, InboundActivity activity) =>
        Texts.Of(activity.Language == "en" ? CardLanguage.English : CardLanguage.German).Notice(kind, []).Sentence;
}
