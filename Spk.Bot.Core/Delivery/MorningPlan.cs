using Spk.Bot.Core.Districts;
using Spk.Bot.Core.Time;

namespace Spk.Bot.Core.Delivery;

/// <summary>When the morning report is due: on business days from the opening of the office until it closes, Berlin time, however late someone wakes up. Pure.</summary>
public static class MorningPlan
{
    /// <returns>Null outside office hours.</returns>
    public static Morning? Due(DateTimeOffset now, BusinessCalendar calendar, OfficeHours hours)
    {
        var day = BerlinTime.DayOf(now);
        return calendar.IsBusinessDay(day) && now >= BerlinTime.At(day, hours.From) && now < BerlinTime.At(day, hours.Until) ? Of(day, calendar, hours) : null;
    }

    /// <summary>The first morning that opens after now.</summary>
    public static Morning Next(DateTimeOffset now, BusinessCalendar calendar, OfficeHours hours)
    {
        var day = calendar.OnOrAfter(BerlinTime.DayOf(now));
        return Of(now < BerlinTime.At(day, hours.From) ? day : calendar.AddBusinessDays(day, 1), calendar, hours);
    }

    private static Morning Of(DateOnly day, BusinessCalendar calendar, OfficeHours hours)
    {
        var last = calendar.AddBusinessDays(day, -1);
        return new Morning(day, BerlinTime.At(day, hours.From), BerlinTime.At(last, hours.From), BerlinTime.MondayOf(last) != BerlinTime.MondayOf(day));
    }
}

/// <summary>One business day's report.</summary>
/// <param name="Opening">The office opens (UTC).</param>
/// <param name="Since">The last business day's opening (UTC): weekends and holidays between are covered.</param>
/// <param name="IsFirstOfWeek">Then what still stands from before is told again, also when nothing new has failed.</param>
public sealed record Morning(DateOnly Day, DateTimeOffset Opening, DateTimeOffset Since, bool IsFirstOfWeek)
{
    /// <summary>Unique for all time.</summary>
    public string Key => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"morning:{Day:yyyy-MM-dd}");

    /// <summary>Of what is noted for it beforehand.</summary>
    public string NotesKey => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Notes}{Day:yyyy-MM-dd}");

    /// <summary>Start of every <see cref="NotesKey"/>.</summary>
    internal const string Notes = "morning-notes:";
}
