using Microsoft.EntityFrameworkCore;
using Spk.Bot.Core.Delivery;
using Spk.Bot.Core.Districts;
using Spk.Bot.Core.Meetings;
using Spk.Bot.Core.Persistence;

namespace Spk.Bot.Core.Digests;

/// <summary>Lays a first or final digest before the OE SPK, a business day before it is due, where its committee's rule wants that.</summary>
public sealed class PostPreviews(SpkDbContext db, District district, ComposeDigest compose, PreviewViewQuery views, StageCards cards)
{
    /// <param name="expected">What <see cref="DigestPlan.Previews"/> says.</param>
    public async Task StageAsync(IReadOnlyList<DueDigest> expected, IReadOnlyList<Meeting> meetings, DateTimeOffset now, CancellationToken cancellationToken)
    {
        foreach (var due in expected)
        {
            if (await db.Previews.AnyAsync(p => p.CommitteeKey == due.CommitteeKey && p.CycleKey == due.CycleKey, cancellationToken))
                continue;
            var preview = new DigestPreview(Guid.CreateVersion7(now), due, now);
            db.Previews.Add(preview);
            var digest = await compose.RunAsync(due, meetings.FirstOrDefault(m => m.Id == due.MeetingId), now, cancellationToken);
            await cards.TellOfficeAsync(PreviewViewQuery.SubjectOf(preview.Id), views.Of(preview, digest, []), cancellationToken);
        }
    }

    /// <summary>Whether this digest may go out: nobody is asked, it is released, or the rule lets it go unreleased.</summary>
    public async Task<bool> MayGoAsync(DueDigest due, CancellationToken cancellationToken)
    {
        var rule = district.FindCommittee(due.CommitteeKey)!.Digest;
        if (!DigestPlan.NeedsApproval(rule, due.Kind))
            return true;
        return await db.Previews.Where(p => p.CommitteeKey == due.CommitteeKey && p.CycleKey == due.CycleKey).Select(p => (PreviewState?)p.State).SingleOrDefaultAsync(cancellationToken) switch
        {
            PreviewState.Released => true,
            PreviewState.Held => false,
            _ => rule.Unreleased == UnreleasedDigest.Release,
        };
    }

    /// <summary>The preview's card says that it is over.</summary>
    public async Task ClosedAsync(DueDigest due, DigestView posted, CancellationToken cancellationToken)
    {
        if (await db.Previews.AsNoTracking().SingleOrDefaultAsync(p => p.CommitteeKey == due.CommitteeKey && p.CycleKey == due.CycleKey, cancellationToken) is { } preview)
            await cards.ReplaceNoticeAsync(PreviewViewQuery.SubjectOf(preview.Id), views.Of(preview, posted, await views.OmittedAsync(preview.Id, cancellationToken)) with { IsPosted = true }, cancellationToken);
    }
}
