using Spk.Bot.Core.Districts;

namespace Spk.Bot.Core.Meetings.OParl;

/// <summary>A stored OParl document, at most 20 MB.</summary>
public sealed class OParlFileSource(string path) : IMeetingSource
{
    internal const int MaxBytes = 20 * 1024 * 1024;

    /// <inheritdoc/>
    /// <exception cref="IOException">The disk fails, or the file is in use.</exception>
    public async Task<MeetingReading> ReadAsync(IReadOnlyList<Committee> committees, CancellationToken cancellationToken)
    {
        var file = new FileInfo(path);
        if (!file.Exists)
            return MeetingReading.Empty with { Faults = [$"There is no file {path}."] };
        if (file.Length > MaxBytes)
            return MeetingReading.Empty with { Faults = [$"The file {path} is larger than 20 MB."] };
        return OParlReader.Read(await File.ReadAllBytesAsync(path, cancellationToken), committees);
    }
}
