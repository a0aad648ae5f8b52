namespace Spk.Bot.Core.Meetings.OParl;

/// <summary>One document of an OParl server and where it leads.</summary>
/// <param name="Next">Address of the list's next page; null on the last.</param>
/// <param name="Inner">A System or Body document, or a list of bodies, holds no meetings but addresses that lead to them.</param>
internal sealed record OParlPage(MeetingReading Reading, string? Next, IReadOnlyList<string> Inner)
{
    /// <summary>Whether the inner addresses are lists of meetings, which may be asked for changes alone; a list of bodies may not.</summary>
    public bool LeadsToMeetings { get; init; }

    /// <summary><c>pagination.totalElements</c>.</summary>
    public int? Total { get; init; }
}
