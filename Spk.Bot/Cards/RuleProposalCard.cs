using Spk.Bot.Cards.Elements;
using Spk.Bot.Core.Routing;

namespace Spk.Bot.Cards;

/// <summary>To the OE SPK: a change of responsibility that practice proposes; one tap decides.</summary>
internal static class RuleProposalCard
{
    /// <summary>As many as make a proposal, and some more for a later version that asks for more.</summary>
    private const int MostEvidence = 6;

    public static CardContent Draw(RuleProposalView view, Texts texts)
    {
        var heading = texts.Rules.Heading(view.State);
        List<Element> body = [TextBlock.Title(heading)];
        if (view.HasChanged)
            body.Add(new Container(new TextBlock(texts.Demand.HasChanged) { Bold = true }) { Style = ContainerStyle.Warning });
        body.Add(new RichTextBlock(new TextRun(texts.Rules.Proposal(view.ThemeName, view.ToName, view.FromName, view.RegionName))));
        if (view is { DecidedBy: { } by, DecidedAt: { } at })
            body.Add(new Container(new TextBlock(texts.Rules.Decision(view.State, view.RuleId, by, at)) { Bold = true }) { Style = view.State == RuleChangeState.Approved ? ContainerStyle.Good : ContainerStyle.Emphasis });
        body.Add(new TextBlock(texts.Rules.Evidence) { Spacing = Spacing.Medium });
        body.AddRange(view.Evidence.Take(MostEvidence).Select(Row));
        if (view.State == RuleChangeState.Proposed)
            body.Add(new TextBlock(texts.Rules.NothingYet) { Subtle = true });
        return new CardContent(heading, body, Actions(view, texts));
    }

    private static RichTextBlock Row(RuleEvidence need) => new(
        new TextRun(need.Number + "  ") { Bold = true },
        new TextRun(PlainText.Shorten(need.Title, NeedCard.TitleLimit)),
        new TextRun($" · {need.RegionName}") { Subtle = true }) { Spacing = Spacing.Small };

    private static IReadOnlyList<CardAction> Actions(RuleProposalView view, Texts texts) => view.State switch
    {
        RuleChangeState.Proposed => [Decide(texts.Rules.Approve, "rule.approve", view) with { Primary = true }, Decide(texts.Rules.Reject, "rule.reject", view)],
        RuleChangeState.Approved => [Decide(texts.Rules.Revert, "rule.revert", view)],
        _ => [],
    };

    private static ExecuteAction Decide(string title, string verb, RuleProposalView view) => new(title, verb, Json.Object(("rule", view.Key))) { IgnoresInputs = true };
}
