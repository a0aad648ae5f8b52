using System.Collections.Frozen;
using Spk.Bot.Cards;
using Spk.Bot.Core.Delivery;
using Spk.Bot.Core.Needs;
using Spk.Bot.Protocol.Routing;

namespace Spk.Bot.Teams;

/// <summary>The verbs of the cards (contract: design, section 6) and what each answers.</summary>
internal sealed class CardVerbs(
    MoveVerbs moves, DemandVerbs demand, RuleVerbs rules, DigestVerbs digests, PreviewVerbs previews, DueVerb due, DocumentVerb document, NeedCards cards, ReportVerb report, AnswerCommand commands, NeedHistoryQuery histories)
{
    public static FrozenSet<string> Known { get; } = FrozenSet.ToFrozenSet(
        [.. MoveVerb.All, "need.report", "need.view", "need.form", "need.history", "need.why", DueVerb.Due, DueVerb.Solved, DocumentVerb.Name, "command", .. DemandVerbs.Known, .. RuleVerbs.Known, .. DigestVerbs.Known, .. PreviewVerbs.Known], StringComparer.Ordinal);

    public async Task<CardAnswer> RunAsync(CardAction action, Asker asker, PlacementId? placement, CancellationToken cancellationToken)
    {
        // A client that refreshes on its own changes nothing, whatever verb it names.
        if (action.IsAutomatic)
            return await LookAsync(action, asker, placement, view => new CardAnswer(view), cancellationToken);
        if (MoveVerb.MoveOf(action.Verb) is { } move)
            return await moves.RunAsync(action, move, asker, placement, cancellationToken);
        return action.Verb switch
        {
            "need.report" => await report.RunAsync(action, asker, placement, inDialog: false, cancellationToken),

            // To cancel a form that stands as a message of its own gives its place back.
            "need.view" => await LookAsync(action, asker, placement, view => new CardAnswer(view) { IsInPlace = true }, cancellationToken),
            "need.why" => await LookAsync(action, asker, placement, view => new CardAnswer(view with { ShowsReason = true }), cancellationToken),
            "need.history" => await HistoryAsync(action, asker, placement, cancellationToken),
            "need.form" => await moves.OpenAsync(action, asker, placement, cancellationToken),
            DueVerb.Due or DueVerb.Solved => await due.RunAsync(action, asker, placement, cancellationToken),
            DocumentVerb.Name => await document.RunAsync(action, asker, placement, cancellationToken),
            _ when DemandVerbs.Known.Contains(action.Verb) => await demand.RunAsync(action, asker, cancellationToken),
            _ when DigestVerbs.Known.Contains(action.Verb) => await digests.RunAsync(action, asker, cancellationToken),
            _ when PreviewVerbs.Known.Contains(action.Verb) => await previews.RunAsync(action, asker, cancellationToken),
            _ when RuleVerbs.Known.Contains(action.Verb) => await rules.RunAsync(action, asker, cancellationToken),
            "command" => new CardAnswer(await commands.RunAsync(CardTurns.TextOf(action.Data, "command"), asker, cancellationToken)),
            _ => throw new ArgumentOutOfRangeException(nameof(action), action.Verb, "Unknown verb."),
        };
    }

    private async Task<CardAnswer> LookAsync(CardAction action, Asker asker, PlacementId? placement, Func<NeedView, CardAnswer> draw, CancellationToken cancellationToken)
    {
        if (cards.IdOf(action) is not { } id)
            return NeedCards.Unknown(action);
        var copy = await cards.CopyAsync(id, asker, placement, cancellationToken);
        return await cards.AnswerAsync(action, id, copy, asker, isAttempt: false, draw, cancellationToken);
    }

    private async Task<CardAnswer> HistoryAsync(CardAction action, Asker asker, PlacementId? placement, CancellationToken cancellationToken)
    {
        NeedHistoryView? history = null;
        if (cards.IdOf(action) is { } id)
            history = await histories.GetAsync(id, NeedCards.ReaderOf(await cards.CopyAsync(id, asker, placement, cancellationToken), asker), cancellationToken);
        return history is null
            ? NeedCards.Unknown(action)
            : await LookAsync(action, asker, placement, view => new CardAnswer(history with { Audience = view.Audience }), cancellationToken);
    }
}
