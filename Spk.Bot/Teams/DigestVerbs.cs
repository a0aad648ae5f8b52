using System.Globalization;
using System.Text.Json;
using Spk.Bot.Cards;
using Spk.Bot.Core.Delivery;
using Spk.Bot.Core.Departments;
using Spk.Bot.Core.Digests;
using Spk.Bot.Core.Districts;
using Spk.Bot.Core.Needs;
using Spk.Bot.Core.Roles;
using Spk.Bot.Protocol.Routing;

namespace Spk.Bot.Teams;

/// <summary>
/// <c>digest.page</c> (<c>digest</c>, <c>page</c>), <c>digest.item</c> (and <c>need</c>: the form for its outcome), <c>digest.outcome</c> (<c>outcome</c>, <c>on</c>, <c>note</c>,
/// <c>paper</c>, <c>until</c>, <c>seen</c>), <c>need.mark</c> and <c>need.unmark</c> (<c>need</c>, <c>committee</c>).
/// </summary>
internal sealed partial class DigestVerbs(District district, DigestViewQuery digests, RecordOutcome record, MarkForCommittee mark, ILogger<DigestVerbs> logger)
{
    public static readonly string[] Known = ["digest.page", "digest.item", "digest.outcome", "need.mark", "need.unmark"];

    public async Task<CardAnswer> RunAsync(CardAction action, Asker asker, CancellationToken cancellationToken)
    {
        if (action.Verb == "digest.page")
            return await PageAsync(action, asker, cancellationToken);
        if (!asker.Person.May(Ability.RecordOutcome) || asker.Membership != Membership.Member)
            return NotYours(action);
        if (action.Verb is "need.mark" or "need.unmark")
            return await MarkAsync(action, asker, cancellationToken);

        var (id, need, page) = (IdOf(action, "digest"), CardTurns.TextOf(action.Data, "need"), CardTurns.NumberOf(action.Data, "page") ?? 0);
        var result = (action.Verb, InputOf(action.Data)) switch
        {
            ("digest.outcome", { } input) => await record.RunAsync(id, need, input, CardTurns.NumberOf(action.Data, "seen") ?? 0, page, asker.PersonId, asker.Name, cancellationToken),
            _ => await record.OpenAsync(id, need, page, asker.PersonId, cancellationToken),
        };
        if (!result.IsAllowed)
            return NotYours(action);
        if (result.Form is { } form)
            return new CardAnswer(form);
        return result.Digest is { } digest ? new CardAnswer(digest) { IsShownElsewhere = true } : new CardAnswer(NoticeView.Of(NoticeKind.UnknownDigest, need.Length <= 40 ? need : need[..40]));
    }

    private async Task<CardAnswer> PageAsync(CardAction action, Asker asker, CancellationToken cancellationToken)
    {
        if (asker.Membership != Membership.Member || asker.Reader.ReachOf(Ability.SeeDigest) != Reach.All)
            return new CardAnswer(NoticeView.Of(NoticeKind.NotForYourRole));
        return await digests.GetAsync(IdOf(action, "digest"), CardTurns.NumberOf(action.Data, "page") ?? 0, cancellationToken) is { } view
            ? new CardAnswer(view) { IsInPlace = true }
            : new CardAnswer(NoticeView.Of(NoticeKind.UnknownDigest, ""));
    }

    private async Task<CardAnswer> MarkAsync(CardAction action, Asker asker, CancellationToken cancellationToken)
    {
        var number = CardTurns.TextOf(action.Data, "need");
        if (district.FindCommittee(CardTurns.TextOf(action.Data, "committee")) is not { } committee)
            return new CardAnswer(NoticeView.Of(NoticeKind.UnknownCommittee, ""));
        if (!NeedId.TryParse(number, district.NumberPrefix, out var id))
            return new CardAnswer(NoticeView.Of(NoticeKind.UnknownNeed, number.Length <= 40 ? number : number[..40]));
        var marks = action.Verb == "need.mark";
        return await mark.RunAsync(id, committee.Key, marks, asker.PersonId, asker.Name, cancellationToken) switch
        {
            null => new CardAnswer(NoticeView.Of(NoticeKind.UnknownNeed, number)),
            false => NotYours(action),
            _ => new CardAnswer(NoticeView.Of(marks ? NoticeKind.MarkedForCommittee : NoticeKind.UnmarkedForCommittee, number, committee.Name)),
        };
    }

    private CardAnswer NotYours(CardAction action)
    {
        Refused(logger, action.Verb);
        return new CardAnswer(NoticeView.Of(NoticeKind.OutcomeNotYours));
    }

    private static Guid IdOf(CardAction action, string name) => Guid.TryParseExact(CardTurns.TextOf(action.Data, name), "D", out var id) ? id : Guid.Empty;

    private static OutcomeInput? InputOf(JsonElement data) => Enum.TryParse<CommitteeOutcome>(CardTurns.TextOf(data, "outcome"), out var outcome) && Enum.IsDefined(outcome)
        ? new OutcomeInput(outcome, CardTurns.TextOf(data, OutcomeFormCard.Note), DayOf(data, OutcomeFormCard.Day), CardTurns.TextOf(data, OutcomeFormCard.Paper), DayOf(data, OutcomeFormCard.Until))
        : null;

    private static DateOnly? DayOf(JsonElement data, string name) =>
        DateOnly.TryParseExact(CardTurns.TextOf(data, name), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    [LoggerMessage(EventId = 1122, Level = LogLevel.Warning, Message = "Refused: {Verb}.")]
    private static partial void Refused(ILogger logger, string verb);
}
