namespace Spk.Bot.Core.Digests;

/// <summary>
/// The time a digest tells of: after <paramref name="Since"/>, up to and including <paramref name="Until"/>. Windows of one committee and kind follow one another without
/// gap or overlap, so that each event is in exactly one of them.
/// </summary>
/// <param name="Since">UTC, exclusive.</param>
/// <param name="Until">UTC, inclusive; the instant of composition.</param>
public readonly record struct DigestWindow(DateTimeOffset Since, DateTimeOffset Until)
{
    /// <summary>How far a committee's first digest of a kind, and one on demand, looks back.</summary>
    public static readonly TimeSpan FirstReach = TimeSpan.FromDays(30);

    /// <param name="previousUntil">End of the committee's previous digest of the same kind, or null for the first.</param>
    public static DigestWindow After(DateTimeOffset? previousUntil, DateTimeOffset now)
    {
        var since = previousUntil ?? now - FirstReach;
        return new DigestWindow((since < now ? since : now).ToUniversalTime(), now.ToUniversalTime());
    }

    public bool Contains(DateTimeOffset instant) => Since < instant && instant <= Until;
}
