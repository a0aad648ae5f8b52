using Spk.Bot.Core.Districts;
using Spk.Bot.Core.Meetings;

namespace Spk.Bot.Graph;

/// <summary>Calendars of groups as sources of meetings.</summary>
internal sealed class GraphCalendars(HttpClient http, GraphToken token, string baseUrl, TimeProvider time) : IMeetingSources
{
    /// <inheritdoc/>
    public IMeetingSource? Open(MeetingFeed feed) => feed.Kind == MeetingFeedKind.Graph ? new GraphCalendar(http, token, baseUrl, feed.Address, time) : null;
}
