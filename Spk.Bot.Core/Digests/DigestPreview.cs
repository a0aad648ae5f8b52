namespace Spk.Bot.Core.Digests;

/// <summary>A digest that the OE SPK is to release: not frozen yet. Unique by committee and cycle.</summary>
public sealed class DigestPreview
{
    private DigestPreview()
    {
        CommitteeKey = CycleKey = "";
    }

    public DigestPreview(Guid id, DueDigest due, DateTimeOffset at) =>
        (Id, Kind, CommitteeKey, CycleKey, MeetingId, DueAt, CreatedAt, Version) = (id, due.Kind, due.CommitteeKey, due.CycleKey, due.MeetingId, due.DueAt, at.ToUniversalTime(), 1);

    public Guid Id { get; private set; }

    public DigestKind Kind { get; private set; }

    public string CommitteeKey { get; private set; }

    public string CycleKey { get; private set; }

    public Guid? MeetingId { get; private set; }

    /// <summary>Until when it is to be released (UTC), as it was when the preview was posted.</summary>
    public DateTimeOffset DueAt { get; private set; }

    public DateTimeOffset CreatedAt { get; private set; }

    public PreviewState State { get; private set; }

    /// <summary>Entra object id of who released or held it.</summary>
    public string? DecidedById { get; private set; }

    public DateTimeOffset? DecidedAt { get; private set; }

    /// <summary>For optimistic concurrency; raised by each decision and each item taken out.</summary>
    public int Version { get; private set; }

    public void Decide(PreviewState state, string by, DateTimeOffset at) => (State, DecidedById, DecidedAt, Version) = (state, by, at.ToUniversalTime(), Version + 1);

    /// <summary>Something was taken out.</summary>
    public void Touch() => Version++;
}

/// <summary>How far the OE SPK is with a preview.</summary>
public enum PreviewState
{
    Open = 0,

    /// <summary>To be posted when it is due, or at once if it is.</summary>
    Released = 1,

    /// <summary>Not to be posted until it is released.</summary>
    Held = 2,
}
