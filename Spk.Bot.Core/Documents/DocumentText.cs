using System.Globalization;
using System.Text;
using System.Xml;
using Spk.Bot.Core.Needs;
using Spk.Bot.Core.Time;

namespace Spk.Bot.Core.Documents;

/// <summary>Words as they stand on paper, in German.</summary>
internal static class DocumentText
{
    /// <summary>What somebody typed, on one line: without control characters, overrides of the writing direction, and what XML has no form for.</summary>
    public static string Clean(string text)
    {
        var cleaned = UserText.Clean(text, singleLine: true);
        var kept = new StringBuilder(cleaned.Length);
        foreach (var rune in cleaned.EnumerateRunes())
            if (rune.Value > 0xFFFF || XmlConvert.IsXmlChar((char)rune.Value))
                kept.Append(rune.ToString());
        return kept.ToString();
    }

    /// <summary>E.g. <c>23.11.2026</c>.</summary>
    public static string Day(DateTimeOffset instant) => BerlinTime.ToLocal(instant).ToString("dd.MM.yyyy", CultureInfo.InvariantCulture);

    /// <summary>E.g. <c>23.11.2026, 14:00 Uhr</c>.</summary>
    public static string DayAndTime(DateTimeOffset instant) => BerlinTime.ToLocal(instant).ToString("dd.MM.yyyy, HH:mm 'Uhr'", CultureInfo.InvariantCulture);

    /// <summary>E.g. <c>Montag, 23.11.2026, 17:00 Uhr</c>.</summary>
    public static string WeekdayAndTime(DateTimeOffset instant) => $"{Weekday(BerlinTime.DayOf(instant).DayOfWeek)}, {DayAndTime(instant)}";

    public static string Needs(int count) => count == 1 ? "1 Bedarf" : $"{Whole(count)} Bedarfe";

    /// <summary>With a point per thousand.</summary>
    public static string Whole(int number) => number.ToString("#,0", Points);

    public static string Age(int days) => days switch
    {
        <= 0 => "heute",
        1 => "seit 1 Tag",
        _ => $"seit {Whole(days)} Tagen",
    };

    // Not of the machine's culture data, which a container may lack.
    private static readonly NumberFormatInfo Points = new() { NumberGroupSeparator = "." };

    private static string Weekday(DayOfWeek day) => day switch
    {
        DayOfWeek.Monday => "Montag",
        DayOfWeek.Tuesday => "Dienstag",
        DayOfWeek.Wednesday => "Mittwoch",
        DayOfWeek.Thursday => "Donnerstag",
        DayOfWeek.Friday => "Freitag",
        DayOfWeek.Saturday => "Samstag",
        DayOfWeek.Sunday => "Sonntag",
    };
}
