using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Spk.Bot.Core.Districts;
using Spk.Bot.Core.Persistence;

namespace Spk.Bot.Core.Meetings;

/// <summary>How the readings of the borough's sources stand.</summary>
public sealed class FeedStateQuery(SpkDbContext db, District district)
{
    /// <summary>Each source of the borough's file, in its order; one that was never tried has no attempt.</summary>
    public async Task<IReadOnlyList<FeedStanding>> GetAsync(CancellationToken cancellationToken)
    {
        var states = await db.FeedStates.AsNoTracking().ToDictionaryAsync(s => s.Key, StringComparer.Ordinal, cancellationToken);
        return [.. district.MeetingFeeds.Select(f => states.GetValueOrDefault(f.Key)).Zip(district.MeetingFeeds, (s, f) => new FeedStanding(f.Key, s?.LastAttempt, s?.LastSuccess, s?.FailingSince, s?.Fault))];
    }

    /// <summary>The same; null when the database does not answer.</summary>
    public async Task<IReadOnlyList<FeedStanding>?> TryGetAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await GetAsync(cancellationToken);
        }
        catch (DbException)
        {
            return null;
        }
    }
}

/// <summary>One source's readings. Instants are UTC.</summary>
/// <param name="FailingSince">First failure since the last success; null: it does not fail.</param>
/// <param name="Fault">Short code of the last failure.</param>
public sealed record FeedStanding(string Feed, DateTimeOffset? LastAttempt, DateTimeOffset? LastSuccess, DateTimeOffset? FailingSince, string? Fault);
