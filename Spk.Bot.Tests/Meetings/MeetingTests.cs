using Spk.Bot.Core.Meetings;
using static Spk.Bot.Tests.Time.Office;

namespace Spk.Bot.Tests.Meetings;

public sealed class MeetingTests
{
    private static readonly DateTimeOffset Now = Berlin("2026-11-23 10:00");

    private static readonly MeetingReport Report = new(
        "oparl", "urn:1", "soziales", "12. Sitzung des Sozialausschusses", Berlin("2027-01-20 17:00"), null, "Raum A202", MeetingState.Planned);

    [Fact]
    public void Merge_WhenUnknown_Adds()
    {
        var change = Meeting.Merge(null, Report with { Start = DateTimeOffset.Parse("2027-01-20T17:00:00+01:00", null) }, Now);

        Assert.Equal(MeetingChangeKind.Added, change.Kind);
        var meeting = change.Meeting;
        Assert.Equal(("oparl", "urn:1", "soziales", MeetingState.Planned, 1), (meeting.Source, meeting.SourceId, meeting.CommitteeKey, meeting.State, meeting.Version));
        Assert.Equal(TimeSpan.Zero, meeting.Start.Offset);
        Assert.Equal((Now, Now), (meeting.KnownSince, meeting.ChangedAt));
        Assert.Equal(7, meeting.Id.Version);
    }

    [Fact]
    public void Merge_WhenSameReportComesAgain_ChangesNothing()
    {
        var meeting = Known();

        var change = Meeting.Merge(meeting, Report, Now.AddDays(1));

        Assert.Equal((MeetingChangeKind.Unchanged, MeetingDifferences.None), (change.Kind, change.Differences));
        Assert.Equal((Now, 1), (meeting.ChangedAt, meeting.Version));
    }

    [Fact]
    public void Merge_WhenStartDiffers_IsMovedAndStaysSo()
    {
        var meeting = Known();

        var moved = Meeting.Merge(meeting, Report with { Start = Report.Start.AddDays(7) }, Now.AddDays(1));
        var invited = Meeting.Merge(meeting, Report with { Start = Report.Start.AddDays(7), State = MeetingState.Invited }, Now.AddDays(2));

        Assert.Equal((MeetingChangeKind.Changed, MeetingDifferences.Moved | MeetingDifferences.State), (moved.Kind, moved.Differences));
        Assert.Equal(MeetingChangeKind.Unchanged, invited.Kind);
        Assert.Equal((MeetingState.Moved, Report.Start.AddDays(7), 2), (meeting.State, meeting.Start, meeting.Version));
    }

    [Fact]
    public void Merge_WhenCancelledAndBack_SaysSoBothTimes()
    {
        var meeting = Known();

        var cancelled = Meeting.Merge(meeting, Report with { State = MeetingState.Cancelled }, Now);
        Assert.False(meeting.IsAhead(Now));
        var back = Meeting.Merge(meeting, Report with { State = MeetingState.Invited }, Now);

        Assert.Equal(MeetingDifferences.Cancelled, cancelled.Differences);
        Assert.Equal(MeetingDifferences.Reinstated, back.Differences);
        Assert.Equal(MeetingState.Invited, meeting.State);
        Assert.True(meeting.IsAhead(Now));
    }

    [Fact]
    public void Merge_WhenMovedMeetingIsHeld_IsHeld()
    {
        var meeting = Known();
        Meeting.Merge(meeting, Report with { Start = Report.Start.AddDays(1) }, Now);

        Meeting.Merge(meeting, Report with { Start = Report.Start.AddDays(1), State = MeetingState.Held }, Now);

        Assert.Equal(MeetingState.Held, meeting.State);
    }

    [Fact]
    public void Merge_WhenNameRoomEndOrCommitteeDiffer_NamesEach()
    {
        Assert.Equal(MeetingDifferences.Renamed, Difference(Report with { Name = "12. außerordentliche Sitzung" }));
        Assert.Equal(MeetingDifferences.Details, Difference(Report with { Room = null }));
        Assert.Equal(MeetingDifferences.Details, Difference(Report with { End = Report.Start.AddHours(2) }));
        Assert.Equal(MeetingDifferences.Committee, Difference(Report with { CommitteeKey = "verkehr" }));
        Assert.Equal(MeetingDifferences.State, Difference(Report with { State = MeetingState.Invited }));

        static MeetingDifferences Difference(MeetingReport report) => Meeting.Merge(Known(), report, Now).Differences;
    }

    [Fact]
    public void Merge_WhenReportIsOfAnotherMeeting_Throws() =>
        Assert.Throws<ArgumentException>(() => Meeting.Merge(Known(), Report with { SourceId = "urn:2" }, Now));

    [Fact]
    public void Withdraw_WhenAhead_Cancels()
    {
        var meeting = Known();

        Assert.Equal(MeetingDifferences.Cancelled, Meeting.Withdraw(meeting, Now).Differences);
        Assert.Equal(MeetingChangeKind.Unchanged, Meeting.Withdraw(meeting, Now).Kind);
        Assert.Equal((MeetingState.Cancelled, 2), (meeting.State, meeting.Version));
    }

    [Fact]
    public void Withdraw_WhenPast_ChangesNothing()
    {
        var meeting = Known();

        Assert.Equal(MeetingChangeKind.Unchanged, Meeting.Withdraw(meeting, Report.Start).Kind);
        Assert.Equal(MeetingState.Planned, meeting.State);
    }

    private static Meeting Known() => Meeting.Merge(null, Report, Now).Meeting;
}
