using Spk.Bot.Core.Digests;
using Spk.Bot.Core.Districts;
using Spk.Bot.Core.Meetings;
using Spk.Bot.Core.Needs;

namespace Spk.Bot.Tests.Cards;

public static partial class CardSamples
{
    /// <summary>As the first version stored it.</summary>
    public static DigestView Digest => new(
        DigestKind.BeforeMeeting, NextMeeting.CommitteeName, NextMeeting, Now.AddDays(-7), Now, Lines(3), Lines(6)[5..], Lines(8)[6..], 17, 7,
        [new("Straßen- und Grünflächenamt", "SGA", 12, 2), new("Umwelt- und Naturschutzamt", "UmNat", 5, 0)]);

    private static readonly Guid DigestId = Guid.Parse("0b0e0000-0000-4000-8000-000000000001");

    private static DigestStanding DigestBeside => new(DigestId, new string('a', 52) + "0123456789ab", 0, null, []);

    /// <summary>Three items, as they are posted.</summary>
    public static DigestView PostedDigest => new(
        DigestKind.BeforeMeeting, NextMeeting.CommitteeName, NextMeeting, Now.AddDays(-21), Now, Lines(1), [], Lines(3)[2..], 17, 0,
        [new("Straßen- und Grünflächenamt", "SGA", 12, 2), new("Umwelt- und Naturschutzamt", "UmNat", 5, 0)])
    {
        Number = "Verkehr 2026/07",
        External = [Lines(2)[1] with { Status = NeedStatus.ExternallyOpen, IsOverdue = false, ExternalDays = 41 }],
        Regions = [new("Schillerpromenade", "081001", 9, 2), new("Gropiusstadt-Nord", "083008", 8, 0)],
        Standing = DigestBeside,
    };

    private static DigestView ManyItems => PostedDigest with
    {
        Deferred = [.. Numbered(0, 3)],
        Marked = [.. Numbered(3, 2)],
        Changed = [.. Numbered(5, 45)],
        New = [.. Numbered(50, 60).Select(l => l with { Title = "Donaudampfschifffahrtsgesellschaftskapitänsmützenaufbewahrungsschrank " + l.Title })],
        Unacknowledged = [.. Numbered(110, 20)],
        Overdue = [.. Numbered(130, 30)],
        External = [.. Numbered(160, 20).Select(l => l with { Status = NeedStatus.ExternallyOpen, IsOverdue = false, ExternalDays = 7 })],
        Answered = [.. Numbered(180, 10)],
        Ended = [.. Numbered(190, 10).Select(l => l with { Status = NeedStatus.Completed })],
        Open = 1_190,
        Regions = [.. Enumerable.Range(1, 12).Select(i => new DigestCount($"Rechtsdienstleistungsaufsichtsbezirksregion Nummer {i}", $"0810{i:00}", 120 - i, i))],
        Missed = [new MissedDigest(DigestKind.First, Now.AddDays(-8))],
    };

    private static DigestPreviewView ToRelease => new(
        DigestId, PostedDigest with { Number = null, Standing = null }, Now.AddDays(1), PreviewState.Open, [new OmittedItem("SPK-2026-00099", "Liegt schon im Jugendhilfeausschuss.")], null, UnreleasedDigest.Release, false);

    private static OutcomeFormView OutcomeForm => new(DigestId, "Verkehr 2026/07", NextMeeting.CommitteeName, Lines(1)[0], 0, null, new DateOnly(2026, 11, 24), "", "", null, null, 0);

    private static ItemOutcome ItemOutcomeOf(int i, CommitteeOutcome outcome) =>
        new(PostedDigest.Items().ElementAt(i).Line.Number, outcome, i == 0 ? "Bitte im März noch einmal." : "", new DateOnly(2026, 11, 24), i == 1 ? "1234/XXII" : null, outcome == CommitteeOutcome.Examine ? new DateOnly(2027, 1, 15) : null, 1);

    private static IEnumerable<NeedLine> Numbered(int from, int count) => Enumerable.Range(from, count).Select(i => Lines(10)[i % 10] with { Number = $"SPK-2026-{i + 1:00000}" });

    private static IEnumerable<CardSample> Digests() =>
    [
        new("digest-before-meeting", Digest),
        new("digest-weekly-empty", Digest with { Kind = DigestKind.Weekly, Meeting = null, New = [], Acknowledged = [], Overdue = [], Open = 1, Unlisted = 0, Departments = [] }),
        new("digest-on-demand-many", Digest with
        {
            Kind = DigestKind.OnDemand, New = Lines(30), Acknowledged = Lines(30), Overdue = Lines(30), Open = 1_400, Unlisted = 0,
            Departments = [.. Enumerable.Range(1, 20).Select(i => new DigestCount($"Amt für Angelegenheiten Nummer {i}", $"A{i}", 100 - i, i))],
        }),
        new("digest-posted", PostedDigest with
        {
            Standing = DigestBeside with { Outcomes = [ItemOutcomeOf(0, CommitteeOutcome.Deferred), ItemOutcomeOf(1, CommitteeOutcome.Examine), ItemOutcomeOf(2, CommitteeOutcome.Resolved)] },
        }),
        new("digest-posted-nothing", PostedDigest with { New = [], Overdue = [], External = [], Open = 0, Departments = [], Regions = [] }),
        new("digest-posted-many", ManyItems),
        new("digest-posted-many-page-6", ManyItems with { Standing = DigestBeside with { Page = 5 } }),
        new("digest-cancelled", PostedDigest with { Standing = DigestBeside with { MeetingNow = NextMeeting with { State = MeetingState.Cancelled } } }),
        new("digest-moved", PostedDigest with { Standing = DigestBeside with { MeetingNow = NextMeeting with { State = MeetingState.Moved, Start = NextMeeting.Start.AddDays(14) } } }),
        new("digest-first", PostedDigest with { Kind = DigestKind.First }),
        new("digest-late", PostedDigest with { Kind = DigestKind.Late, New = [], External = [] }),
        new("outcome-form", OutcomeForm),
        .. Enum.GetValues<OutcomeFault>().Select(f => new CardSample($"outcome-form-{f}", OutcomeForm with { Fault = f, Note = "Bitte **im März**.", Paper = "1234", Until = new DateOnly(2027, 1, 15) })),
        new("outcome-form-fault", OutcomeForm with { Fault = OutcomeFault.Stale, Seen = 1, Last = ItemOutcomeOf(0, CommitteeOutcome.Deferred) }),
        new("preview-open", ToRelease),
        new("preview-hold", ToRelease with { State = PreviewState.Held, DecidedAt = Now, Unreleased = UnreleasedDigest.Hold, Fault = PreviewFault.ReasonMissing }),
        new("preview-open-hold", ToRelease with { Unreleased = UnreleasedDigest.Hold, Fault = PreviewFault.ItemMissing }),
        new("preview-released", ToRelease with { State = PreviewState.Released, DecidedAt = Now }),
        new("preview-posted", ToRelease with { IsPosted = true, Fault = PreviewFault.AlreadyPosted }),
        new("preview-many", ToRelease with { Digest = ManyItems with { Number = null, Standing = null }, Page = 3, Omitted = [.. Enumerable.Range(1, 9).Select(i => new OmittedItem($"SPK-2026-{i:00000}", LongText(500)))] }),
    ];
}
