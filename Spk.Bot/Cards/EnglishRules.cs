using Spk.Bot.Core.Routing;

namespace Spk.Bot.Cards;

internal sealed class EnglishRules : RuleTexts
{
    public static readonly EnglishRules Instance = new();

    public override string Heading(RuleChangeState state) => state switch
    {
        RuleChangeState.Proposed => "Proposal: change responsibility",
        RuleChangeState.Approved => "Responsibility changed",
        RuleChangeState.Rejected => "Proposal rejected",
        RuleChangeState.Reverted => "Change taken back",
    };
    public override string Proposal(string theme, string to, string from, string? region) =>
        $"Needs on the theme “{theme}” {(region is null ? "" : $"from {region} ")}to go to: {to} (so far: {from}).";
    public override string Evidence => "These needs ended there:";
    public override string NothingYet => "Nothing changes without your approval. Needs under way stay where they are.";
    public override string Decision(RuleChangeState state, string? ruleId, string by, DateTimeOffset at) => state switch
    {
        RuleChangeState.Proposed => "",
        RuleChangeState.Approved => $"Approved as rule {ruleId}: {by}, {EnglishTexts.Instance.At(at)}.",
        RuleChangeState.Rejected => $"Rejected: {by}, {EnglishTexts.Instance.At(at)}.",
        RuleChangeState.Reverted => $"Rule {ruleId} no longer applies: {by}, {EnglishTexts.Instance.At(at)}.",
    };
    public override string Approve => "Approve";
    public override string Reject => "Reject";
    public override string Revert => "Take the rule back";
}
