using System.Runtime.CompilerServices;

namespace Spk.Bot.Core.Meetings.ICalendar;

/// <summary>An iCalendar on the web: one page, asked for as <see cref="PoliteHttp"/> has it.</summary>
public sealed class CalendarHttpSource(HttpClient http, Uri address, TimeProvider time, string? contact = null) : IMeetingSource
{
    private readonly PoliteHttp _server = new(http, address, time, contact, "text/calendar, */*;q=0.5");

    /// <inheritdoc/>
    public async IAsyncEnumerable<MeetingPage> PagesAsync(MeetingAsk ask, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (!PoliteHttp.IsSafe(address))
        {
            yield return MeetingPage.Faulty("address", $"{address} is no https address.");
            yield break;
        }

        var mark = ask.Marks.GetValueOrDefault(address.AbsoluteUri);
        var fetched = await _server.FetchAsync(address, mark, cancellationToken);
        yield return fetched switch
        {
            { IsUnchanged: true } => new MeetingPage(MeetingReading.Empty with { Source = CalendarReader.Source }) { Unchanged = mark!.Ids },
            { Document: { } document } => Page(fetched, CalendarReader.Read(document, ask, time.GetUtcNow())),
            _ => MeetingPage.Faulty(fetched.Fault!, $"{address.Host}: {fetched.Sentence}", fetched.RetryAfter),
        };
    }

    private MeetingPage Page(Fetched fetched, MeetingReading reading) => new(reading)
    {
        Fault = reading.Faults.Count > 0 ? "document" : null,
        Mark = reading.Faults.Count > 0 || (fetched.ETag is null && fetched.LastModified is null)
            ? null
            : new PageMark(address.AbsoluteUri, fetched.ETag, fetched.LastModified, null, [.. reading.Meetings.Select(m => m.SourceId), .. reading.Skipped.Select(s => s.Id).OfType<string>()]),
    };
}
