namespace Spk.Bot.Core.Meetings;

/// <summary>How the readings of one of the borough's sources stand. One row per source; survives a kill at any point.</summary>
public sealed class FeedState
{
    /// <summary>After so long a failure the OE SPK is told.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromDays(1);

    /// <summary>A reading that was broken off so long ago begins anew: its pages are others by now.</summary>
    private static readonly TimeSpan Resumable = TimeSpan.FromHours(6);

    private FeedState()
    {
    }

    public FeedState(string key) => Key = key;

    /// <summary>The source's, as the borough's file has it.</summary>
    public string Key { get; private set; } = "";

    /// <summary>Of all that decides how its pages are read: another one, and all that was kept of them is void.</summary>
    public string? Fingerprint { get; private set; }

    /// <summary>UTC, as all that follow.</summary>
    public DateTimeOffset? LastAttempt { get; private set; }

    public DateTimeOffset? LastSuccess { get; private set; }

    /// <summary>Beginning of the last reading of everything that came to its end.</summary>
    public DateTimeOffset? LastFull { get; private set; }

    /// <summary>Beginning of the last reading that came to its end: up to then we know everything.</summary>
    public DateTimeOffset? ReadUntil { get; private set; }

    /// <summary>First failure since the last success; null: it does not fail.</summary>
    public DateTimeOffset? FailingSince { get; private set; }

    /// <summary>Short code of the last failure, e.g. <c>http-403</c>.</summary>
    public string? Fault { get; private set; }

    /// <summary>When the OE SPK was told of this failure.</summary>
    public DateTimeOffset? ToldAt { get; private set; }

    /// <summary>Before then the server is left alone.</summary>
    public DateTimeOffset? RetryAt { get; private set; }

    /// <summary>The source's own mark of the last reading; null: it has none.</summary>
    public string? Token { get; private set; }

    /// <summary>Where the reading that is under way, or was broken off, goes on.</summary>
    public string? Cursor { get; private set; }

    /// <summary>When that reading began.</summary>
    public DateTimeOffset? Began { get; private set; }

    /// <summary>Whether that reading is to see everything.</summary>
    public bool IsFull { get; private set; }

    /// <summary>Whether it was never broken off: pages shift meanwhile, so that only then what it did not see is not there.</summary>
    public bool IsWhole { get; private set; }

    /// <summary>Begun, and neither come to its end nor failed: the process is at it, or was killed.</summary>
    public bool IsUnderWay { get; private set; }

    /// <summary>For optimistic concurrency.</summary>
    public int Version { get; private set; }

    public bool IsDue(DateTimeOffset now, TimeSpan every) => now >= (RetryAt ?? now) && (IsUnderWay || LastAttempt is not { } last || now - last >= every);

    /// <summary>It has failed for a day, and nobody was told.</summary>
    public bool IsToBeTold(DateTimeOffset now) => ToldAt is null && now - FailingSince >= Patience;

    /// <param name="full">How often everything is read.</param>
    /// <returns>False when what was kept of its pages is void.</returns>
    public bool Begin(string fingerprint, DateTimeOffset now, TimeSpan full)
    {
        var isKnown = Fingerprint == fingerprint;
        if (!isKnown)
            (Fingerprint, Token, Cursor, LastFull, ReadUntil) = (fingerprint, null, null, null, null);
        if (Cursor is not null && now - Began < Resumable)
        {
            IsWhole = false;
        }
        else
        {
            (Cursor, Began, IsWhole) = (null, now, true);
            IsFull = LastFull is not { } last || now - last >= full;
        }

        (LastAttempt, IsUnderWay) = (now, true);
        Version++;
        return isKnown;
    }

    /// <summary>A page is saved with this.</summary>
    public void Turn(string? cursor)
    {
        Cursor = cursor;
        Version++;
    }

    public void Succeed(string? token, DateTimeOffset now)
    {
        if (IsFull && IsWhole)
            LastFull = Began;
        (ReadUntil, LastSuccess, Token, Cursor, IsUnderWay) = (Began, now, token ?? Token, null, false);
        (FailingSince, Fault, ToldAt, RetryAt) = (null, null, null, null);
        Version++;
    }

    /// <param name="isGone">Whether the server no longer knows our mark: then everything is read anew.</param>
    public void Fail(string fault, TimeSpan? retryAfter, bool isGone, DateTimeOffset now)
    {
        (Fault, FailingSince, IsUnderWay, RetryAt) = (fault, FailingSince ?? now, false, now + retryAfter);

        // A page that fails twice holds nothing up: the next reading begins anew.
        if (!IsWhole || isGone)
            Cursor = null;
        if (isGone)
            (Token, LastFull) = (null, null);
        Version++;
    }

    public void Tell(DateTimeOffset now)
    {
        ToldAt = now;
        Version++;
    }
}
