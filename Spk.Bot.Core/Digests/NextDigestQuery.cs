using Microsoft.EntityFrameworkCore;
using Spk.Bot.Core.Districts;
using Spk.Bot.Core.Persistence;
using Spk.Bot.Core.Time;

namespace Spk.Bot.Core.Digests;

/// <summary>The next digest before a meeting, of whatever committee: a preview of what the plan will say.</summary>
public sealed class NextDigestQuery(SpkDbContext db, District district, BusinessCalendar calendar)
{
    /// <returns>Null when no meeting ahead asks for one.</returns>
    public async Task<DueDigest?> GetAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        var meetings = await db.Meetings.AsNoTracking().Where(m => m.Start > now).ToListAsync(cancellationToken);
        var posted = (await db.Digests.AsNoTracking().Where(d => d.MeetingId != null).Select(d => new { d.CommitteeKey, d.CycleKey }).ToListAsync(cancellationToken))
            .Select(d => new DigestKey(d.CommitteeKey, d.CycleKey)).ToHashSet();
        return district.Committees
            .Select(c => c with { Digest = c.Digest with { WeeklyOn = null } })
            .Select(c => DigestPlan.Next(now, c, meetings, posted, calendar))
            .OfType<DueDigest>()
            .MinBy(d => d.DueAt);
    }
}
