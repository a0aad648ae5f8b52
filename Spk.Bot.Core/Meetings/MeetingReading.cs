namespace Spk.Bot.Core.Meetings;

/// <summary>What was read from a source: the meetings, what was left out with its place and the reason, and what failed as a whole.</summary>
public sealed record MeetingReading
{
    public static MeetingReading Empty { get; } = new();

    /// <summary>Which system speaks (<see cref="MeetingReport.Source"/>).</summary>
    public string Source { get; init; } = OParl.OParlReader.Source;

    /// <summary>In the source's order; each id once.</summary>
    public IReadOnlyList<MeetingReport> Meetings { get; init; } = [];

    /// <summary>Ids of meetings that the source has deleted; to be withdrawn (<see cref="Meeting.Withdraw"/>) where they are known.</summary>
    public IReadOnlyList<string> Deleted { get; init; } = [];

    /// <summary>Series that were read whole: a known meeting of one that is ahead and not among <see cref="Meetings"/> does not take place (<see cref="Meeting.Withdraw"/>).</summary>
    public IReadOnlyList<MeetingSeries> Series { get; init; } = [];

    /// <summary>Entries that were left out on purpose or could not be used.</summary>
    public IReadOnlyList<MeetingSkip> Skipped { get; init; } = [];

    /// <summary>What is wrong with the document or the connection, one English sentence each. Meetings read before are still good.</summary>
    public IReadOnlyList<string> Faults { get; init; } = [];

    /// <summary>This reading followed by a later one. A meeting in both is as the later one says.</summary>
    public MeetingReading Then(MeetingReading later)
    {
        var ids = later.Meetings.Select(m => m.SourceId).Concat(later.Deleted).ToHashSet(StringComparer.Ordinal);
        return new MeetingReading
        {
            Source = later.Source,
            Series = [.. Series, .. later.Series],
            Meetings = [.. Meetings.Where(m => !ids.Contains(m.SourceId)), .. later.Meetings],
            Deleted = [.. Deleted.Where(id => !ids.Contains(id)), .. later.Deleted],
            Skipped = [.. Skipped, .. later.Skipped],
            Faults = [.. Faults, .. later.Faults],
        };
    }

    /// <summary>Without the meetings of other committees than these, which are skipped: another source speaks for them.</summary>
    public MeetingReading Of(IReadOnlyCollection<string> committees)
    {
        var others = Meetings.Index().Where(m => !committees.Contains(m.Item.CommitteeKey)).ToList();
        return others.Count == 0 ? this : this with
        {
            Meetings = [.. Meetings.Where(m => committees.Contains(m.CommitteeKey))],
            Skipped = [.. Skipped, .. others.Select(o => new MeetingSkip(o.Index, o.Item.SourceId, $"Its committee {o.Item.CommitteeKey} has another source."))],
        };
    }
}

/// <summary>A recurring event of a calendar.</summary>
/// <param name="Prefix">Start of the ids of its meetings.</param>
/// <param name="Until">End of what was reckoned (UTC).</param>
/// <param name="Revision">The source's own count; null where it counts none.</param>
public sealed record MeetingSeries(string Prefix, DateTimeOffset Until, int? Revision = null);

/// <param name="Index">Place in the list of its page, from 0.</param>
/// <param name="Id">The entry's id, or null where it has none.</param>
/// <param name="Reason">One English sentence. It may quote the meeting's public name: for a person's eyes, not for a log.</param>
public sealed record MeetingSkip(int Index, string? Id, string Reason)
{
    /// <summary>Which page of a source with several, from 1.</summary>
    public int Page { get; init; } = 1;
}
