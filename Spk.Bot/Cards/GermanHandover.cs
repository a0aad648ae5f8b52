using Spk.Bot.Core.Needs;

namespace Spk.Bot.Cards;

internal sealed class GermanHandover : HandoverTexts
{
    public static readonly GermanHandover Instance = new();

    public override string Heading => "Übergabe";
    public override string Summary(string label, int open, int overdue) => $"Übergabe {label}: {GermanTexts.Instance.OpenInAll(open)}, {Number(overdue)} überfällig";
    public override string Welcome => "Willkommen! Das ist der Stand, den Sie übernehmen.";
    public override string Open => "offen";
    public override string Unacknowledged => "ohne Kenntnisnahme";
    public override string Overdue => "überfällig";
    public override string Awaiting => "mit offener Rückfrage";
    public override string Promised => "mit Zusage";
    public override string ExternallyOpen => "extern offen";
    public override string Questions => "Rückfragen, die auf Antwort warten";
    public override string Promises => "Zugesagte Termine";
    public override string FollowUps => "Extern nachfragen";
    public override string Outcomes => "Zuletzt abgeschlossen";
    public override string NoOutcomes => "Bisher ist nichts abgeschlossen.";
    public override string AskedOn(HandoverLine line) => $"{line.Department} · gefragt am {Day(line.On)}";
    public override string PromisedFor(HandoverLine line) => $"{line.Department} · zugesagt für {Day(line.On)}{(line.IsPast ? " (vorbei)" : "")}";
    public override string FollowUpOn(HandoverLine line) => $"{line.Department} · nachfragen am {Day(line.On)}{(line.IsPast ? " (vorbei)" : "")}{(line.Where is null ? "" : $" bei: {line.Where}")}";
    public override string Outcome(HandoverOutcome outcome) => $"{GermanNews.Instance.Completion(outcome.Kind)} · {outcome.RegionName} · {Day(outcome.On)}";
    public override string WhoToAsk => "Wen Sie fragen können";
    public override string Ask(string office) => $"{office}: bei allen Fragen zu Zuständigkeit, Fristen und Ihrem Zugang.";
    public override string WhatToType => "Was Sie mir schreiben können";

    private static string Number(int value) => GermanTexts.Instance.Number(value);

    private static string Day(DateOnly day) => GermanTexts.Instance.Day(day);
}
