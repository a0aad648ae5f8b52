namespace Spk.Bot.Cards;

/// <summary>Words of the figures.</summary>
internal abstract class FigureTexts
{
    protected static int QuarterOf(DateOnly first) => ((first.Month - 1) / 3) + 1;

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

    /// <param name="first">The quarter's first day.</param>
    public abstract string Quarter(DateOnly first);
    public abstract string QuarterShort(DateOnly first);
    public abstract string InFives { get; }
    public abstract string ExternalAndPromised(int external, int promised);
    public abstract string ShowOpenOf { get; }
    public abstract string OpenOf(string department);
    public abstract string ShowExternal { get; }
    public abstract string ShowPromised { get; }
}
