using FsCheck;
using FsCheck.Fluent;
using Spk.Bot.Core.Digests;
using Spk.Bot.Core.Districts;
using Spk.Bot.Core.Meetings;
using Spk.Bot.Core.Time;
using Spk.Bot.Tests.Meetings;
using static Spk.Bot.Tests.Time.Office;

namespace Spk.Bot.Tests.Digests;

/// <summary>
/// Six weeks of a committee's life at random: meetings become known, move, are cancelled and come back, and at random instants somebody wakes up and posts what is due.
/// </summary>
public sealed class DigestPlanProperties
{
    [Fact]
    public void Wake_InAnyHistory_PostsEachCycleOnceAndLeavesNothingDueBehind() => Check(history =>
    {
        var posted = Live(history, (wake, meetings, before, now) =>
        {
            foreach (var due in wake)
                Assert.True(IsRightful(due, history.Committee, meetings, now), $"{due} at {now:O}");
            Assert.All(ShouldExist(history.Committee, meetings, now), key => Assert.Contains(key, before.Concat(wake.Select(d => d.Key))));
        });

        Assert.Equal(posted.Count, posted.Select(p => p.Due.Key).Distinct().Count());
        Assert.All(posted.Where(p => p.Due.MeetingId is not null).GroupBy(p => p.Due.MeetingId), digests => Assert.Single(digests));
    });

    [Fact]
    public void Windows_OfOneKind_HoldEachEventExactlyOnce() => Check(history =>
    {
        var posted = Live(history, (_, _, _, _) => { });
        foreach (var kind in posted.GroupBy(p => p.Due.Kind))
        {
            var windows = new List<DigestWindow>();
            foreach (var (_, at) in kind)
                windows.Add(DigestWindow.After(windows.Count == 0 ? null : windows[^1].Until, at));
            var events = history.Steps.Select(s => s.At).Concat(windows.Select(w => w.Until)).Concat(windows.Select(w => w.Until.AddTicks(1)));
            foreach (var instant in events.Where(e => e > windows[0].Since && e <= windows[^1].Until))
                Assert.Single(windows, w => w.Contains(instant));
        }
    });

    [Fact]
    public void Due_WhateverTheOrderOfItsInput_IsTheSame() => Check(history =>
    {
        Live(history, (wake, meetings, before, now) =>
        {
            var others = Committees.All.Where(c => c.Key != history.Committee.Key).Select(c => c with { Digest = new DigestRule(null, null, default) });
            var again = DigestPlan.Due(now, [.. others, history.Committee], [.. meetings.Reverse()], before.ToHashSet(), Calendar);
            Assert.Equal(wake, again);
        });
    });

    /// <summary>Runs the history; tells the observer, at each wake, what was due, the meetings, what had been posted before, and the instant.</summary>
    private static List<(DueDigest Due, DateTimeOffset At)> Live(History history, Action<IReadOnlyList<DueDigest>, IReadOnlyList<Meeting>, IReadOnlyList<DigestKey>, DateTimeOffset> observe)
    {
        var meetings = new Dictionary<int, Meeting>();
        var posted = new List<(DueDigest Due, DateTimeOffset At)>();
        foreach (var step in history.Steps)
        {
            if (step.Does == Happening.Wake)
            {
                var before = posted.Select(p => p.Due.Key).ToList();
                var due = DigestPlan.Due(step.At, [history.Committee], [.. meetings.Values], before.ToHashSet(), Calendar);
                observe(due, [.. meetings.Values], before, step.At);
                posted.AddRange(due.Select(d => (d, step.At)));
                continue;
            }
            var known = meetings.GetValueOrDefault(step.Meeting);
            var start = step.Does == Happening.Schedule || known is null ? step.At + step.Ahead : known.Start;
            var state = step.Does switch { Happening.Cancel => MeetingState.Cancelled, Happening.Hold => MeetingState.Held, _ => MeetingState.Planned };
            var report = new MeetingReport("oparl", $"urn:{step.Meeting}", history.Committee.Key, "Sitzung", start, null, null, state);
            meetings[step.Meeting] = Meeting.Merge(known, report, step.At).Meeting;
        }
        return posted;
    }

    private static bool IsRightful(DueDigest due, Committee committee, IReadOnlyList<Meeting> meetings, DateTimeOffset now)
    {
        if (due.Kind == DigestKind.Weekly)
            return WeekliesUntil(committee, now).LastOrDefault() is var newest && newest.Key == due.Key && newest.At == due.DueAt && now - newest.At <= TimeSpan.FromDays(6) && !Waits(newest.At, null, now);
        var meeting = meetings.Single(m => m.Id == due.MeetingId);
        return meeting.State is MeetingState.Planned or MeetingState.Moved && due.DueAt == MeetingDue(committee, meeting) && due.DueAt <= now && now < meeting.Start && !Waits(due.DueAt, meeting.Start, now);
    }

    private static IEnumerable<DigestKey> ShouldExist(Committee committee, IReadOnlyList<Meeting> meetings, DateTimeOffset now)
    {
        foreach (var meeting in meetings.Where(m => committee.Digest.BusinessDaysBefore is not null && m.State is MeetingState.Planned or MeetingState.Moved))
            if (MeetingDue(committee, meeting) is var at && at <= now && now < meeting.Start && !Waits(at, meeting.Start, now))
                yield return new DigestKey(committee.Key, $"meeting:{meeting.Id}");
        foreach (var (key, at) in WeekliesUntil(committee, now).TakeLast(1))
            if (now - at <= TimeSpan.FromDays(6) && !Waits(at, null, now))
                yield return key;
    }

    /// <summary>Late by an hour and more, the office closed, and the meeting not before it opens.</summary>
    private static bool Waits(DateTimeOffset due, DateTimeOffset? meeting, DateTimeOffset now)
    {
        var (today, time) = (BerlinTime.DayOf(now), TimeOnly.FromDateTime(BerlinTime.ToLocal(now).DateTime));
        if (now - due < TimeSpan.FromHours(1) || (Calendar.IsBusinessDay(today) && time >= new TimeOnly(9, 0) && time < new TimeOnly(17, 0)))
            return false;
        var opening = Enumerable.Range(0, 20).Select(today.AddDays).Where(Calendar.IsBusinessDay).Select(d => BerlinTime.At(d, new TimeOnly(9, 0))).First(at => at > now);
        return meeting is null || meeting > opening;
    }

    /// <summary>Said the long way: the day with N business days from it up to the meeting's day, that one left out.</summary>
    private static DateTimeOffset MeetingDue(Committee committee, Meeting meeting)
    {
        var day = BerlinTime.DayOf(meeting.Start);
        var businessDays = Enumerable.Range(1, 60).Select(n => day.AddDays(-n)).Where(Calendar.IsBusinessDay).Prepend(day).ToList();
        return businessDays.Skip(committee.Digest.BusinessDaysBefore!.Value).Select(d => BerlinTime.At(d, committee.Digest.At)).First(at => at < meeting.Start);
    }

    private static IEnumerable<(DigestKey Key, DateTimeOffset At)> WeekliesUntil(Committee committee, DateTimeOffset now) =>
        from back in Enumerable.Range(-10, 40).Reverse()
        let day = BerlinTime.DayOf(now).AddDays(-back)
        where day.DayOfWeek == committee.Digest.WeeklyOn
        let open = Enumerable.Range(0, 10).Select(day.AddDays).First(Calendar.IsBusinessDay)
        let at = BerlinTime.At(open, committee.Digest.At)
        where at <= now
        orderby at
        select (new DigestKey(committee.Key, $"weekly:{BerlinTime.WeekKey(day)}"), at);

    private static void Check(Action<History> property) => Prop.ForAll(Histories.ToArbitrary(), property).Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    /// <summary>Around the changes of the clock, Christmas, Easter and May as often as anywhere else.</summary>
    private static Gen<History> Histories { get; } =
        from first in Gen.Frequency(
            (2, Gen.Elements("2026-10-12", "2026-12-07", "2027-03-08", "2027-04-26").Select(Day)),
            (1, Gen.Choose(0, 1500).Select(n => new DateOnly(2025, 1, 1).AddDays(n))))
        from weekday in Gen.Choose(-1, 6)
        from daysBefore in Gen.Choose(-1, 6)
        from at in Gen.OneOf(Gen.Elements(9 * 60, 0, (2 * 60) + 30), Gen.Choose(0, 1439))
        let rule = new DigestRule(weekday < 0 ? null : (DayOfWeek)weekday, daysBefore < 0 ? null : daysBefore, TimeOnly.MinValue.AddMinutes(at))
        from steps in Steps(BerlinTime.StartOfDay(first), at).ArrayOf()
        select new History(Committees.Social with { Digest = rule }, [.. steps.OrderBy(s => s.At)]);

    private static Gen<Step> Steps(DateTimeOffset start, int digestMinute) =>
        from day in Gen.Choose(0, 41)
        from minute in Gen.Frequency((2, Gen.Choose(0, 1439)), (1, Gen.Constant(digestMinute)))
        from does in Gen.Frequency(
            (6, Gen.Constant(Happening.Wake)), (4, Gen.Constant(Happening.Schedule)), (1, Gen.Constant(Happening.Cancel)), (1, Gen.Constant(Happening.Reinstate)), (1, Gen.Constant(Happening.Hold)))
        from meeting in Gen.Choose(0, 3)
        from ahead in Gen.Choose(-24, 14 * 24)
        select new Step(BerlinTime.At(BerlinTime.DayOf(start).AddDays(day), TimeOnly.MinValue.AddMinutes(minute)), does, meeting, TimeSpan.FromHours(ahead));

    private enum Happening
    {
        Wake,
        Schedule,
        Cancel,
        Reinstate,
        Hold,
    }

    private sealed record Step(DateTimeOffset At, Happening Does, int Meeting, TimeSpan Ahead);

    private sealed record History(Committee Committee, IReadOnlyList<Step> Steps)
    {
        public override string ToString() => $"{Committee.Digest}\n{string.Join('\n', Steps)}";
    }
}
