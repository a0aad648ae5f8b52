namespace Spk.Bot.Core.Figures;

/// <summary>
/// One calendar quarter that is over, as everybody may read it: reckoned once, rounded once, and then the same for every reader and every question. So nothing is learned by asking twice, for
/// more or for less, today and tomorrow: there is one table, and each answer shows lines of it.
/// </summary>
/// <param name="Quarter">Its first day.</param>
/// <param name="Rows">The borough and every region, Amt and theme of the district file, with something to count or without.</param>
public sealed record QuarterFigures(DateOnly Quarter, IReadOnlyList<QuarterRow> Rows)
{
    /// <summary>Days after a quarter's end before it is told of, in which what was reported late in it has had its time to be acknowledged.</summary>
    private const int Settling = 14;

    /// <param name="keys">All regions, departments and themes there are; a key that only the cells know is added.</param>
    public static QuarterFigures Of(DateOnly quarter, QuarterCells cells, IReadOnlyDictionary<QuarterScope, IReadOnlyList<string>> keys)
    {
        var borough = Times(cells, _ => true);
        List<QuarterRow> rows = [new(QuarterScope.Borough, "", Fives.Down(cells.Counts.Sum(c => c.Reported)), Fives.Down(cells.Counts.Sum(c => c.Solved)), borough.Acknowledged, borough.Answered)];
        foreach (var (scope, known) in keys.OrderBy(k => k.Key))
        {
            var all = known.Union(cells.Counts.Select(c => c.Place.KeyOf(scope)), StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
            var counts = all.ConvertAll(key => cells.Counts.Where(c => c.Place.KeyOf(scope) == key).ToList());
            var (reported, solved) = (Fives.Parts(counts.ConvertAll(c => c.Sum(n => n.Reported))), Fives.Parts(counts.ConvertAll(c => c.Sum(n => n.Solved))));
            rows.AddRange(all.Select((key, i) =>
            {
                var (acknowledged, answered) = Times(cells, place => place.KeyOf(scope) == key);
                return new QuarterRow(scope, key, reported?[i], solved?[i], acknowledged, answered);
            }));
        }

        return new QuarterFigures(quarter, rows);
    }

    /// <summary>First day of the last quarter that is over and told of.</summary>
    public static DateOnly LastBefore(DateOnly today)
    {
        var settled = today.AddDays(-Settling);
        return new DateOnly(settled.Year, settled.Month - ((settled.Month - 1) % 3), 1).AddMonths(-3);
    }

    private static (QuarterTime? Acknowledged, QuarterTime? Answered) Times(QuarterCells cells, Func<QuarterPlace, bool> isMeant) =>
        (Time(cells.Acknowledged.Where(t => isMeant(t.Place))), Time(cells.Answered.Where(t => isMeant(t.Place))));

    private static QuarterTime? Time(IEnumerable<QuarterDays> days)
    {
        var histogram = new Histogram(days.Select(d => (d.Days, d.Count)));
        return histogram.Cases < Fives.Step ? null : new QuarterTime(histogram.Percentile(50)!.Value, histogram.Percentile(90)!.Value);
    }
}

/// <summary>What a line of the table is of.</summary>
public enum QuarterScope
{
    Borough = 0,
    Region = 1,

    /// <summary>The Amt in the lead; triage under the OE SPK.</summary>
    Department = 2,
    Theme = 3,
}

/// <summary>One line. Counts are multiples of five, rounded down (<see cref="Fives"/>): 0 means fewer than five. Null: not shown, or too few.</summary>
/// <param name="Key">LOR id or key; empty for the borough and for what has no theme.</param>
/// <param name="Reported">Needs reported in the quarter.</param>
/// <param name="Solved">Needs completed as solved in it.</param>
/// <param name="Acknowledged">The lead's first sign, of what was reported in the quarter.</param>
/// <param name="Answered">The lead's first answer or completion.</param>
public sealed record QuarterRow(QuarterScope Scope, string Key, int? Reported, int? Solved, QuarterTime? Acknowledged, QuarterTime? Answered);

/// <summary>Business days, by nearest rank, of five cases at least.</summary>
public sealed record QuarterTime(int Median, int P90);

/// <summary>What is counted, before anything is hidden.</summary>
public sealed record QuarterCells(IReadOnlyList<QuarterCount> Counts, IReadOnlyList<QuarterDays> Acknowledged, IReadOnlyList<QuarterDays> Answered);

public sealed record QuarterCount(QuarterPlace Place, int Reported, int Solved);

/// <summary>So many cases took so many business days.</summary>
public sealed record QuarterDays(QuarterPlace Place, int Days, int Count);

/// <param name="Theme">Empty: none was named.</param>
public readonly record struct QuarterPlace(string Region, string Department, string Theme)
{
    public string KeyOf(QuarterScope scope) => scope switch
    {
        QuarterScope.Borough => "",
        QuarterScope.Region => Region,
        QuarterScope.Department => Department,
        QuarterScope.Theme => Theme,
        _ => throw new ArgumentOutOfRangeException(nameof(scope), scope, "No such line."),
    };
}
