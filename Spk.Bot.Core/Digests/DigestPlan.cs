using Spk.Bot.Core.Districts;
using Spk.Bot.Core.Meetings;
using Spk.Bot.Core.Time;

namespace Spk.Bot.Core.Digests;

/// <summary>
/// Which digests are due, told from state alone: whoever wakes up, however late, asks and gets the same answer. A digest whose key is among the posted ones is never
/// due again, also when its meeting moved.
/// </summary>
public static class DigestPlan
{
    /// <summary>A weekly digest that is later than this is left out: the next one tells all.</summary>
    public static readonly TimeSpan WeeklyGrace = TimeSpan.FromDays(6);

    /// <param name="meetings">Of any committee and time.</param>
    /// <param name="posted">Keys of all digests that exist already.</param>
    /// <returns>By due instant, then committee.</returns>
    public static IReadOnlyList<DueDigest> Due(
        DateTimeOffset now,
        IReadOnlyList<Committee> committees,
        IReadOnlyList<Meeting> meetings,
        IReadOnlySet<DigestKey> posted,
        BusinessCalendar calendar)
    {
        var due = new List<DueDigest>();
        foreach (var committee in committees)
        {
            if (NewestWeekly(committee, now, calendar) is { } weekly && now - weekly.DueAt <= WeeklyGrace)
                due.Add(weekly);
            due.AddRange(BeforeMeetings(committee, meetings, now, calendar).Where(d => d.DueAt <= now));
        }
        return [.. due.Where(d => !posted.Contains(d.Key)).OrderBy(d => d.DueAt).ThenBy(d => d.CommitteeKey, StringComparer.Ordinal).ThenBy(d => d.CycleKey, StringComparer.Ordinal)];
    }

    /// <summary>The committee's next digest after now, as things stand; null when none is foreseen. What is due already is not asked here.</summary>
    public static DueDigest? Next(
        DateTimeOffset now,
        Committee committee,
        IReadOnlyList<Meeting> meetings,
        IReadOnlySet<DigestKey> posted,
        BusinessCalendar calendar) =>
        Weeklies(committee, now, calendar)
            .Concat(BeforeMeetings(committee, meetings, now, calendar))
            .Where(d => d.DueAt > now && !posted.Contains(d.Key))
            .MinBy(d => d.DueAt);

    private static DueDigest? NewestWeekly(Committee committee, DateTimeOffset now, BusinessCalendar calendar) =>
        Weeklies(committee, now, calendar).Where(d => d.DueAt <= now).MaxBy(d => d.DueAt);

    /// <summary>Those of the weeks around now. Holidays can push one into the next week, under the key of its own week.</summary>
    private static IEnumerable<DueDigest> Weeklies(Committee committee, DateTimeOffset now, BusinessCalendar calendar)
    {
        if (committee.Digest.WeeklyOn is not { } weekday)
            yield break;
        var thisMonday = BerlinTime.MondayOf(BerlinTime.DayOf(now));
        for (var week = -2; week <= 2; week++)
        {
            var day = thisMonday.AddDays((7 * week) + (((int)weekday + 6) % 7));
            var dueAt = BerlinTime.At(calendar.OnOrAfter(day), committee.Digest.At);
            yield return new DueDigest(DigestKind.Weekly, committee.Key, $"weekly:{BerlinTime.WeekKey(day)}", null, dueAt);
        }
    }

    private static IEnumerable<DueDigest> BeforeMeetings(Committee committee, IReadOnlyList<Meeting> meetings, DateTimeOffset now, BusinessCalendar calendar)
    {
        if (committee.Digest.BusinessDaysBefore is not { } daysBefore)
            yield break;
        foreach (var meeting in meetings.Where(m => m.CommitteeKey == committee.Key && m.IsAhead(now)))
            yield return new DueDigest(
                DigestKind.BeforeMeeting, committee.Key, $"meeting:{meeting.Id:D}", meeting.Id, DueBefore(meeting, daysBefore, committee.Digest.At, calendar));
    }

    /// <summary>With zero days before, a time of day that the meeting has begun by is moved to the business day before.</summary>
    private static DateTimeOffset DueBefore(Meeting meeting, int daysBefore, TimeOnly at, BusinessCalendar calendar)
    {
        var day = BerlinTime.DayOf(meeting.Start);
        var dueAt = BerlinTime.At(calendar.AddBusinessDays(day, -daysBefore), at);
        return dueAt < meeting.Start ? dueAt : BerlinTime.At(calendar.AddBusinessDays(day, -1), at);
    }
}
