using System.Globalization;
using System.Text.Json;
using Spk.Bot.Core.Districts;

namespace Spk.Bot.Core.Meetings.OParl;

/// <summary>
/// Reads meetings from an OParl 1.0 or 1.1 document (https://oparl.org/spezifikation): a list page, <c>{"data":[…]}</c>, a bare array or a single Meeting.
/// Never throws for what the document holds: an entry that cannot be used is skipped with its place and the reason, a document that cannot be read is a fault.
/// </summary>
public static class OParlReader
{
    /// <summary>Value of <see cref="MeetingReport.Source"/> of all that is read here.</summary>
    public const string Source = "oparl";

    /// <param name="document">JSON; UTF-8 as the standard demands, or what else occurs: UTF-16 with byte order mark, ISO 8859-1.</param>
    /// <param name="committees">The borough's committees; a meeting of no committee is skipped.</param>
    public static MeetingReading Read(ReadOnlyMemory<byte> document, IReadOnlyList<Committee> committees)
    {
        var page = ReadPage(document, committees);
        return page.Inner.Count == 0
            ? page.Reading
            : page.Reading with { Faults = [.. page.Reading.Faults, "This document holds no meetings but leads to them; read it by its URL, or give a list of meetings."] };
    }

    internal static OParlPage ReadPage(ReadOnlyMemory<byte> document, IReadOnlyList<Committee> committees)
    {
        try
        {
            using var json = OParlJson.Parse(document);
            return ReadRoot(json.RootElement, new CommitteeNames(committees));
        }
        catch (JsonException e)
        {
            return Fault($"This is no JSON (line {e.LineNumber + 1}, byte {e.BytePositionInLine + 1}).");
        }
        catch (InvalidOperationException)
        {
            return Fault("This is no JSON (a property's name is no valid Unicode).");
        }
    }

    private static OParlPage ReadRoot(JsonElement root, CommitteeNames committees)
    {
        if (root.ValueKind == JsonValueKind.Array)
            return ReadList(root, null, committees);
        if (root.ValueKind != JsonValueKind.Object)
            return Fault("An OParl list or Meeting was expected, but this is a bare value.");
        if (root.TryGetProperty("data", out var data) && data.ValueKind == JsonValueKind.Array)
            return ReadList(data, root.TryGetProperty("links", out var links) ? links.Text("next") : null, committees) with
            {
                Total = root.TryGetProperty("pagination", out var pagination) && int.TryParse(pagination.Text("totalElements"), NumberStyles.None, CultureInfo.InvariantCulture, out var total) ? total : null,
            };
        return root.TypeName() switch
        {
            "Meeting" => ReadEntries([root], null, committees),
            "System" => new OParlPage(MeetingReading.Empty, null, [.. Addresses(root, "body")]),
            "Body" => new OParlPage(MeetingReading.Empty, null, [.. Addresses(root, "meeting")]) { LeadsToMeetings = true },
            "Error" => Fault($"The server answered with an error: {MeetingText.Clean(root.Text("message"), 200) ?? "no message"}"),
            null when root.Text("start") is not null => ReadEntries([root], null, committees),
            var type => Fault($"An OParl list or Meeting was expected, but this is {(type is null ? "an object without a type" : $"of type {MeetingText.Clean(type, 40)}")}."),
        };
    }

    private static OParlPage ReadList(JsonElement list, string? next, CommitteeNames committees)
    {
        var entries = list.EnumerateArray().ToList();
        return entries.Count > 0 && entries.All(e => e.ValueKind == JsonValueKind.Object && e.TypeName() == "Body")
            ? new OParlPage(MeetingReading.Empty, next, [.. entries.SelectMany(e => Addresses(e, "meeting"))]) { LeadsToMeetings = true }
            : ReadEntries(entries, next, committees);
    }

    private static OParlPage ReadEntries(List<JsonElement> entries, string? next, CommitteeNames committees)
    {
        var meetings = new Dictionary<string, MeetingReport>(StringComparer.Ordinal);
        var deleted = new List<string>();
        var skipped = new List<MeetingSkip>();
        foreach (var (index, entry) in entries.Index())
        {
            var read = OParlMeeting.Read(entry, committees);
            if (read.Report is { } report && !meetings.TryAdd(report.SourceId, report))
                skipped.Add(new MeetingSkip(index, read.Id, "Its id occurred before in this list."));
            else if (read.IsDeleted)
                deleted.Add(read.Id!);
            else if (read.SkipReason is { } reason)
                skipped.Add(new MeetingSkip(index, read.Id, reason));
        }
        return new OParlPage(new MeetingReading { Meetings = [.. meetings.Values], Deleted = deleted, Skipped = skipped }, next, []);
    }

    private static IEnumerable<string> Addresses(JsonElement element, string name) => element.Many(name).Select(OParlJson.AsText).OfType<string>();

    private static OParlPage Fault(string fault) => new(MeetingReading.Empty with { Faults = [fault] }, null, []);
}
