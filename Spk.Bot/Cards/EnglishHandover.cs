using Spk.Bot.Core.Needs;

namespace Spk.Bot.Cards;

internal sealed class EnglishHandover : HandoverTexts
{
    public static readonly EnglishHandover Instance = new();

    public override string Heading => "Handover";
    public override string Summary(string label, int open, int overdue) => $"Handover {label}: {EnglishTexts.Instance.OpenInAll(open)}, {EnglishTexts.Instance.Number(overdue)} overdue";
    public override string Welcome => "Welcome! This is what you are taking over.";
    public override string Open => "open";
    public override string Unacknowledged => "not acknowledged";
    public override string Overdue => "overdue";
    public override string Awaiting => "with an open question";
    public override string Promised => "with a promise";
    public override string ExternallyOpen => "open elsewhere";
    public override string Questions => "Questions waiting for a reply";
    public override string Promises => "Promised dates";
    public override string FollowUps => "To follow up elsewhere";
    public override string Outcomes => "Completed lately";
    public override string NoOutcomes => "Nothing has been completed yet.";
    public override string AskedOn(HandoverLine line) => $"{line.Department} · asked on {Day(line.On)}";
    public override string PromisedFor(HandoverLine line) => $"{line.Department} · promised for {Day(line.On)}{(line.IsPast ? " (past)" : "")}";
    public override string FollowUpOn(HandoverLine line) => $"{line.Department} · follow up on {Day(line.On)}{(line.IsPast ? " (past)" : "")}{(line.Where is null ? "" : $" with: {line.Where}")}";
    public override string Outcome(HandoverOutcome outcome) => $"{EnglishNews.Instance.Completion(outcome.Kind)} · {outcome.RegionName} · {Day(outcome.On)}";
    public override string WhoToAsk => "Whom you can ask";
    public override string Ask(string office) => $"{office}: about responsibility, deadlines and your access.";
    public override string WhatToType => "What you can type";

    private static string Day(DateOnly day) => EnglishTexts.Instance.Day(day);
}
