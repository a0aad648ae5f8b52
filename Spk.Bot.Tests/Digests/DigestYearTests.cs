using Spk.Bot.Core.Digests;
using Spk.Bot.Core.Districts;
using Spk.Bot.Core.Meetings;
using Spk.Bot.Core.Time;
using Spk.Bot.Tests.Meetings;
using static Spk.Bot.Tests.Time.Office;

namespace Spk.Bot.Tests.Digests;

/// <summary>A year of twelve committees, minute by minute where something is due: recess, both changes of the clock, two nights without the bot, a clock set back.</summary>
public sealed class DigestYearTests
{
    private static readonly Recess Summer = new(new DateOnly(2027, 7, 1), new DateOnly(2027, 8, 13));
    private static readonly DateTimeOffset From = Berlin("2026-12-21 00:00");
    private static readonly DateTimeOffset Until = Berlin("2028-01-03 00:00");

    /// <summary>Nobody wakes in these: from evening to after the hour of the digests.</summary>
    private static readonly (DateTimeOffset From, DateTimeOffset Until)[] Outages =
        [(Berlin("2027-03-15 20:00"), Berlin("2027-03-16 09:13")), (Berlin("2027-10-31 20:00"), Berlin("2027-11-01 09:13"))];

    [Fact]
    public void Year_OfTwelveCommittees_HasEachDigestAtItsMinuteAndNoneTwice()
    {
        var committees = Enumerable.Range(0, 12).Select(i => Committees.Social with
        {
            Key = $"c{i}",
            Digest = new DigestRule(i % 2 == 0 ? DayOfWeek.Monday : null, 2, new TimeOnly(8, i)) { FirstBusinessDaysBefore = 8, LateAt = new TimeOnly(10, i), Recess = [Summer] },
        }).ToList();
        var meetings = committees.SelectMany((c, i) => Enumerable.Range(0, 12).Select(month => Held(c.Key, month, i))).OfType<Meeting>().ToList();
        var posted = new Dictionary<DigestKey, (DueDigest Due, DateTimeOffset At)>();
        var missed = new HashSet<DigestKey>();

        // Every quarter of an hour, and each minute around eight and ten; now and then the clock goes back by an hour.
        foreach (var now in Wakes())
        {
            var keys = posted.Keys.Concat(missed).ToHashSet();
            foreach (var due in DigestPlan.Missed(now, committees, meetings, keys, Calendar))
                Assert.True(missed.Add(due.Key));
            keys.UnionWith(missed);
            foreach (var due in DigestPlan.Due(now, committees, meetings, keys, Calendar))
            {
                Assert.True(posted.TryAdd(due.Key, (due, now)), $"{due.CycleKey} twice");
                Assert.True(due.MeetingId is not { } id || now < meetings.Single(m => m.Id == id).Start);
            }
        }

        Assert.Empty(missed);
        foreach (var meeting in meetings)
            foreach (var (kind, daysBefore) in ((string, int)[])[("first", 8), ("meeting", 2), ("late", 0)])
            {
                var (due, at) = posted[new DigestKey(meeting.CommitteeKey, $"{kind}:{meeting.Id:D}")];
                var expected = BerlinTime.At(Calendar.AddBusinessDays(BerlinTime.DayOf(meeting.Start), -daysBefore), new TimeOnly(kind == "late" ? 10 : 8, int.Parse(meeting.CommitteeKey[1..], null)));
                Assert.Equal(expected, due.DueAt);
                Assert.Equal(Outages.Where(o => o.From < expected && expected < o.Until).Select(o => o.Until).DefaultIfEmpty(expected).Single(), at);
            }
        foreach (var committee in committees.Where(c => c.Digest.WeeklyOn is not null))
        {
            var weeks = posted.Values.Where(p => p.Due.CommitteeKey == committee.Key && p.Due.Kind == DigestKind.Weekly && p.Due.DueAt >= Berlin("2027-01-04 00:00")).ToList();
            Assert.Equal(52 - 6, weeks.Count);
            Assert.All(weeks, w => Assert.False(Summer.From <= BerlinTime.DayOf(w.At) && BerlinTime.DayOf(w.At) <= Summer.Until));
        }
    }

    private static IEnumerable<DateTimeOffset> Wakes()
    {
        for (var day = BerlinTime.DayOf(From); BerlinTime.StartOfDay(day) < Until; day = day.AddDays(1))
        {
            var minutes = Enumerable.Range(0, 12).Select(i => (8 * 60) + i).Concat(Enumerable.Range(0, 12).Select(i => (10 * 60) + i)).Concat([3 * 60, 7 * 60, 9 * 60 + 13, 17 * 60 + 1, 20 * 60]).Order();
            foreach (var minute in minutes)
            {
                var now = BerlinTime.At(day, TimeOnly.MinValue.AddMinutes(minute));
                if (Outages.Any(o => o.From < now && now < o.Until))
                    continue;
                yield return now;
                if (day.Day == 20 && minute == 10 * 60)
                    yield return now.AddHours(-1);
            }
        }
    }

    private static Meeting? Held(string committee, int month, int week)
    {
        var day = Calendar.OnOrAfter(new DateOnly(2027, month + 1, 1).AddDays(10 + week));
        return Summer.From <= day && day <= Summer.Until
            ? null
            : Meeting.Merge(null, new MeetingReport("oparl", $"{committee}:{month}", committee, "Sitzung", BerlinTime.At(day, new TimeOnly(17, 0)), null, null, MeetingState.Planned), Berlin("2026-12-01 09:00")).Meeting;
    }
}
