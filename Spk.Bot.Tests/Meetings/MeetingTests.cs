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
    public void Merge_Always_KeepsWhatChangedFromWhatToWhat()
    {
        var added = Meeting.Merge(null, Report, Now);
        var moved = Meeting.Merge(added.Meeting, Report with { Start = Berlin("2027-01-21 18:00"), Name = "Sondersitzung des Sozialausschusses", Room = null }, Now.AddDays(1));
        var cancelled = Meeting.Withdraw(added.Meeting, Now.AddDays(2));
        var back = Meeting.Merge(added.Meeting, Report with { Start = Berlin("2027-01-21 18:00"), Name = "Sondersitzung des Sozialausschusses", Room = null }, Now.AddDays(3));

        MeetingEntry[] all = [.. added.Entries, .. moved.Entries, .. cancelled.Entries, .. back.Entries];
        Assert.Equal(
            [
                (1, MeetingEntryKind.Added, null, "2027-01-20T16:00:00.0000000+00:00"),
                (2, MeetingEntryKind.Moved, "2027-01-20T16:00:00.0000000+00:00", "2027-01-21T17:00:00.0000000+00:00"),
                (2, MeetingEntryKind.State, "Planned", "Moved"),
                (2, MeetingEntryKind.Renamed, "12. Sitzung des Sozialausschusses", "Sondersitzung des Sozialausschusses"),
                (2, MeetingEntryKind.Room, "Raum A202", null),
                (3, MeetingEntryKind.Cancelled, "Moved", "Cancelled"),
                (4, MeetingEntryKind.Reinstated, "Cancelled", "Planned"),
            ],
            all.Select(e => (e.Version, e.Kind, e.From, e.To)));
        Assert.Equal(MeetingKind.Extraordinary, added.Meeting.Kind);
        Assert.All(all, e => Assert.Equal(added.Meeting.Id, e.MeetingId));
    }

    [Fact]
    public void Merge_OfAnOlderRevision_ChangesNothing()
    {
        var meeting = Meeting.Merge(null, Report with { Revision = 3 }, Now).Meeting;

        Assert.Equal(MeetingChangeKind.Unchanged, Meeting.Merge(meeting, Report with { Revision = 2, Start = Berlin("2027-01-21 17:00") }, Now).Kind);
        Assert.Equal((Berlin("2027-01-20 17:00"), 3), (meeting.Start, meeting.Revision));
        Assert.Equal(MeetingChangeKind.Unchanged, Meeting.Merge(meeting, Report with { Revision = 4 }, Now).Kind);
        Assert.Equal(MeetingChangeKind.Unchanged, Meeting.Merge(meeting, Report with { Revision = 3, Start = Berlin("2027-01-21 17:00") }, Now).Kind);
        Assert.Equal(MeetingChangeKind.Changed, Meeting.Merge(meeting, Report with { Revision = 5, Start = Berlin("2027-01-21 17:00") }, Now).Kind);
    }

    [Theory]
    [InlineData("Außerordentliche Sitzung des Sozialausschusses", MeetingKind.Extraordinary)]
    [InlineData("Sondersitzung der BVV", MeetingKind.Extraordinary)]
    [InlineData("Fortsetzung der 21. (außerordentlichen) Sitzung", MeetingKind.Continued)]
    [InlineData("Konstituierende Sitzung der BVV", MeetingKind.Constituent)]
    [InlineData("12. ordentliche öffentliche Sitzung", MeetingKind.Ordinary)]
    public void Kind_Always_IsWhatTheNameSays(string name, MeetingKind kind) => Assert.Equal(kind, Meeting.Merge(null, Report with { Name = name }, Now).Meeting.Kind);

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
