using Spk.Bot.Core.Delivery;

namespace Spk.Bot.Core.Deadlines;

/// <summary>All that one conversation is reminded of on one day, as of that morning.</summary>
/// <param name="Day">Berlin day.</param>
/// <param name="Lines">Most urgent first; no more than <see cref="MostLines"/>.</param>
/// <param name="Total">Of lines, those left out included.</param>
public sealed record ReminderView(DateOnly Day, IReadOnlyList<ReminderLine> Lines, int Total) : CardView
{
    /// <summary>More than anybody reads in one post.</summary>
    public const int MostLines = 10;
}

/// <summary>One need, and what is asked.</summary>
/// <param name="Number">For example <c>SPK-2026-00042</c>.</param>
/// <param name="Department">Name of the department that it concerns; null: none.</param>
/// <param name="On">The deadline's last day.</param>
/// <param name="From">The day from which is counted: how long it has been.</param>
/// <param name="Key">Tells "Gelöst?" from an earlier one: the due day of its step.</param>
public sealed record ReminderLine(string Number, string Title, string? Department, DeadlineKind Kind, DeadlineStage Stage, Recipient Recipient, DateOnly On, DateOnly From, DateOnly Key)
{
    /// <summary>What "Gelöst?" was answered with.</summary>
    public SolvedAnswer Answer { get; init; }
}

/// <summary>The reporting side's answer to "Gelöst?".</summary>
public enum SolvedAnswer
{
    /// <summary>None yet, which means neither.</summary>
    Open = 0,

    Yes = 1,

    /// <summary>The need was reopened.</summary>
    No = 2,
}
