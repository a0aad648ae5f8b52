using Spk.Bot.Core.Districts;

namespace Spk.Bot.Core.Meetings.OParl;

/// <summary>
/// Reads meetings from an OParl 1.0 or 1.1 document: a list page, <c>{"data":[…]}</c>, a bare array or a single Meeting.
/// </summary>
public static class OParlReader
{
    /// <summary>Value of <see cref="MeetingReport.Source"/> of all that is read here.</summary>
    public const string Source = "oparl";

    /// <param name="document">JSON; UTF-8 as the standard demands, or ISO 8859-1 where a server does not keep to it.</param>
    /// <param name="committees">The borough's committees; a meeting of no committee is skipped.</param>
    public static MeetingReading Read(ReadOnlyMemory<byte> document, IReadOnlyList<Committee> committees) =>
        MeetingReading.Empty with { Faults = [$"Not read yet ({document.Length} bytes, {committees.Count} committees)."] };
}
