using System.Globalization;

namespace Spk.Bot.Cards;

internal sealed class EnglishFigures : FigureTexts
{
    public static readonly EnglishFigures Instance = new();

    private static readonly CultureInfo Culture = CultureInfo.GetCultureInfo("en-GB");

    public override string Heading(string label) => $"Figures: {label}";
    public override string Compared(DateOnly from, DateOnly to) => $"before: {EnglishTexts.Instance.Period(from, to)}";
    public override string Today => "Today";
    public override string Count => "Number";
    public override string ExternallyFor(int days) => days == 1 ? "with others, the longest for 1 day" : $"with others, the longest for {days.ToString("N0", Culture)} days";
    public override string PromisesMissed => "Promises that have passed";
    public override string InThisTime => "In this time and before";
    public override string What => "Figure";
    public override string Present => "now";
    public override string Before => "before";
    public override string Reported => "reported";
    public override string New => "new";
    public override string Solved => "solved";
    public override string Ended => "completed";
    public override string AcknowledgedMedian => "Business days to acknowledgement, median";
    public override string AcknowledgedP90 => "Business days to acknowledgement, 9 of 10";
    public override string AnsweredMedian => "Business days to an answer, median";
    public override string AnsweredP90 => "Business days to an answer, 9 of 10";
    public override string Months => "Twelve months";
    public override string MonthColumn => "Month";
    public override string ReportedPerMonth => "Needs reported per month";
    public override string Month(DateOnly month) => month.ToString("MMM yy", Culture);
    public override string PerDepartment => "Today per department";
    public override string PerRegion => "Today per region";
    public override string PerTheme => "Today per theme";
    public override string Definitions => "Times count business days of needs that were reported in this time and have come so far. Median: half were that fast or faster. Figures are per department, region, theme and time only, never per person.";
    public override string ShowStatus => "Show status";
    public override string Quarter(DateOnly first) => $"Quarter {QuarterOf(first)}, {first.Year}";
    public override string QuarterShort(DateOnly first) => $"Q{QuarterOf(first)}/{first:yy}";
    public override string InFives => "Counts are rounded down to fives. A dash means: too few cases.";
    public override string ExternalAndPromised(int external, int promised) => string.Join(" · ", new[]
    {
        external == 0 ? "" : $"with others: {external.ToString("N0", Culture)}",
        promised == 0 ? "" : $"with a promised day: {promised.ToString("N0", Culture)}",
    }.Where(part => part.Length > 0));
    public override string ShowOpenOf => "Show open ones:";
    public override string OpenOf(string department) => $"Show open ones: {department}";
    public override string ShowExternal => "Show those with others";
    public override string ShowPromised => "Show promised ones";
}
