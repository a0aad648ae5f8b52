using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Spk.Bot.Core.Deadlines;
using Spk.Bot.Core.Districts;
using Spk.Bot.Core.Figures;
using Spk.Bot.Core.Needs;
using Spk.Bot.Core.Persistence;
using Spk.Bot.Core.Time;

namespace Spk.Bot.Core.Exports;

/// <summary>The needs that a filter means, one by one, by their number. One statement that is read as it comes: memory does not grow with the rows, and what changes meanwhile does not double a row.</summary>
public sealed class NeedExportQuery(SpkDbContext db, District district, TimeProvider clock)
{
    public Task<int> CountAsync(NeedFilter filter, CancellationToken cancellationToken) =>
        db.Needs.AsNoTracking().Matching(filter, BerlinTime.DayOf(clock.GetUtcNow())).CountAsync(cancellationToken);

    public async IAsyncEnumerable<NeedRow> ReadAsync(NeedFilter filter, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var today = BerlinTime.DayOf(clock.GetUtcNow());
        var rows = db.Needs.AsNoTracking().Matching(filter, today).OrderBy(n => n.Id).Select(n => new
        {
            n.Id,
            n.ReportedAt,
            n.RegionId,
            n.AreaId,
            n.Theme,
            n.Title,
            n.Description,
            n.Urgency,
            n.Place,
            n.Coordination,
            n.ReportedBy,
            n.Status,
            n.Lead,
            IsOverdue = n.Status < NeedStatus.Completed
                && (n.Responsibilities.Any(r => EF.Property<DateOnly?>(r, DueMapping.AcknowledgeBy) < today) || EF.Property<DateOnly?>(n, DueMapping.DecideBy) < today),
            EndedAt = EF.Property<DateTimeOffset?>(n, FigureMapping.EndedAt),
            EndedAs = EF.Property<CompletionKind?>(n, FigureMapping.EndedAs),
            n.ClosedAt,
            n.ClosingReason,
            n.MergedInto,
            n.Refusals,
            Shares = n.Responsibilities.OrderBy(r => r.Department).Select(r => new
            {
                r.Department,
                r.IsLead,
                r.Status,
                r.AcknowledgedAt,
                AcknowledgedIn = EF.Property<int?>(r, FigureMapping.AcknowledgedIn),
                AnsweredIn = EF.Property<int?>(r, FigureMapping.AnsweredIn),
                ExternalSince = EF.Property<DateTimeOffset?>(r, FigureMapping.ExternalSince),
                r.PromisedFor,
                r.FollowUpOn,
                r.CompletionReason,
            }).ToList(),
        });
        await foreach (var n in rows.AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            var lead = n.Shares.Find(s => s.IsLead);
            var region = district.FindRegion(n.RegionId);
            yield return new NeedRow
            {
                Number = n.Id.ToNumber(district.NumberPrefix),
                ReportedAt = n.ReportedAt,
                ForecastArea = region is null ? null : (region.ForecastArea, district.ForecastAreas.FirstOrDefault(a => a.Id == region.ForecastArea)?.Name ?? region.ForecastArea),
                Region = (n.RegionId, region?.Name ?? n.RegionId),
                Area = n.AreaId is { } area ? (area, district.FindArea(area)?.Area.Name ?? area) : null,
                Theme = n.Theme is { } theme ? (theme, district.FindTheme(theme)?.Name ?? theme) : null,
                Title = n.Title,
                Description = n.Description,
                Urgency = n.Urgency,
                Place = n.Place,
                Coordination = n.Coordination,
                Organisation = n.ReportedBy,
                Status = n.Status,
                Lead = n.Lead is { } key ? (key, NameOf(key)) : null,
                Involved = [.. n.Shares.Where(s => !s.IsLead && s.Status != NeedStatus.Transferred).Select(s => (s.Department, NameOf(s.Department)))],
                IsOverdue = n.IsOverdue,
                AcknowledgedAt = lead?.AcknowledgedAt,
                DaysToAcknowledgement = lead?.AcknowledgedIn,
                DaysToAnswer = lead?.AnsweredIn,
                PromisedFor = lead?.PromisedFor,
                ExternalSince = n.Shares.Min(s => s.ExternalSince),
                FollowUpOn = n.Shares.Where(s => s.ExternalSince is not null).Min(s => s.FollowUpOn),
                EndedAt = n.EndedAt,
                EndedAs = n.EndedAs,
                EndReason = n.EndedAt is null ? null : n.ClosedAt is null ? lead?.CompletionReason : n.ClosingReason,
                MergedInto = n.MergedInto?.ToNumber(district.NumberPrefix),
                Refusals = n.Refusals,
            };
        }
    }

    private string NameOf(string department) => district.FindDepartment(department)?.Name ?? department;
}
