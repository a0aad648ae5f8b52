using Spk.Bot.Core.Delivery;
using Spk.Bot.Core.Needs;

namespace Spk.Bot.Core.Deadlines;

/// <summary>"Warum fällig am …?": how each date of a need came about.</summary>
/// <param name="Number">For example <c>SPK-2026-00042</c>.</param>
/// <param name="Now">The instant of this view (UTC).</param>
public sealed record DueView(string Number, IReadOnlyList<DueExplanation> Items, NextStepView? Next, DateTimeOffset Now) : CardView;

/// <summary>One date. Days are Berlin days.</summary>
/// <param name="Department">Name of the department that it concerns, or null.</param>
/// <param name="From">Itself it does not count.</param>
/// <param name="On">Last day in time.</param>
/// <param name="OriginalOn">What it was before the need was reopened, or null.</param>
/// <param name="EscalateOn">Last day before the next level hears of it, or null.</param>
/// <param name="Count">Of the rule, or of days counted to the next level where a person named the day.</param>
/// <param name="ThemeName">The rule holds for this theme; null: for any.</param>
/// <param name="Urgency">The rule holds for this urgency; null: for any. Both null: the borough's rule.</param>
/// <param name="Counted">The business days that were counted; none for months and named days.</param>
/// <param name="Skipped">The days that were not.</param>
public sealed record DueExplanation(
    DeadlineKind Kind,
    string? Department,
    DateOnly From,
    DateOnly On,
    DateOnly? OriginalOn,
    DateOnly? EscalateOn,
    DueUnit Unit,
    int Count,
    string? ThemeName,
    Urgency? Urgency,
    IReadOnlyList<DateOnly> Counted,
    IReadOnlyList<SkippedDay> Skipped,
    IReadOnlyList<DuePause> Pauses);

/// <summary>How a date is found.</summary>
public enum DueUnit
{
    BusinessDays = 0,
    Months = 1,

    /// <summary>A person named the day.</summary>
    Named = 2,
}

/// <summary>A day that did not count.</summary>
/// <param name="Name">Of the holiday or closed day; null: a weekend, or a pause.</param>
/// <param name="IsPaused">The clock stood.</param>
public sealed record SkippedDay(DateOnly Day, string? Name, bool IsPaused);

/// <summary>A time in which the clock stood.</summary>
/// <param name="Department">Name of who asked; null: the need was closed.</param>
/// <param name="Question">What was asked, where the reader may see it.</param>
public sealed record DuePause(DateTimeOffset From, DateTimeOffset Until, string? Department, string? Question);
