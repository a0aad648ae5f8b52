using System.Text;
using Spk.Bot.Core.Districts;

namespace Spk.Bot.Tests.Districts;

public sealed class DistrictFileTests
{
    private static string Here(string file) => Path.Combine(AppContext.BaseDirectory, "Districts", file);

    [Fact]
    public void Load_WhenBuiltIn_HasNoFault()
    {
        var reading = DistrictFile.Load(null);
        Assert.Empty(reading.Faults);
        Assert.True(reading.IsGood);
        Assert.Equal("neukoelln", reading.District.Key);
    }

    [Fact]
    public void Load_WhenBuiltIn_EqualsTheOfficialTable()
    {
        var d = Neukoelln.District;
        IEnumerable<string> rows =
        [
            $"{d.LorId},{d.Name},,BEZ",
            .. d.ForecastAreas.Select(a => $"{a.Id},{a.Name},{d.LorId},PGR"),
            .. d.Regions.Select(r => $"{r.Id},{r.Name},{r.ForecastArea},BZR"),
            .. d.Regions.SelectMany(r => r.Areas.Select(a => $"{a.Id},{a.Name},{r.Id},PLR")),
        ];
        var official = File.ReadAllLines(Here("lor-neukoelln.csv")).Skip(1).Order(StringComparer.Ordinal).ToList();
        Assert.Equal(official, rows.Order(StringComparer.Ordinal));
        Assert.Equal((4, 12, 46), (d.ForecastAreas.Count, d.Regions.Count, d.Regions.Sum(r => r.Areas.Count)));
    }

    [Fact]
    public void Load_WhenBuiltIn_KnowsTheFourCoordinationsAndTheirProviders()
    {
        var day = new DateOnly(2021, 3, 9);
        Assert.Equal(
            [
                "schillerpromenade: 081001, Evangelischer Friedhofsverband",
                "neukoelln-mitte: 081002, Nachbarschaftsheim Neukölln e. V.",
                "reuterstrasse: 081003, Nachbarschaftsheim Neukölln e. V.",
                "gropiusstadt: 083009 083010, Selbsthilfe- und Stadtteilzentrum Neukölln-Süd e. V.",
            ],
            Neukoelln.District.Coordinations.Select(c => $"{c.Key}: {string.Join(' ', c.Regions)}, {c.ProviderOn(day)}"));
        Assert.All(Neukoelln.District.Coordinations, c => Assert.Null(c.ProviderOn(new DateOnly(2020, 10, 31))));
    }

    [Fact]
    public void Load_WhenBuiltIn_HasAtLeastTwelveKeywordsPerTheme() => Assert.All(Neukoelln.District.Themes, t => Assert.InRange(t.Keywords.Count, 12, 60));

    [Fact]
    public void Load_WhenTenFaultsArePlanted_NamesAllTenAtTheirLines()
    {
        var planted = File.ReadAllLines(Here("ten-faults.json")).Select((text, i) => (Line: i + 1, Text: text)).Where(l => l.Text.Contains("FAULT ", StringComparison.Ordinal)).Select(l => l.Line);
        var reading = DistrictFile.Load(Here("ten-faults.json"));
        Assert.Null(reading.District);
        Assert.Equal(
            """
            7:19 numberPrefix: must be 2 to 5 capital letters, not 'muster'
            17:17 regions[0].areas[1].id: LOR id must be 8 digits in quotes, leading zero included, not '9100102'
            22:45 regions[1].areas[0].name: name 'Marktviertel' of planning area 99100203 already means region 991001 at regions[0].aliases[0]
            29:65 departments[2].alias: unknown member 'alias'; nearest: 'aliases'
            33:50 themes[0].lead: unknown department 'jugndamt'; nearest: 'jugendamt'
            35:5 themes[2].lead: theme 'sport' has no lead in 991002: name one here or in a rule
            41:5 rules[2]: rule 'R-03' is never reached: rule 'R-02' decides all its regions
            47:22 committees[0].departments: committee 'ordnungsausschuss' has no department, so no need would ever concern it
            54:72 coordinations[1].regions[1]: region '991001' belongs to coordination 'altstadt' already
            57:72 deadlines.escalateBusinessDays: must be a whole number, not '10'
            """,
            string.Join('\n', reading.Faults));
        Assert.Equal(planted, reading.Faults.Select(f => f.Line));
    }

    [Theory]
    [InlineData("{ \"key\": \"a\" \"name\": 1 }", 1, 14)]
    [InlineData("{\n  \"name\": \"Köln\", x }", 2, 19)]
    [InlineData("{ \"themes\": [ { \"key\": ", 1, 24)]
    [InlineData("", 1, 1)]
    [InlineData("   ", 1, 4)]
    [InlineData("{} {}", 1, 4)]
    [InlineData("{ \"name\": \"a\nb\" }", 1, 13)]
    public void Parse_WhenTheSyntaxIsBroken_NamesThatPlaceOnly(string json, int line, int column)
    {
        var fault = Assert.Single(DistrictFile.Parse(json).Faults);
        Assert.StartsWith("not JSON: ", fault.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', fault.Message);
        Assert.Equal((line, column), (fault.Line, fault.Column));
    }

    [Fact]
    public void Parse_WhenTheSyntaxIsBrokenInside_NamesWhereItHadCome() =>
        Assert.Equal("themes[1]", Assert.Single(DistrictFile.Parse("""{ "themes": [ { "lead": "a" }, { "lead": "b" "c" } ] }""").Faults).Path);

    [Theory]
    [InlineData("[]", "must be an object, not a list")]
    [InlineData("\"Neukölln\"", "must be an object, not the text 'Neukölln'")]
    [InlineData("null", "must be an object, not null")]
    [InlineData("17", "must be an object, not the number '17'")]
    public void Parse_WhenTheRootIsNoObject_SaysSo(string json, string message) => Assert.Equal(["1:1 $: " + message], DistrictFile.Parse(json).Faults.Select(f => f.ToString()));

    [Fact]
    public void Parse_WhenEmpty_NamesEachMissingMember()
    {
        var paths = DistrictFile.Parse("{}").Faults.Select(f => $"{f.Path} {f.Message}");
        Assert.Equal(
            ["key", "name", "lorId", "version", "numberPrefix", "officeDepartment", "forecastAreas", "regions", "departments", "themes", "deadlines", "officeHours"],
            paths.Select(p => p.Replace(" is missing", "", StringComparison.Ordinal)));
    }

    [Fact]
    public void Parse_WhenNotUtf8_SaysInWhichLine()
    {
        byte[] latin1 = [.. "{\n \"name\": \""u8, 0xF6, .. "\" }"u8];
        Assert.Equal("2:1 $: not UTF-8 text; save the file as UTF-8", Assert.Single(DistrictFile.Parse(latin1).Faults).ToString());
    }

    [Fact]
    public void Parse_WhenItBeginsWithAByteOrderMark_ReadsOn()
    {
        var json = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Districts", "ten-faults.json"));
        byte[] marked = [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(json)];
        Assert.Equal(DistrictFile.Parse(json).Faults, DistrictFile.Parse(marked).Faults);
    }

    [Fact]
    public void Parse_WhenNestedTooDeep_IsAFault() => Assert.Single(DistrictFile.Parse(new string('[', 10_000)).Faults);

    [Fact]
    public void Parse_WhenATextIsHalfACharacter_DoesNotThrow() => Assert.NotEmpty(DistrictFile.Parse("""{ "name": "\ud800", "\udc00": 1 }""").Faults);

    [Fact]
    public void Load_WhenTheFileIsNotThere_IsAFault()
    {
        var fault = Assert.Single(DistrictFile.Load(Here("nobody.json")).Faults);
        Assert.StartsWith("0:0 $: the file cannot be read: ", fault.ToString(), StringComparison.Ordinal);
        Assert.Single(DistrictFile.Load(AppContext.BaseDirectory).Faults);
    }
}
