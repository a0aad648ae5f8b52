using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Spk.Bot.Core.Time;

namespace Spk.Bot.Core.Meetings.OParl;

/// <summary>One entry of an OParl list of meetings: a report, a tombstone, or the reason why it is neither.</summary>
internal readonly partial record struct OParlMeeting(string? Id, MeetingReport? Report, bool IsDeleted, string? SkipReason)
{
    private const int MaxId = 400;
    private const int MaxName = 300;
    private const int MaxRoom = 200;

    public static OParlMeeting Read(JsonElement entry, CommitteeNames committees)
    {
        if (entry.ValueKind != JsonValueKind.Object)
            return Skip(null, "Not an object.");
        var id = entry.Text("id");
        if (id is null)
            return Skip(null, "It has no id.");
        if (id.Length > MaxId)
            return Skip(id[..MaxId], $"Its id is longer than {MaxId} characters.");
        if (entry.TypeName() is { } type && type != "Meeting")
            return Skip(id, $"It is no meeting but of type {MeetingText.Clean(type, 40)}.");
        return entry.Flag("deleted") ? new OParlMeeting(id, null, true, null) : ReadLiving(entry, id, committees);
    }

    private static OParlMeeting ReadLiving(JsonElement entry, string id, CommitteeNames committees)
    {
        var name = MeetingText.Clean(entry.Text("name"), MaxName);
        var organizations = entry.Many("organization").ToList();
        var committee = committees.ByOrganization(organizations.Select(o => OParlJson.AsText(o) ?? o.Text("id")).OfType<string>());
        if (committee is null && (organizations.Any(IsParliamentaryGroup) || MeetingText.SaysParliamentaryGroup(name)))
            return Skip(id, "It is a meeting of a parliamentary group (Fraktion).");
        committee ??= name is null ? null : committees.ByName(name);
        if (committee is null)
            return Skip(id, $"Neither its organization nor its name ({(name is null ? "none" : $"\"{name}\"")}) is that of exactly one committee.");
        if (entry.Text("start") is not { } startText)
            return Skip(id, "It has no start.");
        if (Instant(startText) is not { } start)
            return Skip(id, $"Its start \"{MeetingText.Clean(startText, 40)}\" is no date with a time of day between 2000 and 2100.");

        var place = Place(entry);
        var report = new MeetingReport(
            OParlReader.Source,
            id,
            committee.Key,
            name ?? committee.Name,
            start,
            End(entry, start),
            place,
            State(entry, name, place));
        return new OParlMeeting(id, report, false, null);
    }

    private static OParlMeeting Skip(string? id, string reason) => new(id, null, false, reason);

    private static bool IsParliamentaryGroup(JsonElement organization) =>
        organization.Text("organizationType") == "Fraktion" || organization.Text("classification") == "Fraktion";

    /// <summary>Text counts as much as the fields: in ALLRIS a cancellation is often only written into the name, rarely into the room.</summary>
    private static MeetingState State(JsonElement entry, string? name, string? place)
    {
        var state = entry.Text("meetingState");
        if (entry.Flag("cancelled") || MeetingText.SaysCancelled(name) || MeetingText.SaysCancelled(place) || MeetingText.SaysCancelled(state))
            return MeetingState.Cancelled;
        if (string.Equals(state, "durchgeführt", StringComparison.OrdinalIgnoreCase))
            return MeetingState.Held;
        if (MeetingText.SaysMoved(name) || MeetingText.SaysMoved(state))
            return MeetingState.Moved;
        return string.Equals(state, "eingeladen", StringComparison.OrdinalIgnoreCase) ? MeetingState.Invited : MeetingState.Planned;
    }

    /// <summary>An end that is not after the start, or at midnight in Berlin, only says that the server knows none.</summary>
    private static DateTimeOffset? End(JsonElement entry, DateTimeOffset start) =>
        entry.Text("end") is { } text && Instant(text) is { } end && end > start && BerlinTime.ToLocal(end).TimeOfDay != TimeSpan.Zero ? end : null;

    private static string? Place(JsonElement entry)
    {
        var location = entry.Many("location").FirstOrDefault(l => l.ValueKind == JsonValueKind.Object);
        return MeetingText.Clean(location.Text("room", "description", "streetAddress", "street_address"), MaxRoom);
    }

    /// <summary>ISO 8601 with a time of day, in UTC; without an offset it is Berlin's wall clock.</summary>
    private static DateTimeOffset? Instant(string text)
    {
        var match = IsoDateTime().Match(text);
        if (!match.Success
            || !DateOnly.TryParseExact(match.Groups["day"].ValueSpan, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            || !TimeOnly.TryParse(match.Groups["time"].ValueSpan, CultureInfo.InvariantCulture, out var time)
            || day.Year is < 2000 or > 2100)
            return null;
        if (!match.Groups["offset"].Success)
            return BerlinTime.At(day, time);
        return DateTimeOffset.TryParse(
            $"{match.Groups["day"].ValueSpan}T{match.Groups["time"].ValueSpan}{match.Groups["offset"].ValueSpan}", CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal, out var instant)
            ? instant
            : null;
    }

    [GeneratedRegex(@"^(?<day>\d{4}-\d{2}-\d{2})[T ](?<time>\d{2}:\d{2}(:\d{2})?)(\.\d+)?(?<offset>Z|[+-]\d{2}:?\d{2})?$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex IsoDateTime();
}
