using System.Runtime.CompilerServices;
using Spk.Bot.Core.Meetings.ICalendar;
using Spk.Bot.Core.Meetings.OParl;

namespace Spk.Bot.Core.Meetings;

/// <summary>A stored document, OParl or iCalendar as its beginning says, at most 20 MB.</summary>
public sealed class MeetingFileSource(string path, TimeProvider time) : IMeetingSource
{
    internal const int MaxBytes = 20 * 1024 * 1024;

    /// <inheritdoc/>
    /// <exception cref="IOException">The disk fails, or the file is in use.</exception>
    public async IAsyncEnumerable<MeetingPage> PagesAsync(MeetingAsk ask, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var file = new FileInfo(path);
        if (!file.Exists)
            yield return MeetingPage.Faulty("no-file", $"There is no file {path}.");
        else if (file.Length > MaxBytes)
            yield return MeetingPage.Faulty("too-large", $"The file {path} is larger than 20 MB.");
        else
            yield return Read(await File.ReadAllBytesAsync(path, cancellationToken), ask);
    }

    private MeetingPage Read(byte[] document, MeetingAsk ask)
    {
        var reading = CalendarReader.IsCalendar(document) ? CalendarReader.Read(document, ask, time.GetUtcNow()) : OParlReader.Read(document, ask.Committees);
        return new MeetingPage(reading) { Fault = reading.Faults.Count > 0 ? "document" : null };
    }
}
