using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Spk.Bot.Core.Delivery;
using Spk.Bot.Core.Districts;
using Spk.Bot.Core.Meetings;
using Spk.Bot.Core.Persistence;
using Spk.Bot.Core.Time;

namespace Spk.Bot.Core.Digests;

/// <summary>
/// Composes what the plan says is due, freezes it, and stages its card for the committee's channel in the same save. The unique key (committee, cycle) keeps two instances
/// from posting one twice. A committee without a channel has its digest waiting.
/// </summary>
public sealed partial class PostDueDigests(
    SpkDbContext db, District district, DigestRowsQuery rows, StageCards cards, CommitTurn commit, BusinessCalendar calendar, TimeProvider clock, DigestMeters meters, ILogger<PostDueDigests> logger)
{
    /// <summary>Meetings further ahead cannot be due: no rule looks further than this.</summary>
    private static readonly TimeSpan Horizon = TimeSpan.FromDays(60);

    /// <summary>A turn stamps its events before it commits; a window ends this far back, so that what was being committed while it was read falls into the next one.</summary>
    private static readonly TimeSpan Settling = TimeSpan.FromSeconds(15);

    /// <returns>How many digests were posted.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var horizon = now + Horizon;
        var past = now - Horizon;
        var meetings = await db.Meetings.AsNoTracking().Where(m => m.Start > now && m.Start < horizon).ToListAsync(cancellationToken);
        var meetingIds = meetings.Select(m => (Guid?)m.Id).ToList();
        var posted = (await db.Digests.AsNoTracking().Where(d => d.ComposedAt > past || meetingIds.Contains(d.MeetingId))
            .Select(d => new { d.CommitteeKey, d.CycleKey }).ToListAsync(cancellationToken))
            .Select(d => new DigestKey(d.CommitteeKey, d.CycleKey)).ToHashSet();
        var due = DigestPlan.Due(now, district.Committees, meetings, posted, calendar);
        var count = 0;
        foreach (var digest in due)
        {
            await StageAsync(digest, meetings.Find(m => m.Id == digest.MeetingId), now, cancellationToken);
            if (!await commit.RunAsync(null, cancellationToken))
            {
                // Another instance was faster; what is still due is found at the next tick.
                db.ChangeTracker.Clear();
                continue;
            }

            Posted(logger, digest.Kind);
            meters.Posted(digest.Kind);
            count++;
        }

        return count;
    }

    private async Task StageAsync(DueDigest due, Meeting? meeting, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var committee = district.FindCommittee(due.CommitteeKey)!;
        var previous = await db.Digests.Where(d => d.CommitteeKey == due.CommitteeKey && d.Kind == due.Kind).MaxAsync(d => (DateTimeOffset?)d.ComposedAt, cancellationToken);
        var window = DigestWindow.After(previous, now - Settling);
        var view = DigestComposition.Compose(committee, due.Kind, meeting, window, await rows.GetAsync(committee, window, cancellationToken));
        var digest = new Digest(Guid.CreateVersion7(now), due.Kind, due.CommitteeKey, due.CycleKey, due.MeetingId, window.Since, window.Until, CardViewJson.Write(view));
        db.Digests.Add(digest);

        // Nobody wants an empty weekly post; before a meeting "nothing is open" is itself the news.
        if (due.Kind == DigestKind.BeforeMeeting || view.Open > 0 || view.New.Count > 0)
            await cards.DigestAsync(digest.Id, committee, cancellationToken);
    }

    [LoggerMessage(EventId = 3001, Level = LogLevel.Information, Message = "A digest was composed: {Kind}.")]
    private static partial void Posted(ILogger logger, DigestKind kind);
}
