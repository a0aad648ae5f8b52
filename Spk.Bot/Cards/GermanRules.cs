using Spk.Bot.Core.Routing;

namespace Spk.Bot.Cards;

internal sealed class GermanRules : RuleTexts
{
    public static readonly GermanRules Instance = new();

    public override string Heading(RuleChangeState state) => state switch
    {
        RuleChangeState.Proposed => "Vorschlag: Zuständigkeit ändern",
        RuleChangeState.Approved => "Zuständigkeit geändert",
        RuleChangeState.Rejected => "Vorschlag abgelehnt",
        RuleChangeState.Reverted => "Änderung zurückgenommen",
    };
    public override string Proposal(string theme, string to, string from, string? region) =>
        $"Bedarfe zum Thema „{theme}“ {(region is null ? "" : $"aus {region} ")}künftig an: {to} (bisher: {from}).";
    public override string Evidence => "Diese Bedarfe sind am Ende dort gelandet:";
    public override string NothingYet => "Ohne Ihre Freigabe ändert sich nichts. Laufende Bedarfe bleiben, wo sie sind.";
    public override string Decision(RuleChangeState state, string? ruleId, string by, DateTimeOffset at) => state switch
    {
        RuleChangeState.Proposed => "",
        RuleChangeState.Approved => $"Übernommen als Regel {ruleId}: {by}, {GermanTexts.Instance.At(at)}.",
        RuleChangeState.Rejected => $"Abgelehnt: {by}, {GermanTexts.Instance.At(at)}.",
        RuleChangeState.Reverted => $"Regel {ruleId} gilt nicht mehr: {by}, {GermanTexts.Instance.At(at)}.",
    };
    public override string Approve => "Übernehmen";
    public override string Reject => "Ablehnen";
    public override string Revert => "Regel zurücknehmen";
}
