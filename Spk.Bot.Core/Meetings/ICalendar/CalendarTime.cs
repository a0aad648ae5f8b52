using System.Globalization;

namespace Spk.Bot.Core.Meetings.ICalendar;

/// <summary>A date or a date with a time of day (RFC 5545 §§ 3.3.4, 3.3.5).</summary>
/// <param name="Wall">As written; of a date, midnight.</param>
/// <param name="ZoneId">Of its <c>TZID</c>; null: floating, or UTC.</param>
internal readonly record struct CalendarTime(DateTime Wall, bool IsUtc, bool IsDate, string? ZoneId)
{
    /// <returns>Null where it is neither, or not between 1600 (where zones begin) and 2100.</returns>
    public static CalendarTime? Parse(string text, string? zoneId)
    {
        text = text.Trim();
        var isUtc = text.EndsWith('Z');
        var isDate = text.Length == 8;
        var form = isDate ? "yyyyMMdd" : "yyyyMMdd'T'HHmmss";

        // A leap second stands for the second before it.
        var digits = isUtc ? text[..^1] : text;
        if (digits.Length == 15 && digits.EndsWith("60", StringComparison.Ordinal))
            digits = $"{digits[..13]}59";
        return DateTime.TryParseExact(digits, form, CultureInfo.InvariantCulture, DateTimeStyles.None, out var wall) && wall.Year is >= 1600 and <= 2100 && !(isDate && isUtc)
            ? new CalendarTime(wall, isUtc, isDate, isUtc ? null : zoneId)
            : null;
    }

    /// <summary>The value of such a line; of a period, its beginning.</summary>
    public static CalendarTime? Of(CalendarLine line) => Parse(line.Value.Split('/')[0], line.Parameters.GetValueOrDefault("TZID"));

    /// <summary>The values of a line with several (<c>EXDATE</c>, <c>RDATE</c>).</summary>
    public static IEnumerable<CalendarTime?> Many(CalendarLine line) => line.Value.Split(',').Select(v => Parse(v.Split('/')[0], line.Parameters.GetValueOrDefault("TZID")));
}
