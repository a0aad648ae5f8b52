namespace Spk.Bot.Tests.Support;

/// <summary>A clock that stands until it is moved; moving it fires the timers that have come due, in their order.</summary>
internal sealed class CoreClock(DateTimeOffset start) : TimeProvider
{
    private readonly Lock gate = new();
    private readonly List<Alarm> alarms = [];
    private DateTimeOffset now = start;

    /// <summary>Monday, 23 November 2026, ten o'clock in Berlin.</summary>
    public static DateTimeOffset Monday { get; } = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    /// <summary>How many timers wait.</summary>
    public int Waiting
    {
        get
        {
            lock (gate)
                return alarms.Count;
        }
    }

    public override DateTimeOffset GetUtcNow()
    {
        lock (gate)
            return now;
    }

    public override long GetTimestamp() => GetUtcNow().UtcTicks;

    public void Advance(TimeSpan step) => MoveTo(GetUtcNow() + step);

    public void MoveTo(DateTimeOffset instant)
    {
        while (true)
        {
            Alarm next;
            lock (gate)
            {
                if (alarms.Where(a => a.At <= instant).MinBy(a => a.At) is not { } due)
                {
                    now = instant > now ? instant : now;
                    return;
                }

                next = due;
                now = next.At > now ? next.At : now;
                alarms.Remove(next);
            }

            next.Ring();
        }
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var alarm = new Alarm(this, callback, state);
        alarm.Change(dueTime, period);
        return alarm;
    }

    private sealed class Alarm(CoreClock clock, TimerCallback callback, object? state) : ITimer
    {
        private TimeSpan repeat = Timeout.InfiniteTimeSpan;

        public DateTimeOffset At { get; private set; }

        public void Ring()
        {
            if (repeat > TimeSpan.Zero)
                Change(repeat, repeat);
            callback(state);
        }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (clock.gate)
            {
                clock.alarms.Remove(this);
                repeat = period;
                if (dueTime == Timeout.InfiniteTimeSpan)
                    return true;
                At = clock.now + dueTime;
                clock.alarms.Add(this);
            }

            return true;
        }

        public void Dispose()
        {
            lock (clock.gate)
                clock.alarms.Remove(this);
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
