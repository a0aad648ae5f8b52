using Spk.Bot.Core.Needs;
using Spk.Bot.Core.Needs.News;

namespace Spk.Bot.Cards;

internal sealed class EnglishNews : NewsTexts
{
    public static readonly EnglishNews Instance = new();

    public override string Heading(int needs) => needs == 1 ? "News about your need" : "News about your needs";
    public override string Summary(string number) => $"News about need {number}";
    public override string OwnNeed(string number) => $"Your need {number} has joined this one.";
    public override string Answer(string number) => $"Answer {number}";
    public override string Answering => "Your answer";
    public override string AnswerMissing => "Please write an answer.";
    public override string AnswerElsewhere => "The answer is given by whoever reported the need first.";
    public override string Show(string number) => $"Show {number}";

    public override string Say(NewsLine line) => line.Kind switch
    {
        NewsKind.Acknowledged => $"{line.Department} has taken note of the need.",
        NewsKind.Assigned => $"The OE SPK has decided. Responsible now: {line.Department}.",
        NewsKind.Accepted => $"{line.Department} has taken on responsibility.",
        NewsKind.Transferred => $"{line.Department} no longer leads. Responsible now: {line.Other}.",
        NewsKind.HandedBack => $"{line.Department} does not see itself as responsible. The OE SPK will find out who takes over.",
        NewsKind.Asked => $"{line.Department} has a question:",
        NewsKind.Replied => "The question has been answered:",
        NewsKind.InterimReplied => $"Interim reply by {line.Department}. More until {Day(line)}:",
        NewsKind.Promised => $"{line.Department} intends to have this done by {Day(line)}.",
        NewsKind.HandedOutside => $"{line.Department} has passed the matter on and will ask there on {Day(line)}. It now lies with: {line.Other}.",
        NewsKind.Answered => $"Answer by {line.Department}:",
        NewsKind.Completed => $"The need is closed: {Completion(line.As!.Value)}.",
        NewsKind.ShareCompleted => $"{line.Department} has completed its part: {Completion(line.As!.Value)}. Another office is still at work.",
        NewsKind.Reopened => "The need is open again.",
        NewsKind.Withdrawn => "The need has been withdrawn.",
        NewsKind.Merged => $"The need goes on together with {line.Other}. You will keep hearing about it.",
        NewsKind.Joined => $"The same need has now been reported by: {line.Other}.",
        NewsKind.Decided => $"{line.Other}: {EnglishOutcomes.Of(line.Outcome)}{EnglishOutcomes.Day(line.Outcome, line.Day)}.",
        NewsKind.Unmerged => "The need goes on alone again.",
    };

    public override string Completion(CompletionKind kind) => kind switch
    {
        CompletionKind.Solved => "solved",
        CompletionKind.Declined => "declined",
        CompletionKind.NotFeasible => "not feasible",
        CompletionKind.Withdrawn => "withdrawn",
        CompletionKind.Merged => "merged",
    };

    private static string Day(NewsLine line) => line.Day is { } day ? EnglishTexts.Instance.Day(day) : "";
}
