using Spk.Bot.Core.Needs;

namespace Spk.Bot.Tests.Cards;

public static partial class CardSamples
{
    public static HandoverView Handover => new("Straßen- und Grünflächenamt", "SGA", "OE SPK", new HandoverCounts(42, 7, 3, 2, 3, 2), Now)
    {
        Oldest = Lines(10),
        Questions = HandoverLines(2, null, isPast: false),
        Promises = [HandoverLines(1, null, isPast: true)[0], .. HandoverLines(3, null, isPast: false)[1..]],
        FollowUps = HandoverLines(2, "BSR, Betriebshof Süd", isPast: false),
        Outcomes = [.. Enum.GetValues<CompletionKind>().Select((kind, i) => new HandoverOutcome($"SPK-2026-{i + 400:00000}", Titles[i % Titles.Length], "Rudow", kind, new DateOnly(2026, 11, 20 - i)))],
    };

    private static HandoverLine[] HandoverLines(int count, string? where, bool isPast) =>
    [
        .. Enumerable.Range(1, count).Select(i => new HandoverLine($"SPK-2026-{i + 100:00000}", Titles[i % Titles.Length], "SGA", new DateOnly(2026, 11, 22).AddDays(isPast ? -i : i), where, isPast)),
    ];

    private static IEnumerable<CardSample> Handovers() =>
    [
        new("handover-amt", Handover),
        new("handover-nothing", new HandoverView("Rudow", "Rudow", "OE SPK", new HandoverCounts(0, 0, 0, 0, 0, 0), Now)),
        new("handover-one", Handover with { Counts = new HandoverCounts(1, 0, 0, 0, 0, 0), Oldest = Lines(1), Questions = [], Promises = [], FollowUps = [], Outcomes = Handover.Outcomes.Take(1).ToList() }),
        new("handover-many", Handover with
        {
            Label = "Neukölln", Target = "", Counts = new HandoverCounts(10_000, 1_234, 567, 89, 400, 321), Oldest = Lines(10),
            Questions = HandoverLines(5, null, false), Promises = HandoverLines(5, null, true), FollowUps = HandoverLines(5, new string('x', 300), true),
            Outcomes = [.. Enumerable.Range(1, 10).Select(i => new HandoverOutcome($"SPK-2026-{i:00000}", Titles[4], "Neuköllner Mitte/Zentrum", CompletionKind.NotFeasible, new DateOnly(2026, 11, i)))],
        }),
    ];
}
