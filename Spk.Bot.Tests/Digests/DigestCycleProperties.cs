using Spk.Bot.Core.Digests;
using Spk.Bot.Core.Districts;
using Spk.Bot.Core.Meetings;
using Spk.Bot.Core.Needs;
using Spk.Bot.Tests.Meetings;
using static Spk.Bot.Tests.Time.Office;

namespace Spk.Bot.Tests.Digests;

/// <summary>1,000 random histories of needs against random calendars of meetings that move and are cancelled: each change is told exactly once, and no need twice without one.</summary>
public sealed class DigestCycleProperties
{
    private static readonly Committee Committee = Committees.Social with
    {
        Digest = new DigestRule(null, 2, new TimeOnly(9, 0)) { FirstBusinessDaysBefore = 6, LateAt = new TimeOnly(10, 0) },
    };

    [Fact]
    public void Cycles_OfAnyHistoryAndCalendar_TellEachChangeOnceAndNothingTwice()
    {
        var seed = Environment.TickCount;
        for (var run = 0; run < 1_000; run++)
            Live(new Random(unchecked(seed + run)), unchecked(seed + run));
    }

    private static void Live(Random random, int seed)
    {
        var start = Berlin("2027-02-01 00:00");
        List<Meeting> meetings = [.. Enumerable.Range(0, 3).Select(i => Of(i, start.AddDays(12 + (14 * i)).AddHours(17)))];
        var posted = new List<(DueDigest Due, DigestWindow Window, DigestView View)>();
        var needs = Enumerable.Range(1, 8).Select(n => (Number: n, Changes: Enumerable.Range(0, random.Next(1, 6)).Select(_ => Instant(random, start)).Order().ToList())).ToList();

        // Some happen to the tick at a wake, or one tick after.
        var wakes = Enumerable.Range(0, 60 * 3).Select(i => start.AddDays(i / 3).AddHours(8 + (i % 3))).ToList();
        needs.ForEach(n => n.Changes[0] = wakes[random.Next(wakes.Count)].AddTicks(random.Next(2)));
        foreach (var now in wakes)
        {
            if (random.Next(40) == 0)
                Change(meetings, random, now);
            foreach (var due in DigestPlan.Due(now, [Committee], meetings, posted.Select(p => p.Due.Key).ToHashSet(), Calendar))
            {
                var window = DigestWindow.After(posted.Count == 0 ? start.AddDays(-1) : posted[^1].Window.Until, now);
                var told = posted.Where(p => p.Due.MeetingId == due.MeetingId).SelectMany(p => p.View.Items()).Select(i => i.Line).ToList();
                var rows = needs.Where(n => n.Changes.Min() <= window.Until).Select(n => Row(n.Number, n.Changes, window)).ToList();
                posted.Add((due, window, DigestComposition.Compose(Committee, due.Kind, meetings.Single(m => m.Id == due.MeetingId), window, rows, told)));
            }
        }

        Assert.True(posted.Select(p => p.Due.Key).Distinct().Count() == posted.Count, $"seed {seed}");
        foreach (var (number, changes) in needs)
        {
            foreach (var change in changes.Where(c => posted.Count > 0 && c <= posted[^1].Window.Until))
            {
                var windows = posted.Where(p => p.Window.Contains(change)).ToList();
                Assert.True(windows.Count == 1 && windows[0].View.Items().Count(i => i.Line.Number == $"{number}") == 1, $"seed {seed}: {number} at {change:O}");
            }

            foreach (var cycle in posted.GroupBy(p => p.Due.MeetingId))
            {
                var told = cycle.Where(p => p.View.Items().Any(i => i.Line.Number == $"{number}")).ToList();
                Assert.True(told.Skip(1).All(p => changes.Exists(p.Window.Contains)), $"seed {seed}: {number} again without a change");
                Assert.True(told.Count > 0 || changes.Min() > cycle.Last().Window.Until, $"seed {seed}: {number} is lost");
            }
        }
    }

    private static DateTimeOffset Instant(Random random, DateTimeOffset start) => start.AddTicks(random.NextInt64(TimeSpan.FromDays(55).Ticks));

    private static Meeting Of(int id, DateTimeOffset at) =>
        Meeting.Merge(null, new MeetingReport("oparl", $"{id}", Committee.Key, "Sitzung", at, null, null, MeetingState.Planned), Berlin("2027-01-04 09:00")).Meeting;

    private static void Change(List<Meeting> meetings, Random random, DateTimeOffset now)
    {
        var meeting = meetings[random.Next(meetings.Count)];
        if (random.Next(3) == 0)
            Meeting.Withdraw(meeting, now);
        else if (meeting.IsAhead(now))
            Meeting.Merge(meeting, new MeetingReport("oparl", meeting.SourceId, Committee.Key, "Sitzung", meeting.Start.AddDays(random.Next(-5, 10)), null, null, MeetingState.Planned), now);
    }

    private static DigestRow Row(int number, List<DateTimeOffset> changes, DigestWindow window)
    {
        // Silent since it was reported: it stands in every cycle.
        var last = changes.Where(window.Contains).Select(c => (DateTimeOffset?)c).LastOrDefault();
        return new DigestRow(NeedId.Of(2027, number), $"{number}", $"Bedarf {number}", "Rixdorf", NeedStatus.Delivered, changes.Min(), [new DigestShare("soz", "Amt soz", "SOZ", true, NeedStatus.Delivered, null, false)])
        {
            ChangedAt = last,
        };
    }
}
