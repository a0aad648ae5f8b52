namespace Spk.Bot.Core.Delivery;

/// <summary>
/// The way into one conversation, or into one tenant as a whole: who sends there now, until when it rests, and what was sent there lately. One row in the database, so that
/// several instances together keep order and limits.
/// </summary>
public sealed class SendLane
{
    private SendLane()
    {
        Key = "";
        Sent = [];
    }

    public SendLane(string key)
    {
        Key = key;
        Sent = [];
    }

    /// <summary>Root id of the conversation, or <see cref="OfTenant"/>.</summary>
    public string Key { get; private set; }

    /// <summary>End of the lease of whoever sends there; past when nobody does.</summary>
    public DateTimeOffset HeldUntil { get; private set; }

    /// <summary>Nothing leaves before: a limit is reached, or the other side asked for a pause.</summary>
    public DateTimeOffset RestsUntil { get; private set; }

    /// <summary>A <see cref="SendHistory"/>.</summary>
    public byte[] Sent { get; private set; }

    /// <summary>Concurrency token of the row.</summary>
    public int Version { get; private set; }

    /// <summary>Of the tenant's own lane; no conversation's id looks like it.</summary>
    public static string OfTenant(string tenantId) => $"tenant:{tenantId}";

    /// <summary>The earliest instant for one more; not before <paramref name="now"/>.</summary>
    public DateTimeOffset FreeAt(IReadOnlyList<SendLimit> limits, DateTimeOffset now)
    {
        var free = SendHistory.Read(Sent).FreeAt(limits, now);
        return RestsUntil > free ? RestsUntil : free;
    }

    /// <summary>One sender has it until then.</summary>
    public void Hold(DateTimeOffset until)
    {
        HeldUntil = until;
        Version++;
    }

    /// <summary>Something leaves now.</summary>
    public void Count(DateTimeOffset now)
    {
        Sent = SendHistory.Read(Sent).With(now).Write();
        Version++;
    }

    /// <summary>The sender is done; the next may come when the limits allow it.</summary>
    /// <param name="lease">As it was held; a lease that ran out and was given to another is left alone.</param>
    /// <param name="pause">Asked for by the other side, or null.</param>
    public void Release(DateTimeOffset lease, DateTimeOffset now, IReadOnlyList<SendLimit> limits, DateTimeOffset? pause)
    {
        if (HeldUntil != lease)
            return;
        HeldUntil = now;
        Sent = SendHistory.Read(Sent).Answered(lease - RetryPolicy.Lease, now).Write();
        RestsUntil = pause > RestsUntil ? pause.Value : RestsUntil;
        RestsUntil = FreeAt(limits, now);
        Version++;
    }
}
