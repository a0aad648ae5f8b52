using Microsoft.EntityFrameworkCore;
using Spk.Bot.Core.Delivery;
using Spk.Bot.Core.Districts;
using Spk.Bot.Core.Meetings;
using Spk.Bot.Core.Needs;
using Spk.Bot.Core.Persistence;

namespace Spk.Bot.Core.Digests;

/// <summary>
/// What a digest would say now. Those before meetings form one chain of windows, the weekly ones another: each begins where the one before ended. Within the digests of one
/// meeting a need comes again only if it changed.
/// </summary>
public sealed class ComposeDigest(SpkDbContext db, District district, DigestRowsQuery rows)
{
    /// <summary>A turn stamps its events before it commits; a window ends this far back, so that what was being committed while it was read falls into the next one.</summary>
    public static readonly TimeSpan Settling = TimeSpan.FromSeconds(15);

    private static readonly DigestKind[] OfMeetings = [DigestKind.First, DigestKind.BeforeMeeting, DigestKind.Late];

    /// <param name="meeting">The one that it precedes, or null.</param>
    /// <param name="without">Needs that are being taken out, beside those that were taken out of this meeting's digests before.</param>
    public async Task<DigestView> RunAsync(DueDigest due, Meeting? meeting, DateTimeOffset now, CancellationToken cancellationToken, IReadOnlyCollection<NeedId>? without = null)
    {
        var committee = district.FindCommittee(due.CommitteeKey)!;
        DigestKind[] chain = OfMeetings.Contains(due.Kind) ? OfMeetings : [due.Kind];
        var previous = await db.Digests.Where(d => d.CommitteeKey == due.CommitteeKey && chain.Contains(d.Kind) && !d.IsMissed).MaxAsync(d => (DateTimeOffset?)d.ComposedAt, cancellationToken);
        var window = DigestWindow.After(previous, now - Settling);
        var earlier = due.MeetingId is null
            ? []
            : await db.Digests.AsNoTracking().Where(d => d.CommitteeKey == due.CommitteeKey && d.MeetingId == due.MeetingId && !d.IsMissed).OrderBy(d => d.ComposedAt).Select(d => d.SnapshotJson).ToListAsync(cancellationToken);
        var told = earlier.SelectMany(json => CardViewJson.TryRead(json) is DigestView view ? view.Items() : []).Select(item => item.Line).ToList();
        var missed = await db.Digests.AsNoTracking().Where(d => d.CommitteeKey == due.CommitteeKey && d.IsMissed && d.ComposedAt > window.Since && d.DueAt != null)
            .OrderBy(d => d.DueAt).Select(d => new MissedDigest(d.Kind, d.DueAt!.Value)).ToListAsync(cancellationToken);
        var omitted = await OmittedAsync(due, cancellationToken);
        omitted.UnionWith(without ?? []);
        var facts = await rows.GetAsync(committee, window, cancellationToken);
        var view = DigestComposition.Compose(committee, due.Kind, meeting, window, [.. facts.Where(r => !omitted.Contains(r.Id))], told);
        return view with { Missed = missed };
    }

    private async Task<HashSet<NeedId>> OmittedAsync(DueDigest due, CancellationToken cancellationToken)
    {
        if (due.MeetingId is not { } meeting)
            return [];
        var previews = db.Previews.Where(p => p.CommitteeKey == due.CommitteeKey && p.MeetingId == meeting).Select(p => p.Id);
        return [.. await db.Omissions.Where(o => previews.Contains(o.PreviewId)).Select(o => o.NeedId).ToListAsync(cancellationToken)];
    }

    /// <summary>Nobody wants an empty post; but once before each meeting "nothing is open" is itself the news.</summary>
    /// <param name="isFirstOfMeeting">Nothing was posted for this meeting yet.</param>
    public static bool IsWorthPosting(DigestView view, bool isFirstOfMeeting) =>
        view.Items().Any() || view.Missed.Count > 0 || (view.Kind == DigestKind.BeforeMeeting && isFirstOfMeeting);
}
