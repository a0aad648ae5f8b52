namespace Spk.Bot.Sandbox;

/// <summary>
/// Real time plus an offset that only grows, so that next week can be seen now. Timers and time stamps stay real:
/// moving the clock does not fire a timer, so whoever waits for the wall clock subscribes to <see cref="Moved"/>.
/// </summary>
public sealed class MovableClock(TimeProvider? real = null) : TimeProvider
{
    private readonly TimeProvider real = real ?? System;
    private readonly Lock gate = new();
    private TimeSpan offset = TimeSpan.Zero;

    /// <summary>Raised after each move, on the thread of the one who moved it.</summary>
    public event EventHandler? Moved;

    public override TimeZoneInfo LocalTimeZone => real.LocalTimeZone;

    public override long TimestampFrequency => real.TimestampFrequency;

    public override DateTimeOffset GetUtcNow()
    {
        lock (gate) return real.GetUtcNow() + offset;
    }

    public override long GetTimestamp() => real.GetTimestamp();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        real.CreateTimer(callback, state, dueTime, period);

    /// <summary>False, and nothing changed, when the instant lies before now.</summary>
    public bool TryMoveTo(DateTimeOffset instant)
    {
        lock (gate)
        {
            var step = instant - (real.GetUtcNow() + offset);
            if (step < TimeSpan.Zero) return false;
            offset += step;
        }
        Moved?.Invoke(this, EventArgs.Empty);
        return true;
    }

    /// <exception cref="ArgumentOutOfRangeException">The instant lies before now.</exception>
    public void MoveTo(DateTimeOffset instant)
    {
        if (!TryMoveTo(instant)) throw new ArgumentOutOfRangeException(nameof(instant), instant, "The clock only moves forward.");
    }

    /// <exception cref="ArgumentOutOfRangeException">The step is negative.</exception>
    public void Advance(TimeSpan step)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(step, TimeSpan.Zero);
        lock (gate) offset += step;
        Moved?.Invoke(this, EventArgs.Empty);
    }
}
