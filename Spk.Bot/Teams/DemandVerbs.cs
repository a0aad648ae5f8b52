using Spk.Bot.Core.Delivery;
using Spk.Bot.Core.Departments;
using Spk.Bot.Core.Districts;
using Spk.Bot.Core.Needs;
using Spk.Bot.Core.Needs.Demand;
using Spk.Bot.Core.Roles;
using Spk.Bot.Protocol.Routing;

namespace Spk.Bot.Teams;

/// <summary><c>need.merge</c> (<c>into</c>, <c>reason</c>) and <c>need.unmerge</c> (<c>reason</c>), by the OE SPK.</summary>
internal sealed partial class DemandVerbs(District district, MoveNeed moves, SuggestMerge suggest, ILogger<DemandVerbs> logger)
{
    public static readonly string[] Known = ["need.merge", "need.unmerge"];

    public async Task<CardAnswer> RunAsync(CardAction action, Asker asker, CancellationToken cancellationToken)
    {
        if (!asker.Person.May(Ability.Merge) || !asker.Reader.May(Ability.Merge))
            return new CardAnswer(NoticeView.Of(NoticeKind.OfficeOnly));
        var number = CardTurns.TextOf(action.Data, "need");
        if (!NeedId.TryParse(number, district.NumberPrefix, out var id) || asker.Membership != Membership.Member)
            return Unknown(number);
        if (MoveOf(action) is not { } move)
            return Unknown(CardTurns.TextOf(action.Data, "into"));

        var result = await moves.RunAsync(id, move, asker.ToClicker(), CardTurns.NumberOf(action.Data, "rev"), EntrySource.Card, cancellationToken);
        if (result.Outcome is NeedOutcome.Refused refused)
        {
            Refused(logger, action.Verb, refused.Reason);
            if (refused.Reason == NeedRefusal.OfficeOnly)
                return new CardAnswer(NoticeView.Of(NoticeKind.OfficeOnly));
        }

        return await suggest.RefreshAsync(id, cancellationToken) is { } view
            ? new CardAnswer(view with { HasChanged = result.Outcome is NeedOutcome.Refused }) { IsShownElsewhere = true }
            : Unknown(number);
    }

    private NeedMove? MoveOf(CardAction action)
    {
        var reason = CardTurns.TextOf(action.Data, "reason");
        if (action.Verb == "need.unmerge")
            return new NeedMove.Unmerge(reason);
        return NeedId.TryParse(CardTurns.TextOf(action.Data, "into"), district.NumberPrefix, out var into) ? new NeedMove.Merge(into, reason) : null;
    }

    private static CardAnswer Unknown(string number) => new(NoticeView.Of(NoticeKind.UnknownNeed, number.Length <= 40 ? number : number[..40]));

    [LoggerMessage(EventId = 1120, Level = LogLevel.Warning, Message = "Refused: {Verb}, {Reason}.")]
    private static partial void Refused(ILogger logger, string verb, NeedRefusal reason);
}
