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

    private static DateOnly Back(DateOnly day, int days) => DateOnly.FromDayNumber(Math.Max(0, day.DayNumber - days));
}
