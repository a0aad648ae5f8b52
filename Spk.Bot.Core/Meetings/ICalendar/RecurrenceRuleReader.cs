using System.Globalization;

namespace Spk.Bot.Core.Meetings.ICalendar;

/// <summary>Reads a recurrence rule, or says what in it is not understood.</summary>
internal static class RecurrenceRuleReader
{
    private const int MaxInterval = 1000;
    private static readonly string[] WeekDays = ["SU", "MO", "TU", "WE", "TH", "FR", "SA"];

    public static bool TryRead(string text, DateTime start, out RecurrenceRule? rule, out string reason, bool mustBeginWithStart = true)
    {
        (rule, reason) = (null, "");
        var parts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var part in text.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            if (part.Split('=', 2) is not [var name, var value] || !parts.TryAdd(name.ToUpperInvariant(), value.Trim().ToUpperInvariant()))
                return Refuse(part, out reason);
        if (!parts.Remove("FREQ", out var frequency) || !Enum.TryParse<RecurrenceFrequency>(frequency, ignoreCase: true, out var known) || char.IsAsciiDigit(frequency[0]))
            return Refuse($"FREQ={frequency}", out reason);
        var read = new RecurrenceRule(known);
        foreach (var (name, value) in parts)
            if (!TryTake(name, value, start, ref read))
                return Refuse($"{name}={value}", out reason);
        if (Contradiction(read) is { } together)
            return Refuse(together, out reason);
        if (mustBeginWithStart && !(read with { Until = null }).Walls(start, start, _ => null).Any())
        {
            reason = "Its first date is not one of its own rule's.";
            return false;
        }

        rule = read;
        return true;
    }

    private static bool TryTake(string name, string value, DateTime start, ref RecurrenceRule rule)
    {
        switch (name)
        {
            case "INTERVAL" when Number(value) is { } interval and >= 1 and <= MaxInterval:
                rule = rule with { Interval = interval };
                return true;
            case "COUNT" when Number(value) is { } count and >= 1:
                rule = rule with { Count = count };
                return true;
            case "UNTIL" when CalendarTime.Parse(value, null) is { } until:
                rule = rule with { Until = until };
                return true;
            case "WKST" when Array.IndexOf(WeekDays, value) is >= 0 and var day:
                rule = rule with { WeekStart = (DayOfWeek)day };
                return true;
            case "BYDAY" when All(value, Day) is { } days:
                rule = rule with { Days = days };
                return true;
            case "BYMONTHDAY" when All(value, v => In(v, -31, 31)) is { } days:
                rule = rule with { MonthDays = days };
                return true;
            case "BYMONTH" when All(value, v => In(v, 1, 12)) is { } months:
                rule = rule with { Months = months };
                return true;
            case "BYSETPOS" when All(value, v => In(v, -366, 366)) is { } positions:
                rule = rule with { Positions = positions };
                return true;

            // Some say again what the start says.
            case "BYHOUR":
                return Number(value) == start.Hour;
            case "BYMINUTE":
                return Number(value) == start.Minute;
            case "BYSECOND":
                return Number(value) == start.Second;
            default:
                return false;
        }
    }

    /// <summary>Parts that may not stand together, or of which it is not plain what they mean together.</summary>
    private static string? Contradiction(RecurrenceRule rule) => rule switch
    {
        { Count: not null, Until: not null } => "COUNT with UNTIL",
        { Frequency: RecurrenceFrequency.Daily or RecurrenceFrequency.Weekly, Days: var days } when days.Any(d => d.Number != 0) => "a numbered BYDAY without months",
        { Frequency: RecurrenceFrequency.Weekly, MonthDays.Count: > 0 } => "BYMONTHDAY by weeks",
        { Frequency: RecurrenceFrequency.Daily, Positions.Count: > 0 } => "BYSETPOS by days",
        { Frequency: RecurrenceFrequency.Yearly, Months.Count: 0, MonthDays.Count: > 0, Days: var days } when days.Any(d => d.Number != 0) => "a numbered BYDAY with BYMONTHDAY",
        _ => null,
    };

    private static bool Refuse(string part, out string reason)
    {
        reason = $"Its recurrence is not understood: {MeetingText.Clean(part, 60)}.";
        return false;
    }

    private static (int, DayOfWeek)? Day(string text)
    {
        if (text.Length < 2 || Array.IndexOf(WeekDays, text[^2..]) is var day && day < 0)
            return null;
        return text.Length == 2 ? (0, (DayOfWeek)day) : In(text[..^2].TrimStart('+'), -53, 53) is { } number ? (number, (DayOfWeek)day) : null;
    }

    private static int? In(string text, int least, int most) => Number(text) is { } number && number >= least && number <= most && number != 0 ? number : null;

    private static int? Number(string text) => int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static List<T>? All<T>(string text, Func<string, T?> read)
        where T : struct
    {
        var values = text.Split(',').Select(read).ToList();
        return values.Contains(null) ? null : [.. values.Select(v => v!.Value)];
    }
}
