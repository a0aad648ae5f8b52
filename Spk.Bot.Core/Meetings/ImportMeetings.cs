using Spk.Bot.Core.Districts;
using Spk.Bot.Core.Persistence;

namespace Spk.Bot.Core.Meetings;

/// <summary>
/// Takes over what a source says, by hand, page by page. Run again, it changes only what has changed; moved and cancelled meetings follow, nothing is deleted. What was read
/// before it was broken off is kept.
/// </summary>
public sealed class ImportMeetings(SpkDbContext db, District district, TakeMeetings take, TimeProvider clock)
{
    /// <param name="progress">Told after each page; null where nobody looks.</param>
    public async Task<MeetingImport> RunAsync(IMeetingSource source, CancellationToken cancellationToken, Action<MeetingProgress>? progress = null)
    {
        var (tally, skipped, faults, read) = (default(MeetingTally), new List<MeetingSkip>(), new List<string>(), 0);
        await foreach (var page in source.PagesAsync(new MeetingAsk(district.Committees), cancellationToken))
        {
            tally += await take.StageAsync(page.Reading, null, page.Unchanged, clock.GetUtcNow(), cancellationToken);
            await db.SaveChangesAsync(cancellationToken);
            db.ChangeTracker.Clear();
            skipped.AddRange(page.Reading.Skipped);
            faults.AddRange(page.Reading.Faults);
            read += page.Reading.Meetings.Count + page.Reading.Deleted.Count + page.Reading.Skipped.Count;
            progress?.Invoke(new MeetingProgress(read, page.Total));
        }

        return new MeetingImport(tally.Added, tally.Changed, tally.Unchanged, skipped, faults);
    }
}

/// <summary>What an import did.</summary>
public sealed record MeetingImport(int Added, int Changed, int Unchanged, IReadOnlyList<MeetingSkip> Skipped, IReadOnlyList<string> Faults);

/// <summary>How far an import is.</summary>
/// <param name="Read">Entries so far.</param>
/// <param name="Total">Of all, where the source says so.</param>
public readonly record struct MeetingProgress(int Read, int? Total);
