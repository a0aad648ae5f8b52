namespace Spk.Bot.Core.Meetings.ICalendar;

/// <summary>A <c>VEVENT</c> with what a meeting needs of it.</summary>
internal sealed record CalendarEvent(int Index, string Uid, CalendarComponent Component)
{
    /// <summary><c>SEQUENCE</c>; null where there is none.</summary>
    public int? Sequence { get; } = int.TryParse(Component.Line("SEQUENCE")?.Value, System.Globalization.CultureInfo.InvariantCulture, out var sequence) ? sequence : null;

    /// <summary>Of two with the same sequence, the one written later counts.</summary>
    public DateTime Stamp { get; } = Time(Component, "LAST-MODIFIED")?.Wall ?? Time(Component, "DTSTAMP")?.Wall ?? DateTime.MinValue;

    public CalendarTime? Start { get; } = Time(Component, "DTSTART");

    public CalendarTime? RecurrenceId { get; } = Time(Component, "RECURRENCE-ID");

    public bool IsOverride => Component.Line("RECURRENCE-ID") is not null;

    /// <summary>An override of all that follows, too: which those are, nobody can tell any more.</summary>
    public bool IsRange => Component.Line("RECURRENCE-ID")?.Parameters.ContainsKey("RANGE") == true;

    public bool IsRecurring => Component.Line("RRULE") is not null || Component.Line("RDATE") is not null;

    public bool IsCancelled => string.Equals(Component.Line("STATUS")?.Value.Trim(), "CANCELLED", StringComparison.OrdinalIgnoreCase);

    public string? Summary => Component.Line("SUMMARY")?.Text;

    public string? Location => Component.Line("LOCATION")?.Text;

    /// <summary>How long it lasts, on the wall clock; null where nobody said.</summary>
    public TimeSpan? Duration(CalendarZones zones)
    {
        if (Start is not { } start)
            return null;
        if (Time(Component, "DTEND") is { } end)
            return end.IsDate || start.IsDate ? null : zones.At(end) - zones.At(start);
        return CalendarDuration.Parse(Component.Line("DURATION")?.Value);
    }

    private static CalendarTime? Time(CalendarComponent component, string name) => component.Line(name) is { } line ? CalendarTime.Of(line) : null;
}
