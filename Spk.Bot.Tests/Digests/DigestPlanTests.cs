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
    [InlineData("2026-11-29 09:00", "weekly:2026-W48")]
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
        Assert.Equal(["weekly:2026-W48"], Due(Berlin("2026-11-24 07:00"), Weekly, Posted("weekly:2026-W44")).Select(d => d.CycleKey));

    [Fact]
    public void Due_WeeklyPosted_IsNotDueAgainNorIsAnOlderOne() => Assert.Empty(Due(Berlin("2026-11-24 07:00"), Weekly, Posted("weekly:2026-W48")));

    [Fact]
    public void Due_WhenAnotherCommitteeHasPosted_IsStillDue() =>
        Assert.Single(Due(Berlin("2026-11-24 07:00"), Weekly, new HashSet<DigestKey> { new("verkehr", "weekly:2026-W48") }));

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
