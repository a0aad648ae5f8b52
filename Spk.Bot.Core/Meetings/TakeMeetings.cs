using Microsoft.EntityFrameworkCore;
using Spk.Bot.Core.Persistence;

namespace Spk.Bot.Core.Meetings;

/// <summary>Stages what a source said of some meetings, with their histories; the caller saves. Few queries, however many meetings.</summary>
public sealed class TakeMeetings(SpkDbContext db)
{
    /// <summary>Most ids in one query.</summary>
    private const int Batch = 500;

    /// <param name="feed">Key of the borough's source; null for an import by hand.</param>
    /// <param name="unchanged">Ids that the source still has as they were.</param>
    public async Task<MeetingTally> StageAsync(MeetingReading reading, string? feed, IReadOnlyList<string> unchanged, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var listed = reading.Meetings.Select(m => m.SourceId).Concat(unchanged).Concat(reading.Skipped.Select(s => s.Id).OfType<string>()).ToHashSet(StringComparer.Ordinal);
        var known = await KnownAsync(reading.Source, listed.Concat(reading.Deleted), cancellationToken);
        var changes = reading.Meetings.Select(report => Meeting.Merge(known.GetValueOrDefault(report.SourceId), report, now)).ToList();
        changes.AddRange(reading.Deleted.Select(known.GetValueOrDefault).OfType<Meeting>().Select(meeting => Meeting.Withdraw(meeting, now)));
        foreach (var (gone, revision) in await FallenOutAsync(reading, now, cancellationToken))
            changes.Add(Meeting.Withdraw(gone, now, revision));
        foreach (var change in changes)
        {
            if (change.Kind == MeetingChangeKind.Added)
                db.Meetings.Add(change.Meeting);
            db.MeetingEntries.AddRange(change.Entries);
        }

        if (feed is not null)
        {
            // What it merely mentions and another source speaks for stays that one's.
            var reported = changes.Where(c => listed.Contains(c.Meeting.SourceId)).Select(c => c.Meeting);
            var mentioned = listed.Select(known.GetValueOrDefault).OfType<Meeting>().Where(m => m.ListedIn == feed);
            db.MeetingEntries.AddRange(reported.Concat(mentioned).Distinct().Select(m => m.List(feed, now)).OfType<MeetingEntry>());
        }

        return new MeetingTally(
            changes.Count(c => c.Kind == MeetingChangeKind.Added), changes.Count(c => c.Kind == MeetingChangeKind.Changed), changes.Count(c => c.Kind == MeetingChangeKind.Unchanged) + unchanged.Count);
    }

    private async Task<Dictionary<string, Meeting>> KnownAsync(string source, IEnumerable<string> ids, CancellationToken cancellationToken)
    {
        var known = new Dictionary<string, Meeting>(StringComparer.Ordinal);
        foreach (var batch in ids.Distinct(StringComparer.Ordinal).Chunk(Batch))
            foreach (var meeting in await db.Meetings.Where(m => m.Source == source && batch.Contains(m.SourceId)).ToListAsync(cancellationToken))
                known[meeting.SourceId] = meeting;
        return known;
    }

    /// <summary>Known meetings ahead that their series no longer has.</summary>
    private async Task<List<(Meeting Meeting, int? Revision)>> FallenOutAsync(MeetingReading reading, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (reading.Series.Count == 0)
            return [];
        var reported = reading.Meetings.Select(m => m.SourceId).Concat(reading.Skipped.Select(s => s.Id)).ToHashSet(StringComparer.Ordinal);
        var ahead = await db.Meetings.Where(m => m.Source == reading.Source && m.Start > now && m.State != MeetingState.Cancelled).ToListAsync(cancellationToken);
        return
        [
            .. from meeting in ahead
               where !reported.Contains(meeting.SourceId)
               let series = reading.Series.FirstOrDefault(s => meeting.Start < s.Until && meeting.SourceId.StartsWith(s.Prefix, StringComparison.Ordinal))
               where series is not null
               select (meeting, series.Revision),
        ];
    }
}

/// <summary>How many meetings came, changed, or stayed as they were.</summary>
public readonly record struct MeetingTally(int Added, int Changed, int Unchanged)
{
    public static MeetingTally operator +(MeetingTally a, MeetingTally b) => new(a.Added + b.Added, a.Changed + b.Changed, a.Unchanged + b.Unchanged);
}
