using System.Globalization;

namespace Spk.Bot.Core.Meetings.ICalendar;

/// <summary>A zone as the calendar itself tells it (RFC 5545 § 3.6.5): observances, each with its onsets.</summary>
internal static class CalendarOwnZone
{
    /// <returns>Null where an observance is not understood: a wrong offset is an hour's fault.</returns>
    public static Func<DateTime, DateTimeOffset>? Of(CalendarComponent zone)
    {
        var observances = zone.Children.Where(c => c.Name is "STANDARD" or "DAYLIGHT").Select(Observance.Read).ToList();
        return observances.Count == 0 || observances.Contains(null) ? null : wall => new DateTimeOffset(wall, OffsetAt(observances!, wall));
    }

    private static TimeSpan OffsetAt(List<Observance> observances, DateTime wall)
    {
        var last = observances.Select(o => (Observance: o, Onset: o.LastOnset(wall))).Where(o => o.Onset is not null).OrderBy(o => o.Onset).LastOrDefault();
        if (last.Observance is not { } now)
            return observances.OrderBy(o => o.First).First().From;

        // Within the gap the offset before it counts.
        return wall < last.Onset + (now.To - now.From) ? now.From : now.To;
    }

    private sealed record Observance(DateTime First, TimeSpan From, TimeSpan To, RecurrenceRule? Rule, IReadOnlyList<DateTime> Further)
    {
        public static Observance? Read(CalendarComponent component)
        {
            if (component.Line("DTSTART") is not { } line || CalendarTime.Of(line) is not { IsUtc: false } first
                || Offset(component.Line("TZOFFSETFROM")?.Value) is not { } from || Offset(component.Line("TZOFFSETTO")?.Value) is not { } to)
                return null;
            RecurrenceRule? rule = null;
            if (component.Line("RRULE") is { } text && !RecurrenceRuleReader.TryRead(text.Value, first.Wall, out rule, out _, mustBeginWithStart: false))
                return null;
            return new Observance(first.Wall, from, to, rule, [.. component.All("RDATE").SelectMany(CalendarTime.Many).OfType<CalendarTime>().Select(t => t.Wall)]);
        }

        /// <summary>Onsets are wall times in the offset before them; <c>UNTIL</c> is UTC.</summary>
        public DateTime? LastOnset(DateTime wall)
        {
            if (wall < First)
                return null;
            var onsets = Further.Where(f => f <= wall).Append(First);
            return Rule is null ? onsets.Max() : onsets.Concat(Rule.Walls(Near(wall), wall, w => new DateTimeOffset(w, From))).Max();
        }

        /// <summary>Zones begin in 1601, and it is the last onset alone that counts.</summary>
        private DateTime Near(DateTime wall) =>
            Rule is { Frequency: RecurrenceFrequency.Yearly, Interval: 1, Count: null } && wall.Year - 2 > First.Year ? First.AddYears(wall.Year - 2 - First.Year) : First;

        private static TimeSpan? Offset(string? text) =>
            text is { Length: 5 or 7 } && text[0] is '+' or '-' && TimeSpan.TryParseExact(text[1..], text.Length == 5 ? "hhmm" : "hhmmss", CultureInfo.InvariantCulture, out var offset)
                ? text[0] == '-' ? -offset : offset
                : null;
    }
}
