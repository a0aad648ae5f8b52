namespace Spk.Bot.Core.Needs;

/// <summary>What came of a move: something changed, it was so already, or it was refused with a reason.</summary>
public abstract record NeedOutcome
{
    private NeedOutcome()
    {
    }

    /// <summary>The need has a new version and a new entry.</summary>
    /// <param name="Entry">The new one; its change tells what follows, e.g. whether a decision is due.</param>
    public sealed record Changed(Entry Entry) : NeedOutcome;

    /// <summary>A repeat: nothing changed and nothing was written.</summary>
    public sealed record AlreadySo : NeedOutcome;

    /// <summary>Nothing changed.</summary>
    /// <param name="Facts">What the person needs to mend it, where there is such a thing.</param>
    public sealed record Refused(NeedRefusal Reason, RefusalFacts? Facts = null) : NeedOutcome;
}

/// <summary>Why nothing was changed.</summary>
public enum NeedRefusal
{
    /// <summary>The department has no share in this need, or has handed it on.</summary>
    NotResponsible,

    /// <summary>The person is no member of a responsible Amt's channel.</summary>
    NotAMember,

    /// <summary>Membership could not be established right now.</summary>
    MembershipUnclear,

    /// <summary>No need has this number.</summary>
    UnknownNeed,

    /// <summary>Only the OE SPK may do this.</summary>
    OfficeOnly,

    /// <summary>The named department does not exist or cannot be assigned.</summary>
    UnknownDepartment,

    /// <summary>Only the reporting coordination may do this (and, for a reply, the OE SPK on its behalf).</summary>
    ReporterOnly,

    /// <summary>Only the Amt in the lead, the reporting coordination and the OE SPK may do this.</summary>
    NotEntitled,

    /// <summary>The need has changed since the person saw it. Facts: <see cref="RefusalFacts.Versions"/>.</summary>
    Stale,

    /// <summary>The need, or this department's share of it, is completed.</summary>
    NeedCompleted,

    /// <summary>Still open, so there is nothing to reopen.</summary>
    NotCompleted,

    /// <summary>No department is responsible yet; the OE SPK decides.</summary>
    InTriage,

    /// <summary>A department is responsible; it completes, not the OE SPK.</summary>
    DepartmentDecides,

    /// <summary>The department's last question waits for its reply.</summary>
    QuestionOpen,

    /// <summary>No question waits for a reply.</summary>
    NoQuestionOpen,

    /// <summary>A need cannot be handed to the Amt that has it.</summary>
    SameDepartment,

    /// <summary>The named department takes part already.</summary>
    AlreadyInvolved,

    /// <summary>It was merged: undo the merging instead of reopening.</summary>
    IsMerged,

    /// <summary>It was completed otherwise than by merging.</summary>
    NotMerged,

    /// <summary>A need cannot be merged into itself.</summary>
    SameNeed,

    /// <summary>Withdrawing and merging are moves of their own, not kinds to complete with.</summary>
    KindNotAllowed,

    /// <summary>A compulsory text is empty. Facts: <see cref="RefusalFacts.Text"/>.</summary>
    TextMissing,

    /// <summary>Facts: <see cref="RefusalFacts.Text"/>.</summary>
    TextTooLong,

    /// <summary>Facts: <see cref="RefusalFacts.Date"/>.</summary>
    DateInThePast,

    /// <summary>More than two years ahead. Facts: <see cref="RefusalFacts.Date"/>.</summary>
    DateTooFar,
}

/// <summary>What a refusal tells beside its reason.</summary>
public abstract record RefusalFacts
{
    private RefusalFacts()
    {
    }

    /// <summary>A text and its limit.</summary>
    /// <param name="Limit">In UTF-16 units, as cards count.</param>
    /// <param name="Length">After cleaning.</param>
    public sealed record Text(MoveInput Input, int Limit, int Length) : RefusalFacts;

    /// <summary>Berlin days; earliest and latest are allowed.</summary>
    public sealed record Date(MoveInput Input, DateOnly Given, DateOnly Earliest, DateOnly Latest) : RefusalFacts;

    /// <summary>The version on the person's card, and the one that is true.</summary>
    public sealed record Versions(int Seen, int Current) : RefusalFacts;
}

/// <summary>Which input of a move.</summary>
public enum MoveInput
{
    Reason,
    Question,
    Reply,
    Text,
    Until,
    Date,
    Where,
    FollowUp,
    On,
}
