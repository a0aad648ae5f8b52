using Spk.Bot.Core.Deadlines;
using Spk.Bot.Core.Delivery;
using Spk.Bot.Core.Needs;
using Spk.Bot.Core.Time;

namespace Spk.Bot.Tests.Deadlines;

/// <summary>Holds a need's year against its history: what was due and when it appeared, whether promises were reminded, whether everything can be explained.</summary>
internal static class YearJudge
{
    /// <param name="shown">When each step appeared; the default instant: never.</param>
    public static IEnumerable<string> Of(Need need, Dictionary<StepKey, DateTimeOffset> shown, BusinessCalendar calendar, DateTimeOffset end)
    {
        if (NeedHistory.Check(need) is { } broken)
            yield return $"history: {broken}";
        foreach (var fault in Unreported(need, shown, calendar, end).Concat(Promises(need, shown, end)).Concat(Unexplained(need, shown, calendar, end)))
            yield return fault;
    }

    /// <summary>Between two entries nobody moves: each step that falls due and stays true until the next business day ends has appeared by then.</summary>
    private static IEnumerable<string> Unreported(Need need, Dictionary<StepKey, DateTimeOffset> shown, BusinessCalendar calendar, DateTimeOffset end)
    {
        var entries = need.Entries.OrderBy(e => e.Sequence).ToList();
        for (var i = 0; i < entries.Count; i++)
        {
            var (from, until) = (entries[i].At, i + 1 < entries.Count ? entries[i + 1].At : end);
            if (calendar.OpeningOn(calendar.OnOrAfter(BerlinTime.DayOf(from))) > until)
                continue;
            var state = Need.Rebuild(entries.Take(i + 1));
            var seen = new HashSet<StepKey>();
            for (DateTimeOffset? now = from; now < until;)
            {
                var steps = ReminderPlan.Of(state, YearBorough.District.Deadlines, calendar, now.Value);
                foreach (var step in steps.Where(s => s.IsDue(now.Value) && seen.Add(s.Key)))
                {
                    var due = calendar.NextOfficeInstant(step.At > from ? step.At : from);
                    var latest = BerlinTime.At(NaiveCalendar.Count(BerlinTime.DayOf(due), 1, []), new TimeOnly(17, 0));
                    if (latest <= until && !(step.Until < latest) && !(shown.GetValueOrDefault(step.Key) is var at && at != default && at <= latest))
                        yield return $"unreported: {step.Key}, due {due:o}, appeared {at:o}";
                }

                now = steps.Where(s => s.At > now).Select(s => (DateTimeOffset?)s.At).Min();
            }
        }
    }

    /// <summary>A promise that stands from the business day before (or, made on that day, from its own) until the next business day ends is reminded of, once.</summary>
    private static IEnumerable<string> Promises(Need need, Dictionary<StepKey, DateTimeOffset> shown, DateTimeOffset end)
    {
        var entries = need.Entries.OrderBy(e => e.Sequence).ToList();
        foreach (var entry in entries.Where(e => e.Kind == EntryKind.Promised))
        {
            var (made, day) = (BerlinTime.DayOf(entry.At), ((NeedMove.Promise)entry.Change).Date);
            var morning = NaiveCalendar.Before(day) is var before && before > made ? before : day;
            if (morning <= made || !NaiveCalendar.IsBusinessDay(morning))
                continue;
            var after = NaiveCalendar.Count(morning, 1, []);
            var (from, until) = (BerlinTime.At(morning, new TimeOnly(8, 0)), BerlinTime.At(after < day ? after : morning, new TimeOnly(17, 0)));
            if (until > end || entries.Exists(e => e.Sequence > entry.Sequence && e.At <= BerlinTime.At(after, new TimeOnly(17, 0)) && e.Kind is not (EntryKind.Noted or EntryKind.Resubmitted or EntryKind.Acknowledged)))
                continue;
            var key = new StepKey(entry.Department!, DeadlineKind.Promise, DeadlineStage.Soon, day);
            if (morning == before && after <= day && !(shown.GetValueOrDefault(key) is var at && at >= from))
                yield return $"promise not reminded: {key} made {entry.At:o}, {at:o}";
        }
    }

    private static IEnumerable<string> Unexplained(Need need, Dictionary<StepKey, DateTimeOffset> shown, BusinessCalendar calendar, DateTimeOffset end)
    {
        var items = DueExplainer.Of(need, YearBorough.District, calendar, Audience.Department);
        foreach (var item in items.Where(i => i.Unit == DueUnit.BusinessDays && i.Kind is not (DeadlineKind.Silence or DeadlineKind.Solved) && (i.Counted.Count != i.Count || i.Counted[^1] != i.On)))
            yield return $"explanation: {item.Kind} counts {item.Counted.Count} of {item.Count}";
        if (need.Status == NeedStatus.Completed)
            yield break;
        if (items.Count == 0)
            yield return "open, and nothing is owed";
        if (NextStep.Of(need, YearBorough.District.Deadlines, calendar, shown.Keys.ToHashSet(), end) is null)
            yield return "open, and nothing happens next";
    }
}
