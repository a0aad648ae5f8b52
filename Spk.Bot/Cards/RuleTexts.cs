using Spk.Bot.Core.Routing;

namespace Spk.Bot.Cards;

/// <summary>Words about proposed changes of rules, in one language.</summary>
internal abstract class RuleTexts
{
    public abstract string Heading(RuleChangeState state);
    public abstract string Proposal(string theme, string to, string from, string? region);
    public abstract string Evidence { get; }
    public abstract string NothingYet { get; }

    /// <summary>What was decided, by whom, when; empty while it is a proposal.</summary>
    public abstract string Decision(RuleChangeState state, string? ruleId, string by, DateTimeOffset at);
    public abstract string Approve { get; }
    public abstract string Reject { get; }
    public abstract string Revert { get; }
}
