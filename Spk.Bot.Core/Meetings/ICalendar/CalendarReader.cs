using System.Text;
using Spk.Bot.Core.Districts;

namespace Spk.Bot.Core.Meetings.ICalendar;

/// <summary>
/// Reads meetings from an iCalendar (RFC 5545). Series are reckoned from a year ago to two years ahead. Never throws for what the document holds: what is not understood is
/// skipped with the reason, and what is known of it stays.
/// </summary>
public static class CalendarReader
{
    /// <summary>Value of <see cref="MeetingReport.Source"/> of all that is read here.</summary>
    public const string Source = "ics";

    private const int MaxId = 380;
    private const int MaxName = 300;
    private const int MaxRoom = 200;

    /// <summary>Whether it begins like one.</summary>
    public static bool IsCalendar(ReadOnlySpan<byte> document) => Decode(document[..Math.Min(document.Length, 64)]).TrimStart().StartsWith("BEGIN:VCALENDAR", StringComparison.OrdinalIgnoreCase);

    /// <param name="now">Series are reckoned around it.</param>
    public static MeetingReading Read(ReadOnlyMemory<byte> document, MeetingAsk ask, DateTimeOffset now)
    {
        var calendars = CalendarComponent.Parse(Decode(document.Span)).Children.Where(c => c.Name == "VCALENDAR").ToList();
        if (calendars.Count == 0)
            return MeetingReading.Empty with { Source = Source, Faults = ["This is no iCalendar."] };
        var window = new CalendarWindow(now.AddYears(-1), now.AddYears(2), ask.UsualTime);
        var reading = MeetingReading.Empty with { Source = Source };
        foreach (var calendar in calendars)
            reading = reading.Then(Read(calendar, ask, window));
        return reading;
    }

    private static MeetingReading Read(CalendarComponent calendar, MeetingAsk ask, CalendarWindow window)
    {
        var (zones, names, skipped, meetings, series) = (new CalendarZones(calendar), new CommitteeNames(ask.Committees), new List<MeetingSkip>(), new List<MeetingReport>(), new List<MeetingSeries>());
        var isCancel = string.Equals(calendar.Line("METHOD")?.Value.Trim(), "CANCEL", StringComparison.OrdinalIgnoreCase);
        var events = new List<CalendarEvent>();
        foreach (var (index, component) in calendar.Children.Where(c => c.Name == "VEVENT").Index())
            if (component.Line("UID")?.Text.Trim() is { Length: > 0 and <= MaxId } uid)
                events.Add(new CalendarEvent(index, uid, component));
            else
                skipped.Add(new MeetingSkip(index, null, $"It has no UID of at most {MaxId} characters."));
        foreach (var one in events.GroupBy(e => e.Uid, StringComparer.Ordinal))
        {
            var (instances, isSeries, reason) = new CalendarSeries(one.Key, [.. one], zones, window).Read();
            if (reason is not null)
            {
                skipped.Add(new MeetingSkip(one.First().Index, one.Key, reason));
                continue;
            }

            if (isSeries)
                series.Add(new MeetingSeries(CalendarSeries.PrefixOf(one.Key), window.Until, one.Max(e => e.IsOverride ? null : e.Sequence)));
            foreach (var instance in instances)
                if (CommitteeOf(instance.Event.Summary, names, ask.Sole) is { } committee)
                    meetings.Add(Report(instance, committee, zones, isCancel));
                else
                    skipped.Add(new MeetingSkip(instance.Event.Index, instance.Id, $"Its title ({Title(instance.Event.Summary)}) is not that of exactly one committee's meeting."));
        }

        return new MeetingReading { Source = Source, Meetings = meetings, Skipped = skipped, Series = series };
    }

    /// <summary>The committee that a calendar's entry names; in a committee's own calendar also what says no more than that it is a meeting.</summary>
    public static Committee? CommitteeOf(string? title, IReadOnlyList<Committee> committees, Committee? sole) => CommitteeOf(title, new CommitteeNames(committees), sole);

    private static Committee? CommitteeOf(string? title, CommitteeNames names, Committee? sole)
    {
        if (title is null || MeetingText.SaysParliamentaryGroup(title))
            return null;
        return names.ByName(title) ?? (sole is not null && MeetingText.SaysMeeting(title) && !MeetingText.Words(title).Any(w => w != "ausschusssitzung" && w.Contains("ausschuss", StringComparison.Ordinal)) ? sole : null);
    }

    private static MeetingReport Report(CalendarInstance instance, Committee committee, CalendarZones zones, bool isCancel)
    {
        var (name, room) = (MeetingText.Clean(instance.Event.Summary, MaxName), MeetingText.Clean(instance.Event.Location, MaxRoom));
        var state = isCancel || instance.Event.IsCancelled || MeetingText.SaysCancelled(name) || MeetingText.SaysCancelled(room) ? MeetingState.Cancelled
            : MeetingText.SaysMoved(name) ? MeetingState.Moved : MeetingState.Planned;
        var end = instance.Event.Duration(zones) is { } length && length > TimeSpan.Zero && length < TimeSpan.FromDays(2) ? instance.Start + length : (DateTimeOffset?)null;
        return new MeetingReport(Source, instance.Id, committee.Key, name ?? committee.Name, instance.Start, end, room, state) { Revision = instance.Revision };
    }

    private static string Title(string? summary) => MeetingText.Clean(summary, 80) is { } title ? $"\"{title}\"" : "none";

    private static string Decode(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith(Encoding.UTF8.Preamble))
            bytes = bytes[3..];
        return System.Text.Unicode.Utf8.IsValid(bytes) ? Encoding.UTF8.GetString(bytes) : Encoding.Latin1.GetString(bytes);
    }
}
