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
    /// <summary>What was missed longer ago is not told any more.</summary>
    public static readonly TimeSpan MissedReach = TimeSpan.FromDays(14);

    /// <summary>So long after its time a digest is not late.</summary>
    private static readonly TimeSpan OnTime = TimeSpan.FromHours(1);

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
            due.AddRange(BeforeMeetings(committee, meetings, posted, now, calendar).Where(d => d.DueAt <= now));
        }
        return [.. due.Where(d => !posted.Contains(d.Key) && MayGo(d, meetings, now, calendar)).OrderBy(d => d.DueAt).ThenBy(d => d.CommitteeKey, StringComparer.Ordinal).ThenBy(d => d.CycleKey, StringComparer.Ordinal)];
    }

    /// <summary>The committee's next digest after now, as things stand; null when none is foreseen. What is due already is not asked here.</summary>
    public static DueDigest? Next(
        DateTimeOffset now,
        Committee committee,
        IReadOnlyList<Meeting> meetings,
        IReadOnlySet<DigestKey> posted,
        BusinessCalendar calendar) =>
        Weeklies(committee, now, calendar)
            .Concat(BeforeMeetings(committee, meetings, posted, now, calendar))
            .Where(d => d.DueAt > now && !posted.Contains(d.Key))
            .MinBy(d => d.DueAt);

    /// <summary>
    /// What should have been posted and can no more be: a weekly digest that a newer one has overtaken, a first one whose final one is due, a final one whose meeting has
    /// begun. Only what was known in time counts, and of weekly ones only those of a committee that had one before.
    /// </summary>
    /// <param name="meetings">Those that began within <see cref="MissedReach"/>, and those ahead.</param>
    public static IReadOnlyList<DueDigest> Missed(
        DateTimeOffset now,
        IReadOnlyList<Committee> committees,
        IReadOnlyList<Meeting> meetings,
        IReadOnlySet<DigestKey> posted,
        BusinessCalendar calendar) =>
        [
            .. committees.SelectMany(c => MissedWeeklies(c, posted, now, calendar).Concat(MissedMeetings(c, meetings, posted, now, calendar)))
                .Where(d => !posted.Contains(d.Key)).OrderBy(d => d.DueAt).ThenBy(d => d.CommitteeKey, StringComparer.Ordinal).ThenBy(d => d.CycleKey, StringComparer.Ordinal),
        ];

    /// <summary>At its own time a digest goes whatever the hour; what an outage or a late release has delayed waits for the office's morning, unless the meeting has begun by then.</summary>
    private static bool MayGo(DueDigest due, IReadOnlyList<Meeting> meetings, DateTimeOffset now, BusinessCalendar calendar)
    {
        if (now - due.DueAt < OnTime)
            return true;
        var morning = calendar.NextOfficeInstant(now);
        return morning <= now || meetings.Any(m => m.Id == due.MeetingId && m.Start <= morning);
    }

    /// <summary>Whether the OE SPK releases digests of this kind.</summary>
    public static bool NeedsApproval(DigestRule rule, DigestKind kind) => rule.Approval && (kind is DigestKind.First or DigestKind.BeforeMeeting);

    /// <summary>The digests of which the OE SPK should have a preview by now: from a business day before each is due.</summary>
    public static IReadOnlyList<DueDigest> Previews(
        DateTimeOffset now, IReadOnlyList<Committee> committees, IReadOnlyList<Meeting> meetings, IReadOnlySet<DigestKey> posted, BusinessCalendar calendar) =>
        [
            .. committees.Where(c => c.Digest.Approval).SelectMany(c => BeforeMeetings(c, meetings, posted, now, calendar)
                    .Where(d => NeedsApproval(c.Digest, d.Kind) && BerlinTime.At(calendar.AddBusinessDays(BerlinTime.DayOf(d.DueAt), -1), c.Digest.At) <= now))
                .Where(d => !posted.Contains(d.Key)).OrderBy(d => d.DueAt).ThenBy(d => d.CommitteeKey, StringComparer.Ordinal).ThenBy(d => d.CycleKey, StringComparer.Ordinal),
        ];

    private static IEnumerable<DueDigest> MissedWeeklies(Committee committee, IReadOnlySet<DigestKey> posted, DateTimeOffset now, BusinessCalendar calendar)
    {
        var past = Weeklies(committee, now, calendar).Where(d => d.DueAt <= now).OrderBy(d => d.DueAt).ToList();
        return past.SkipWhile(d => !posted.Contains(d.Key)).Where(d => d != past[^1] || now - d.DueAt > WeeklyGrace);
    }

    private static IEnumerable<DueDigest> MissedMeetings(
        Committee committee, IReadOnlyList<Meeting> meetings, IReadOnlySet<DigestKey> posted, DateTimeOffset now, BusinessCalendar calendar)
    {
        if (committee.Digest.BusinessDaysBefore is null)
            yield break;
        foreach (var meeting in meetings.Where(m => m.CommitteeKey == committee.Key && m.State != MeetingState.Cancelled && now - m.Start <= MissedReach))
        {
            var final = Final(committee, meeting, calendar);
            if (meeting.Start <= now && meeting.KnownSince < final.DueAt)
                yield return final;
            else if (now >= final.DueAt && now < meeting.Start && First(committee, meeting, calendar) is { } first && meeting.ChangedAt <= first.DueAt)
                yield return first;
        }
    }

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
            if (committee.Digest.IsRecess(day))
                continue;
            var dueAt = BerlinTime.At(calendar.OnOrAfter(day), committee.Digest.At);
            yield return new DueDigest(DigestKind.Weekly, committee.Key, $"weekly:{BerlinTime.WeekKey(day)}", null, dueAt);
        }
    }

    private static IEnumerable<DueDigest> BeforeMeetings(
        Committee committee, IReadOnlyList<Meeting> meetings, IReadOnlySet<DigestKey> posted, DateTimeOffset now, BusinessCalendar calendar)
    {
        if (committee.Digest.BusinessDaysBefore is null)
            yield break;
        foreach (var meeting in meetings.Where(m => m.CommitteeKey == committee.Key && m.IsAhead(now)))
        {
            var final = Final(committee, meeting, calendar);
            yield return final;

            // Once the final one is there or due, it tells all that the first one would have.
            if (now < final.DueAt && !posted.Contains(final.Key) && First(committee, meeting, calendar) is { } first)
                yield return first;
            if (posted.Contains(final.Key) && Late(committee, meeting, final, calendar) is { } late)
                yield return late;
        }
    }

    private static DueDigest Final(Committee committee, Meeting meeting, BusinessCalendar calendar) => new(
        DigestKind.BeforeMeeting, committee.Key, $"meeting:{meeting.Id:D}", meeting.Id, DueBefore(meeting, committee.Digest.BusinessDaysBefore!.Value, committee.Digest.At, calendar));

    private static DueDigest? First(Committee committee, Meeting meeting, BusinessCalendar calendar) => committee.Digest.FirstBusinessDaysBefore is { } daysBefore
        ? new DueDigest(DigestKind.First, committee.Key, $"first:{meeting.Id:D}", meeting.Id, DueBefore(meeting, daysBefore, committee.Digest.At, calendar))
        : null;

    /// <summary>What came after the freeze, on the day of the meeting; none when that is no later than the final one itself.</summary>
    private static DueDigest? Late(Committee committee, Meeting meeting, DueDigest final, BusinessCalendar calendar)
    {
        if (committee.Digest.LateAt is not { } at)
            return null;
        var dueAt = DueBefore(meeting, 0, at, calendar);
        return dueAt > final.DueAt ? new DueDigest(DigestKind.Late, committee.Key, $"late:{meeting.Id:D}", meeting.Id, dueAt) : null;
    }

    /// <summary>With zero days before, a time of day that the meeting has begun by is moved to the business day before.</summary>
    private static DateTimeOffset DueBefore(Meeting meeting, int daysBefore, TimeOnly at, BusinessCalendar calendar)
    {
        var day = BerlinTime.DayOf(meeting.Start);
        var dueAt = BerlinTime.At(calendar.AddBusinessDays(day, -daysBefore), at);
        return dueAt < meeting.Start ? dueAt : BerlinTime.At(calendar.AddBusinessDays(day, -1), at);
    }
}
