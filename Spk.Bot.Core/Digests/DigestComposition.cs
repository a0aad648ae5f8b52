using Spk.Bot.Core.Districts;
using Spk.Bot.Core.Meetings;
using Spk.Bot.Core.Needs;
using Spk.Bot.Core.Time;

namespace Spk.Bot.Core.Digests;

/// <summary>
/// Lays a digest together from rows. Same input, same digest. A need is in one list only: overdue before new before acknowledged. Overdue means overdue at one of the
/// committee's own departments.
/// </summary>
public static class DigestComposition
{
    public const int MaxNew = 12;
    public const int MaxAcknowledged = 8;
    public const int MaxOverdue = 12;

    /// <param name="meeting">The meeting it precedes, exactly when <paramref name="kind"/> is <see cref="DigestKind.BeforeMeeting"/>.</param>
    /// <param name="rows">Needs of any department, in any order; those of none of the committee's departments are left out.</param>
    /// <exception cref="ArgumentException">Kind and meeting do not fit together.</exception>
    public static DigestView Compose(Committee committee, DigestKind kind, Meeting? meeting, DigestWindow window, IReadOnlyList<DigestRow> rows)
    {
        if (meeting is null == (kind == DigestKind.BeforeMeeting))
            throw new ArgumentException("A digest before a meeting needs the meeting, and no other has one.", nameof(meeting));

        var concerned = rows.Select(r => new Concern(r, Own(r, committee))).Where(c => c.Own.Count > 0).OrderBy(c => c.Row.Id).ToList();
        var overdue = concerned.Where(c => c.IsOverdue).OrderBy(c => c.Row.ReportedAt).ThenBy(c => c.Row.Id).ToList();
        var reported = concerned.Where(c => !c.IsOverdue && window.Contains(c.Row.ReportedAt)).ToList();
        var acknowledged = concerned.Where(c => !c.IsOverdue && !window.Contains(c.Row.ReportedAt) && c.IsAcknowledgedIn(window)).ToList();

        return new DigestView(
            kind,
            committee.Name,
            meeting?.ToLine(committee.Name),
            window.Since,
            window.Until,
            Lines(reported, MaxNew, window),
            Lines(acknowledged, MaxAcknowledged, window),
            Lines(overdue, MaxOverdue, window),
            concerned.Count(c => c.IsOpen),
            Math.Max(0, reported.Count - MaxNew) + Math.Max(0, acknowledged.Count - MaxAcknowledged) + Math.Max(0, overdue.Count - MaxOverdue),
            Counts(concerned));
    }

    private static List<DigestShare> Own(DigestRow row, Committee committee) => [.. row.Departments.Where(s => committee.Departments.Contains(s.Key))];

    private static List<NeedLine> Lines(IEnumerable<Concern> concerns, int limit, DigestWindow window) => [.. concerns.Take(limit).Select(c => c.ToLine(window.Until))];

    /// <summary>Departments with something open, most first.</summary>
    private static List<DigestCount> Counts(IEnumerable<Concern> concerned) =>
    [
        .. concerned.Where(c => c.IsOpen).SelectMany(c => c.Own).Where(s => s.Status != NeedStatus.Completed)
            .GroupBy(s => s.Key, StringComparer.Ordinal)
            .OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => new DigestCount(g.First().Name, g.First().Abbreviation, g.Count(), g.Count(s => s.IsOverdue))),
    ];

    /// <summary>A need and the shares of the committee's own departments in it.</summary>
    private sealed record Concern(DigestRow Row, IReadOnlyList<DigestShare> Own)
    {
        public bool IsOpen => Row.Status != NeedStatus.Completed;

        public bool IsOverdue => IsOpen && Own.Any(s => s.IsOverdue && s.Status != NeedStatus.Completed);

        public bool IsAcknowledgedIn(DigestWindow window) => Own.Any(s => s.AcknowledgedAt is { } at && window.Contains(at));

        public NeedLine ToLine(DateTimeOffset now) => new(
            Row.Number,
            Row.Title,
            Row.RegionName,
            Row.Departments.FirstOrDefault(s => s.IsLead)?.Abbreviation,
            Row.Status,
            Row.ReportedAt,
            BerlinTime.DayOf(now).DayNumber - BerlinTime.DayOf(Row.ReportedAt).DayNumber,
            IsOverdue);
    }
}
