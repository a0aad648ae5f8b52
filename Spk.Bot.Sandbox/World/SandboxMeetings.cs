using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Spk.Bot.Core.Districts;
using Spk.Bot.Core.Time;

namespace Spk.Bot.Sandbox.World;

/// <summary>Example meetings of the coming weeks in OParl form, so that the calendar is never empty, whenever the sandbox is opened. Invented; shaped like a council information system's list.</summary>
public static class SandboxMeetings
{
    private static readonly (string Committee, string Name, int BusinessDays)[] Plan =
    [
        ("verkehrsausschuss", "27. öffentliche Sitzung des Ausschusses für Verkehr und Tiefbau", 4),
        ("sozialausschuss", "14. öffentliche Sitzung des Sozialausschusses", 6),
        ("jugendhilfeausschuss", "31. öffentliche Sitzung des Jugendhilfeausschusses", 9),
        ("verkehrsausschuss", "28. öffentliche Sitzung des Ausschusses für Verkehr und Tiefbau", 24),
    ];

    /// <summary>An OParl list document; meetings begin at 17:00 in Berlin.</summary>
    public static string OParl(District district, BusinessCalendar calendar, DateTimeOffset now)
    {
        var meetings = new JsonArray();
        foreach (var (committee, name, days) in Plan)
        {
            if (district.FindCommittee(committee) is not { } known)
                continue;
            var start = BerlinTime.ToLocal(BerlinTime.At(calendar.AddBusinessDays(BerlinTime.DayOf(now), days), new TimeOnly(17, 0)));
            var id = meetings.Count + 6145;
            meetings.Add(new JsonObject
            {
                ["id"] = string.Create(CultureInfo.InvariantCulture, $"https://sitzungsdienst.example/oparl/meetings?id={id}"),
                ["type"] = "https://schema.oparl.org/1.0/Meeting",
                ["name"] = name,
                ["meetingState"] = "eingeladen",
                ["cancelled"] = false,
                ["start"] = start.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture),
                ["organization"] = new JsonArray([.. known.OParlIds.Select(o => (JsonNode)o)]),
                ["location"] = new JsonObject { ["description"] = "Karl-Marx-Straße 83, 12040 Berlin", ["room"] = "Rathaus Neukölln, BVV-Saal" },
            });
        }

        return JsonSerializer.Serialize(new JsonObject { ["data"] = meetings, ["pagination"] = new JsonObject(), ["links"] = new JsonObject() });
    }
}
