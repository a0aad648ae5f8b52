namespace Spk.Bot.Cards;

/// <summary>Words of the figures.</summary>
internal abstract class FigureTexts
{
    public abstract string Heading(string label);
    public abstract string Compared(DateOnly from, DateOnly to);
    public abstract string Today { get; }
    public abstract string Count { get; }
    public abstract string ExternallyFor(int days);
    public abstract string PromisesMissed { get; }
    public abstract string InThisTime { get; }
    public abstract string What { get; }
    public abstract string Present { get; }
    public abstract string Before { get; }
    public abstract string Reported { get; }
    public abstract string New { get; }
    public abstract string Solved { get; }
    public abstract string Ended { get; }
    public abstract string AcknowledgedMedian { get; }
    public abstract string AcknowledgedP90 { get; }
    public abstract string AnsweredMedian { get; }
    public abstract string AnsweredP90 { get; }
    public abstract string Months { get; }
    public abstract string MonthColumn { get; }
    public abstract string ReportedPerMonth { get; }
    public abstract string Month(DateOnly month);
    public abstract string PerDepartment { get; }
    public abstract string PerRegion { get; }
    public abstract string PerTheme { get; }
    public abstract string Definitions { get; }
    public abstract string ShowStatus { get; }
}
