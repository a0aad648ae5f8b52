using Spk.Bot.Core.Digests;

namespace Spk.Bot.Tests.Cards;

public static partial class CardSamples
{
    public static DigestView Digest => new(
        DigestKind.BeforeMeeting, NextMeeting.CommitteeName, NextMeeting, Now.AddDays(-7), Now, Lines(3), Lines(6)[5..], Lines(8)[6..], 17, 7,
        [new("Straßen- und Grünflächenamt", "SGA", 12, 2), new("Umwelt- und Naturschutzamt", "UmNat", 5, 0)]);

    private static IEnumerable<CardSample> Digests() =>
    [
        new("digest-before-meeting", Digest),
        new("digest-weekly-empty", Digest with { Kind = DigestKind.Weekly, Meeting = null, New = [], Acknowledged = [], Overdue = [], Open = 1, Unlisted = 0, Departments = [] }),
        new("digest-on-demand-many", Digest with
        {
            Kind = DigestKind.OnDemand, New = Lines(30), Acknowledged = Lines(30), Overdue = Lines(30), Open = 1_400, Unlisted = 0,
            Departments = [.. Enumerable.Range(1, 20).Select(i => new DigestCount($"Amt für Angelegenheiten Nummer {i}", $"A{i}", 100 - i, i))],
        }),
    ];
}
