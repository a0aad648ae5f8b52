using Spk.Bot.Core.Time;

namespace Spk.Bot.Sandbox.Teams;

/// <summary>Instants that the page can jump to.</summary>
internal static class ClockTargets
{
    /// <summary>Eight in the morning, Berlin time, of the next day from Monday to Friday that is no public holiday there.</summary>
    public static DateTimeOffset NextWeekday(DateTimeOffset now)
    {
        var day = BerlinTime.DayOf(now).AddDays(1);
        while (day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday || BerlinHolidays.NameOf(day) is not null) day = day.AddDays(1);
        return BerlinTime.At(day, new TimeOnly(8, 0));
    }
}
