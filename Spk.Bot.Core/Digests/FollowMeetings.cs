using Microsoft.EntityFrameworkCore;
using Spk.Bot.Core.Delivery;
using Spk.Bot.Core.Meetings;
using Spk.Bot.Core.Persistence;

namespace Spk.Bot.Core.Digests;

/// <summary>A digest's card says above its frozen text what became of its meeting: moved, cancelled, on again.</summary>
public sealed class FollowMeetings(SpkDbContext db, TimeProvider clock)
{
    /// <param name="meetings">Those that a digest can be of; the others' cards stay as they are.</param>
    public async Task StageAsync(IReadOnlyList<Meeting> meetings, CancellationToken cancellationToken)
    {
        var byId = meetings.ToDictionary(m => m.Id);
        var ids = meetings.Select(m => (Guid?)m.Id).ToList();
        var now = clock.GetUtcNow();
        foreach (var digest in await db.Digests.Where(d => ids.Contains(d.MeetingId) && !d.IsMissed && d.Hash != null).ToListAsync(cancellationToken))
        {
            if (!digest.Follow(byId[digest.MeetingId!.Value], now))
                continue;
            var subject = digest.Id.ToString("D");
            foreach (var placement in await db.Placements.Where(p => p.Kind == PlacementKind.Digest && p.Subject == subject).ToListAsync(cancellationToken))
                placement.Want(now);
        }
    }
}
