using Spk.Bot.Sandbox;

namespace Spk.Bot.Tests.Support;

/// <summary>A clock that starts on a known weekday and can be moved, so that deadlines and digests fall on the same days in every run.</summary>
internal static class FlowClock
{
    /// <summary>Wednesday, 10:00 in Berlin; no holiday within two weeks.</summary>
    public static readonly DateTimeOffset Start = new(2026, 3, 4, 9, 0, 0, TimeSpan.Zero);

    public static MovableClock Create() => new(new StartedClock(Start));

    private sealed class StartedClock(DateTimeOffset start) : TimeProvider
    {
        private readonly long began = System.GetTimestamp();

        public override DateTimeOffset GetUtcNow() => start + System.GetElapsedTime(began);
    }
}
