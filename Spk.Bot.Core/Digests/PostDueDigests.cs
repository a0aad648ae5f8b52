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
/// from posting one twice. A committee without a channel has its digest waiting. What can no more be posted is recorded as missed, and the OE SPK hears of it.
/// </summary>
public sealed partial class PostDueDigests(
    SpkDbContext db,
    District district,
    ComposeDigest compose,
    FreezeDigest freeze,
    FollowMeetings follow,
    PostPreviews previews,
    StageCards cards,
    CommitTurn commit,
    BusinessCalendar calendar,
    TimeProvider clock,
    DigestMeters meters,
    ILogger<PostDueDigests> logger)
{
    /// <summary>Meetings further ahead cannot be due: no rule looks further than this.</summary>
    private static readonly TimeSpan Horizon = TimeSpan.FromDays(60);

    /// <returns>How many digests were composed.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var (past, horizon, begun) = (now - Horizon, now + Horizon, now - DigestPlan.MissedReach);
        var meetings = await db.Meetings.AsNoTracking().Where(m => m.Start > begun && m.Start < horizon).ToListAsync(cancellationToken);
        await follow.StageAsync(meetings, cancellationToken);
        if (!await CommitAsync(cancellationToken))
            return 0;

        var meetingIds = meetings.Select(m => (Guid?)m.Id).ToList();
        var posted = (await db.Digests.AsNoTracking().Where(d => d.ComposedAt > past || meetingIds.Contains(d.MeetingId))
            .Select(d => new { d.CommitteeKey, d.CycleKey }).ToListAsync(cancellationToken))
            .Select(d => new DigestKey(d.CommitteeKey, d.CycleKey)).ToHashSet();
        foreach (var missed in DigestPlan.Missed(now, district.Committees, meetings, posted, calendar))
            await RecordMissedAsync(missed, meetings.Find(m => m.Id == missed.MeetingId), now, cancellationToken);

        await previews.StageAsync(DigestPlan.Previews(now, district.Committees, meetings, posted, calendar), meetings, now, cancellationToken);
        await CommitAsync(cancellationToken);

        var count = 0;
        foreach (var due in DigestPlan.Due(now, district.Committees, meetings, posted, calendar))
        {
            var meeting = meetings.Find(m => m.Id == due.MeetingId);
            if (!await previews.MayGoAsync(due, cancellationToken))
                continue;
            var view = await compose.RunAsync(due, meeting, now, cancellationToken);
            await freeze.StageAsync(due, meeting, view, now, cancellationToken);
            await previews.ClosedAsync(due, view, cancellationToken);
            if (!await CommitAsync(cancellationToken))
                continue;
            Posted(logger, due.Kind);
            meters.Posted(due.Kind);
            count++;
        }

        return count;
    }

    private async Task RecordMissedAsync(DueDigest due, Meeting? meeting, DateTimeOffset now, CancellationToken cancellationToken)
    {
        db.Digests.Add(Digest.OfMissed(Guid.CreateVersion7(now), due, meeting?.Start, now));
        var day = BerlinTime.DayOf(due.DueAt).ToString("dd.MM.yyyy", System.Globalization.CultureInfo.InvariantCulture);
        await cards.TellOfficeAsync($"missed:{due.CommitteeKey}:{due.CycleKey}", NoticeView.Of(NoticeKind.DigestMissed, district.FindCommittee(due.CommitteeKey)!.Name, day), cancellationToken);
        if (await CommitAsync(cancellationToken))
            Missed(logger, due.Kind);
    }

    /// <returns>False when another instance was faster; what is still due is found at the next tick.</returns>
    private async Task<bool> CommitAsync(CancellationToken cancellationToken)
    {
        if (!db.ChangeTracker.HasChanges())
            return true;
        if (await commit.RunAsync(null, cancellationToken))
            return true;
        db.ChangeTracker.Clear();
        return false;
    }

    [LoggerMessage(EventId = 3001, Level = LogLevel.Information, Message = "A digest was composed: {Kind}.")]
    private static partial void Posted(ILogger logger, DigestKind kind);

    [LoggerMessage(EventId = 3002, Level = LogLevel.Warning, Message = "A digest was missed: {Kind}.")]
    private static partial void Missed(ILogger logger, DigestKind kind);
}
