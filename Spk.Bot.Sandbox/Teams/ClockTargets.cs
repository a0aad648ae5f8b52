namespace Spk.Bot.Sandbox.Teams;

/// <summary>Instants that the page can jump to.</summary>
internal static class ClockTargets
{
    private static readonly TimeZoneInfo Berlin = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");

    /// <summary>Eight in the morning, Berlin time, of the next day from Monday to Friday. Knows no holidays.</summary>
    public static DateTimeOffset NextWeekday(DateTimeOffset now)
    {
        var day = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, Berlin).DateTime).AddDays(1);
        while (day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday) day = day.AddDays(1);
        var morning = day.ToDateTime(new TimeOnly(8, 0));
        return new DateTimeOffset(morning, Berlin.GetUtcOffset(morning)).ToUniversalTime();
    }
}
