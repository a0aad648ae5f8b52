using System.Globalization;

namespace Spk.Bot.Cards;

internal sealed class GermanFigures : FigureTexts
{
    public static readonly GermanFigures Instance = new();

    private static readonly CultureInfo Culture = CultureInfo.GetCultureInfo("de-DE");

    public override string Heading(string label) => $"Kennzahlen: {label}";
    public override string Compared(DateOnly from, DateOnly to) => $"davor: {GermanTexts.Instance.Period(from, to)}";
    public override string Today => "Heute";
    public override string Count => "Anzahl";
    public override string ExternallyFor(int days) => days == 1 ? "extern offen, der längste seit 1 Tag" : $"extern offen, der längste seit {days.ToString("N0", Culture)} Tagen";
    public override string PromisesMissed => "Zusagen, die verstrichen sind";
    public override string InThisTime => "In dieser Zeit und davor";
    public override string What => "Kennzahl";
    public override string Present => "jetzt";
    public override string Before => "davor";
    public override string Reported => "gemeldet";
    public override string New => "neu";
    public override string Solved => "gelöst";
    public override string Ended => "abgeschlossen";
    public override string AcknowledgedMedian => "Werktage bis zur Kenntnisnahme, Median";
    public override string AcknowledgedP90 => "Werktage bis zur Kenntnisnahme, 9 von 10";
    public override string AnsweredMedian => "Werktage bis zur Antwort, Median";
    public override string AnsweredP90 => "Werktage bis zur Antwort, 9 von 10";
    public override string Months => "Zwölf Monate";
    public override string MonthColumn => "Monat";
    public override string ReportedPerMonth => "Gemeldete Bedarfe je Monat";
    public override string Month(DateOnly month) => month.ToString("MMM yy", Culture);
    public override string PerDepartment => "Heute je Amt";
    public override string PerRegion => "Heute je Bezirksregion";
    public override string PerTheme => "Heute je Thema";
    public override string Definitions => "Zeiten zählen Werktage der Bedarfe, die in dieser Zeit gemeldet wurden und so weit gekommen sind. Median: Die Hälfte ging so schnell oder schneller. Kennzahlen gibt es nur je Amt, Region, Thema und Zeit, nie je Person.";
    public override string ShowStatus => "Stand zeigen";
    public override string Quarter(DateOnly first) => $"Quartal {QuarterOf(first)}/{first.Year}";
    public override string QuarterShort(DateOnly first) => $"{QuarterOf(first)}/{first:yy}";
    public override string InFives => "Anzahlen sind auf Fünfer abgerundet. Ein Strich heißt: zu wenige Fälle.";
    public override string ExternalAndPromised(int external, int promised) => string.Join(" · ", new[]
    {
        external == 0 ? "" : $"extern offen: {external.ToString("N0", Culture)}",
        promised == 0 ? "" : $"mit zugesagtem Tag: {promised.ToString("N0", Culture)}",
    }.Where(part => part.Length > 0));
    public override string ShowOpenOf => "Offene zeigen:";
    public override string OpenOf(string department) => $"Offene zeigen: {department}";
    public override string ShowExternal => "Extern offene zeigen";
    public override string ShowPromised => "Zugesagte zeigen";
}
