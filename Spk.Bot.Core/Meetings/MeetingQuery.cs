using Microsoft.EntityFrameworkCore;
using Spk.Bot.Core.Districts;
using Spk.Bot.Core.Persistence;
using Spk.Bot.Core.Time;

namespace Spk.Bot.Core.Meetings;

/// <summary>Meetings that lie ahead.</summary>
public sealed class MeetingQuery(SpkDbContext db, District district, TimeProvider clock)
{
    private const int Shown = 10;

    /// <summary>The next meetings, cancelled ones among them: who planned to go must read it.</summary>
    public async Task<MeetingListView> ComingAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var meetings = await db.Meetings.AsNoTracking().Where(m => m.Start > now).OrderBy(m => m.Start).ThenBy(m => m.Id).Take(Shown).ToListAsync(cancellationToken);
        return new MeetingListView([.. meetings.Select(ToLine)], now);
    }

    /// <summary>The next meeting, not cancelled, of a committee that one of these departments concerns; null when none is known.</summary>
    public async Task<MeetingLine?> NextForAsync(IReadOnlyCollection<string> departments, CancellationToken cancellationToken)
    {
        var committees = district.Committees.Where(c => c.Departments.Any(departments.Contains)).Select(c => c.Key).ToList();
        if (committees.Count == 0)
            return null;
        var now = clock.GetUtcNow();
        var next = await db.Meetings.AsNoTracking()
            .Where(m => committees.Contains(m.CommitteeKey) && m.Start > now && m.State != MeetingState.Cancelled && m.State != MeetingState.Held)
            .OrderBy(m => m.Start)
            .FirstOrDefaultAsync(cancellationToken);
        return next is null ? null : ToLine(next);
    }

    /// <summary>Berlin day of each committee's last meeting that was not cancelled, by the committee's key.</summary>
    public async Task<IReadOnlyDictionary<string, DateOnly>> LastAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var last = await db.Meetings.AsNoTracking().Where(m => m.Start <= now && m.State != MeetingState.Cancelled)
            .GroupBy(m => m.CommitteeKey).Select(g => new { g.Key, Start = g.Max(m => m.Start) }).ToListAsync(cancellationToken);
        return last.ToDictionary(m => m.Key, m => BerlinTime.DayOf(m.Start), StringComparer.Ordinal);
    }

    private MeetingLine ToLine(Meeting meeting) => meeting.ToLine(district.FindCommittee(meeting.CommitteeKey)?.Name ?? meeting.CommitteeKey);
}
