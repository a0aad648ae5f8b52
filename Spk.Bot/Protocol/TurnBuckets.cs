namespace Spk.Bot.Protocol;

/// <summary>
/// A token bucket per key, kept as the one instant at which it will be full again (the generic cell rate algorithm). Not the framework's limiter: that one goes by the
/// machine's clock. A full bucket is as good as none and is forgotten, so there are never more than <paramref name="most"/>. Not safe for several threads.
/// </summary>
internal sealed class TurnBuckets(TurnRate rate, int most)
{
    private readonly Dictionary<string, TimeSpan> fullAt = new(StringComparer.OrdinalIgnoreCase);
    private readonly TimeSpan refill = TimeSpan.FromSeconds(1 / rate.PerSecond);

    public int Count => fullAt.Count;

    /// <summary>How long until this key has a token; zero when it has one.</summary>
    /// <param name="key">Whose.</param>
    /// <param name="now">Since any fixed instant, never less than before.</param>
    public TimeSpan WaitFor(string key, TimeSpan now)
    {
        var wait = FullAt(key, now) - now - (refill * (rate.Burst - 1));
        return wait > TimeSpan.Zero ? wait : TimeSpan.Zero;
    }

    /// <summary>Takes a token, whether there is one or not.</summary>
    public void Take(string key, TimeSpan now)
    {
        if (fullAt.Count >= most && !fullAt.ContainsKey(key))
            MakeRoom(now);
        fullAt[key] = FullAt(key, now) + refill;
    }

    private TimeSpan FullAt(string key, TimeSpan now) => fullAt.TryGetValue(key, out var at) && at > now ? at : now;

    private void MakeRoom(TimeSpan now)
    {
        foreach (var (key, at) in fullAt)
        {
            if (at <= now)
                fullAt.Remove(key);
        }

        // Nobody has so many callers within seconds: keys are being made up. The next wider limit holds them; here everybody starts afresh.
        if (fullAt.Count > most / 2)
            fullAt.Clear();
    }
}
