using Spk.Bot.Core.Districts;
using Spk.Bot.Core.Time;

namespace Spk.Bot.Tests.Time;

/// <summary>An office as the boroughs keep it: nine to five, closed on Christmas Eve and New Year's Eve.</summary>
internal static class Office
{
    public static OfficeHours Hours { get; } = new(new TimeOnly(9, 0), new TimeOnly(17, 0), [new ClosedDay(12, 24, "Heiligabend"), new ClosedDay(12, 31, "Silvester")]);

    public static BusinessCalendar Calendar { get; } = new(Hours);

    /// <summary>The instant a clock in Berlin shows this, e.g. <c>2026-11-23 09:00</c>; only for times that exist once.</summary>
    public static DateTimeOffset Berlin(string wall)
    {
        var local = DateTime.ParseExact(wall, ["yyyy-MM-dd HH:mm", "yyyy-MM-dd HH:mm:ss"], System.Globalization.CultureInfo.InvariantCulture);
        return new DateTimeOffset(local, BerlinTime.Zone.GetUtcOffset(local)).ToUniversalTime();
    }

    public static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
