using Spk.Bot.Core.Digests;
using Spk.Bot.Core.Districts;
using Spk.Bot.Core.Meetings;
using Spk.Bot.Tests.Meetings;
using static Spk.Bot.Tests.Time.Office;

namespace Spk.Bot.Tests.Digests;

public sealed class DigestPlanTests
{
    private static readonly Committee Weekly = Committees.Social with { Digest = new DigestRule(DayOfWeek.Monday, null, new TimeOnly(9, 0)) };
    private static readonly Committee Before = Committees.Social with { Digest = new DigestRule(null, 2, new TimeOnly(9, 0)) };

    [Theory]
    [InlineData("2026-11-23 08:59", null)]
    [InlineData("2026-11-23 09:00", "weekly:2026-W48")]
    [InlineData("2026-11-27 16:00", "weekly:2026-W48")]
    [InlineData("2026-11-23 22:00", null)]
    [InlineData("2026-11-28 09:00", null)]
    [InlineData("2026-11-29 09:01", null)]
    [InlineData("2026-11-30 09:00", "weekly:2026-W49")]
    [InlineData("2026-05-25 12:00", null)]
    [InlineData("2026-05-26 09:00", "weekly:2026-W22")]
    [InlineData("2026-03-30 08:59", null)]
    [InlineData("2026-03-30 09:00", "weekly:2026-W14")]
    public void Due_Weekly_FromItsTimeForSixDays(string now, string? expected) =>
        Assert.Equal(expected is null ? [] : [expected], Due(Berlin(now), Weekly).Select(d => d.CycleKey));

    [Fact]
    public void Due_WeeklyOnHoliday_ComesNextBusinessDayUnderItsOwnWeek()
    {
        var friday = Weekly with { Digest = Weekly.Digest with { WeeklyOn = DayOfWeek.Friday } };

        var due = Assert.Single(Due(Berlin("2026-12-28 09:00"), friday));

        Assert.Equal(("weekly:2026-W52", Berlin("2026-12-28 09:00"), null, DigestKind.Weekly), (due.CycleKey, due.DueAt, due.MeetingId, due.Kind));
        Assert.Empty(Due(Berlin("2026-12-27 09:00"), friday, Posted("weekly:2026-W51")));
    }

    [Fact]
    public void Due_WeeklyAfterDowntime_IsOnlyTheNewest() =>
        Assert.Equal(["weekly:2026-W48"], Due(Berlin("2026-11-24 10:00"), Weekly, Posted("weekly:2026-W44")).Select(d => d.CycleKey));

    [Fact]
    public void Due_WeeklyPosted_IsNotDueAgainNorIsAnOlderOne() => Assert.Empty(Due(Berlin("2026-11-24 10:00"), Weekly, Posted("weekly:2026-W48")));

    [Fact]
    public void Due_WhenAnotherCommitteeHasPosted_IsStillDue() =>
        Assert.Single(Due(Berlin("2026-11-24 10:00"), Weekly, new HashSet<DigestKey> { new("verkehr", "weekly:2026-W48") }));

    [Theory]
    [InlineData("2026-12-02 17:00", "2026-11-30 09:00")]
    [InlineData("2026-12-01 17:00", "2026-11-27 09:00")]
    [InlineData("2026-12-29 17:00", "2026-12-23 09:00")]
    [InlineData("2026-04-07 17:00", "2026-04-01 09:00")]
    [InlineData("2026-03-31 17:00", "2026-03-27 09:00")]
    public void Due_BeforeMeeting_FromTwoBusinessDaysBeforeUntilItBegins(string start, string from)
    {
        var meeting = MeetingAt(start);

        Assert.Empty(Due(Berlin(from).AddTicks(-1), Before, meetings: meeting));
        var due = Assert.Single(Due(Berlin(from), Before, meetings: meeting));
        Assert.Equal(new DueDigest(DigestKind.BeforeMeeting, "soziales", $"meeting:{meeting.Id}", meeting.Id, Berlin(from)), due);
        Assert.Single(Due(Berlin(start).AddTicks(-1), Before, meetings: meeting));
        Assert.Empty(Due(Berlin(start), Before, meetings: meeting));
    }

    [Fact]
    public void Due_WhenMeetingIsKnownTooLate_IsDueAtOnce() => Assert.Single(Due(Berlin("2026-12-02 16:00"), Before, meetings: MeetingAt("2026-12-02 17:00")));

    [Theory]
    [InlineData("2026-12-01 22:00", "2026-12-02 17:00", false)]
    [InlineData("2026-12-02 09:00", "2026-12-02 17:00", true)]
    [InlineData("2026-12-01 22:00", "2026-12-02 06:30", true)]
    public void Due_AtNight_WaitsForTheMorningUnlessTheMeetingDoesNot(string now, string meeting, bool isDue) =>
        Assert.Equal(isDue, Due(Berlin(now), Before, meetings: MeetingAt(meeting)).Count == 1);

    [Fact]
    public void Due_WhenCancelledOrHeld_IsNotDue()
    {
        Assert.Empty(Due(Berlin("2026-12-01 10:00"), Before, meetings: MeetingAt("2026-12-02 17:00", MeetingState.Cancelled)));
        Assert.Empty(Due(Berlin("2026-12-01 10:00"), Before, meetings: MeetingAt("2026-12-02 17:00", MeetingState.Held)));
    }

    [Fact]
    public void Due_WhenMovedAfterItsDigest_IsNotDueAgain()
    {
        var meeting = MeetingAt("2026-12-02 17:00");
        var posted = Due(Berlin("2026-11-30 09:00"), Before, meetings: meeting).Select(d => d.Key).ToHashSet();

        Move(meeting, "2026-12-16 17:00");

        Assert.Empty(Due(Berlin("2026-12-14 09:00"), Before, posted, meeting));
    }

    [Fact]
    public void Due_WhenMovedBeforeItsDigest_IsDueBeforeTheNewDay()
    {
        var meeting = MeetingAt("2026-12-02 17:00");

        Move(meeting, "2026-12-16 17:00");

        Assert.Empty(Due(Berlin("2026-12-01 09:00"), Before, meetings: meeting));
        Assert.Single(Due(Berlin("2026-12-14 09:00"), Before, meetings: meeting));
    }

    [Fact]
    public void Due_WithZeroDaysAndAMeetingBeforeThatTime_ComesTheBusinessDayBefore()
    {
        var sameDay = Before with { Digest = new DigestRule(null, 0, new TimeOnly(9, 0)) };

        Assert.Equal(Berlin("2026-11-30 09:00"), Due(Berlin("2026-11-30 09:00"), sameDay, meetings: MeetingAt("2026-11-30 17:00")).Single().DueAt);
        Assert.Equal(Berlin("2026-11-27 09:00"), Due(Berlin("2026-11-30 08:00"), sameDay, meetings: MeetingAt("2026-11-30 08:30")).Single().DueAt);
    }

    [Fact]
    public void Due_OfSeveral_OldestFirst()
    {
        var both = Committees.Social with { Digest = new DigestRule(DayOfWeek.Monday, 2, new TimeOnly(9, 0)) };
        var early = MeetingAt("2026-11-24 17:00");

        Assert.Equal([$"meeting:{early.Id}", "weekly:2026-W48"], Due(Berlin("2026-11-24 10:00"), both, meetings: early).Select(d => d.CycleKey));
    }

    private static readonly Committee Full = Committees.Social with { Digest = new DigestRule(null, 2, new TimeOnly(9, 0)) { FirstBusinessDaysBefore = 8, LateAt = new TimeOnly(10, 0) } };

    [Theory]
    [InlineData("2026-11-20 08:59", "", "")]
    [InlineData("2026-11-20 09:00", "", "first")]
    [InlineData("2026-11-27 16:00", "", "first")]
    [InlineData("2026-11-27 22:00", "", "")]
    [InlineData("2026-11-30 08:59", "first", "")]
    [InlineData("2026-11-30 09:00", "", "meeting")]
    [InlineData("2026-11-30 09:00", "first", "meeting")]
    [InlineData("2026-12-02 09:59", "first meeting", "")]
    [InlineData("2026-12-02 10:00", "first meeting", "late")]
    [InlineData("2026-12-02 10:00", "", "meeting")]
    [InlineData("2026-12-02 16:59", "first meeting", "late")]
    [InlineData("2026-12-02 17:00", "first meeting", "")]
    [InlineData("2026-12-02 16:59", "first meeting late", "")]
    public void Due_OfAMeeting_FirstFinalAndLateInTurn(string now, string posted, string expected)
    {
        var meeting = MeetingAt("2026-12-02 17:00");
        var keys = posted.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(k => $"{k}:{meeting.Id:D}").ToArray();

        Assert.Equal(expected, string.Join(' ', Due(Berlin(now), Full, Posted(keys), meeting).Select(d => d.CycleKey[..d.CycleKey.IndexOf(':', StringComparison.Ordinal)])));
    }

    [Fact]
    public void Due_WhenMovedAfterItsFirst_HasTheFinalBeforeTheNewDayAndTheLateOnIt()
    {
        var meeting = MeetingAt("2026-12-02 17:00");
        var (first, final) = ($"first:{meeting.Id:D}", $"meeting:{meeting.Id:D}");

        Move(meeting, "2026-12-16 17:00");

        Assert.Empty(Due(Berlin("2026-12-02 10:00"), Full, Posted(first), meeting));
        Assert.Equal((DigestKind.BeforeMeeting, Berlin("2026-12-14 09:00")), Assert.Single(Due(Berlin("2026-12-14 09:00"), Full, Posted(first), meeting)) is var d ? (d.Kind, d.DueAt) : default);
        Assert.Equal((DigestKind.Late, Berlin("2026-12-16 10:00")), Assert.Single(Due(Berlin("2026-12-16 10:00"), Full, Posted(first, final), meeting)) is var l ? (l.Kind, l.DueAt) : default);
    }

    [Fact]
    public void Due_LateOfAMorningMeeting_IsTheBusinessDayBefore()
    {
        var meeting = MeetingAt("2026-11-30 09:30");

        Assert.Equal(Berlin("2026-11-27 10:00"), Assert.Single(Due(Berlin("2026-11-27 10:00"), Full, Posted($"meeting:{meeting.Id:D}"), meeting)).DueAt);
    }

    [Fact]
    public void Due_WeeklyInRecess_IsNone()
    {
        var resting = Weekly with { Digest = Weekly.Digest with { Recess = [new Recess(new DateOnly(2027, 7, 1), new DateOnly(2027, 8, 13))] } };

        Assert.Equal("weekly:2027-W26", Assert.Single(Due(Berlin("2027-07-01 09:00"), resting)).CycleKey);
        Assert.Empty(Due(Berlin("2027-07-05 09:00"), resting));
        Assert.Empty(Due(Berlin("2027-08-09 09:00"), resting));
        Assert.Equal("weekly:2027-W33", Assert.Single(Due(Berlin("2027-08-16 09:00"), resting)).CycleKey);
    }

    [Fact]
    public void Missed_AFinalWhoseMeetingBegan_AFirstWhoseFinalIsDue_AWeeklyThatWasOvertaken()
    {
        var meeting = MeetingAt("2026-12-02 17:00");
        string[] Missed(string now, Committee committee, params string[] posted) =>
            [.. DigestPlan.Missed(Berlin(now), [committee], [meeting], Posted(posted), Calendar).Select(d => d.CycleKey)];

        Assert.Empty(Missed("2026-11-30 08:59", Full));
        Assert.Equal([$"first:{meeting.Id:D}"], Missed("2026-11-30 09:00", Full));
        Assert.Equal([$"meeting:{meeting.Id:D}"], Missed("2026-12-02 17:00", Full));
        Assert.Empty(Missed("2026-12-02 17:00", Full, $"meeting:{meeting.Id:D}"));
        Assert.Empty(Missed("2026-12-17 17:01", Full));
        Assert.Equal(["weekly:2026-W48"], Missed("2026-11-30 09:00", Weekly, "weekly:2026-W47"));
        Assert.Equal(["weekly:2026-W48"], Missed("2026-11-29 09:01", Weekly, "weekly:2026-W47"));
        Assert.Empty(Missed("2026-11-29 09:00", Weekly, "weekly:2026-W47"));
        Assert.Empty(Missed("2026-11-30 09:00", Weekly));
    }

    [Fact]
    public void Missed_WhenTheMeetingMovedTooNearForItsFirst_IsNone()
    {
        var meeting = MeetingAt("2026-12-16 17:00");

        Move(meeting, "2026-12-03 17:00");

        Assert.Empty(DigestPlan.Missed(Berlin("2026-12-01 09:00"), [Full], [meeting], Posted(), Calendar));
    }

    [Fact]
    public void Next_WithWeeklyAndMeeting_IsTheEarlierThatIsNotPosted()
    {
        var both = Committees.Social with { Digest = new DigestRule(DayOfWeek.Monday, 2, new TimeOnly(9, 0)) };
        var meeting = MeetingAt("2026-11-27 17:00");

        Assert.Equal(Berlin("2026-11-25 09:00"), Next("2026-11-23 09:00"));
        Assert.Equal(Berlin("2026-11-30 09:00"), Next("2026-11-25 09:00"));
        Assert.Equal(Berlin("2026-12-07 09:00"), Next("2026-11-25 09:00", "weekly:2026-W49"));
        Assert.Null(DigestPlan.Next(Berlin("2026-12-02 17:00"), Before, [MeetingAt("2026-12-02 17:00")], Posted(), Calendar));

        DateTimeOffset? Next(string now, params string[] posted) => DigestPlan.Next(Berlin(now), both, [meeting], Posted(posted), Calendar)?.DueAt;
    }

    internal static Meeting MeetingAt(string start, MeetingState state = MeetingState.Planned) =>
        Meeting.Merge(null, new MeetingReport("oparl", "urn:1", "soziales", "Sozialausschuss", Berlin(start), null, null, state), Berlin("2026-01-05 09:00")).Meeting;

    private static void Move(Meeting meeting, string start) =>
        Meeting.Merge(meeting, new MeetingReport(meeting.Source, meeting.SourceId, meeting.CommitteeKey, meeting.Name, Berlin(start), null, null, MeetingState.Planned), Berlin("2026-11-30 12:00"));

    private static IReadOnlyList<DueDigest> Due(DateTimeOffset now, Committee committee, IReadOnlySet<DigestKey>? posted = null, params Meeting[] meetings) =>
        DigestPlan.Due(now, [committee], meetings, posted ?? Posted(), Calendar);

    private static HashSet<DigestKey> Posted(params string[] cycles) => [.. cycles.Select(c => new DigestKey("soziales", c))];
}
