using Spk.Bot.Core.Districts;
using Spk.Bot.Core.Meetings.ICalendar;
using Spk.Bot.Core.Meetings.OParl;

namespace Spk.Bot.Core.Meetings;

/// <summary>OParl, iCalendar and files. Follows no redirect by itself: each address is looked at first.</summary>
public sealed class WebMeetingSources(District district, TimeProvider time) : IMeetingSources, IDisposable
{
    private readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false, PooledConnectionLifetime = TimeSpan.FromMinutes(5), AutomaticDecompression = System.Net.DecompressionMethods.All });

    /// <inheritdoc/>
    public IMeetingSource? Open(MeetingFeed feed) => feed.Kind switch
    {
        MeetingFeedKind.OParl when Uri.TryCreate(feed.Address, UriKind.Absolute, out var url) => new OParlHttpSource(_http, url, time, district.Contact),
        MeetingFeedKind.ICalendar when Uri.TryCreate(feed.Address, UriKind.Absolute, out var url) => new CalendarHttpSource(_http, url, time, district.Contact),
        MeetingFeedKind.File => new MeetingFileSource(feed.Address, time),
        _ => null,
    };

    public void Dispose() => _http.Dispose();
}
