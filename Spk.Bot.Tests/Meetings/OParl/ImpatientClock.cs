namespace Spk.Bot.Tests.Meetings.OParl;

/// <summary>Waits shorter than <paramref name="patience"/> pass at once and are written down; longer ones (timeouts) never end.</summary>
internal sealed class ImpatientClock(TimeSpan patience) : TimeProvider
{
    private readonly List<TimeSpan> _waits = [];

    public IReadOnlyList<TimeSpan> Waits => _waits;

    public override DateTimeOffset GetUtcNow() => new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new Timer();
        if (dueTime >= patience || dueTime == Timeout.InfiniteTimeSpan)
            return timer;
        _waits.Add(dueTime);
        // From another thread, as a real timer does: Task.Delay is not yet set up while it creates its timer.
        ThreadPool.QueueUserWorkItem(_ => callback(state));
        return timer;
    }

    private sealed class Timer : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period) => true;

        public void Dispose()
        {
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
