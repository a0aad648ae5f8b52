using System.Globalization;
using Spk.Bot.Core.Deadlines;
using Spk.Bot.Core.Delivery;
using Spk.Bot.Core.Departments;
using Spk.Bot.Core.Districts;
using Spk.Bot.Core.Needs;
using Spk.Bot.Core.Roles;
using Spk.Bot.Protocol.Routing;

namespace Spk.Bot.Teams;

/// <summary><c>need.due</c> ("Warum fällig am …?") and <c>need.solved</c> ("Gelöst?"; <c>answer</c> is <c>yes</c>, <c>no</c> with <c>reason</c>, or absent to be asked).</summary>
internal sealed class DueVerb(District district, DueViewQuery dues, AnswerSolved solved, MoveNeed moves, NeedViewQuery needs, NeedCopyQuery copies)
{
    public const string Due = "need.due";
    public const string Solved = "need.solved";

    public async Task<CardAnswer> RunAsync(CardAction action, Asker asker, PlacementId? placement, CancellationToken cancellationToken)
    {
        var number = CardTurns.TextOf(action.Data, "need");
        if (!NeedId.TryParse(number, district.NumberPrefix, out var id))
            return new CardAnswer(NoticeView.Of(NoticeKind.UnknownNeed, number.Length <= 40 ? number : number[..40]));
        if (asker.Membership != Membership.Member)
            return new CardAnswer(NoticeView.Of(NoticeKind.NoRole, asker.PersonId));
        return action.Verb == Due ? await WhyAsync(id, number, asker, placement, cancellationToken) : await SolvedAsync(id, action, asker, cancellationToken);
    }

    private async Task<CardAnswer> WhyAsync(NeedId id, string number, Asker asker, PlacementId? placement, CancellationToken cancellationToken)
    {
        var copy = await copies.FindAsync(id, asker.RootConversationId, placement, cancellationToken);
        if (!asker.MayAsk && (copy is null || asker.IsPersonal))
            return new CardAnswer(NoticeView.Of(NoticeKind.NoRole, asker.PersonId));
        return new CardAnswer(await dues.GetAsync(id, NeedCards.ReaderOf(copy, asker), cancellationToken) is { } view ? view : NoticeView.Of(NoticeKind.UnknownNeed, number));
    }

    private async Task<CardAnswer> SolvedAsync(NeedId id, CardAction action, Asker asker, CancellationToken cancellationToken)
    {
        if (!DateOnly.TryParseExact(CardTurns.TextOf(action.Data, "asked"), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var asked)
            || await solved.AskedInAsync(id, asked, cancellationToken) is not { } post)
            return new CardAnswer(NoticeView.Of(NoticeKind.TryAgain));
        switch (CardTurns.TextOf(action.Data, "answer"))
        {
            case "yes":
                return await solved.ConfirmAsync(id, asked, asker.Coordinations, asker.Person.ReachOf(Ability.ConfirmSolved) == Reach.All, cancellationToken) is { } answer
                    ? await AskAsync(id, asked, answer, isReasonMissing: false, asker, cancellationToken)
                    : new CardAnswer(NoticeView.Of(NoticeKind.NoRole, asker.PersonId));
            case "no" when string.IsNullOrWhiteSpace(CardTurns.TextOf(action.Data, "reason")):
                return await AskAsync(id, asked, SolvedAnswer.Open, isReasonMissing: true, asker, cancellationToken);
            case "no":
                var result = await moves.RunAsync(id, new NeedMove.Reopen(CardTurns.TextOf(action.Data, "reason")), asker.ToClicker(), null, EntrySource.Card, cancellationToken);
                if (result.Outcome is NeedOutcome.Refused { Reason: not NeedRefusal.NotCompleted })
                    return new CardAnswer(NoticeView.Of(NoticeKind.NoRole, asker.PersonId));
                await solved.NoteAsync(post, id, SolvedAnswer.No, cancellationToken);
                return await AskAsync(id, asked, SolvedAnswer.No, isReasonMissing: false, asker, cancellationToken);
            default:
                return await AskAsync(id, asked, SolvedAnswer.Open, isReasonMissing: false, asker, cancellationToken);
        }
    }

    private async Task<CardAnswer> AskAsync(NeedId id, DateOnly asked, SolvedAnswer answer, bool isReasonMissing, Asker asker, CancellationToken cancellationToken)
    {
        if (!asker.MayAsk || await needs.GetAsync(id, new NeedReader(Audience.Coordination, null, asker.Coordinations) { Reader = asker.Reader }, cancellationToken) is not { } need)
            return new CardAnswer(NoticeView.Of(NoticeKind.NoRole, asker.PersonId));
        var line = new ReminderLine(need.Number, need.Title, null, DeadlineKind.Solved, DeadlineStage.Due, Recipient.Reporter, asked, asked, asked) { Answer = answer };
        return new CardAnswer(new SolvedView(line, isReasonMissing));
    }
}
