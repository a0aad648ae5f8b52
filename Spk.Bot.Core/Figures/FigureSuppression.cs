namespace Spk.Bot.Core.Figures;

/// <summary>The figures as a reader outside the OE SPK gets them.</summary>
internal static class FigureSuppression
{
    public static FiguresView Of(FiguresView view)
    {
        var (departments, regions, themes) = (Table(view.Departments), Table(view.Regions), Table(view.Themes));

        // A total that one table must hide is hidden for all of them.
        bool Hides(Func<(IReadOnlyList<FigureRow> Rows, bool Open, bool Unacknowledged, bool Overdue), bool> total) => total(departments) || total(regions) || total(themes);
        var months = Months(view);
        var counts = view.Counts;
        return view with
        {
            Counts = new FigureCounts(
                Hides(t => t.Open) ? null : Big(counts.Open), Hides(t => t.Unacknowledged) ? null : Big(counts.Unacknowledged), Hides(t => t.Overdue) ? null : Big(counts.Overdue),
                Big(counts.ExternallyOpen), Big(counts.PromisesMissed), Big(counts.Reported), Big(counts.ReportedBefore), Big(counts.Solved), Big(counts.SolvedBefore),
                Apart(counts.Ended, counts.Solved), Apart(counts.EndedBefore, counts.SolvedBefore)),
            ToAcknowledgement = Enough(view.ToAcknowledgement),
            ToAnswer = Enough(view.ToAnswer),
            NewSinceLastQuestion = null,
            LongestExternalDays = counts.ExternallyOpen < Suppression.Least ? null : view.LongestExternalDays,
            Departments = departments.Rows,
            Regions = regions.Rows,
            Themes = themes.Rows,
            Months = months,
            Oldest = [],
            Promises = [],
        };
    }

    private static int? Big(int? count) => count < Suppression.Least ? null : count;

    /// <summary>What ended otherwise than solved is the difference of two counts: it must be big enough as well.</summary>
    private static int? Apart(int? ended, int? solved) => ended - solved is > 0 and < Suppression.Least || solved < Suppression.Least ? null : Big(ended);

    private static FigureTimes Enough(FigureTimes times)
    {
        var (now, before) = (times.Cases >= Suppression.Least, times.CasesBefore >= Suppression.Least);
        return new FigureTimes(now ? times.Median : null, now ? times.P90 : null, now ? times.Cases : null, before ? times.MedianBefore : null, before ? times.P90Before : null)
        {
            CasesBefore = before ? times.CasesBefore : null,
        };
    }

    private static (IReadOnlyList<FigureRow> Rows, bool Open, bool Unacknowledged, bool Overdue) Table(IReadOnlyList<FigureRow> rows)
    {
        var (open, unacknowledged, overdue) = (Column(r => r.Open), Column(r => r.Unacknowledged), Column(r => r.Overdue));
        return ([.. rows.Select((r, i) => r with
        {
            Open = open.Parts[i] ? null : r.Open,
            Unacknowledged = unacknowledged.Parts[i] || open.Parts[i] ? null : r.Unacknowledged,
            Overdue = overdue.Parts[i] || open.Parts[i] ? null : r.Overdue,
        })], open.Total, unacknowledged.Total, overdue.Total);

        (bool[] Parts, bool Total) Column(Func<FigureRow, int?> value) => Suppression.OneWay([.. rows.Select(r => value(r) ?? 0)]);
    }

    /// <summary>Three months add up to a quarter that is shown beside them.</summary>
    private static List<FigureMonth> Months(FiguresView view)
    {
        var shown = new List<FigureMonth>();
        foreach (var quarter in view.Months.GroupBy(m => (m.Month.Year, (m.Month.Month - 1) / 3)))
        {
            var months = quarter.ToList();
            var (reported, solved) = (Suppression.OneWay([.. months.Select(m => m.Reported ?? 0)]), Suppression.OneWay([.. months.Select(m => m.Solved ?? 0)]));
            shown.AddRange(months.Select((m, i) => m with { Reported = Hidden(reported, i) ? null : m.Reported, Solved = Hidden(solved, i) ? null : m.Solved }));
        }

        return shown;

        // Where the total would have to go as well, it stands in the counts: so no part is shown.
        static bool Hidden((bool[] Parts, bool Total) line, int index) => line.Total || line.Parts[index];
    }
}
