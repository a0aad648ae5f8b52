using System.Text.Json.Nodes;
using Spk.Bot.Core.Districts;

namespace Spk.Bot.Tests.Districts;

/// <summary>One case per kind of fault, each made by one change to the good file, and each named alone, where it stands.</summary>
public sealed partial class DistrictCheckTests
{
    private static readonly string _good = ReadGood();

    private sealed record Case(Action<JsonNode> Break, string Fault);

    private static void Check(IEnumerable<Case> cases)
    {
        var failures = new List<string>();
        foreach (var c in cases)
        {
            var json = JsonNode.Parse(_good)!;
            c.Break(json);
            var text = json.ToJsonString(new() { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
            var reading = DistrictFile.Parse(text);
            var found = string.Join(" && ", reading.Faults.Select(f => $"{f.Path}: {f.Message}"));
            if (found != c.Fault)
                failures.Add($"expected  {c.Fault}\nbut found {found}");
            failures.AddRange(reading.Faults.Where(f => f.Line < 1 || f.Column < 1).Select(f => $"without a place: {f}"));
        }

        Assert.True(failures.Count == 0, string.Join('\n', failures));
    }

    [Fact]
    public void Parse_WhenAMemberHasTheWrongForm_SaysWhatItMustBe() => Check(
    [
        new(d => d["name"] = 7, "name: must be a text, not the number '7'"),
        new(d => d["name"] = "", "name: must not be empty"),
        new(d => d["name"] = " Neukölln", "name: must be one line without blanks around it, not 'Neukölln'"),
        new(d => d["name"] = null, "name: must be a text, not null"),
        new(d => d["version"] = "1", "version: must be a whole number, not '1'"),
        new(d => d["version"] = 1.5, "version: must be a whole number, not '1.5'"),
        new(d => d["regions"]![0]!["aliases"] = "Kiez", "regions[0].aliases: must be a list, not the text 'Kiez'"),
        new(d => d["regions"]![0]!["aliases"]![1] = true, "regions[0].aliases[1]: must be a text, not true or false"),
        new(d => d["regions"]![0]!["areas"]![1] = "Nord", "regions[0].areas[1]: must be an object, not the text 'Nord'"),
        new(d => d["regions"]![0]!["areas"]!.AsArray().Clear(), "regions[0].areas: must not be empty"),
        new(d => d["themes"]![2]!.AsObject().Remove("name"), "themes[2].name: is missing"),
        new(d => d["themes"]![2]!["keyword"] = "x", "themes[2].keyword: unknown member 'keyword'; nearest: 'keywords'"),
        new(d => d["themes"]![2]!["xyz"] = "x", "themes[2].xyz: unknown member 'xyz'"),
        new(d => d["committees"]![0]!["digest"]!["weeklyOn"] = "mondy", "committees[0].digest.weeklyOn: unknown weekday 'mondy'; nearest: 'monday'"),
        new(d => d["committees"]![0]!["digest"]!["weeklyOn"] = 1, "committees[0].digest.weeklyOn: must be a weekday like \"monday\", not the number '1'"),
        new(d => d["committees"]![0]!["digest"]!["at"] = "8 Uhr", "committees[0].digest.at: must be a time like \"08:00\", not '8 Uhr'"),
        new(d => d["committees"]![0]!.AsObject().Remove("digest"), "committees[0].digest: is missing"),
        new(d => d["coordinations"]![0]!["providers"]![0]!["from"] = "1.11.2020", "coordinations[0].providers[0].from: must be a day like \"2020-11-01\", not '1.11.2020'"),
        new(d => d["officeHours"]!["from"] = "25:00", "officeHours.from: must be a time like \"08:00\", not '25:00'"),
    ]);

    [Fact]
    public void Check_WhenBasicsAreWrong_SaysSo() => Check(
    [
        new(d => d["key"] = "Neukölln", "key: key 'Neukölln' may hold only a-z, 0-9 and hyphens"),
        new(d => d["version"] = 0, "version: must be 1 or more, not 0"),
        new(d => d["numberPrefix"] = "Spk", "numberPrefix: must be 2 to 5 capital letters, not 'Spk'"),
        new(d => d["numberPrefix"] = "S", "numberPrefix: must be 2 to 5 capital letters, not 'S'"),
        new(d => d["officeDepartment"] = "oe-skp", "officeDepartment: unknown department 'oe-skp'; nearest: 'oe-spk'"),
        new(d => d["deadlines"]!["acknowledgeBusinessDays"] = 0, "deadlines.acknowledgeBusinessDays: must be 1 or more, not 0"),
        new(d => d["deadlines"]!["interimReplyMonths"] = -1, "deadlines.interimReplyMonths: must be 1 or more, not -1"),
        new(d => d["deadlines"]!["escalateBusinessDays"] = 5, "deadlines.escalateBusinessDays: must be more than acknowledgeBusinessDays (5), not 5"),
        new(d => d["deadlines"]!["postsPerDay"] = 0, "deadlines.postsPerDay: must be 1 or more, not 0"),
        new(d => d["deadlines"]!["silenceBusinessDay"] = 3, "deadlines.silenceBusinessDay: unknown member 'silenceBusinessDay'; nearest: 'silenceBusinessDays'"),
        new(d => Except(d, """{ "theme": "verkher", "acknowledgeBusinessDays": 2 }"""), "deadlines.exceptions[0].theme: unknown theme 'verkher'"),
        new(d => Except(d, """{ "urgency": "höher", "acknowledgeBusinessDays": 2 }"""), "deadlines.exceptions[0].urgency: unknown urgency 'höher'"),
        new(d => Except(d, """{ "urgency": "hoch" }"""), "deadlines.exceptions[0]: changes nothing: name at least one figure"),
        new(d => Except(d, """{ "acknowledgeBusinessDays": 2 }"""), "deadlines.exceptions[0]: names neither theme nor urgency: then it is the borough's own rule"),
        new(d => Except(d, """{ "urgency": "hoch", "interimReplyMonths": 0 }"""), "deadlines.exceptions[0].interimReplyMonths: must be 1 or more, not 0"),
        new(d => Except(d, """{ "urgency": "hoch", "acknowledgeBusinessDays": 12 }"""), "deadlines.exceptions[0]: would escalate after 10 business days what may be acknowledged for 12"),
        new(d => Except(d, """{ "urgency": "hoch", "acknowledgeBusinessDays": 2 }, { "urgency": "hoch", "acknowledgeBusinessDays": 3 }"""), "deadlines.exceptions[1]: exception for 'hoch' is there twice; first at deadlines.exceptions[0]"),
        new(d => d["officeHours"]!["closedDays"]!.AsArray().Add(JsonNode.Parse("""{ "month": 2, "day": 29, "name": "x", "year": 2027 }""")), "officeHours.closedDays[2]: no year has a day 29 in month 2"),
        new(d => d["officeHours"]!["closedDays"]!.AsArray().Add(JsonNode.Parse("""{ "month": 2, "day": 28, "name": "x", "year": 27 }""")), "officeHours.closedDays[2].year: must be a year from 2000 to 2100, not 27"),
        new(d => d["officeHours"]!["until"] = "08:00", "officeHours.until: must be after from (08:00), not 08:00"),
        new(d => d["officeHours"]!["closedDays"]![0]!["day"] = 32, "officeHours.closedDays[0]: no year has a day 32 in month 12"),
        new(d => d["officeHours"]!["closedDays"]![1]!["day"] = 24, "officeHours.closedDays[1]: closed day '24.12.' is there twice; first at officeHours.closedDays[0]"),
    ]);

    private static void Except(JsonNode d, string exceptions) => d["deadlines"]!["exceptions"] = JsonNode.Parse($"[{exceptions}]");

    [Fact]
    public void Check_WhenRegionsAreWrong_SaysSo() => Check(
    [
        new(d => d["regions"]![0]!["areas"]![0]!["id"] = "8100101", "regions[0].areas[0].id: LOR id must be 8 digits in quotes, leading zero included, not '8100101'"),
        new(d => d["regions"]![0]!["areas"]![0]!["id"] = "08100201", "regions[0].areas[0].id: LOR id '08100201' must start with its parent's, '081001'"),
        new(d => d["regions"]![0]!["areas"]![1]!["id"] = "08100101", "regions[0].areas[1].id: LOR id '08100101' is there twice; first at regions[0].areas[0].id"),
        new(d => d["regions"]![0]!["forecastArea"] = "0850", "regions[0].forecastArea: unknown forecast area '0850'; nearest: '0810'"),
        new(d => d["regions"]![0]!["forecastArea"] = "0820", "regions[0].id: LOR id '081001' must start with its parent's, '0820'"),
        new(d => d["forecastAreas"]!.AsArray().Add(JsonNode.Parse("""{ "id": "0850", "name": "Süd" }""")), "forecastAreas[4]: no region is in forecast area '0850'"),
        new(d => d["forecastAreas"]!.AsArray().Add(JsonNode.Parse("""{ "id": "0950", "name": "Süd" }""")), "forecastAreas[4]: no region is in forecast area '0950' && forecastAreas[4].id: LOR id '0950' must start with its parent's, '08'"),
        new(d => d["lorId"] = "8", "lorId: LOR id of a borough must be 2 digits in quotes like \"08\", not '8'"
            + string.Concat(Enumerable.Range(0, 4).Select(i => $" && forecastAreas[{i}].id: LOR id '08{i + 1}0' must start with its parent's, '8'"))),
    ]);
}
