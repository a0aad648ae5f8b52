namespace Spk.Bot.Core.Delivery;

/// <summary>Something that should have happened and did not.</summary>
/// <param name="Count">How many of this kind.</param>
/// <param name="Example">One of them: the number of a need, the name of a committee, else the id of a placement.</param>
/// <param name="Deed">What was done about it.</param>
public sealed record AuditFinding(AuditKind Kind, int Count, string Example, AuditDeed Deed);

/// <summary>What an audit finds.</summary>
public enum AuditKind
{
    /// <summary>A need of which a responsible department was never to get a card.</summary>
    NeedWithoutCard = 0,

    /// <summary>A card that is due, or claimed, for long, in a conversation that nothing holds.</summary>
    CardOverdue = 1,

    /// <summary>A card that shows an old revision and is not on its way.</summary>
    CardBehind = 2,

    /// <summary>A card that waits, or stands where the bot no longer is, although its place has an open channel.</summary>
    CardNotMoved = 3,

    /// <summary>A card that takes its conversation for closed, which is open.</summary>
    CardShutOut = 4,

    /// <summary>A post of unknown fate that was neither adopted nor posted again.</summary>
    UnclearForgotten = 5,

    /// <summary>A digest that was due and was not composed.</summary>
    DigestMissed = 6,

    /// <summary>A digest for a meeting ahead that nobody was to get.</summary>
    DigestWithoutCard = 7,

    /// <summary>Marks of finished activities that should have been cleared.</summary>
    TurnsKept = 8,

    /// <summary>A reminder that was due by the end of the last business day and was not posted.</summary>
    ReminderLate = 9,

    /// <summary>A due date in the tables that was not what the need's history says.</summary>
    DueDateWrong = 10,

    /// <summary>A source of meetings that has not answered as it should for a day.</summary>
    MeetingSourceFails = 11,

    /// <summary>A meeting ahead that its source no longer lists and did not cancel.</summary>
    MeetingMissing = 12,
}

/// <summary>What an audit did about a finding.</summary>
public enum AuditDeed
{
    /// <summary>It is as it should be, or on its way there.</summary>
    Mended = 0,

    /// <summary>Whoever does it was woken; found again next time if that did not help.</summary>
    Woken = 1,
}
