using Spk.Bot.Core.Delivery;

namespace Spk.Bot.Core.Meetings;

/// <summary>The coming meetings, next first.</summary>
public sealed record MeetingListView(IReadOnlyList<MeetingLine> Meetings, DateTimeOffset Now) : CardView
{
    /// <summary>The committee that was asked for; null: all.</summary>
    public string? CommitteeName { get; init; }
}

/// <param name="Start">UTC.</param>
public sealed record MeetingLine(string CommitteeName, string Name, DateTimeOffset Start, string? Room, MeetingState State)
{
    public MeetingKind Kind { get; init; }

    /// <summary>When it was to begin before it was last moved (UTC); null: it was not, or nobody knows.</summary>
    public DateTimeOffset? MovedFrom { get; init; }

    /// <summary>Its source no longer lists it, and did not cancel it.</summary>
    public bool IsMissing { get; init; }
}

/// <summary>State of a meeting. Nothing is deleted: moved and cancelled are states.</summary>
public enum MeetingState
{
    Planned = 0,
    Invited = 1,
    Moved = 2,
    Cancelled = 3,
    Held = 4,
}
