namespace Spk.Bot.Core.Districts;

/// <summary>When a committee's digests are posted, in Berlin time.</summary>
/// <param name="WeeklyOn">Weekday of the weekly digest; null: none.</param>
/// <param name="BusinessDaysBefore">Business days before a meeting at which its final digest is posted; null: none.</param>
/// <param name="At">Local time of the weekly, the first and the final one.</param>
public sealed record DigestRule(DayOfWeek? WeeklyOn, int? BusinessDaysBefore, TimeOnly At)
{
    /// <summary>Business days before a meeting at which a first digest is posted, while topics can still be placed; null: none.</summary>
    public int? FirstBusinessDaysBefore { get; init; }

    /// <summary>Local time of the Nachtrag on the meeting's day, or on the business day before when the meeting has begun by then; null: none.</summary>
    public TimeOnly? LateAt { get; init; }

    /// <summary>When the committee does not meet: no weekly digest then.</summary>
    public IReadOnlyList<Recess> Recess { get; init; } = [];

    /// <summary>Whether the OE SPK releases the first and the final digest.</summary>
    public bool Approval { get; init; }

    /// <summary>What happens to one that is not released when it is due.</summary>
    public UnreleasedDigest Unreleased { get; init; } = UnreleasedDigest.Release;

    public bool IsRecess(DateOnly day) => Recess.Any(r => r.From <= day && day <= r.Until);
}

/// <summary>A recess of the BVV, e.g. the summer's.</summary>
/// <param name="From">First day (Berlin).</param>
/// <param name="Until">Last day.</param>
public sealed record Recess(DateOnly From, DateOnly Until);

/// <summary>A digest that nobody released in time.</summary>
public enum UnreleasedDigest
{
    /// <summary>It is posted as it stands.</summary>
    Release = 0,

    /// <summary>It waits until somebody releases it, at the latest until the meeting begins.</summary>
    Hold = 1,
}
