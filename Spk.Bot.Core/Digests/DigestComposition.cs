using Spk.Bot.Core.Districts;
using Spk.Bot.Core.Meetings;
using Spk.Bot.Core.Needs;
using Spk.Bot.Core.Time;

namespace Spk.Bot.Core.Digests;

/// <summary>
/// Lays a digest together from rows. Same input, same digest. A need is in one list only: deferred before marked, ended, overdue, new, answered, changed, unacknowledged, external.
/// Overdue means overdue at one of the committee's own departments.
/// </summary>
public static class DigestComposition
{
    /// <param name="meeting">The meeting it precedes, exactly when <paramref name="kind"/> is one before a meeting.</param>
    /// <param name="rows">Needs of any department, in any order; those that do not concern the committee are left out.</param>
    /// <param name="told">What earlier digests of the same meeting have listed: it comes again only if it changed since.</param>
    /// <exception cref="ArgumentException">Kind and meeting do not fit together.</exception>
    public static DigestView Compose(
        Committee committee, DigestKind kind, Meeting? meeting, DigestWindow window, IReadOnlyList<DigestRow> rows, IReadOnlyList<NeedLine>? told = null)
    {
        if (meeting is null == (kind is DigestKind.BeforeMeeting or DigestKind.First or DigestKind.Late))
            throw new ArgumentException("A digest before a meeting needs the meeting, and no other has one.", nameof(meeting));

        var concerned = rows.Select(r => new Concern(r, Own(r, committee))).Where(c => c.IsConcerned).OrderBy(c => c.Row.Id).ToList();
        var before = (told ?? []).GroupBy(l => l.Number, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Any(l => l.IsOverdue), StringComparer.Ordinal);
        var lists = concerned.Where(c => IsNews(c, before, window)).ToLookup(c => c.ListIn(window));

        return new DigestView(
            kind,
            committee.Name,
            meeting?.ToLine(committee.Name),
            window.Since,
            window.Until,
            Lines(lists[DigestList.New], window),
            [],
            Lines(lists[DigestList.Overdue].OrderBy(c => c.Row.ReportedAt).ThenBy(c => c.Row.Id), window),
            concerned.Count(c => c.IsOpen),
            0,
            Counts(concerned))
        {
            Deferred = Lines(lists[DigestList.Deferred], window),
            Marked = Lines(lists[DigestList.Marked], window),
            Changed = Lines(lists[DigestList.Changed], window),
            Unacknowledged = Lines(lists[DigestList.Unacknowledged], window),
            External = Lines(lists[DigestList.External].OrderBy(c => c.ExternalSince).ThenBy(c => c.Row.Id), window),
            Answered = Lines(lists[DigestList.Answered], window),
            Ended = Lines(lists[DigestList.Ended], window),
            Regions = Regions(concerned),
        };
    }

    private static List<DigestShare> Own(DigestRow row, Committee committee) => [.. row.Departments.Where(s => committee.Departments.Contains(s.Key))];

    private static bool IsNews(Concern concern, Dictionary<string, bool> told, DigestWindow window) =>
        !told.TryGetValue(concern.Row.Number, out var wasOverdue) || concern.IsChangedIn(window) || (concern.IsOverdue && !wasOverdue);

    private static List<NeedLine> Lines(IEnumerable<Concern> concerns, DigestWindow window) => [.. concerns.Select(c => c.ToLine(window.Until))];

    /// <summary>Departments with something open, most first.</summary>
    private static List<DigestCount> Counts(IEnumerable<Concern> concerned) =>
    [
        .. concerned.Where(c => c.IsOpen).SelectMany(c => c.Own).Where(s => s.Status != NeedStatus.Completed)
            .GroupBy(s => s.Key, StringComparer.Ordinal)
            .OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => new DigestCount(g.First().Name, g.First().Abbreviation, g.Count(), g.Count(s => s.IsOverdue))),
    ];

    private static List<DigestCount> Regions(IEnumerable<Concern> concerned) =>
    [
        .. concerned.Where(c => c.IsOpen)
            .GroupBy(c => c.Row.RegionId, StringComparer.Ordinal)
            .OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => new DigestCount(g.First().Row.RegionName, g.Key, g.Count(), g.Count(c => c.IsOverdue))),
    ];

    /// <summary>A need and the shares of the committee's own departments in it.</summary>
    private sealed record Concern(DigestRow Row, IReadOnlyList<DigestShare> Own)
    {
        public bool IsConcerned => Own.Count > 0 || Row.IsOfCommittee || Row.IsMarked || Row.IsDeferred;

        public bool IsOpen => Row.Status != NeedStatus.Completed;

        public bool IsOverdue => IsOpen && Own.Any(s => s.IsOverdue && s.Status != NeedStatus.Completed);

        public DateTimeOffset? ExternalSince => IsOpen ? Row.Departments.Min(s => s.ExternalSince) : null;

        public bool IsChangedIn(DigestWindow window) =>
            IsIn(Row.ReportedAt, window) || IsIn(Row.ChangedAt, window) || Own.Any(s => IsIn(s.AcknowledgedAt, window));

        public DigestList? ListIn(DigestWindow window) => this switch
        {
            { Row.IsDeferred: true } => DigestList.Deferred,
            { IsOpen: true, Row.IsMarked: true } => DigestList.Marked,
            { IsOpen: false } when IsIn(Row.ReportedAt, window) => DigestList.New,
            { IsOpen: false } => IsChangedIn(window) ? DigestList.Ended : null,
            { IsOverdue: true } => DigestList.Overdue,
            _ when IsIn(Row.ReportedAt, window) => DigestList.New,
            _ when IsIn(Row.AnsweredAt, window) => DigestList.Answered,
            _ when IsChangedIn(window) => DigestList.Changed,
            { Row.Status: NeedStatus.Triage or NeedStatus.Delivered } => DigestList.Unacknowledged,
            { ExternalSince: not null } => DigestList.External,
            _ => null,
        };

        public NeedLine ToLine(DateTimeOffset now) => new(
            Row.Number,
            Row.Title,
            Row.RegionName,
            Row.Departments.FirstOrDefault(s => s.IsLead)?.Abbreviation,
            Row.Status,
            Row.ReportedAt,
            Days(Row.ReportedAt, now),
            IsOverdue)
        {
            ExternalDays = ExternalSince is { } since ? Days(since, now) : null,
        };

        private static int Days(DateTimeOffset from, DateTimeOffset now) => BerlinTime.DayOf(now).DayNumber - BerlinTime.DayOf(from).DayNumber;

        private static bool IsIn(DateTimeOffset? instant, DigestWindow window) => instant is { } at && window.Contains(at);
    }
}
