using Spk.Bot.Core.Needs;

namespace Spk.Bot.Core.Figures;

/// <summary>Whole Berlin days that are counted, beside as many before.</summary>
/// <param name="To">The last day, included.</param>
/// <param name="BeforeFrom">First day of the period before, which ends the day before <paramref name="From"/>.</param>
public sealed record FigurePeriod(DateOnly From, DateOnly To, DateOnly BeforeFrom)
{
    public const int DefaultDays = 90;

    /// <summary>The days that were asked for, or the last <see cref="DefaultDays"/>, today included; the period before is as long.</summary>
    public static FigurePeriod Of(DayRange? days, DateOnly today)
    {
        var to = days?.To is { } last && last < today ? last : today;
        var from = days?.From is { } first && first <= to ? first : Back(to, DefaultDays - 1);
        return new FigurePeriod(from, to, Back(from, to.DayNumber - from.DayNumber + 1));
    }

    /// <summary>
    /// The last whole calendar quarter that has ended, beside the one before: for readers outside the OE SPK, so that nobody subtracts a window from the same one moved by a day.
    /// Days that were asked for give the quarter that their last day is in, or the last that has ended.
    /// </summary>
    public static FigurePeriod Quarter(DayRange? days, DateOnly today)
    {
        var current = QuarterOf(today);
        var start = days?.To is { } last && QuarterOf(last) < current ? QuarterOf(last) : current.AddMonths(-3);
        return new FigurePeriod(start, start.AddMonths(3).AddDays(-1), start.AddMonths(-3));
    }

    private static DateOnly QuarterOf(DateOnly day) => new(day.Year, day.Month - ((day.Month - 1) % 3), 1);

    private static DateOnly Back(DateOnly day, int days) => DateOnly.FromDayNumber(Math.Max(0, day.DayNumber - days));
}
