using System.Text.Json.Nodes;
using Spk.Bot.Core.Districts;

namespace Spk.Bot.Tests.Districts;

public sealed partial class DistrictCheckTests
{
    [Fact]
    public void Check_WhenThemesAndRulesAreWrong_SaysSo() => Check(
    [
        new(d => d["themes"]![3]!["lead"] = "jugndamt", "themes[3].lead: unknown department 'jugndamt'; nearest: 'jugendamt'"),
        new(d => d["themes"]![3]!["with"]![0] = "amt-x", "themes[3].with[0]: unknown department 'amt-x'"),
        new(d => d["themes"]![3]!["with"]![0] = "strassen-gruenflaechenamt", "themes[3].with[0]: department 'strassen-gruenflaechenamt' has the lead already"),
        new(d => d["themes"]![3]!["with"]![1] = "ordnungsamt", "themes[3].with[1]: department 'ordnungsamt' is there twice; first at themes[3].with[0]"),
        new(d => d["themes"]![3]!["key"] = "Mobil", "themes[3].key: key 'Mobil' may hold only a-z, 0-9 and hyphens"),
        new(d => d["themes"]![3]!["key"] = "housing", "themes[4].key: theme 'housing' is there twice; first at themes[3].key"),
        new(d => d["themes"]![3]!["keywords"]![0] = "Zebrastreifen", "themes[3].keywords[0]: keyword 'Zebrastreifen' must be lower case"),
        new(d => d["themes"]![3]!["keywords"]![1] = "zebrastreifen", "themes[3].keywords[1]: keyword 'zebrastreifen' is there twice; first at themes[3].keywords[0]"),
        // The gap
        new(d => d["themes"]![3]!.AsObject().Remove("lead"), "themes[3].lead: theme 'mobility' has no lead in 12 regions (081001, 081002, 081003 …): name one here or in a rule"),
        // The lead that no region ever sees
        new(d => AddRule(d, "R-03", "mobility", "ordnungsamt"), "themes[3].lead: the lead of theme 'mobility' is never used: rules decide every region"),
        // Overlap and unreachable
        new(d => d["rules"]![1]!["regions"]!.AsArray().Add("081005"), "rules[1].regions: rule 'R-02' overlaps rule 'R-01' in 081005"),
        new(d => d["rules"]![1]!["regions"]![0] = "081005", "rules[1]: rule 'R-02' is never reached: rule 'R-01' decides all its regions"),
        new(d => AddRule(d, "R-03", "mobility", "strassen-gruenflaechenamt", ["081001"], ["schul-und-sportamt", "ordnungsamt"]), "rules[2]: rule 'R-03' changes nothing: theme 'mobility' has the same departments anyway"),
        new(d => d["rules"]![1]!["id"] = "R-01", "rules[1].id: rule 'R-01' is there twice; first at rules[0].id"),
        new(d => d["rules"]![1]!["id"] = "T-housing", "rules[1].id: rule id 'T-housing' is the one of the theme's own responsibility"),
        new(d => d["rules"]![1]!["theme"] = "neighborhood", "rules[1].theme: unknown theme 'neighborhood'; nearest: 'neighbourhood'"),
        new(d => d["rules"]![1]!["regions"]![0] = "083099", "rules[1].regions[0]: unknown region '083099'; nearest: '083009'"),
        new(d => d["rules"]![1]!["lead"] = "oespk", "rules[1].lead: unknown department 'oespk'; nearest: 'oe-spk'"),
    ]);

    [Fact]
    public void Check_WhenMeetingSourcesAreWrong_SaysSo() => Check(
    [
        new(d => d["meetings"] = "rat", "meetings: unknown meeting source 'rat'"),
        new(d => AddSource(d, "oparl", "ftp://rat.example"), "meetingSources[0].address: must be a web address (https), not 'ftp://rat.example'"),
        new(d => AddSource(d, "oparl", "http://rat.example"), "meetingSources[0].address: must be a web address (https), not 'http://rat.example'"),
        new(d => AddSource(d, "icalendar", "https://kalender.example/a.ics?token=abc"), "meetingSources[0].address: carries a secret, and this file is public: put the address into the configuration, Meetings:Addresses:rat"),
        new(d => AddSource(d, "icalendar", "https://amt:geheim@kalender.example/a.ics"), "meetingSources[0].address: carries a secret, and this file is public: put the address into the configuration, Meetings:Addresses:rat"),
        new(d => AddSource(d, "graph", "Sozialausschuss"), "meetingSources[0].address: must be the id of a group, not 'Sozialausschuss'"),
        new(d => AddSource(d, "oparel", "https://rat.example"), "meetingSources[0].kind: unknown kind 'oparel'; nearest: 'oparl'"),
        new(d => AddSource(d, "oparl", "https://rat.example", isUsed: false), "meetingSources[0]: no committee takes its meetings from 'rat'"),
        new(d => { AddSource(d, "oparl", "https://rat.example"); d["committees"]![2]!["meetings"] = "ratt"; }, "committees[2].meetings: unknown meeting source 'ratt'; nearest: 'rat'"),
        new(d => { AddSource(d, "oparl", "https://rat.example"); AddSource(d, "oparl", "https://rat2.example"); }, "meetingSources[1].key: meeting source 'rat' is there twice; first at meetingSources[0].key"),
        new(d => { AddSource(d, "oparl", "https://rat.example"); d["meetingSources"]![0]!["usualTime"] = "17 Uhr"; }, "meetingSources[0].usualTime: must be a time like \"08:00\", not '17 Uhr'"),
        new(d => d["contact"] = "Frau (Muster)", "contact: must be an e-mail address or a web address (https), not 'Frau (Muster)'"),
    ]);

    private static void AddSource(JsonNode d, string kind, string address, bool isUsed = true)
    {
        if (d["meetingSources"] is null)
            d["meetingSources"] = new JsonArray();
        d["meetingSources"]!.AsArray().Add(new JsonObject { ["key"] = "rat", ["kind"] = kind, ["address"] = address });
        if (isUsed)
            d["meetings"] = "rat";
    }

    [Fact]
    public void Check_WhenCommitteesAndCoordinationsAreWrong_SaysSo() => Check(
    [
        new(d => d["departments"]![1]!["key"] = "jugendamt", "departments[3].key: department 'jugendamt' is there twice; first at departments[1].key"
            + " && themes[0].with[0]: unknown department 'ordnungsamt' && themes[2].lead: unknown department 'ordnungsamt'"
            + " && themes[3].with[0]: unknown department 'ordnungsamt' && committees[2].departments[1]: unknown department 'ordnungsamt' && committees[10].departments[0]: unknown department 'ordnungsamt'"),
        new(d => d["committees"]![3]!["departments"]!.AsArray().Clear(), "committees[3].departments: committee 'sozialausschuss' has no department, so no need would ever concern it"),
        new(d => d["committees"]![3]!["departments"]![0] = "amt-fuer-sociales", "committees[3].departments[0]: unknown department 'amt-fuer-sociales'; nearest: 'amt-fuer-soziales'"),
        new(d => d["committees"]![4]!["key"] = "sozialausschuss", "committees[4].key: committee 'sozialausschuss' is there twice; first at committees[3].key"),
        new(d => d["committees"]![3]!["oparlIds"]![0] = "68", "committees[3].oparlIds[0]: OParl id must be a web address (http or https), not '68'"),
        new(
            d => d["committees"]![4]!["oparlIds"]!.AsArray().Add(d["committees"]![3]!["oparlIds"]![0]!.DeepClone()),
            "committees[4].oparlIds[0]: OParl id 'https://www.sitzungsdienst-neukoelln.de/oi/oparl/1.0/organi…' is there twice; first at committees[3].oparlIds[0]"),
        new(d => d["committees"]![1]!["digest"]!.AsObject().Remove("businessDaysBefore"), "committees[1].digest: names neither weeklyOn nor businessDaysBefore, so no digest would ever be posted"),
        new(d => d["committees"]![1]!["digest"]!["businessDaysBefore"] = 0, "committees[1].digest.businessDaysBefore: must be 1 to 20, not 0"),
        new(d => d["coordinations"]![0]!["regions"]!.AsArray().Clear(), "coordinations[0].regions: coordination 'schillerpromenade' has no region"),
        new(d => d["coordinations"]![0]!["regions"]![0] = "81001", "coordinations[0].regions[0]: unknown region '81001'; nearest: '081001'"),
        new(d => d["coordinations"]![0]!["regions"]!.AsArray().Add("081001"), "coordinations[0].regions[1]: region '081001' is there twice; first at coordinations[0].regions[0]"),
        new(d => d["coordinations"]![1]!["regions"]!.AsArray().Add("081001"), "coordinations[1].regions[1]: region '081001' belongs to coordination 'schillerpromenade' already"),
        new(d => d["coordinations"]![0]!["providers"]![0]!["until"] = "2019-01-01", "coordinations[0].providers[0].until: 2019-01-01 is before from (2020-11-01)"),
        new(
            d => d["coordinations"]![0]!["providers"]!.AsArray().Add(JsonNode.Parse("""{ "name": "Neuer Träger", "from": "2024-01-01" }""")),
            "coordinations[0].providers[1]: provider 'Neuer Träger' overlaps 'Evangelischer Friedhofsverband': give the earlier one an until"),
    ]);

    [Fact]
    public void Check_WhenANameMeansTwoThings_SaysSo() => Check(
    [
        // 081001 and 081003 lie in one Prognoseraum, so sharing an alias is allowed there; 082007 lies in another.
        new(d => Add(d["regions"]![0]!["aliases"], "reuter-kiez"), ""),
        new(d => Add(d["regions"]![6]!["aliases"], "reuter-kiez"), $"regions[6].aliases[{Count(6)}]: name 'reuter-kiez' of region 082007 already means region 081003 at regions[2].aliases[0]"),
        new(d => Add(d["regions"]![6]!["aliases"], "Rudow"), $"regions[11].name: name 'Rudow' of region 084012 already means region 082007 at regions[6].aliases[{Count(6)}]"),
        new(d => Add(d["regions"]![0]!["aliases"], "Wartheplatz"), $"regions[0].areas[3].name: name 'Wartheplatz' of planning area 08100104 already means region 081001 at regions[0].aliases[{Count(0)}]"),
        new(d => Add(d["regions"]![0]!["aliases"], "Warthe-Kiez"), $"regions[0].areas[3].aliases[0]: name 'Warthekiez' of planning area 08100104 already means region 081001 at regions[0].aliases[{Count(0)}]"),
        new(d => Add(d["regions"]![6]!["aliases"], "NEUKÖLLN"), $"regions[6].aliases[{Count(6)}]: name 'NEUKÖLLN' of region 082007 already means borough 08 at name"),
        new(d => Add(d["regions"]![8]!["aliases"], "Gropiusstadt"), $"regions[8].aliases[{Count(8)}]: name 'Gropiusstadt' of region 083009 already means forecast area 0830 at forecastAreas[2].name"),
        new(d => { Add(d["regions"]![8]!["aliases"], "Gropiusstadt"); Add(d["regions"]![9]!["aliases"], "Gropiusstadt"); }, ""),
        new(d => d["departments"]![0]!["aliases"]![0] = "JA", "departments[3].abbreviation: name 'JA' of department jugendamt already means department strassen-gruenflaechenamt at departments[0].aliases[0]"),
        new(d => d["committees"]![3]!["aliases"]![0] = "Soziales", "committees[3].aliases[0]: name 'Soziales' of committee sozialausschuss already means department amt-fuer-soziales at departments[5].aliases[1]"),
        new(d => d["departments"]![0]!["aliases"]![0] = "Gropiusstadt", "departments[0].aliases[0]: name 'Gropiusstadt' of department strassen-gruenflaechenamt already means forecast area 0830 at forecastAreas[2].name"
            + " && coordinations[3].key: name 'gropiusstadt' of coordination gropiusstadt already means department strassen-gruenflaechenamt at departments[0].aliases[0]"),
        new(d => d["departments"]![0]!["aliases"]![0] = "Rudow", "departments[0].aliases[0]: name 'Rudow' of department strassen-gruenflaechenamt already means region 084012 at regions[11].name"),
        new(d => d["elsewhere"]![0] = "Rollberg", "elsewhere[0]: name 'Rollberg' is not elsewhere: it names planning area 08100207 at regions[1].areas[1].name"),
    ]);

    private static void Add(JsonNode? list, string value) => list!.AsArray().Add(value);

    private static int Count(int region) => Neukoelln.District.Regions[region].Aliases.Count;

    private static void AddRule(JsonNode d, string id, string theme, string lead, string[]? regions = null, string[]? with = null) => d["rules"]!.AsArray().Add(new JsonObject
    {
        ["id"] = id,
        ["theme"] = theme,
        ["regions"] = new JsonArray([.. (regions ?? []).Select(r => (JsonNode)r)]),
        ["lead"] = lead,
        ["with"] = new JsonArray([.. (with ?? []).Select(w => (JsonNode)w)]),
        ["reason"] = "Versuch.",
    });

    private static string ReadGood()
    {
        using var stream = typeof(DistrictFile).Assembly.GetManifestResourceStream("neukoelln.json")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
