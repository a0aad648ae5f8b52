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

    /// <summary>The source's own count of revisions, where it has one.</summary>
    public int? Revision { get; private set; }

    /// <summary>Key of the borough's source that listed it last; null for what was imported by hand.</summary>
    public string? ListedIn { get; private set; }

    /// <summary>When that was (UTC).</summary>
    public DateTimeOffset? ListedAt { get; private set; }

    /// <summary>Since when that source, read whole, no longer lists it (UTC); null: it does. It may still take place: a person has to ask.</summary>
    public DateTimeOffset? MissingSince { get; private set; }

    /// <summary>What its name says it is.</summary>
    public MeetingKind Kind => MeetingText.KindOf(Name);

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
        {
            var added = Create(incoming, now);
            return new MeetingChange(MeetingChangeKind.Added, added, MeetingDifferences.None) { Entries = [MeetingEntry.Of(added, MeetingEntryKind.Added, now, null, Said(added.Start))] };
        }

        if (existing.Source != incoming.Source || existing.SourceId != incoming.SourceId)
            throw new ArgumentException("The report is of another meeting.", nameof(incoming));

        if (incoming.Revision < existing.Revision)
            return new MeetingChange(MeetingChangeKind.Unchanged, existing, MeetingDifferences.None);
        var state = existing.StateAfter(incoming);
        var differences = existing.DifferencesTo(incoming, state);
        var before = existing.Told();
        existing.Take(incoming, state);
        if (differences == MeetingDifferences.None)
            return new MeetingChange(MeetingChangeKind.Unchanged, existing, MeetingDifferences.None);
        existing.Touch(now);
        return new MeetingChange(MeetingChangeKind.Changed, existing, differences) { Entries = [.. existing.Entries(differences, before, now)] };
    }

    /// <summary>The source deleted a meeting that is still ahead: it is cancelled. A past, held or cancelled one stays as it is.</summary>
    /// <param name="revision">By which it was deleted, where the source counts them.</param>
    public static MeetingChange Withdraw(Meeting existing, DateTimeOffset now, int? revision = null)
    {
        if (!existing.IsAhead(now) || revision < existing.Revision)
            return new MeetingChange(MeetingChangeKind.Unchanged, existing, MeetingDifferences.None);
        var before = existing.Told();
        existing.State = MeetingState.Cancelled;
        existing.Revision = revision ?? existing.Revision;
        existing.Touch(now);
        return new MeetingChange(MeetingChangeKind.Changed, existing, MeetingDifferences.Cancelled) { Entries = [.. existing.Entries(MeetingDifferences.Cancelled, before, now)] };
    }

    /// <summary>A source of the borough lists it; a meeting that is over is not marked, since nobody asks.</summary>
    /// <returns>What the history is to keep, or null.</returns>
    public MeetingEntry? List(string feed, DateTimeOffset now)
    {
        if (ListedIn is not null && now >= Start)
            return null;
        (ListedIn, ListedAt) = (feed, now.ToUniversalTime());
        if (MissingSince is null)
            return null;
        MissingSince = null;
        Touch(now);
        return MeetingEntry.Of(this, MeetingEntryKind.Found, now, null, null);
    }

    /// <summary>Its source was read whole and did not list it: that is kept, and not taken for a cancellation.</summary>
    public MeetingEntry? Miss(DateTimeOffset now)
    {
        if (MissingSince is not null || !IsAhead(now))
            return null;
        MissingSince = now.ToUniversalTime();
        Touch(now);
        return MeetingEntry.Of(this, MeetingEntryKind.Missing, now, null, null);
    }

    public MeetingLine ToLine(string committeeName) => new(committeeName, Name, Start, Room, State) { Kind = Kind, IsMissing = MissingSince is not null };

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

    private Before Told() => new(Start, End, Name, Room, CommitteeKey, State);

    private IEnumerable<MeetingEntry> Entries(MeetingDifferences differences, Before before, DateTimeOffset now)
    {
        if (differences.HasFlag(MeetingDifferences.Moved))
            yield return MeetingEntry.Of(this, MeetingEntryKind.Moved, now, Said(before.Start), Said(Start));
        if (differences.HasFlag(MeetingDifferences.Cancelled))
            yield return MeetingEntry.Of(this, MeetingEntryKind.Cancelled, now, before.State.ToString(), State.ToString());
        if (differences.HasFlag(MeetingDifferences.Reinstated))
            yield return MeetingEntry.Of(this, MeetingEntryKind.Reinstated, now, before.State.ToString(), State.ToString());
        if (differences.HasFlag(MeetingDifferences.State))
            yield return MeetingEntry.Of(this, MeetingEntryKind.State, now, before.State.ToString(), State.ToString());
        if (before.Name != Name)
            yield return MeetingEntry.Of(this, MeetingEntryKind.Renamed, now, before.Name, Name);
        if (before.Room != Room)
            yield return MeetingEntry.Of(this, MeetingEntryKind.Room, now, before.Room, Room);
        if (before.End != End)
            yield return MeetingEntry.Of(this, MeetingEntryKind.End, now, before.End is { } was ? Said(was) : null, End is { } end ? Said(end) : null);
        if (before.CommitteeKey != CommitteeKey)
            yield return MeetingEntry.Of(this, MeetingEntryKind.Committee, now, before.CommitteeKey, CommitteeKey);
    }

    private static string Said(DateTimeOffset instant) => instant.ToUniversalTime().ToString("O", System.Globalization.CultureInfo.InvariantCulture);

    private sealed record Before(DateTimeOffset Start, DateTimeOffset? End, string Name, string? Room, string CommitteeKey, MeetingState State);

    private void Take(MeetingReport report, MeetingState state)
    {
        Revision = report.Revision ?? Revision;
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
