using Spk.Bot.Core.Districts;

namespace Spk.Bot.Core.Deadlines;

/// <summary>Something that is owed by a day, as the history of a need says now. Days are Berlin days.</summary>
/// <param name="Department">Key of the department that owes it, or whose question waits; null: the OE SPK, or the reporting side.</param>
/// <param name="From">The day from which is counted; itself it does not count.</param>
/// <param name="On">Last day in time.</param>
/// <param name="Since">The instant (UTC) of what last moved this deadline: nobody is reminded of it on that same day.</param>
public sealed record Deadline(DeadlineKind Kind, string? Department, DateOnly From, DateOnly On, DateTimeOffset Since)
{
    /// <summary>The rule's figure; null where a person named the day.</summary>
    public RuleValue? Rule { get; init; }

    /// <summary>Last day before it goes to the next level; null: it never does.</summary>
    public DateOnly? EscalateOn { get; init; }

    /// <summary>The last day as it was before the need was reopened; null: it was not.</summary>
    public DateOnly? OriginalOn { get; init; }

    /// <summary>Times that do not count.</summary>
    public IReadOnlyList<Pause> Pauses { get; init; } = [];
}

/// <summary>What is owed; stored as a number with each reminder.</summary>
public enum DeadlineKind
{
    /// <summary>The department acknowledges.</summary>
    Acknowledge = 0,

    /// <summary>The lead gives an interim reply (Zwischenbescheid), or says more when the last one ends.</summary>
    Interim = 1,

    /// <summary>The department does what it promised.</summary>
    Promise = 2,

    /// <summary>The department asks again where it handed it.</summary>
    FollowUp = 3,

    /// <summary>Wiedervorlage.</summary>
    Resubmission = 4,

    /// <summary>The OE SPK decides on a need in triage.</summary>
    Decision = 5,

    /// <summary>The reporting side replies to a question.</summary>
    Reply = 6,

    /// <summary>The department gives some sign: it acknowledged, and nothing happened since.</summary>
    Silence = 7,

    /// <summary>The reporting side says whether it is solved.</summary>
    Solved = 8,
}

/// <summary>A time in which a clock stood. The day of its beginning counts still, that of its end does not.</summary>
/// <param name="Department">Key of the department that asked; null: the need was closed.</param>
public sealed record Pause(DateTimeOffset From, DateTimeOffset Until, string? Department)
{
    public DateOnly FromDay { get; } = Time.BerlinTime.DayOf(From);

    /// <summary>Inclusive.</summary>
    public DateOnly UntilDay { get; } = Time.BerlinTime.DayOf(Until);

    public bool Covers(DateOnly day) => FromDay < day && day <= UntilDay;
}
