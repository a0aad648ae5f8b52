namespace Spk.Bot.Core.Meetings;

/// <summary>One thing that happened to a meeting. Written once, never changed; unique by meeting, version and kind.</summary>
public sealed class MeetingEntry
{
    private MeetingEntry()
    {
    }

    public Guid Id { get; private set; }

    public Guid MeetingId { get; private set; }

    /// <summary>The meeting's version since then.</summary>
    public int Version { get; private set; }

    public MeetingEntryKind Kind { get; private set; }

    /// <summary>When we learned of it (UTC).</summary>
    public DateTimeOffset At { get; private set; }

    /// <summary>As it was: an instant in ISO 8601 and UTC, a name, a room, a committee's key, a state; null where nothing was.</summary>
    public string? From { get; private set; }

    /// <summary>As it is since then.</summary>
    public string? To { get; private set; }

    internal static MeetingEntry Of(Meeting meeting, MeetingEntryKind kind, DateTimeOffset now, string? from, string? to) => new()
    {
        Id = Guid.CreateVersion7(now),
        MeetingId = meeting.Id,
        Version = meeting.Version,
        Kind = kind,
        At = now.ToUniversalTime(),
        From = from,
        To = to,
    };
}

/// <summary>What happened to a meeting.</summary>
public enum MeetingEntryKind
{
    /// <summary>We first heard of it; to: its start.</summary>
    Added = 0,

    /// <summary>Another start.</summary>
    Moved = 1,

    Cancelled = 2,

    /// <summary>It had been cancelled and is to take place again.</summary>
    Reinstated = 3,

    Renamed = 4,

    /// <summary>Another room.</summary>
    Room = 5,

    /// <summary>Another end.</summary>
    End = 6,

    /// <summary>Invited, held and the like.</summary>
    State = 7,

    /// <summary>Assigned to another committee.</summary>
    Committee = 8,

    /// <summary>Its source no longer lists it, and does not say that it is cancelled.</summary>
    Missing = 9,

    /// <summary>Its source lists it again.</summary>
    Found = 10,
}
