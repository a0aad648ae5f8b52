using Spk.Bot.Core.Deadlines;
using Spk.Bot.Core.Delivery;
using Spk.Bot.Core.Digests;
using Spk.Bot.Core.Documents;
using Spk.Bot.Core.Meetings;
using Spk.Bot.Core.Needs;
using Spk.Bot.Core.Needs.Demand;
using Spk.Bot.Core.Needs.News;
using Spk.Bot.Core.Routing;
using Spk.Bot.Core.Regions;

namespace Spk.Bot.Tests.Cards;

/// <summary>What people wrote, and what other systems say, is shown letter by letter and stays out of notifications (conformance check 59).</summary>
public sealed class UserTextTests
{
    private const string Sentinel = "QZX [x](https://evil.example) <at>Alle</at> **fett** _kursiv_ # `code` &lt; QZX";

    public static TheoryData<string> Names => [.. CardSamples.All.Select(sample => sample.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    [Trait("Conformance", "59")]
    [Trait("Conformance", "60")]
    public void UserText_WhenItHoldsMarkup_StandsOnlyWhereNoClientReadsMarkup(string name)
    {
        var (card, summary) = Hostile(name).Render();

        Assert.DoesNotContain("QZX", summary, StringComparison.Ordinal);
        foreach (var (owner, path, _) in card.Strings().Where(s => s.Value.Contains("QZX", StringComparison.Ordinal)))
        {
            var harmless = (owner, path.Split('.')[^1]) is ("TextRun", "text") or ("Input.Text", "value");
            Assert.True(harmless || path.Contains(".data.", StringComparison.Ordinal), $"{owner} {path}");
        }
    }

    [Theory]
    [InlineData("need-department-delivered", 3)]
    [InlineData("need-department-words", 6)]
    [InlineData("need-office-decision", 4)]
    [InlineData("need-history", 6)]
    [InlineData("move-form-reply", 2)]
    [InlineData("preview", 3)]
    [InlineData("list-open-page", 10)]
    [InlineData("digest-before-meeting", 7)]
    [InlineData("meetings-many", 10)]
    [InlineData("notice-UnknownPlace", 1)]
    [InlineData("lost-BotRemoved", 1)]
    [InlineData("morning-many", 5)]
    [Trait("Conformance", "59")]
    public void UserText_WhenItHoldsMarkup_IsShownLiterally(string name, int atLeast)
    {
        var runs = Hostile(name).Render().Card.Shown().Of("TextRun").Count(run => run.Text("text")!.Contains(Sentinel, StringComparison.Ordinal));

        Assert.InRange(runs, atLeast, int.MaxValue);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Persons_WhenTheReaderIsACoordinationOrACommittee_AreNotNamed(string name)
    {
        if (CardSamples.Named(name).View is not NeedView need)
            return;
        foreach (var audience in new[] { Audience.Coordination, Audience.Committee })
        {
            var leaky = need with { Audience = audience, Words = [.. need.Words.Select(w => w with { Person = "Person QZX" })], Departments = [.. need.Departments.Select(d => d with { AcknowledgedBy = "Person QZX" })] };
            var (card, _) = (CardSamples.Named(name) with { View = leaky }).Render();

            Assert.DoesNotContain(card.Strings(), s => s.Value.Contains("QZX", StringComparison.Ordinal));
            Assert.DoesNotContain(card.Shown().Of("Action.Execute"), a => a.Text("verb") is "need.acknowledge" or "need.transfer");
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    [Trait("Conformance", "60")]
    public void Persons_Always_StayOutOfNotifications(string name)
    {
        var (card, summary) = CardSamples.Named(name).Render();

        Assert.DoesNotContain("Test Person", summary, StringComparison.Ordinal);
        Assert.DoesNotContain("Test Person", card.Text("fallbackText")!, StringComparison.Ordinal);
    }

    private static CardSample Hostile(string name)
    {
        var sample = CardSamples.Named(name);
        return sample with { View = Hostile(sample.View) };
    }

    private static CardView Hostile(CardView view) => view switch
    {
        NeedView v => v with
        {
            Title = Sentinel, Description = Sentinel + "\n# " + Sentinel, Place = Sentinel, Words = Hostile(v.Words), Refusals = Hostile(v.Refusals), Why = v.Why is null ? null : Hostile([v.Why])[0],
            Departments = [.. v.Departments.Select(d => d with { ExternalWhere = d.ExternalWhere is null ? null : Sentinel })],
            Note = v.Note is null ? null : v.Note with { Meanwhile = Hostile(v.Note.Meanwhile) },
        },
        MoveFormView v => v with
        {
            Title = Sentinel, Values = v.Values.ToDictionary(e => e.Key, e => e.Key is "to" or "kind" or "template" or "date" or "until" or "followUp" ? e.Value : Sentinel),
            Quote = v.Quote is null ? null : Hostile([v.Quote])[0], Refusals = Hostile(v.Refusals), Meanwhile = Hostile(v.Meanwhile),
        },
        MoveMenuView v => v with { Title = Sentinel },
        NeedHistoryView v => v with { Title = Sentinel, Lines = Hostile(v.Lines) },
        NeedListView v => v with { Lines = Hostile(v.Lines) },
        Core.Search.SearchView v => v with { Words = Sentinel, Hits = [.. v.Hits.Select(h => h with { Title = Sentinel, Snippet = Sentinel })] },
        Core.Figures.FiguresView v => v,
        ReportFormView v => v with { Draft = Hostile(v.Draft) },
        ReportPreviewView v => v with { Draft = Hostile(v.Draft), Similar = [.. v.Similar.Select(s => s with { Title = Sentinel })] },
        RegionStatusView v => v with { Oldest = Hostile(v.Oldest), NextMeeting = v.NextMeeting is null ? null : Hostile(v.NextMeeting) },
        MeetingListView v => v with { Meetings = [.. v.Meetings.Select(Hostile)] },
        DigestView v => Hostile(v),
        OutcomeFormView v => v with { Item = v.Item with { Title = Sentinel }, Note = Sentinel, Paper = Sentinel, Last = v.Last is null ? null : v.Last with { Note = Sentinel } },
        DigestPreviewView v => v with { Digest = Hostile(v.Digest), Omitted = [.. v.Omitted.Select(o => o with { Reason = Sentinel })] },
        // A number and the name of an Amt: ours.
        NoticeView { Kind: NoticeKind.Reported } v => v,
        NoticeView v => v with { Arguments = [.. v.Arguments.Select(_ => Sentinel)] },
        LostPlacesView v => v with { Places = [.. v.Places.Select(p => p with { Channel = Sentinel })] },

        // A channel that is linked with nothing stands here under its own name.
        MorningReportView v => v with { Lines = [.. v.Lines.Select(l => l with { Place = Sentinel })] },
        NewsView v => v with { Needs = [.. v.Needs.Select(n => n with { Title = Sentinel, Lines = [.. n.Lines.Select(l => l with { Text = Sentinel, Other = Sentinel })] })] },
        SimilarView v => v with { Title = Sentinel, Similar = [.. v.Similar.Select(s => s with { Title = Sentinel })] },
        RuleProposalView v => v with { Evidence = [.. v.Evidence.Select(e => e with { Title = Sentinel })] },
        ReminderView v => v with { Lines = [.. v.Lines.Select(l => l with { Title = Sentinel })] },
        SolvedView v => v with { Line = v.Line with { Title = Sentinel } },
        DueView v => v with { Items = [.. v.Items.Select(i => i with { Pauses = [.. i.Pauses.Select(p => p with { Question = p.Question is null ? null : Sentinel })] })] },
        HandoverView v => v with
        {
            Oldest = Hostile(v.Oldest), Questions = Hostile(v.Questions), Promises = Hostile(v.Promises), FollowUps = Hostile(v.FollowUps),
            Outcomes = [.. v.Outcomes.Select(o => o with { Title = Sentinel })],
        },
        FileView v => v with { Label = Sentinel },
        HelpView v => v,
        _ => throw new ArgumentOutOfRangeException(nameof(view), view.GetType().Name, "Say which of its texts people wrote."),
    };

    private static IReadOnlyList<HistoryLine> Hostile(IReadOnlyList<HistoryLine> lines) => [.. lines.Select(line => line with { Text = Sentinel, Person = line.Person is null ? null : Sentinel })];

    private static IReadOnlyList<HandoverLine> Hostile(IReadOnlyList<HandoverLine> lines) => [.. lines.Select(line => line with { Title = Sentinel, Where = line.Where is null ? null : Sentinel })];

    private static IReadOnlyList<NeedLine> Hostile(IReadOnlyList<NeedLine> lines) => [.. lines.Select(line => line with { Title = Sentinel })];

    private static MeetingLine Hostile(MeetingLine meeting) => meeting with { Name = Sentinel, Room = Sentinel, CommitteeName = Sentinel };

    private static ReportDraft Hostile(ReportDraft draft) => draft with { Title = Sentinel, Description = Sentinel, Place = Sentinel };

    private static DigestView Hostile(DigestView v) => v with
    {
        New = Hostile(v.New), Acknowledged = Hostile(v.Acknowledged), Overdue = Hostile(v.Overdue), Deferred = Hostile(v.Deferred), Marked = Hostile(v.Marked), Changed = Hostile(v.Changed),
        Meeting = v.Meeting is null ? null : Hostile(v.Meeting),
        Standing = v.Standing is null ? null : v.Standing with { MeetingNow = v.Standing.MeetingNow is { } now ? Hostile(now) : null, Outcomes = [.. v.Standing.Outcomes.Select(o => o with { Note = Sentinel })] },
    };
}
