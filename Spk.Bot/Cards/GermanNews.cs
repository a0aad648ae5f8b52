using Spk.Bot.Core.Needs;
using Spk.Bot.Core.Needs.News;

namespace Spk.Bot.Cards;

internal sealed class GermanNews : NewsTexts
{
    public static readonly GermanNews Instance = new();

    public override string Heading(int needs) => needs == 1 ? "Neues zu Ihrem Bedarf" : "Neues zu Ihren Bedarfen";
    public override string Summary(string number) => $"Neues zu Bedarf {number}";
    public override string OwnNeed(string number) => $"Ihr Bedarf {number} ist hier angeschlossen.";
    public override string Answer(string number) => $"{number} beantworten";
    public override string Answering => "Ihre Antwort";
    public override string AnswerMissing => "Bitte schreiben Sie eine Antwort.";
    public override string AnswerElsewhere => "Die Antwort gibt, wer den Bedarf zuerst gemeldet hat.";
    public override string Show(string number) => $"{number} anzeigen";

    public override string Say(NewsLine line) => line.Kind switch
    {
        NewsKind.Acknowledged => $"{line.Department} hat den Bedarf zur Kenntnis genommen.",
        NewsKind.Assigned => $"Die OE SPK hat entschieden. Zuständig ist jetzt: {line.Department}.",
        NewsKind.Accepted => $"{line.Department} hat die Zuständigkeit übernommen.",
        NewsKind.Transferred => $"{line.Department} ist nicht mehr federführend. Zuständig ist jetzt: {line.Other}.",
        NewsKind.HandedBack => $"{line.Department} sieht sich nicht als zuständig. Die OE SPK klärt, wer übernimmt.",
        NewsKind.Asked => $"{line.Department} hat eine Rückfrage:",
        NewsKind.Replied => "Die Rückfrage wurde beantwortet:",
        NewsKind.InterimReplied => $"{line.Department} hat einen Zwischenbescheid gegeben. Mehr bis {Day(line)}:",
        NewsKind.Promised => $"{line.Department} will das bis {Day(line)} erledigen.",
        NewsKind.HandedOutside => $"{line.Department} hat die Sache weitergegeben und fragt am {Day(line)} dort nach. Sie liegt jetzt bei: {line.Other}.",
        NewsKind.Answered => $"Antwort von {line.Department}:",
        NewsKind.Completed => $"Der Bedarf ist abgeschlossen: {Completion(line.As!.Value)}.",
        NewsKind.ShareCompleted => $"{line.Department} hat seinen Teil abgeschlossen: {Completion(line.As!.Value)}. Ein anderes Amt arbeitet noch daran.",
        NewsKind.Reopened => "Der Bedarf ist wieder offen.",
        NewsKind.Withdrawn => "Der Bedarf wurde zurückgezogen.",
        NewsKind.Merged => $"Der Bedarf wird zusammen mit {line.Other} weiterverfolgt. Sie hören weiter davon.",
        NewsKind.Joined => $"Denselben Bedarf hat jetzt auch gemeldet: {line.Other}.",
        NewsKind.Decided => $"{line.Other}: {GermanOutcomes.Of(line.Outcome)}{GermanOutcomes.Day(line.Outcome, line.Day)}.",
        NewsKind.Unmerged => "Der Bedarf wird wieder für sich allein verfolgt.",
    };

    public override string Completion(CompletionKind kind) => kind switch
    {
        CompletionKind.Solved => "gelöst",
        CompletionKind.Declined => "abgelehnt",
        CompletionKind.NotFeasible => "nicht umsetzbar",
        CompletionKind.Withdrawn => "zurückgezogen",
        CompletionKind.Merged => "zusammengeführt",
    };

    private static string Day(NewsLine line) => line.Day is { } day ? GermanTexts.Instance.Day(day) : "";
}
