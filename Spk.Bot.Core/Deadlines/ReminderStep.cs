namespace Spk.Bot.Core.Deadlines;

/// <summary>Something the clock will say about a deadline, once.</summary>
/// <param name="DueOn">Tells this step from others of its kind: the deadline's last day, or for a repeat its own.</param>
/// <param name="At">When (UTC): the opening of an office morning.</param>
public sealed record ReminderStep(DeadlineStage Stage, DateOnly DueOn, DateTimeOffset At, Deadline Deadline)
{
    /// <summary>From here (UTC) another step says more, and this one is no longer said; null: never.</summary>
    public DateTimeOffset? Until { get; init; }

    public StepKey Key => new(Deadline.Department ?? "", Deadline.Kind, Stage, DueOn);

    public Recipient Recipient => (Stage, Deadline.Kind) switch
    {
        (DeadlineStage.Regional, _) => Recipient.RegionalCoordination,
        (DeadlineStage.District, _) => Recipient.DistrictCoordination,
        (_, DeadlineKind.Reply or DeadlineKind.Solved) => Recipient.Reporter,
        _ when Deadline.Department is null => Recipient.Office,
        _ => Recipient.Department,
    };

    /// <summary>Whether it is to be said now, if it was not said before.</summary>
    public bool IsDue(DateTimeOffset now) => At <= now && !(Until <= now);
}

/// <summary>What makes a step unique within a need.</summary>
/// <param name="Department">Key; empty for none.</param>
public readonly record struct StepKey(string Department, DeadlineKind Kind, DeadlineStage Stage, DateOnly DueOn);

/// <summary>How far a deadline has come; stored as a number with each reminder. The later, the more urgent.</summary>
public enum DeadlineStage
{
    /// <summary>The business day before.</summary>
    Soon = 0,

    /// <summary>The day itself.</summary>
    Due = 1,

    /// <summary>The first business day after, and again in intervals.</summary>
    Overdue = 2,

    /// <summary>To the Regionalkoordination.</summary>
    Regional = 3,

    /// <summary>To the Bezirkskoordination.</summary>
    District = 4,
}

/// <summary>To whom a step is said.</summary>
public enum Recipient
{
    /// <summary>The department's channel.</summary>
    Department = 0,

    /// <summary>The OE SPK's channel.</summary>
    Office = 1,

    /// <summary>The OE SPK's channel, and the known chats of the Regionalkoordination.</summary>
    RegionalCoordination = 2,

    /// <summary>The OE SPK's channel, and the known chats of the Bezirkskoordination.</summary>
    DistrictCoordination = 3,

    /// <summary>The reporting coordination's channel, else the chat of who reported.</summary>
    Reporter = 4,
}
