namespace Spk.Bot.Core.Meetings;

/// <summary>Where meetings come from: a file, a council information system, a calendar.</summary>
public interface IMeetingSource
{
    /// <summary>
    /// All that the source has and was asked for, page by page; each page is good by itself, and the asker may stop after any of them. What a source cannot deliver (missing
    /// file, HTTP status, broken document) is a fault of a page.
    /// </summary>
    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    IAsyncEnumerable<MeetingPage> PagesAsync(MeetingAsk ask, CancellationToken cancellationToken);
}
