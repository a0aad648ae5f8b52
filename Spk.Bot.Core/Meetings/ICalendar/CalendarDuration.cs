using System.Globalization;
using System.Text.RegularExpressions;

namespace Spk.Bot.Core.Meetings.ICalendar;

/// <summary>A duration (RFC 5545 § 3.3.6).</summary>
internal static partial class CalendarDuration
{
    /// <returns>Null for none, and for a negative one.</returns>
    public static TimeSpan? Parse(string? text)
    {
        var match = Form().Match(text?.Trim().ToUpperInvariant() ?? "");
        if (!match.Success)
            return null;
        double Part(string name) => int.TryParse(match.Groups[name].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
        var length = TimeSpan.FromDays((7 * Part("w")) + Part("d")) + TimeSpan.FromHours(Part("h")) + TimeSpan.FromMinutes(Part("m")) + TimeSpan.FromSeconds(Part("s"));
        return length > TimeSpan.Zero ? length : null;
    }

    [GeneratedRegex(@"^\+?P((?<w>\d{1,4})W)?((?<d>\d{1,4})D)?(T((?<h>\d{1,4})H)?((?<m>\d{1,4})M)?((?<s>\d{1,5})S)?)?$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Form();
}
