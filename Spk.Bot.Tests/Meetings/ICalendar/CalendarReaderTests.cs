using System.Globalization;
using System.Text;
using Spk.Bot.Core.Meetings;
using Spk.Bot.Core.Meetings.ICalendar;

namespace Spk.Bot.Tests.Meetings.ICalendar;

public sealed class CalendarReaderTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);

    private static readonly MeetingAsk Ask = new(Committees.All);

    [Fact]
    public void Read_OfASingleEvent_TakesAllThatItSays()
    {
        var meeting = Assert.Single(Read("""
            SUMMARY:12. Sitzung des Sozialausschusses\, öffentlich
            DTSTART;TZID=Europe/Berlin:20270120T170000
            DTEND;TZID=Europe/Berlin:20270120T193000
            LOCATION:Rathaus\; Raum A 202\nKarl-Marx-Straße 83
            SEQUENCE:3
            """).Meetings);

        Assert.Equal(("ics", "u1", "soziales", 3), (meeting.Source, meeting.SourceId, meeting.CommitteeKey, meeting.Revision));
        Assert.Equal("12. Sitzung des Sozialausschusses, öffentlich", meeting.Name);
        Assert.Equal("Rathaus; Raum A 202 Karl-Marx-Straße 83", meeting.Room);
        Assert.Equal(("2027-01-20 17:00", "2027-01-20 19:30"), (Berlin(meeting.Start), Berlin(meeting.End!.Value)));
    }

    [Theory]
    [InlineData("DTSTART:20270120T160000Z", "2027-01-20 17:00")]
    [InlineData("DTSTART:20270720T150000Z", "2027-07-20 17:00")]
    [InlineData("DTSTART:20270120T170000", "2027-01-20 17:00")]
    [InlineData("DTSTART;TZID=W. Europe Standard Time:20270720T170000", "2027-07-20 17:00")]
    [InlineData("DTSTART;TZID=/freeassociation.sourceforge.net/Europe/Berlin:20270720T170000", "2027-07-20 17:00")]
    [InlineData("DTSTART;TZID=\"Europe/London\":20270720T160000", "2027-07-20 17:00")]
    [InlineData("DTSTART;TZID=Eigene Zone:20270720T170000", "2027-07-20 17:00")]
    [InlineData("DTSTART;TZID=Eigene Zone:20270120T170000", "2027-01-20 17:00")]
    [InlineData("DTSTART;TZID=Eigene Zone:20270328T013000", "2027-03-28 01:30")]
    [InlineData("DTSTART;TZID=Eigene Zone:20270328T023000", "2027-03-28 03:30")]
    [InlineData("DTSTART;TZID=Eigene Zone:20270328T030000", "2027-03-28 03:00")]
    [InlineData("DTSTART;TZID=Eigene Zone:20271031T013000", "2027-10-31 01:30")]
    [InlineData("DTSTART;TZID=Eigene Zone:20271031T033000", "2027-10-31 03:30")]
    [InlineData("DTSTART;TZID=Europe/Berlin:20270328T023000", "2027-03-28 03:30")]
    public void Start_InEachForm_IsTheSameInstant(string line, string berlin) => Assert.Equal(berlin, Berlin(Assert.Single(Read($"SUMMARY:Sozialausschuss\n{line}").Meetings).Start));

    [Fact]
    public void Start_ThatTheClockShowsTwice_IsTheFirst()
    {
        foreach (var zone in (string[])["Europe/Berlin", "Eigene Zone"])
            Assert.Equal(new DateTimeOffset(2027, 10, 31, 0, 30, 0, TimeSpan.Zero), Assert.Single(Read($"SUMMARY:Sozialausschuss\nDTSTART;TZID={zone}:20271031T023000").Meetings).Start);
    }

    [Fact]
    public void Series_AcrossBothChangesOfTheClock_StaysAtFive()
    {
        var starts = Read("SUMMARY:Sozialausschuss\nDTSTART;TZID=Europe/Berlin:20270106T170000\nRRULE:FREQ=WEEKLY;COUNT=52").Meetings.Select(m => m.Start).ToList();

        Assert.Equal(52, starts.Count);
        Assert.All(starts, s => Assert.Equal("17:00", Berlin(s)[11..]));
        Assert.Equal(2, starts.Zip(starts.Skip(1), (a, b) => b - a).Count(step => step != TimeSpan.FromDays(7)));
    }

    [Fact]
    public void Series_WithoutEnd_IsReckonedTwoYearsAhead()
    {
        var meetings = Read("SUMMARY:Sozialausschuss\nDTSTART;TZID=Europe/Berlin:20200101T170000\nRRULE:FREQ=WEEKLY;BYDAY=WE").Meetings;

        Assert.InRange(meetings[0].Start, Now.AddYears(-1), Now.AddYears(-1).AddDays(8));
        Assert.InRange(meetings[^1].Start, Now.AddYears(2).AddDays(-8), Now.AddYears(2));
    }

    [Fact]
    public void Series_WithLeftOutAndFurtherDates_HasThoseThatRemain()
    {
        var meetings = Read("""
            SUMMARY:Sozialausschuss
            DTSTART;TZID=Europe/Berlin:20270106T170000
            RRULE:FREQ=WEEKLY;COUNT=4
            EXDATE;TZID=Europe/Berlin:20270113T170000
            EXDATE;VALUE=DATE:20270120
            RDATE;TZID=Europe/Berlin:20270210T180000,20270211T180000
            """).Meetings;

        Assert.Equal(["2027-01-06 17:00", "2027-01-27 17:00", "2027-02-10 18:00", "2027-02-11 18:00"], meetings.Select(m => Berlin(m.Start)));
        Assert.Equal(["u1#20270106", "u1#20270127", "u1#20270210", "u1#20270211"], meetings.Select(m => m.SourceId));
    }

    [Fact]
    public void Override_OfOneDate_MovesOrCancelsItAndKeepsItsId()
    {
        var reading = CalendarReader.Read(Bytes(Calendar(
            "UID:u1\nSEQUENCE:5\nSUMMARY:Sozialausschuss\nDTSTART;TZID=Europe/Berlin:20270106T170000\nRRULE:FREQ=WEEKLY;COUNT=3",
            "UID:u1\nSEQUENCE:1\nRECURRENCE-ID;TZID=Europe/Berlin:20270113T170000\nSUMMARY:Sondersitzung des Sozialausschusses\nDTSTART;TZID=Europe/Berlin:20270114T180000",
            "UID:u1\nRECURRENCE-ID:20270120T160000Z\nSTATUS:CANCELLED\nSUMMARY:Sozialausschuss\nDTSTART:20270120T160000Z")), Ask, Now);

        Assert.Equal(
            [("u1#20270106", "2027-01-06 17:00", MeetingState.Planned, 5), ("u1#20270113", "2027-01-14 18:00", MeetingState.Planned, 5), ("u1#20270120", "2027-01-20 17:00", MeetingState.Cancelled, 5)],
            reading.Meetings.Select(m => (m.SourceId, Berlin(m.Start), m.State, m.Revision!.Value)));
    }

    [Fact]
    public void Event_ThereTwice_IsAsTheHigherSequenceSays()
    {
        var reading = CalendarReader.Read(Bytes(Calendar(
            "UID:u1\nSEQUENCE:2\nSUMMARY:Sozialausschuss\nDTSTART:20270120T160000Z", "UID:u1\nSEQUENCE:1\nSUMMARY:Sozialausschuss\nDTSTART:20270121T160000Z")), Ask, Now);

        Assert.Equal("2027-01-20 17:00", Berlin(Assert.Single(reading.Meetings).Start));
    }

    [Theory]
    [InlineData("STATUS:CANCELLED")]
    [InlineData("status:cancelled")]
    [InlineData("LOCATION:fällt aus")]
    public void Event_CancelledInAnyWay_IsCancelled(string line) =>
        Assert.Equal(MeetingState.Cancelled, Assert.Single(Read($"SUMMARY:Sozialausschuss\nDTSTART:20270120T160000Z\n{line}").Meetings).State);

    [Theory]
    [InlineData("SUMMARY:Sozialausschuss\nDTSTART;VALUE=DATE:20270120", "no time of day")]
    [InlineData("SUMMARY:Sozialausschuss\nDTSTART;TZID=Atlantis:20270120T170000", "zone \"Atlantis\"")]
    [InlineData("SUMMARY:Sozialausschuss\nDTSTART:morgen", "no start")]
    [InlineData("SUMMARY:Sozialausschuss", "no start")]
    [InlineData("SUMMARY:Betriebsausflug\nDTSTART:20270120T160000Z", "exactly one committee")]
    [InlineData("SUMMARY:Sitzung der Fraktion zum Sozialausschuss\nDTSTART:20270120T160000Z", "exactly one committee")]
    [InlineData("SUMMARY:Sozialausschuss\nDTSTART:20270120T160000Z\nRRULE:FREQ=YEARLY;BYWEEKNO=3", "BYWEEKNO=3")]
    [InlineData("SUMMARY:Sozialausschuss\nDTSTART:20270120T160000Z\nRRULE:FREQ=DAILY\nEXRULE:FREQ=WEEKLY", "several rules")]
    [InlineData("SUMMARY:Sozialausschuss\nDTSTART:20270120T160000Z\nRECURRENCE-ID;RANGE=THISANDFUTURE:20270120T160000Z", "RANGE")]
    public void Event_NotUnderstood_IsLeftOutWithTheReason(string lines, string reason)
    {
        var reading = Read(lines);

        Assert.Empty(reading.Meetings);
        Assert.Empty(reading.Series);
        Assert.Contains(reason, Assert.Single(reading.Skipped).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Day_WithoutATime_HasTheUsualOneWhereTheFileNamesIt()
    {
        var reading = CalendarReader.Read(Bytes(Calendar("UID:u1\nSUMMARY:Sozialausschuss\nDTSTART;VALUE=DATE:20270720")), Ask with { UsualTime = new TimeOnly(17, 0) }, Now);

        Assert.Equal("2027-07-20 17:00", Berlin(Assert.Single(reading.Meetings).Start));
    }

    [Theory]
    [InlineData("12. Sitzung", true)]
    [InlineData("Sondersitzung", true)]
    [InlineData("Jour fixe", false)]
    [InlineData("12. Sitzung des Kulturausschusses", false)]
    [InlineData("Fraktionssitzung", false)]
    public void Entry_InACommitteesOwnCalendar_IsItsMeetingWhereItSaysSo(string title, bool isMeeting)
    {
        var document = Bytes(Calendar($"UID:u1\nSUMMARY:{title}\nDTSTART:20270120T160000Z"));

        Assert.Equal(isMeeting ? "soziales" : null, CalendarReader.Read(document, Ask with { Sole = Committees.Social }, Now).Meetings.SingleOrDefault()?.CommitteeKey);
        Assert.Empty(CalendarReader.Read(document, Ask, Now).Meetings);
    }

    [Fact]
    public void Lines_FoldedAnywhere_AreTheSame()
    {
        var calendar = Calendar("UID:u1\nSUMMARY:Sozialausschuss mit einer sehr langen Überschrift; mit \\\\ und \\n\nDTSTART;TZID=Europe/Berlin:20270120T170000");
        var whole = Assert.Single(CalendarReader.Read(Bytes(calendar), Ask, Now).Meetings);
        var line = calendar.IndexOf("SUMMARY", StringComparison.Ordinal);

        for (var at = line + 1; at < calendar.IndexOf("END:VEVENT", StringComparison.Ordinal) - 1; at++)
            if (calendar[at] is not '\r' and not '\n' && calendar[at - 1] is not '\n' and not '\r')
                Assert.Equal(whole, Assert.Single(CalendarReader.Read(Bytes(calendar.Insert(at, "\r\n ")), Ask, Now).Meetings));
        Assert.Equal(whole, Assert.Single(CalendarReader.Read(Bytes(calendar.Replace("\r\n", "\n", StringComparison.Ordinal)), Ask, Now).Meetings));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{\"data\":[]}")]
    [InlineData("END:VCALENDAR\nBEGIN")]
    public void Document_OfAnotherKind_IsAFault(string text) => Assert.Single(CalendarReader.Read(Bytes(text), Ask, Now).Faults);

    [Theory]
    [InlineData("PT2H30M", 150)]
    [InlineData("P1W", 10080)]
    [InlineData("P1DT1M", 1441)]
    [InlineData("-PT1H", null)]
    [InlineData("zwei Stunden", null)]
    public void Duration_Always_IsReadOrNot(string text, int? minutes) => Assert.Equal(minutes, (int?)CalendarDuration.Parse(text)?.TotalMinutes);

    private static MeetingReading Read(string lines) => CalendarReader.Read(Bytes(Calendar($"UID:u1\n{lines}")), Ask, Now);

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    private static string Calendar(params string[] events) => string.Concat(
        """
        BEGIN:VCALENDAR
        VERSION:2.0
        BEGIN:VTIMEZONE
        TZID:Eigene Zone
        BEGIN:STANDARD
        DTSTART:16011028T030000
        RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10
        TZOFFSETFROM:+0200
        TZOFFSETTO:+0100
        END:STANDARD
        BEGIN:DAYLIGHT
        DTSTART:16010325T020000
        RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3
        TZOFFSETFROM:+0100
        TZOFFSETTO:+0200
        END:DAYLIGHT
        END:VTIMEZONE

        """, string.Concat(events.Select(e => $"BEGIN:VEVENT\n{e}\nEND:VEVENT\n")), "END:VCALENDAR\n").ReplaceLineEndings("\r\n");

    private static string Berlin(DateTimeOffset instant) => Core.Time.BerlinTime.ToLocal(instant).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
}
