using Spk.Bot.Core.Time;

namespace Spk.Bot.Core.Meetings.ICalendar;

/// <summary>
/// The events of one <c>UID</c>: a single one, or a series with its exceptions. An instance of a series is told by the Berlin day it was first set for, so that one that is moved,
/// with the whole series or alone, stays itself.
/// </summary>
internal sealed class CalendarSeries(string uid, IReadOnlyList<CalendarEvent> events, CalendarZones zones, CalendarWindow window)
{
    private const int MaxInstances = 1000;

    /// <summary>Id of the instance that was first set for this day.</summary>
    public static string IdOf(string uid, DateTimeOffset original) => $"{PrefixOf(uid)}{BerlinTime.DayOf(original):yyyyMMdd}";

    public static string PrefixOf(string uid) => $"{uid}#";

    /// <returns>The instances with the event that tells of each, or the reason why there are none.</returns>
    public (IReadOnlyList<CalendarInstance> Instances, bool IsSeries, string? Reason) Read()
    {
        var master = events.Where(e => !e.IsOverride).OrderByDescending(e => e.Sequence ?? 0).ThenByDescending(e => e.Stamp).FirstOrDefault();
        if (events.Any(e => e.IsRange))
            return ([], true, "A change of all following dates of a series (RANGE) is not understood.");
        if (master is { IsRecurring: false } && !events.Any(e => e.IsOverride))
            return Instant(master.Start) is { } single ? ([new CalendarInstance(uid, master, single, master.Sequence)], false, null) : ([], false, StartFault(master));

        var instances = new Dictionary<string, CalendarInstance>(StringComparer.Ordinal);
        if (master is not null)
        {
            if (Instant(master.Start) is null)
                return ([], true, StartFault(master));
            if (Expand(master, instances) is { } reason)
                return ([], true, reason);
        }

        foreach (var change in events.Where(e => e.IsOverride).OrderBy(e => e.Sequence ?? 0).ThenBy(e => e.Stamp))
        {
            if (Original(change, master) is not { } original || Instant(change.Start) is not { } start)
                return ([], true, "A change of one of its dates has no date that is understood.");
            var id = IdOf(uid, original);
            var revision = Math.Max(change.Sequence ?? 0, master?.Sequence ?? 0);
            instances[id] = new CalendarInstance(id, change, start, change.Sequence is null && master?.Sequence is null ? null : revision);
        }

        return ([.. instances.Values.OrderBy(i => i.Start)], master is not null, null);
    }

    /// <returns>The reason why it cannot be.</returns>
    private string? Expand(CalendarEvent master, Dictionary<string, CalendarInstance> instances)
    {
        var start = master.Start!.Value;
        var wall = start.IsDate ? start.Wall + (window.UsualTime?.ToTimeSpan() ?? default) : start.Wall;
        DateTimeOffset? At(DateTime time) => zones.At(time, start.IsUtc, start.ZoneId);
        var walls = new List<DateTime> { wall };
        if (master.Component.All("RRULE").Count() > 1 || master.Component.Line("EXRULE") is not null)
            return "Its recurrence is not understood: several rules.";
        if (master.Component.Line("RRULE") is { } text)
        {
            if (!RecurrenceRule.TryParse(text.Value, wall, out var rule, out var reason))
                return reason;
            walls = [.. rule!.Walls(wall, window.Until.UtcDateTime.AddDays(1), At)];
        }

        var further = master.Component.All("RDATE").SelectMany(CalendarTime.Many).ToList();
        var except = master.Component.All("EXDATE").SelectMany(CalendarTime.Many).ToList();
        if (further.Contains(null) || except.Contains(null))
            return "One of its further or left-out dates is not understood.";
        var starts = walls.Select(At).Concat(further.Select(f => Instant(f))).ToList();
        if (starts.Contains(null) || except.Any(e => zones.At(e!.Value) is null))
            return "A date of it is in a zone that is not known.";
        foreach (var instant in starts.OfType<DateTimeOffset>().Where(s => s >= window.From && s < window.Until && !except.Any(e => IsOut(e!.Value, s))).Distinct().Order().Take(MaxInstances))
            instances.TryAdd(IdOf(uid, instant), new CalendarInstance(IdOf(uid, instant), master, instant, master.Sequence));
        return null;
    }

    /// <summary>Some leave out a date and mean the meeting of that day.</summary>
    private bool IsOut(CalendarTime except, DateTimeOffset start) => except.IsDate ? DateOnly.FromDateTime(except.Wall) == BerlinTime.DayOf(start) : zones.At(except) == start;

    /// <summary>Some write the day alone, or the wall clock without its zone, where the series has one.</summary>
    private DateTimeOffset? Original(CalendarEvent change, CalendarEvent? master) => change.RecurrenceId is not { } id ? null
        : id.IsDate ? BerlinTime.StartOfDay(DateOnly.FromDateTime(id.Wall))
        : zones.At(id.IsUtc || id.ZoneId is not null ? id : id with { ZoneId = master?.Start?.ZoneId });

    private DateTimeOffset? Instant(CalendarTime? time) => time switch
    {
        null => null,
        { IsDate: true } date => window.UsualTime is { } usual ? BerlinTime.At(DateOnly.FromDateTime(date.Wall), usual) : null,
        { } moment => zones.At(moment),
    };

    private static string StartFault(CalendarEvent of) => of.Start switch
    {
        null => "It has no start that is understood.",
        { IsDate: true } => "It has a day but no time of day; the borough's file may name the usual one (usualTime).",
        _ => $"Its zone \"{MeetingText.Clean(of.Start?.ZoneId, 60)}\" is not known.",
    };
}

/// <summary>From when until when (UTC) series are reckoned, and when meetings begin of which only the day is known.</summary>
internal readonly record struct CalendarWindow(DateTimeOffset From, DateTimeOffset Until, TimeOnly? UsualTime);

/// <summary>One meeting of a calendar.</summary>
internal sealed record CalendarInstance(string Id, CalendarEvent Event, DateTimeOffset Start, int? Revision);
