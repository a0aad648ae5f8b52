using System.Globalization;
using Spk.Bot.Core.Districts;
using Spk.Bot.Core.Figures;
using Spk.Bot.Core.Needs;

namespace Spk.Bot.Core.Exports;

/// <summary>The figures of one answer (<see cref="FiguresQuery"/>) as rows: the same numbers that the card shows.</summary>
public sealed class FigureExportQuery(FiguresQuery figures, District district)
{
    internal async Task<IReadOnlyList<FigureExportRow>> ReadAsync(NeedFilter filter, CancellationToken cancellationToken)
    {
        var view = await figures.GetAsync(filter, null, cancellationToken);
        return
        [
            Row("total", "", district.Name) with
            {
                From = view.Period.From, To = view.Period.To, Open = view.Counts.Open, Unacknowledged = view.Counts.Unacknowledged, Overdue = view.Counts.Overdue,
                ExternallyOpen = view.Counts.ExternallyOpen, Reported = view.Counts.Reported, Solved = view.Counts.Solved, Ended = view.Counts.Ended,
                MedianToAcknowledgement = view.ToAcknowledgement.Median, P90ToAcknowledgement = view.ToAcknowledgement.P90,
                MedianToAnswer = view.ToAnswer.Median, P90ToAnswer = view.ToAnswer.P90,
            },
            .. view.Departments.Select(r => Counted("department", r)),
            .. view.Regions.Select(r => Counted("region", r)),
            .. view.Themes.Select(r => Counted("theme", r)),
            .. view.Months.Select(m => Row("month", m.Month.ToString("yyyy-MM", CultureInfo.InvariantCulture), m.Month.ToString("MMMM yyyy", CultureInfo.GetCultureInfo("de-DE"))) with
            {
                From = m.Month, To = m.Month.AddMonths(1).AddDays(-1), Reported = m.Reported, Solved = m.Solved,
            }),
        ];

        FigureExportRow Row(string scope, string key, string name) => new(scope, key, name);

        FigureExportRow Counted(string scope, FigureRow row) => Row(scope, row.Key, row.Name) with { Open = row.Open, Unacknowledged = row.Unacknowledged, Overdue = row.Overdue };
    }
}
