using Spk.Bot.Core.Districts;

namespace Spk.Bot.Core.Meetings;

/// <summary>Where meetings come from: a file, a council information system, a calendar.</summary>
public interface IMeetingSource
{
    /// <summary>
    /// Everything the source has, assigned to these committees. What a source cannot deliver (missing file, HTTP status, broken document) is a fault of the reading,
    /// beside the meetings that could be read.
    /// </summary>
    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    Task<MeetingReading> ReadAsync(IReadOnlyList<Committee> committees, CancellationToken cancellationToken);
}
