using Spk.Bot.Core.Needs;

namespace Spk.Bot.Core.Districts;

/// <summary>
/// The borough's deadlines. Defaults follow GGO I § 33 (receipt at once if it takes longer than two weeks, interim reply after a month). Days are business days, see
/// <see cref="Time.BusinessCalendar"/>; an <see cref="Exceptions"/> entry may set its own for a theme, an urgency, or both.
/// </summary>
/// <param name="AcknowledgeBusinessDays">A responsibility that nobody acknowledged is overdue after so many business days.</param>
/// <param name="EscalateBusinessDays">Escalated to the Regionalkoordination after so many.</param>
/// <param name="InterimReplyMonths">An interim reply (Zwischenbescheid) is due after so many calendar months.</param>
public sealed record DeadlineRules(int AcknowledgeBusinessDays, int EscalateBusinessDays, int InterimReplyMonths)
{
    /// <summary>Until when the OE SPK decides on a need in triage.</summary>
    public int DecideBusinessDays { get; init; } = 5;

    /// <summary>Until when the reporting side replies to a question, before it is reminded.</summary>
    public int ReplyBusinessDays { get; init; } = 5;

    /// <summary>A need on which nothing happened for so long is asked about, and again after as many.</summary>
    public int SilenceBusinessDays { get; init; } = 10;

    /// <summary>To the Bezirkskoordination, so long after an interim reply or a promise was due.</summary>
    public int DistrictBusinessDays { get; init; } = 5;

    /// <summary>"Gelöst?" so long after it was completed as solved.</summary>
    public int SolvedBusinessDays { get; init; } = 10;

    /// <summary>Attention budget: at most so many posts with reminders per channel and Berlin day.</summary>
    public int PostsPerDay { get; init; } = 1;

    public IReadOnlyList<DeadlineException> Exceptions { get; init; } = [];

    /// <summary>What holds for a need: of each value the one of its theme and urgency, else of its theme, else of its urgency, else the borough's.</summary>
    public DeadlineRule For(string? theme, Urgency urgency)
    {
        DeadlineException?[] order =
        [
            theme is null ? null : Exceptions.FirstOrDefault(e => e.Theme == theme && e.Urgency == urgency),
            theme is null ? null : Exceptions.FirstOrDefault(e => e.Theme == theme && e.Urgency is null),
            Exceptions.FirstOrDefault(e => e.Theme is null && e.Urgency == urgency),
        ];
        return new DeadlineRule(
            Value(e => e.AcknowledgeBusinessDays, AcknowledgeBusinessDays), Value(e => e.EscalateBusinessDays, EscalateBusinessDays), Value(e => e.InterimReplyMonths, InterimReplyMonths));

        RuleValue Value(Func<DeadlineException, int?> of, int usual) =>
            order.OfType<DeadlineException>().FirstOrDefault(e => of(e) is not null) is { } e ? new RuleValue(of(e)!.Value, e.Theme, e.Urgency) : new RuleValue(usual, null, null);
    }
}

/// <summary>Other deadlines for a theme (key), an urgency, or a theme at an urgency; what is null falls back.</summary>
public sealed record DeadlineException(string? Theme, Urgency? Urgency, int? AcknowledgeBusinessDays, int? EscalateBusinessDays, int? InterimReplyMonths);

/// <summary>The deadlines that hold for one need.</summary>
public sealed record DeadlineRule(RuleValue Acknowledge, RuleValue Escalate, RuleValue Interim);

/// <summary>A figure and where it comes from.</summary>
/// <param name="Count">Business days, or months.</param>
/// <param name="Theme">Key, when an exception of this theme set it.</param>
/// <param name="Urgency">When an exception of this urgency set it; both null: the borough's own.</param>
public sealed record RuleValue(int Count, string? Theme, Urgency? Urgency);

/// <summary>When the borough works, in Berlin time, and days on which it does not though they are no public holidays.</summary>
/// <param name="ClosedDays">Yearly days as month and day, e.g. 24 and 31 December, or a day of one year.</param>
public sealed record OfficeHours(TimeOnly From, TimeOnly Until, IReadOnlyList<ClosedDay> ClosedDays);

/// <param name="Year">Only in this year; null: every year.</param>
public readonly record struct ClosedDay(int Month, int Day, string Name, int? Year = null)
{
    public bool Is(DateOnly day) => day.Month == Month && day.Day == Day && (Year ?? day.Year) == day.Year;
}
