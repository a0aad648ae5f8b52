using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Spk.Bot.Core.Digests;
using Spk.Bot.Core.Districts;
using Spk.Bot.Core.Meetings;
using Spk.Bot.Core.Needs;
using Spk.Bot.Core.Persistence;
using Spk.Bot.Core.Time;

namespace Spk.Bot.Core.Exports;

/// <summary>Meetings that begin, and digests that were composed, on these Berlin days; the oldest first. No end means without end: meetings lie ahead.</summary>
public sealed class MeetingExportQuery(SpkDbContext db, District district)
{
    public Task<int> CountMeetingsAsync(DayRange? days, CancellationToken cancellationToken) => Meetings(days).CountAsync(cancellationToken);

    public Task<int> CountDigestsAsync(DayRange? days, CancellationToken cancellationToken) => Digests(days).CountAsync(cancellationToken);

    internal async IAsyncEnumerable<MeetingRow> ReadMeetingsAsync(DayRange? days, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var meeting in Meetings(days).OrderBy(m => m.Start).ThenBy(m => m.Id).AsAsyncEnumerable().WithCancellation(cancellationToken))
            yield return new MeetingRow(meeting, NameOf(meeting.CommitteeKey));
    }

    internal async IAsyncEnumerable<DigestExportRow> ReadDigestsAsync(DayRange? days, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var rows = Digests(days).OrderBy(d => d.ComposedAt).ThenBy(d => d.Id).Select(d => new
        {
            d.Id,
            d.Kind,
            d.CommitteeKey,
            d.CycleKey,
            Meeting = db.Meetings.Where(m => m.Id == d.MeetingId).Select(m => m.SourceId).FirstOrDefault(),
            d.Since,
            d.ComposedAt,
        });
        await foreach (var d in rows.AsAsyncEnumerable().WithCancellation(cancellationToken))
            yield return new DigestExportRow(d.Id, d.Kind, d.CommitteeKey, NameOf(d.CommitteeKey), d.CycleKey, d.Meeting, d.Since, d.ComposedAt);
    }

    private IQueryable<Meeting> Meetings(DayRange? days)
    {
        var (from, before) = Instants(days);
        return db.Meetings.AsNoTracking().Where(m => m.Start >= from && m.Start < before);
    }

    private IQueryable<Digest> Digests(DayRange? days)
    {
        var (from, before) = Instants(days);
        return db.Digests.AsNoTracking().Where(d => d.ComposedAt >= from && d.ComposedAt < before);
    }

    private static (DateTimeOffset From, DateTimeOffset Before) Instants(DayRange? days) => (
        days?.From is { Year: > 1900 } from ? BerlinTime.StartOfDay(from) : DateTimeOffset.MinValue,
        days?.To is { Year: < 9000 } to ? BerlinTime.StartOfDay(to.AddDays(1)) : DateTimeOffset.MaxValue);

    private string NameOf(string committee) => district.FindCommittee(committee)?.Name ?? committee;
}
