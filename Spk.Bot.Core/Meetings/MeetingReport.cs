namespace Spk.Bot.Core.Meetings;

/// <summary>What a source says of one meeting at one time; cleaned, and assigned to a committee.</summary>
/// <param name="Source">Which system speaks, e.g. <c>oparl</c>; together with <paramref name="SourceId"/> the identity of a meeting.</param>
/// <param name="SourceId">The source's own id, an opaque string of at most 400 characters (for OParl a URL).</param>
/// <param name="Start">UTC.</param>
/// <param name="End">UTC, after the start; null where the source does not say.</param>
/// <param name="State">As the source says it. <see cref="MeetingState.Moved"/> only where its text says so: a changed start is found by <see cref="Meeting.Merge"/>.</param>
public sealed record MeetingReport(
    string Source,
    string SourceId,
    string CommitteeKey,
    string Name,
    DateTimeOffset Start,
    DateTimeOffset? End,
    string? Room,
    MeetingState State)
{
    /// <summary>Counts the source's own revisions (iCalendar's <c>SEQUENCE</c>); an older one never overwrites a newer. Null where the source counts none.</summary>
    public int? Revision { get; init; }
}
