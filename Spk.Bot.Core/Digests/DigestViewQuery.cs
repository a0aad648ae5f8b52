using Microsoft.EntityFrameworkCore;
using Spk.Bot.Core.Delivery;
using Spk.Bot.Core.Districts;
using Spk.Bot.Core.Meetings;
using Spk.Bot.Core.Persistence;

namespace Spk.Bot.Core.Digests;

/// <summary>A posted digest as its card is to show it: the frozen snapshot, and beside it what became of its meeting and of its items.</summary>
public sealed class DigestViewQuery(SpkDbContext db, District district)
{
    /// <param name="page">Of its items, from 0.</param>
    /// <returns>Null when there is none, or it was missed.</returns>
    /// <exception cref="System.Text.Json.JsonException">The row was changed by hand.</exception>
    public async Task<DigestView?> GetAsync(Guid id, int page, CancellationToken cancellationToken)
    {
        if (await db.Digests.AsNoTracking().SingleOrDefaultAsync(d => d.Id == id && !d.IsMissed, cancellationToken) is not { } digest)
            return null;
        var view = (DigestView)CardViewJson.Read(digest.SnapshotJson);
        return view with { Standing = new DigestStanding(id, digest.Hash, page, await MeetingNowAsync(digest, view, cancellationToken), await OutcomesAsync(id, cancellationToken)) };
    }

    /// <summary>The id of the digest of this number, or null.</summary>
    public Task<Guid?> FindAsync(string committee, DigestNumber number, CancellationToken cancellationToken) =>
        db.Digests.Where(d => d.CommitteeKey == committee && d.Year == number.Year && d.Sequence == number.Sequence).Select(d => (Guid?)d.Id).SingleOrDefaultAsync(cancellationToken);

    private async Task<MeetingLine?> MeetingNowAsync(Digest digest, DigestView view, CancellationToken cancellationToken)
    {
        if (digest.MeetingId is not { } id || view.Meeting is not { } then || await db.Meetings.AsNoTracking().SingleOrDefaultAsync(m => m.Id == id, cancellationToken) is not { } meeting)
            return null;
        return meeting.State == MeetingState.Cancelled || meeting.Start != then.Start ? meeting.ToLine(view.CommitteeName) : null;
    }

    private async Task<IReadOnlyList<ItemOutcome>> OutcomesAsync(Guid id, CancellationToken cancellationToken)
    {
        var records = await db.Outcomes.AsNoTracking().Where(o => o.DigestId == id).OrderBy(o => o.NeedId).ThenBy(o => o.Sequence).ToListAsync(cancellationToken);
        return
        [
            .. records.GroupBy(o => o.NeedId).Select(g => g.Last())
                .Select(o => new ItemOutcome(o.NeedId.ToNumber(district.NumberPrefix), o.Outcome, o.Note, o.On, o.Paper, o.Until, o.Sequence)),
        ];
    }
}
