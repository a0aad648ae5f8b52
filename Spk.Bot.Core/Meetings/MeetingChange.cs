namespace Spk.Bot.Core.Meetings;

/// <summary>What a report changed.</summary>
/// <param name="Meeting">The meeting as it is now.</param>
/// <param name="Differences">What differs from before; none unless <see cref="MeetingChangeKind.Changed"/>.</param>
public sealed record MeetingChange(MeetingChangeKind Kind, Meeting Meeting, MeetingDifferences Differences)
{
    /// <summary>What the history is to keep of it.</summary>
    public IReadOnlyList<MeetingEntry> Entries { get; init; } = [];
}

public enum MeetingChangeKind
{
    Unchanged = 0,

    /// <summary>Not known before; the meeting is to be stored.</summary>
    Added = 1,

    Changed = 2,
}

[Flags]
public enum MeetingDifferences
{
    None = 0,

    /// <summary>Another start; a changed end or room alone is no move.</summary>
    Moved = 1,

    Cancelled = 2,

    /// <summary>It had been cancelled and is to take place again.</summary>
    Reinstated = 4,

    Renamed = 8,

    /// <summary>Another end or room.</summary>
    Details = 16,

    /// <summary>Invited, held and the like.</summary>
    State = 32,

    /// <summary>Assigned to another committee, mostly since the borough's file changed.</summary>
    Committee = 64,
}
