using Microsoft.EntityFrameworkCore;
using Spk.Bot.Core.Delivery;
using Spk.Bot.Core.Departments;
using Spk.Bot.Core.Districts;
using Spk.Bot.Core.Needs;
using Spk.Bot.Core.Persistence;

namespace Spk.Bot.Core.Digests;

/// <summary>The OE SPK releases a digest, holds it, or takes a need out of it with a reason. Two at once meet in the preview's version; the second decides again.</summary>
public sealed class DecidePreview(SpkDbContext db, District district, RoleBook roles, ComposeDigest compose, PreviewViewQuery views, StageCards cards, TimeProvider clock)
{
    /// <param name="state">To release or to hold; null: neither.</param>
    /// <param name="item">Number of a need to take out; null: none.</param>
    /// <returns>The card as it stands; null when there is no such preview, or the person may not.</returns>
    public async Task<DigestPreviewView?> RunAsync(Guid id, PreviewState? state, string? item, string reason, int page, string personId, CancellationToken cancellationToken)
    {
        if (!roles.MayDecide(personId) || await db.Previews.SingleOrDefaultAsync(p => p.Id == id, cancellationToken) is not { } preview || district.FindCommittee(preview.CommitteeKey) is null)
            return null;
        var now = clock.GetUtcNow();
        var posted = await db.Digests.AsNoTracking().SingleOrDefaultAsync(d => d.CommitteeKey == preview.CommitteeKey && d.CycleKey == preview.CycleKey, cancellationToken);
        if (posted is not null && CardViewJson.TryRead(posted.SnapshotJson) is DigestView frozen)
            return views.Of(preview, frozen, await views.OmittedAsync(id, cancellationToken)) with { IsPosted = true, Page = page, Fault = state is null && item is null ? null : PreviewFault.AlreadyPosted };

        var due = new DueDigest(preview.Kind, preview.CommitteeKey, preview.CycleKey, preview.MeetingId, preview.DueAt);
        var meeting = await db.Meetings.AsNoTracking().SingleOrDefaultAsync(m => m.Id == preview.MeetingId, cancellationToken);
        var digest = await compose.RunAsync(due, meeting, now, cancellationToken);
        var omitted = await views.OmittedAsync(id, cancellationToken);
        PreviewFault? fault = null;
        if (state is { } decided && decided != preview.State)
            preview.Decide(decided, personId, now);
        if (item is not null)
        {
            var clean = UserText.Clean(reason, singleLine: true);
            fault = clean.Length is 0 or > DigestOmission.ReasonLimit ? PreviewFault.ReasonMissing
                : !NeedId.TryParse(item, district.NumberPrefix, out _) || digest.Items().All(i => i.Line.Number != Normal(item)) ? PreviewFault.ItemMissing : null;
            if (fault is null && NeedId.TryParse(item, district.NumberPrefix, out var need))
            {
                db.Omissions.Add(new DigestOmission(id, need, clean, personId, now));
                preview.Touch();
                digest = await compose.RunAsync(due, meeting, now, cancellationToken, [need]);
                omitted = [.. omitted, new OmittedItem(Normal(item), clean)];
            }
        }

        var view = views.Of(preview, digest, omitted);
        if (fault is null && (state is not null || item is not null))
            await cards.ReplaceNoticeAsync(PreviewViewQuery.SubjectOf(id), view, cancellationToken);
        return view with { Page = page, Fault = fault };
    }

    private string Normal(string number) => NeedId.TryParse(number, district.NumberPrefix, out var id) ? id.ToNumber(district.NumberPrefix) : number;
}
