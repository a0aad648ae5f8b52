using Spk.Bot.Core.Time;

namespace Spk.Bot.Core.Meetings.ICalendar;

/// <summary>
/// From wall clocks to instants: by the zone's IANA name, its Windows name, or the calendar's own <c>VTIMEZONE</c>. A wall time that the clock skips is read with the offset
/// before the gap, one that it shows twice is the first (RFC 5545 § 3.3.5). Floating times are Berlin's.
/// </summary>
internal sealed class CalendarZones
{
    private readonly Dictionary<string, Func<DateTime, DateTimeOffset>?> _zones = new(StringComparer.Ordinal);
    private readonly Dictionary<string, CalendarComponent> _own = new(StringComparer.Ordinal);

    public CalendarZones(CalendarComponent calendar)
    {
        foreach (var zone in calendar.Children.Where(c => c.Name == "VTIMEZONE"))
            if (zone.Line("TZID")?.Text is { } id)
                _own.TryAdd(id, zone);
    }

    /// <returns>Null for a zone that neither the machine nor the calendar knows.</returns>
    public DateTimeOffset? At(DateTime wall, bool isUtc, string? zoneId) =>
        isUtc ? new DateTimeOffset(wall, TimeSpan.Zero) : Of(zoneId) is { } zone ? zone(wall).ToUniversalTime() : null;

    public DateTimeOffset? At(CalendarTime time) => At(time.Wall, time.IsUtc, time.ZoneId);

    private Func<DateTime, DateTimeOffset>? Of(string? id)
    {
        if (id is null)
            return wall => At(BerlinTime.Zone, wall);
        if (!_zones.TryGetValue(id, out var zone))
            _zones[id] = zone = Known(id) is { } known ? wall => At(known, wall) : _own.TryGetValue(id, out var own) ? CalendarOwnZone.Of(own) : null;
        return zone;
    }

    private static TimeZoneInfo? Known(string id)
    {
        if (TimeZoneInfo.TryFindSystemTimeZoneById(id, out var zone))
            return zone;

        // Some write a path before the name: /freeassociation.sourceforge.net/Europe/Berlin.
        var parts = id.Split('/');
        return parts.Length > 2 && TimeZoneInfo.TryFindSystemTimeZoneById($"{parts[^2]}/{parts[^1]}", out zone) ? zone : null;
    }

    private static DateTimeOffset At(TimeZoneInfo zone, DateTime wall) =>
        new(wall, zone.IsAmbiguousTime(wall) ? zone.GetAmbiguousTimeOffsets(wall).Max() : zone.IsInvalidTime(wall) ? zone.GetUtcOffset(wall.AddDays(-1)) : zone.GetUtcOffset(wall));
}
