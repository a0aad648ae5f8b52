using System.Globalization;
using Microsoft.Graph.Models;
using Spk.Bot.Core.Meetings;
using Spk.Bot.Core.Meetings.ICalendar;
using Spk.Bot.Core.Time;

namespace Spk.Bot.Graph;

/// <summary>Reads a calendar's events. Dates of a series say little more than when they are: the rest is their series', which comes first, or is asked for.</summary>
/// <param name="ask">The series of this id; null where it is gone.</param>
internal sealed class GraphEvents(MeetingAsk wanted, Func<string, CancellationToken, Task<Event?>> ask)
{
    /// <summary>Value of <see cref="MeetingReport.Source"/> of all that is read here.</summary>
    public const string Source = "graph";

    private const int MaxId = 400;
    private readonly Dictionary<string, Event?> _series = new(StringComparer.Ordinal);

    public async Task<MeetingReading> ReadAsync(IReadOnlyList<Event> events, CancellationToken cancellationToken)
    {
        var (meetings, deleted, skipped) = (new Dictionary<string, MeetingReport>(StringComparer.Ordinal), new List<string>(), new List<MeetingSkip>());
        foreach (var series in events.Where(e => e is { Type: EventType.SeriesMaster, Id: not null }))
            _series[series.Id!] = series;
        foreach (var (index, entry) in events.Index())
        {
            if (entry.Id is not { Length: <= MaxId } id)
                skipped.Add(new MeetingSkip(index, null, $"It has no id of at most {MaxId} characters."));
            else if (entry.AdditionalData.ContainsKey("@removed"))
                deleted.Add(id);
            else if (entry.Type == EventType.SeriesMaster)
                continue;
            else if (Report(id, entry, await SeriesOfAsync(entry, cancellationToken)) is var (report, reason) && report is not null)
                meetings[id] = report;
            else
                skipped.Add(new MeetingSkip(index, id, reason));
        }

        return new MeetingReading { Source = Source, Meetings = [.. meetings.Values], Deleted = deleted, Skipped = skipped };
    }

    private async Task<Event?> SeriesOfAsync(Event entry, CancellationToken cancellationToken)
    {
        if (entry.Subject is not null || entry.SeriesMasterId is not { } id)
            return null;
        if (!_series.TryGetValue(id, out var series))
            _series[id] = series = await ask(id, cancellationToken);
        return series;
    }

    private (MeetingReport? Report, string Reason) Report(string id, Event entry, Event? series)
    {
        var title = MeetingName.Clean(entry.Subject ?? series?.Subject);
        if (CalendarReader.CommitteeOf(title, wanted.Committees, wanted.Sole) is not { } committee)
            return (null, $"Its title ({(title is null ? "none" : $"\"{title}\"")}) is not that of exactly one committee's meeting.");
        var isAllDay = entry.IsAllDay ?? series?.IsAllDay ?? false;
        if (isAllDay && wanted.UsualTime is null)
            return (null, "It has a day but no time of day; the borough's file may name the usual one (usualTime).");
        if (Instant(entry.Start) is not { } start)
            return (null, "It has no start that is understood.");
        if (isAllDay)
            start = BerlinTime.At(DateOnly.FromDateTime(start.UtcDateTime), wanted.UsualTime!.Value);
        var room = MeetingName.Clean((entry.Location ?? series?.Location)?.DisplayName);
        var isCancelled = (entry.IsCancelled ?? series?.IsCancelled ?? false) || MeetingName.SaysCancelled(title) || MeetingName.SaysCancelled(room);
        var end = isAllDay ? null : Instant(entry.End);
        return (new MeetingReport(Source, id, committee.Key, title ?? committee.Name, start, end > start ? end : null, room, isCancelled ? MeetingState.Cancelled : MeetingState.Planned), "");
    }

    /// <summary>We ask for UTC; what comes in another zone all the same is not guessed.</summary>
    private static DateTimeOffset? Instant(DateTimeTimeZone? time) =>
        time is { DateTime: { } text, TimeZone: null or "UTC" or "Etc/UTC" or "tzone://Microsoft/Utc" }
        && DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var instant)
            ? new DateTimeOffset(instant, TimeSpan.Zero)
            : null;
}
