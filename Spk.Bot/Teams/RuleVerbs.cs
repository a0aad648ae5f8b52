using Spk.Bot.Core.Delivery;
using Spk.Bot.Core.Roles;
using Spk.Bot.Core.Routing;
using Spk.Bot.Protocol.Routing;

namespace Spk.Bot.Teams;

/// <summary><c>rule.approve</c>, <c>rule.reject</c> and <c>rule.revert</c> (<c>rule</c>: the proposal's key), by the OE SPK.</summary>
internal sealed partial class RuleVerbs(DecideRule decide, ILogger<RuleVerbs> logger)
{
    public static readonly string[] Known = ["rule.approve", "rule.reject", "rule.revert"];

    public async Task<CardAnswer> RunAsync(CardAction action, Asker asker, CancellationToken cancellationToken)
    {
        if (!asker.Person.May(Ability.ApproveRule) || !asker.Reader.May(Ability.ApproveRule))
            return new CardAnswer(NoticeView.Of(NoticeKind.OfficeOnly));
        if (!Guid.TryParseExact(CardTurns.TextOf(action.Data, "rule"), "N", out var id))
            return new CardAnswer(NoticeView.Of(NoticeKind.TryAgain));
        var decision = action.Verb switch
        {
            "rule.approve" => RuleChangeState.Approved,
            "rule.reject" => RuleChangeState.Rejected,
            _ => RuleChangeState.Reverted,
        };
        var result = await decide.RunAsync(id, decision, asker.PersonId, asker.Name, cancellationToken);
        if (result.Outcome != RuleOutcome.Changed)
            NotDone(logger, action.Verb, result.Outcome);
        return result.View is { } view
            ? new CardAnswer(view with { HasChanged = result.Outcome == RuleOutcome.NotNow }) { IsShownElsewhere = true }
            : new CardAnswer(NoticeView.Of(result.Outcome == RuleOutcome.OfficeOnly ? NoticeKind.OfficeOnly : NoticeKind.TryAgain));
    }

    [LoggerMessage(EventId = 1121, Level = LogLevel.Warning, Message = "Not done: {Verb}, {Reason}.")]
    private static partial void NotDone(ILogger logger, string verb, RuleOutcome reason);
}
