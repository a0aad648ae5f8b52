namespace Spk.Bot.Core.Delivery;

/// <summary>When a delivery is tried again. Pure; the jitter is given, so that a test can name it.</summary>
public static class RetryPolicy
{
    /// <summary>How long a claimed placement belongs to its claimer; longer than the channel's own timeout.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(2);

    /// <summary>How long a post of unknown fate waits for a click to adopt it before it is posted again.</summary>
    public static readonly TimeSpan UnclearWait = TimeSpan.FromMinutes(5);

    /// <summary>How long a card that was refused or not accepted rests before it is tried again.</summary>
    public static readonly TimeSpan SecondLook = TimeSpan.FromHours(1);

    /// <summary>Temporary failures before the OE SPK hears that a card does not get through. The tries go on.</summary>
    public const int AttemptsBeforeReport = 5;

    private static readonly TimeSpan First = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(15);

    /// <summary>Doubles from 2 seconds to 15 minutes, ± 20 %; what the other side asked for is a minimum.</summary>
    /// <param name="attempts">Failed attempts so far, at least 1.</param>
    /// <param name="jitter">0 … 1.</param>
    public static TimeSpan DelayAfter(int attempts, TimeSpan? asked, double jitter)
    {
        var exponent = Math.Clamp(attempts - 1, 0, 16);
        var delay = TimeSpan.FromTicks(Math.Min(First.Ticks << exponent, Longest.Ticks)) * (0.8 + (0.4 * jitter));
        return asked is { } minimum && minimum > delay ? minimum : delay;
    }
}
