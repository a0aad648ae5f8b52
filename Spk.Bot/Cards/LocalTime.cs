namespace Spk.Bot.Cards;

/// <summary>Instants on the borough's wall clock. Berlin is in Europe/Berlin whatever the server's zone.</summary>
internal static class LocalTime
{
    private static readonly TimeZoneInfo Berlin = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");

    public static DateTime Of(DateTimeOffset instant) => TimeZoneInfo.ConvertTime(instant, Berlin).DateTime;

    public static DateOnly DayOf(DateTimeOffset instant) => DateOnly.FromDateTime(Of(instant));
}
