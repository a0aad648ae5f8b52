using Spk.Bot.Core.Delivery;

namespace Spk.Bot.Core.Meetings;

/// <summary>The coming meetings, next first.</summary>
public sealed record MeetingListView(IReadOnlyList<MeetingLine> Meetings, DateTimeOffset Now) : CardView;

/// <param name="Start">UTC.</param>
public sealed record MeetingLine(string CommitteeName, string Name, DateTimeOffset Start, string? Room, MeetingState State);

/// <summary>State of a meeting. Nothing is deleted: moved and cancelled are states.</summary>
public enum MeetingState
{
    Planned = 0,
    Invited = 1,
    Moved = 2,
    Cancelled = 3,
    Held = 4,
}
