using System.Globalization;
using Spk.Bot.Core.Meetings;

namespace Spk.Bot.Ops;

/// <summary>A line on standard error while an import runs: how many entries, of how many, how fast. In a terminal it is written over, elsewhere at most every ten seconds anew.</summary>
internal static class ImportProgress
{
    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(10);

    public static Action<MeetingProgress> OnError(TimeProvider time)
    {
        var (began, last) = (time.GetTimestamp(), time.GetTimestamp());
        return progress =>
        {
            var line = Line(progress, time.GetElapsedTime(began));
            if (!Console.IsErrorRedirected)
            {
                Console.Error.Write($"\r{line}");
                return;
            }

            if (time.GetElapsedTime(last) < Quiet)
                return;
            last = time.GetTimestamp();
            Console.Error.WriteLine(line);
        };
    }

    /// <summary>For example <c>Meetings: 1200 of 3000 (240 per second)</c>.</summary>
    public static string Line(MeetingProgress progress, TimeSpan elapsed) => string.Create(
        CultureInfo.InvariantCulture,
        $"Meetings: {progress.Read}{(progress.Total is { } total ? $" of {total}" : "")} ({(elapsed > TimeSpan.Zero ? progress.Read / elapsed.TotalSeconds : 0):0} per second)");
}
