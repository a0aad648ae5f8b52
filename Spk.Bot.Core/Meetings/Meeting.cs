namespace Spk.Bot.Core.Meetings;

/// <summary>
/// A committee's meeting as its source last described it. Never deleted: cancelled is a state, and so is moved, which stays until the meeting is cancelled or held.
/// Unique by <see cref="Source"/> and <see cref="SourceId"/>.
/// </summary>
public sealed class Meeting
{
    private Meeting()
    {
    }

    public Guid Id { get; private set; }

    public string Source { get; private set; } = "";

    public string SourceId { get; private set; } = "";

    public string CommitteeKey { get; private set; } = "";

    public string Name { get; private set; } = "";

    /// <summary>UTC.</summary>
    public DateTimeOffset Start { get; private set; }

    /// <summary>UTC; null where nobody said.</summary>
    public DateTimeOffset? End { get; private set; }

    public string? Room { get; private set; }

    public MeetingState State { get; private set; }

    /// <summary>When we first heard of it (UTC).</summary>
    public DateTimeOffset KnownSince { get; private set; }

    /// <summary>When something of it last changed (UTC).</summary>
    public DateTimeOffset ChangedAt { get; private set; }

    /// <summary>Counts changes from 1; for optimistic concurrency.</summary>
    public int Version { get; private set; }

    /// <summary>Whether it is still expected to begin after this instant.</summary>
    public bool IsAhead(DateTimeOffset now) => State is not (MeetingState.Cancelled or MeetingState.Held) && now < Start;

    /// <summary>
    /// Takes a report over: a new meeting when none is known, otherwise the known one, changed in place. The same report twice changes nothing.
    /// </summary>
    /// <exception cref="ArgumentException">The report is of another meeting.</exception>
    public static MeetingChange Merge(Meeting? existing, MeetingReport incoming, DateTimeOffset now)
    {
        if (existing is null)
            return new MeetingChange(MeetingChangeKind.Added, Create(incoming, now), MeetingDifferences.None);
        if (existing.Source != incoming.Source || existing.SourceId != incoming.SourceId)
            throw new ArgumentException("The report is of another meeting.", nameof(incoming));

        var state = existing.StateAfter(incoming);
        var differences = existing.DifferencesTo(incoming, state);
        if (differences == MeetingDifferences.None)
            return new MeetingChange(MeetingChangeKind.Unchanged, existing, MeetingDifferences.None);
        existing.Take(incoming, state);
        existing.Touch(now);
        return new MeetingChange(MeetingChangeKind.Changed, existing, differences);
    }

    /// <summary>The source deleted a meeting that is still ahead: it is cancelled. A past, held or cancelled one stays as it is.</summary>
    public static MeetingChange Withdraw(Meeting existing, DateTimeOffset now)
    {
        if (!existing.IsAhead(now))
            return new MeetingChange(MeetingChangeKind.Unchanged, existing, MeetingDifferences.None);
        existing.State = MeetingState.Cancelled;
        existing.Touch(now);
        return new MeetingChange(MeetingChangeKind.Changed, existing, MeetingDifferences.Cancelled);
    }

    public MeetingLine ToLine(string committeeName) => new(committeeName, Name, Start, Room, State);

    private static Meeting Create(MeetingReport report, DateTimeOffset now)
    {
        var meeting = new Meeting { Id = Guid.CreateVersion7(now), Source = report.Source, SourceId = report.SourceId, KnownSince = now.ToUniversalTime() };
        meeting.Take(report, report.State);
        meeting.Touch(now);
        return meeting;
    }

    private MeetingState StateAfter(MeetingReport incoming)
    {
        if (incoming.State is MeetingState.Cancelled or MeetingState.Held)
            return incoming.State;
        return incoming.Start != Start || State == MeetingState.Moved ? MeetingState.Moved : incoming.State;
    }

    private MeetingDifferences DifferencesTo(MeetingReport incoming, MeetingState state)
    {
        var differences = MeetingDifferences.None;
        if (incoming.Start != Start)
            differences |= MeetingDifferences.Moved;
        if (state != State)
            differences |= (State, state) switch
            {
                (_, MeetingState.Cancelled) => MeetingDifferences.Cancelled,
                (MeetingState.Cancelled, not MeetingState.Held) => MeetingDifferences.Reinstated,
                _ => MeetingDifferences.State,
            };
        if (incoming.Name != Name)
            differences |= MeetingDifferences.Renamed;
        if (incoming.End != End || incoming.Room != Room)
            differences |= MeetingDifferences.Details;
        if (incoming.CommitteeKey != CommitteeKey)
            differences |= MeetingDifferences.Committee;
        return differences;
    }

    private void Take(MeetingReport report, MeetingState state)
    {
        CommitteeKey = report.CommitteeKey;
        Name = report.Name;
        Start = report.Start.ToUniversalTime();
        End = report.End?.ToUniversalTime();
        Room = report.Room;
        State = state;
    }

    private void Touch(DateTimeOffset now)
    {
        ChangedAt = now.ToUniversalTime();
        Version++;
    }
}
