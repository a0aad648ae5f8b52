using Microsoft.EntityFrameworkCore;
using Spk.Bot.Core.Delivery;
using Spk.Bot.Core.Districts;
using Spk.Bot.Core.Meetings;
using Spk.Bot.Core.Persistence;
using Spk.Bot.Core.Time;

namespace Spk.Bot.Core.Digests;

/// <summary>Makes of a composed view a stored digest with number and hash, and stages its card. What is not worth a post is stored without either: its window has passed.</summary>
public sealed class FreezeDigest(SpkDbContext db, District district, StageCards cards)
{
    public async Task<Digest> StageAsync(DueDigest due, Meeting? meeting, DigestView view, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var isFirstOfMeeting = due.MeetingId is null
            || !await db.Digests.AnyAsync(d => d.CommitteeKey == due.CommitteeKey && d.MeetingId == due.MeetingId && d.Year != null, cancellationToken);
        var committee = district.FindCommittee(due.CommitteeKey)!;
        DigestNumber? number = ComposeDigest.IsWorthPosting(view, isFirstOfMeeting) ? await NextNumberAsync(due.CommitteeKey, now, cancellationToken) : null;
        var snapshot = CardViewJson.Write(view with { Number = number?.Of(committee.ShortName) });
        var digest = new Digest(Guid.CreateVersion7(now), due.Kind, due.CommitteeKey, due.CycleKey, due.MeetingId, view.Since, view.ComposedAt, snapshot).Frozen(number, due.DueAt, meeting?.Start);
        db.Digests.Add(digest);
        if (number is not null)
            await cards.DigestAsync(digest.Id, committee, cancellationToken);
        return digest;
    }

    private async Task<DigestNumber> NextNumberAsync(string committee, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var year = BerlinTime.DayOf(now).Year;
        return new DigestNumber(year, (await db.Digests.Where(d => d.CommitteeKey == committee && d.Year == year).MaxAsync(d => d.Sequence, cancellationToken) ?? 0) + 1);
    }
}
