namespace Spk.Bot.Core.Roles;

/// <summary>What may be seen or done (<see cref="AccessTable"/>).</summary>
public enum Ability
{
    /// <summary>A need with its title, state, Ämter, region and public words.</summary>
    SeeNeed,

    /// <summary>Who of an Amt or the OE SPK did something; own: of the own Amt.</summary>
    SeeStaffNames,

    /// <summary>Internal notes, and what an Amt reminds itself of.</summary>
    SeeInternalNotes,

    /// <summary>Which organisation reported a need; never its person.</summary>
    SeeReporter,

    /// <summary>Region status.</summary>
    AskStatus,

    /// <summary>Lists of needs.</summary>
    ListNeeds,

    Search,

    /// <summary>Counts; without <see cref="SeeExactFigures"/> small ones are suppressed.</summary>
    SeeFigures,

    SeeExactFigures,

    Export,

    SeeMeetings,

    /// <summary>A committee's digest, on demand.</summary>
    SeeDigest,

    Report,

    /// <summary>That what one is about to report was reported already, anywhere nearby: number, title, state and region of what is alike.</summary>
    SeeAlike,

    /// <summary>A move on a need's card. Which one in which state, <see cref="Needs.MoveRights"/> says.</summary>
    Move,

    /// <summary>To say on the reporter's behalf that it is solved.</summary>
    ConfirmSolved,

    /// <summary>What no rule routes, and where Ämter disagree.</summary>
    Decide,

    /// <summary>To merge needs, and to part them.</summary>
    Merge,

    ApproveRule,

    /// <summary>To link a channel with an Amt, a committee or a coordination.</summary>
    Link,

    /// <summary>What a committee made of a need, and that a need is for a committee; own: of the own committee.</summary>
    RecordOutcome,

    /// <summary>To release a committee's digest, to hold it, to take something out.</summary>
    ApproveDigest,

    /// <summary>The brief for a new contact.</summary>
    Handover,
}
