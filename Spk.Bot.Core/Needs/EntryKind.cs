namespace Spk.Bot.Core.Needs;

/// <summary>What happened; stored as a number, so a value keeps its meaning for ever. All but the first two are moves of a person.</summary>
public enum EntryKind
{
    Reported = 0,
    Routed = 1,
    Acknowledged = 2,
    Assigned = 3,
    Accepted = 4,
    Transferred = 5,
    Asked = 6,
    Replied = 7,
    InterimReplied = 8,
    Promised = 9,
    HandedOutside = 10,
    Answered = 11,
    Completed = 12,
    Reopened = 13,
    Withdrawn = 14,
    Resubmitted = 15,
    Involved = 16,
    Merged = 17,
    Unmerged = 18,
    Noted = 19,

    /// <summary>A committee's outcome.</summary>
    Decided = 20,

    /// <summary>For a committee (für den Ausschuss).</summary>
    Marked = 21,

    Unmarked = 22,
}
