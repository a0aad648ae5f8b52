using Spk.Bot.Core.Delivery;
using Spk.Bot.Core.Departments;
using Spk.Bot.Core.Districts;
using Spk.Bot.Core.Needs;
using Spk.Bot.Protocol.Routing;

namespace Spk.Bot.Teams;

/// <summary>
/// The need that a click is about, as it will stand after this turn's save, for whom the copy is that was clicked. In a conversation where the need has no copy (a card that
/// was passed on) only who may see it gets to see it; everybody else gets a sentence without details.
/// </summary>
internal sealed partial class NeedCards(District district, NeedCopyQuery copies, NeedViewQuery needs, ILogger<NeedCards> logger)
{
    public NeedId? IdOf(CardAction action) => NeedId.TryParse(CardTurns.TextOf(action.Data, "need"), district.NumberPrefix, out var id) ? id : null;

    public Task<NeedCopy?> CopyAsync(NeedId id, Asker asker, PlacementId? placement, CancellationToken cancellationToken) =>
        copies.FindAsync(id, asker.RootConversationId, placement, cancellationToken);

    /// <summary>Gives the need to <paramref name="draw"/> if this person may see it here.</summary>
    /// <param name="isAttempt">The person tried to do something, and did not only look.</param>
    public async Task<CardAnswer> AnswerAsync(
        CardAction action, NeedId id, NeedCopy? copy, Asker asker, bool isAttempt, Func<NeedView, CardAnswer> draw, CancellationToken cancellationToken)
    {
        if (asker.Membership != Membership.Member || (!asker.MayAsk && (copy is null || asker.IsPersonal)))
        {
            NotShown(logger, action.Verb);
            return new CardAnswer(NoticeView.Of(isAttempt ? NoticeKind.NotYourDepartment : NoticeKind.NoRole, isAttempt ? "" : asker.PersonId));
        }

        var view = await needs.GetAsync(id, ReaderOf(copy, asker), cancellationToken);
        return view is null ? Unknown(action) : draw(view) with { Placement = copy?.Id };
    }

    /// <summary>The card itself.</summary>
    /// <param name="note">What the click did; null: only looked.</param>
    public Task<CardAnswer> ShowAsync(CardAction action, NeedId id, NeedCopy? copy, Asker asker, NeedNote? note, CancellationToken cancellationToken) => AnswerAsync(
        action,
        id,
        copy,
        asker,
        note is not null,
        view => new CardAnswer(view with { Note = note }) { IsInPlace = note is not null, IsShownElsewhere = copy is not null && note?.Kind == NoteKind.Done },
        cancellationToken);

    /// <summary>As whom the person reads this copy. In a channel where it was put the need is no secret; there and everywhere else only what the readers may see of it is shown.</summary>
    public static NeedReader ReaderOf(NeedCopy? copy, Asker asker) =>
        new(copy?.Audience ?? asker.Audience, copy?.Department ?? asker.Department, asker.Coordinations) { Reader = asker.Reader, StandsHere = copy is not null && !asker.IsPersonal };

    public static CardAnswer Unknown(CardAction action)
    {
        var number = CardTurns.TextOf(action.Data, "need");
        return new CardAnswer(NoticeView.Of(NoticeKind.UnknownNeed, number.Length <= 40 ? number : number[..40]));
    }

    [LoggerMessage(EventId = 1103, Level = LogLevel.Warning, Message = "Not shown to somebody who may not see it: {Verb}.")]
    private static partial void NotShown(ILogger logger, string verb);
}
