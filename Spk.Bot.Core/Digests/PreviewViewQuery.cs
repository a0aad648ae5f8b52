using Microsoft.EntityFrameworkCore;
using Spk.Bot.Core.Districts;
using Spk.Bot.Core.Persistence;

namespace Spk.Bot.Core.Digests;

/// <summary>A preview as the OE SPK's card is to show it.</summary>
public sealed class PreviewViewQuery(SpkDbContext db, District district)
{
    /// <summary>Subject of the preview's card.</summary>
    public static string SubjectOf(Guid preview) => $"preview:{preview:D}";

    public DigestPreviewView Of(DigestPreview preview, DigestView digest, IReadOnlyList<OmittedItem> omitted) => new(
        preview.Id, digest, preview.DueAt, preview.State, omitted, preview.DecidedAt, district.FindCommittee(preview.CommitteeKey)?.Digest.Unreleased ?? UnreleasedDigest.Release, false);

    public async Task<IReadOnlyList<OmittedItem>> OmittedAsync(Guid preview, CancellationToken cancellationToken) =>
        (await db.Omissions.AsNoTracking().Where(o => o.PreviewId == preview).OrderBy(o => o.NeedId).ToListAsync(cancellationToken))
            .ConvertAll(o => new OmittedItem(o.NeedId.ToNumber(district.NumberPrefix), o.Reason));
}
