using Microsoft.EntityFrameworkCore;
using Spk.Bot.Core.Districts;
using Spk.Bot.Core.Meetings.OParl;
using Spk.Bot.Core.Persistence;

namespace Spk.Bot.Core.Meetings;

/// <summary>Takes over what a source says. Run again, it changes only what has changed; moved and cancelled meetings follow, nothing is deleted.</summary>
public sealed class ImportMeetings(SpkDbContext db, District district, TimeProvider clock)
{
    public async Task<MeetingImport> RunAsync(IMeetingSource source, CancellationToken cancellationToken)
    {
        var reading = await source.ReadAsync(district.Committees, cancellationToken);
        var now = clock.GetUtcNow();
        var changes = new List<MeetingChange>();
        foreach (var report in reading.Meetings)
        {
            var known = await db.Meetings.SingleOrDefaultAsync(m => m.Source == report.Source && m.SourceId == report.SourceId, cancellationToken);
            var change = Meeting.Merge(known, report, now);
            if (change.Kind == MeetingChangeKind.Added)
                db.Meetings.Add(change.Meeting);
            changes.Add(change);
        }

        foreach (var id in reading.Deleted)
            if (await db.Meetings.SingleOrDefaultAsync(m => m.Source == OParlReader.Source && m.SourceId == id, cancellationToken) is { } known)
                changes.Add(Meeting.Withdraw(known, now));
        await db.SaveChangesAsync(cancellationToken);
        return new MeetingImport(
            changes.Count(c => c.Kind == MeetingChangeKind.Added),
            changes.Count(c => c.Kind == MeetingChangeKind.Changed),
            changes.Count(c => c.Kind == MeetingChangeKind.Unchanged),
            reading.Skipped,
            reading.Faults);
    }
}

/// <summary>What an import did.</summary>
public sealed record MeetingImport(int Added, int Changed, int Unchanged, IReadOnlyList<MeetingSkip> Skipped, IReadOnlyList<string> Faults);
