using Spk.Bot.Cards;
using Spk.Bot.Core.Delivery;
using Spk.Bot.Core.Departments;
using Spk.Bot.Core.Needs;
using Spk.Bot.Core.Time;
using Spk.Bot.Protocol.Routing;

namespace Spk.Bot.Teams;

/// <summary>A person makes a move on a need's card: done, done before, refused with a sentence, or asked again for what is missing.</summary>
internal sealed partial class MoveVerbs(MoveNeed moves, NeedCards cards, MoveForms forms, NeedHistoryQuery histories, RoleBook roles, TimeProvider clock, ILogger<MoveVerbs> logger)
{
    public async Task<CardAnswer> RunAsync(CardAction action, EntryKind kind, Asker asker, PlacementId? placement, CancellationToken cancellationToken)
    {
        if (cards.IdOf(action) is not { } id)
            return NeedCards.Unknown(action);
        var click = new Click(action, id, await cards.CopyAsync(id, asker, placement, cancellationToken), asker, MoveReader.VersionOf(action.Data));
        kind = await MeantAsync(kind, click, cancellationToken);
        var (move, faults) = MoveReader.Read(kind, action.Data, BerlinTime.DayOf(clock.GetUtcNow()));
        if (move is null)
            return await AskAgainAsync(click, kind, faults, cancellationToken);

        var result = await moves.RunAsync(id, move, click.Clicker, click.Seen, EntrySource.Card, cancellationToken);
        switch (result.Outcome)
        {
            case NeedOutcome.Changed:
                return await ShowAsync(click, NeedNote.Done(kind), cancellationToken);
            case NeedOutcome.AlreadySo:
                return await ShowAsync(click, NeedNote.AlreadySo(kind), cancellationToken);
            case NeedOutcome.Refused refused:
                Refused(logger, action.Verb, refused.Reason);
                return refused.Reason == NeedRefusal.Stale ? await StaleAsync(click, kind, cancellationToken)
                    : MoveReader.FaultOf(refused) is { } fault ? await AskAgainAsync(click, kind, [fault], cancellationToken)
                    : await ShowAsync(click, NeedNote.Refused(kind, refused.Reason), cancellationToken);
            default:
                throw new InvalidOperationException("Unknown outcome.");
        }
    }

    /// <summary><c>need.form</c>: the form of a move, the menu of all (<c>form</c> is <c>more</c>), or the form again with a template filled in.</summary>
    public async Task<CardAnswer> OpenAsync(CardAction action, Asker asker, PlacementId? placement, CancellationToken cancellationToken)
    {
        if (cards.IdOf(action) is not { } id)
            return NeedCards.Unknown(action);
        var click = new Click(action, id, await cards.CopyAsync(id, asker, placement, cancellationToken), asker, MoveReader.VersionOf(action.Data));
        if (MoveVerb.MoveOf(CardTurns.TextOf(action.Data, "form")) is not { } named)
            return await AnswerAsync(click, view => new CardAnswer(forms.Menu(view)) { IsInPlace = true }, isAttempt: false, cancellationToken);
        var kind = await MeantAsync(named, click, cancellationToken);
        if (await NoteOfAsync(click, kind, cancellationToken) is { } note)
            return await ShowAsync(click, note, cancellationToken);
        var isTemplate = action.Data.TryGetProperty(MoveInputNames.Template, out _);
        var meanwhile = isTemplate ? [] : await MeanwhileAsync(click, cancellationToken);
        return await AnswerAsync(
            click,
            view => new CardAnswer(isTemplate ? forms.Filled(view, kind, action.Data) : forms.Open(view, kind, meanwhile)) { IsInPlace = true },
            isAttempt: true,
            cancellationToken);
    }

    /// <summary>To transfer what waits for the OE SPK's decision is to assign it; the button of that card says so, and who decides means it.</summary>
    private async Task<EntryKind> MeantAsync(EntryKind kind, Click click, CancellationToken cancellationToken)
    {
        if (kind != EntryKind.Transferred)
            return kind;
        var isDecision = CardTurns.TextOf(click.Action.Data, "step") == MoveVerb.AssignStep
            || (roles.MayDecide(click.Asker.PersonId) && await moves.IsInTriageAsync(click.Id, cancellationToken));
        return isDecision ? EntryKind.Assigned : kind;
    }

    private async Task<CardAnswer> AskAgainAsync(Click click, EntryKind kind, IReadOnlyList<MoveFault> faults, CancellationToken cancellationToken)
    {
        // Whoever may not do it is told so, and not what is wrong with the form.
        if (await NoteOfAsync(click, kind, cancellationToken) is { } note)
            return await ShowAsync(click, note, cancellationToken);
        var meanwhile = await MeanwhileAsync(click, cancellationToken);
        return await AnswerAsync(
            click, view => new CardAnswer(forms.Again(view, kind, click.Action.Data, faults, meanwhile)) { IsInPlace = true }, isAttempt: true, cancellationToken);
    }

    /// <summary>What was typed is kept where it can still be sent; a mere click is answered with the card. Both say what happened meanwhile.</summary>
    private async Task<CardAnswer> StaleAsync(Click click, EntryKind kind, CancellationToken cancellationToken)
    {
        var note = NeedNote.Refused(kind, NeedRefusal.Stale) with { Meanwhile = await MeanwhileAsync(click, cancellationToken) };
        return MoveInputNames.Of(kind).Count > 0 && await moves.CheckAsync(click.Id, kind, click.Clicker, cancellationToken) is null
            ? await AskAgainAsync(click, kind, [], cancellationToken)
            : await ShowAsync(click, note, cancellationToken);
    }

    /// <summary>Why the person cannot do this now; null: can.</summary>
    private async Task<NeedNote?> NoteOfAsync(Click click, EntryKind kind, CancellationToken cancellationToken)
    {
        switch (await moves.CheckAsync(click.Id, kind, click.Clicker, cancellationToken))
        {
            case null:
                return null;
            case NeedOutcome.AlreadySo:
                return NeedNote.AlreadySo(kind);
            case NeedOutcome.Refused refused:
                Refused(logger, click.Action.Verb, refused.Reason);
                return NeedNote.Refused(kind, refused.Reason) with { Meanwhile = await MeanwhileAsync(click, cancellationToken) };
            default:
                throw new InvalidOperationException("Unknown outcome.");
        }
    }

    private async Task<IReadOnlyList<HistoryLine>> MeanwhileAsync(Click click, CancellationToken cancellationToken) => click.Seen is { } seen
        ? await histories.SinceAsync(click.Id, seen, NeedCards.ReaderOf(click.Copy, click.Asker), cancellationToken)
        : [];

    private Task<CardAnswer> ShowAsync(Click click, NeedNote note, CancellationToken cancellationToken) =>
        cards.ShowAsync(click.Action, click.Id, click.Copy, click.Asker, note, cancellationToken);

    private Task<CardAnswer> AnswerAsync(Click click, Func<NeedView, CardAnswer> draw, bool isAttempt, CancellationToken cancellationToken) =>
        cards.AnswerAsync(click.Action, click.Id, click.Copy, click.Asker, isAttempt, draw, cancellationToken);

    [LoggerMessage(EventId = 1102, Level = LogLevel.Warning, Message = "Refused: {Verb}, {Reason}.")]
    private static partial void Refused(ILogger logger, string verb, NeedRefusal reason);

    /// <param name="Seen">Version on the clicked card, if it named one.</param>
    private sealed record Click(CardAction Action, NeedId Id, NeedCopy? Copy, Asker Asker, int? Seen)
    {
        public Clicker Clicker => Asker.ToClicker() with { Department = Copy?.Department };
    }
}
