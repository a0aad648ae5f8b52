using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Spk.Bot.Core.Districts;
using Spk.Bot.Core.Persistence;
using Spk.Bot.Core.Time;

namespace Spk.Bot.Core.Meetings;

/// <summary>Meetings that lie ahead.</summary>
public sealed class MeetingQuery(SpkDbContext db, District district, TimeProvider clock)
{
    private const int Shown = 10;

    /// <summary>The next meetings, cancelled ones among them: who planned to go must read it. Each with the time it was moved from.</summary>
    /// <param name="committee">Key; null: all.</param>
    public async Task<MeetingListView> ComingAsync(CancellationToken cancellationToken, string? committee = null)
    {
        var now = clock.GetUtcNow();
        var ahead = db.Meetings.AsNoTracking().Where(m => m.Start > now);
        if (committee is not null)
            ahead = ahead.Where(m => m.CommitteeKey == committee);
        var meetings = await ahead.OrderBy(m => m.Start).ThenBy(m => m.Id).Take(Shown).ToListAsync(cancellationToken);
        var moved = await MovedFromAsync([.. meetings.Where(m => m.State == MeetingState.Moved).Select(m => m.Id)], cancellationToken);
        return new MeetingListView([.. meetings.Select(m => ToLine(m) with { MovedFrom = moved.TryGetValue(m.Id, out var from) ? from : null })], now)
        {
            CommitteeName = committee is null ? null : district.FindCommittee(committee)?.Name ?? committee,
        };
    }

    /// <summary>When these were to begin before they were last moved.</summary>
    private async Task<Dictionary<Guid, DateTimeOffset>> MovedFromAsync(List<Guid> meetings, CancellationToken cancellationToken)
    {
        if (meetings.Count == 0)
            return [];
        var moves = await db.MeetingEntries.AsNoTracking().Where(e => meetings.Contains(e.MeetingId) && e.Kind == MeetingEntryKind.Moved).OrderBy(e => e.Version).ToListAsync(cancellationToken);
        var from = new Dictionary<Guid, DateTimeOffset>();
        foreach (var move in moves)
            if (DateTimeOffset.TryParse(move.From, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal, out var instant))
                from[move.MeetingId] = instant;
        return from;
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
