using Spk.Bot.Core.Needs;

namespace Spk.Bot.Core.Deadlines;

/// <summary>What the state does not remember and the history does: since when, and when the clocks stood. Read off by replaying the history.</summary>
internal sealed class NeedTimeline
{
    private readonly Dictionary<string, Track> tracks = new(StringComparer.Ordinal);
    private readonly List<Pause> lead = [];
    private readonly List<Pause> closed = [];
    private DateTimeOffset? closedAt;
    private NeedStatus? status;

    private NeedTimeline()
    {
    }

    /// <summary>Since when it is in triage; meaningless when it is not.</summary>
    public DateTimeOffset TriageSince { get; private set; }

    /// <summary>Since when it is open without a break.</summary>
    public DateTimeOffset OpenSince { get; private set; }

    /// <summary>Since when it is completed; null: it is open.</summary>
    public DateTimeOffset? ClosedSince => closedAt;

    /// <summary>Times in which the need was closed.</summary>
    public IReadOnlyList<Pause> Closed => closed;

    public static NeedTimeline Of(Need need)
    {
        var timeline = new NeedTimeline();
        foreach (var (entry, state) in Need.Replay(need.Entries))
            timeline.Take(entry, state);
        return timeline;
    }

    /// <summary>Since when the department has it in its present part, without having said anything before.</summary>
    public DateTimeOffset ReceivedAt(string department) => tracks[department].ReceivedAt;

    /// <summary>The last thing that happened with the department's share, internal notes aside.</summary>
    public DateTimeOffset LastSign(string department) => tracks[department].LastSign;

    /// <summary>The instant of the department's last entry of this kind.</summary>
    public DateTimeOffset LastOf(EntryKind kind, string? department) => lastOf.GetValueOrDefault((kind, department ?? ""), OpenSince);

    private readonly Dictionary<(EntryKind, string), DateTimeOffset> lastOf = [];

    /// <summary>When this share's clock stood: while its own question was open, or one of whoever had it before, or the need was closed.</summary>
    public IReadOnlyList<Pause> PausesOf(Responsibility share) => [.. (share.IsLead ? lead.Concat(tracks[share.Department].Own) : tracks[share.Department].Own).Concat(closed).Distinct().OrderBy(p => p.From)];

    private void Take(Entry entry, Need state)
    {
        lastOf[(entry.Kind, entry.Department ?? "")] = entry.At;
        TakeStatus(entry.At, state.Status);

        // A share that is handed on takes its pauses with it.
        if (entry is { Change: NeedMove.Transfer { To: { } to }, Department: { } from } && tracks.TryGetValue(from, out var giver) && !giver.IsLead)
            TrackOf(to).Own.AddRange(giver.Own);
        foreach (var share in state.Responsibilities)
            TakeShare(entry, share);
    }

    private void TakeStatus(DateTimeOffset at, NeedStatus now)
    {
        if (status is null)
            OpenSince = at;
        if (now == NeedStatus.Completed)
        {
            closedAt ??= at;
        }
        else if (closedAt is { } since)
        {
            closed.Add(new Pause(since, at, null));
            (closedAt, OpenSince) = (null, at);
        }

        if (now == NeedStatus.Triage && status != NeedStatus.Triage)
            TriageSince = at;
        status = now;
    }

    private void TakeShare(Entry entry, Responsibility share)
    {
        var track = TrackOf(share.Department);
        if (entry.Department == share.Department && entry.Kind != EntryKind.Noted)
            track.LastSign = entry.At;
        if (track.Asked is { } asked && share.AskedAt != asked)
            (track.IsLead ? lead : track.Own).Add(new Pause(asked, entry.At, share.Department));
        var isNew = !track.IsKnown || (share.IsActive && (!track.IsActive || track.IsLead != share.IsLead)) || (track.HasSpoken && share.AcknowledgedAt is null) || track.Reopened != share.ReopenedAt;
        if (isNew)
            track.ReceivedAt = track.LastSign = entry.At;
        (track.IsKnown, track.IsActive, track.IsLead, track.HasSpoken, track.Asked, track.Reopened) =
            (true, share.IsActive, share.IsLead, share.AcknowledgedAt is not null, share.AskedAt, share.ReopenedAt);
    }

    private Track TrackOf(string department) => tracks.TryGetValue(department, out var track) ? track : tracks[department] = new Track();

    private sealed class Track
    {
        public List<Pause> Own { get; } = [];

        public bool IsKnown { get; set; }

        public bool IsActive { get; set; }

        public bool IsLead { get; set; }

        public bool HasSpoken { get; set; }

        public DateTimeOffset? Asked { get; set; }

        public DateTimeOffset? Reopened { get; set; }

        public DateTimeOffset ReceivedAt { get; set; }

        public DateTimeOffset LastSign { get; set; }
    }
}
