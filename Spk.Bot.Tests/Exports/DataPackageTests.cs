using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Spk.Bot.Core.Exports;
using Spk.Bot.Core.Needs;
using static Spk.Bot.Tests.Support.CoreBorough;

namespace Spk.Bot.Tests.Exports;

/// <summary>Against the specification: https://specs.frictionlessdata.io/data-package, data-resource, tabular-data-resource, table-schema, csv-dialect (version 1).</summary>
public sealed partial class DataPackageTests
{
    private static readonly DateTimeOffset At = new(2026, 11, 23, 7, 0, 0, TimeSpan.Zero);

    public static TheoryData<ExportKind, ExportFormat> All() =>
        [.. from kind in Enum.GetValues<ExportKind>() from format in Enum.GetValues<ExportFormat>() select new TheoryDataRow<ExportKind, ExportFormat>(kind, format)];

    [Theory, MemberData(nameof(All))]
    public void Describe_OfAnyFile_IsAsTheSpecificationSays(ExportKind kind, ExportFormat format)
    {
        var package = Parse(DataPackage.Describe(File(kind, format), District, At, null));

        Assert.Matches(Name(), package["name"]!.ToString());
        Assert.Equal("2026-11-23T08:00:00+01:00", package["created"]!.ToString());
        Assert.All(package["licenses"]!.AsArray(), l => Assert.NotNull(l!["name"]));
        Assert.All(package["sources"]!.AsArray(), s => Assert.NotNull(s!["title"]));
        var resource = Assert.Single(package["resources"]!.AsArray())!;
        Assert.Matches(Name(), resource["name"]!.ToString());
        Assert.DoesNotContain("..", resource["path"]!.ToString(), StringComparison.Ordinal);
        Assert.Equal(format == ExportFormat.Csv, resource["profile"]!.ToString() == "tabular-data-resource");
        Assert.Matches("^sha256:[0-9a-f]{64}$", resource["hash"]!.ToString());
        Assert.Equal(1234, resource["bytes"]!.GetValue<long>());
        var fields = resource["schema"]!["fields"]!.AsArray();
        Assert.Equal(ExportTable.Of(kind).Columns.Select(c => c.Name), fields.Select(f => f!["name"]!.ToString()));
        Assert.Equal(fields.Count, fields.Select(f => f!["name"]!.ToString()).Distinct().Count());
        Assert.All(fields, f => Assert.Contains(f!["type"]!.ToString(), new[] { "string", "integer", "boolean", "date", "datetime" }));
        Assert.All(fields, f => Assert.True(f!["description"]!.ToString().EndsWith('.')));
        Assert.All(resource["schema"]!["primaryKey"]?.AsArray() ?? [], k => Assert.Contains(fields, f => f!["name"]!.ToString() == k!.ToString()));
    }

    [Fact]
    public void Describe_BesideOthers_KeepsThemAndReplacesItself()
    {
        var first = DataPackage.Describe(File(ExportKind.Needs, ExportFormat.Csv), District, At, null);
        var second = DataPackage.Describe(File(ExportKind.Meetings, ExportFormat.Csv), District, At, first);

        var third = Parse(DataPackage.Describe(File(ExportKind.Needs, ExportFormat.Csv), District, At, second));

        Assert.Equal(["needs.csv", "meetings.csv"], third["resources"]!.AsArray().Select(r => r!["path"]!.ToString()));
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("no")]
    public void Describe_BesideSomethingElse_Refuses(string existing) =>
        Assert.ThrowsAny<JsonException>(() => DataPackage.Describe(File(ExportKind.Needs, ExportFormat.Csv), District, At, existing));

    [Fact]
    public void Columns_OfNeeds_HaveTheNamesThatTheImportReads() => Assert.Equal(
        ["external_id", "reported_at", "region", "theme", "title", "description", "urgency", "place", "reported_by", "department_override"],
        ExportTable.Of(ExportKind.Needs).Columns.Take(10).Select(c => c.Name));

    [Fact]
    public void Columns_OfMeetings_AreTheContract() =>
        Assert.Equal(["id", "committee", "name", "start", "state", "source"], ExportTable.Of(ExportKind.Meetings).Columns.Take(6).Select(c => c.Name));

    private static ExportedFile File(ExportKind kind, ExportFormat format) =>
        new(new ExportRequest(kind, format, NeedFilter.All), $"{ExportTable.NameOf(kind)}.{ExportTable.EndingOf(format)}", 1234, new string('a', 64));

    private static JsonNode Parse(string json) => JsonNode.Parse(json)!;

    [GeneratedRegex("^[a-z0-9._-]+$")]
    private static partial Regex Name();
}
