using System.Text.Json;
using System.Text.Json.Nodes;
using Spk.Bot.Core.Districts;

namespace Spk.Bot.Core.Exports;

/// <summary>The descriptor beside exported files, by Frictionless Data Package v1 (https://specs.frictionlessdata.io): what a file is, and what each column means.</summary>
public static class DataPackage
{
    public const string FileName = "datapackage.json";

    private static readonly JsonSerializerOptions Indented = new(JsonSerializerOptions.Web)
    {
        WriteIndented = true,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <param name="existing">The descriptor that lies there, or null: its other files stay described.</param>
    /// <exception cref="JsonException">What lies there is no descriptor.</exception>
    public static string Describe(ExportedFile file, District district, DateTimeOffset at, string? existing)
    {
        JsonArray resources = [Resource(file)];
        foreach (var other in existing is null ? [] : Others(existing, file.Name))
            resources.Add(other);
        var package = new JsonObject
        {
            ["name"] = $"bedarfe-{district.Key}",
            ["title"] = $"Bedarfe im Bezirk {district.Name}",
            ["profile"] = "data-package",
            ["created"] = ExportText.Of(ExportType.Instant, at),
            ["version"] = "1",

            // The borough decides under which licence it gives the data on; until then nobody may assume one.
            ["licenses"] = new JsonArray(new JsonObject { ["name"] = "notspecified", ["title"] = "noch nicht festgelegt" }),
            ["sources"] = new JsonArray(new JsonObject { ["title"] = $"Bezirksamt {district.Name}, OE SPK: Spk.Bot" }),
            ["resources"] = resources,
        };
        return package.ToJsonString(Indented) + "\n";
    }

    private static JsonObject Resource(ExportedFile file)
    {
        var table = ExportTable.Of(file.Request.Kind);
        var format = file.Request.Format;
        var schema = new JsonObject { ["fields"] = new JsonArray([.. table.Columns.Select(c => Field(c, format))]), ["missingValues"] = new JsonArray("") };
        if (table.Columns.Where(c => c.IsKey).Select(c => JsonValue.Create(c.Name)).ToList() is { Count: > 0 } keys)
            schema["primaryKey"] = new JsonArray([.. keys]);
        var resource = new JsonObject
        {
            ["name"] = NameOf(file.Name),
            ["path"] = file.Name,
            ["title"] = table.Title,
            ["description"] = table.Description,
            ["profile"] = format == ExportFormat.Csv ? "tabular-data-resource" : "data-resource",
            ["format"] = ExportTable.EndingOf(format),
            ["mediatype"] = format switch
            {
                ExportFormat.Csv => "text/csv",
                ExportFormat.Jsonl => "application/x-ndjson",
                ExportFormat.Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            },
            ["bytes"] = file.Bytes,
            ["hash"] = $"sha256:{file.Sha256}",
            ["schema"] = schema,
        };
        if (format != ExportFormat.Xlsx)
            resource["encoding"] = "utf-8";
        if (format == ExportFormat.Csv)
            resource["dialect"] = new JsonObject { ["delimiter"] = ",", ["lineTerminator"] = "\r\n", ["quoteChar"] = "\"", ["doubleQuote"] = true, ["header"] = true };
        return resource;
    }

    private static JsonObject Field(ExportColumn column, ExportFormat format)
    {
        var field = new JsonObject
        {
            ["name"] = column.Name,
            ["type"] = column.Type switch
            {
                ExportType.Text => "string",
                ExportType.Whole => "integer",
                ExportType.Flag => "boolean",
                ExportType.Day or ExportType.GermanDay => "date",
                ExportType.Instant => "datetime",
            },
            ["description"] = column.Description,
        };
        if (column.Type == ExportType.Instant)
            field["format"] = "%Y-%m-%dT%H:%M:%S%z";
        else if (column.Type == ExportType.GermanDay && format != ExportFormat.Xlsx)
            field["format"] = "%d.%m.%Y";
        var constraints = new JsonObject();
        if (column.IsKey)
            (constraints["required"], constraints["unique"]) = (true, true);
        if (column.Values is { } values)
            constraints["enum"] = new JsonArray([.. values.Select(v => JsonValue.Create(v))]);
        if (constraints.Count > 0)
            field["constraints"] = constraints;
        return field;
    }

    private static List<JsonNode> Others(string existing, string path)
    {
        if (JsonNode.Parse(existing) is not JsonObject package || package["resources"] is not JsonArray resources)
            throw new JsonException("It describes no files.");
        return [.. resources.OfType<JsonObject>().Where(r => r["path"]?.ToString() != path).Select(r => r.DeepClone())];
    }

    /// <summary>Lower case letters, digits, <c>.</c>, <c>-</c> and <c>_</c>, as the specification wants it.</summary>
    private static string NameOf(string file) =>
        string.Concat(file.ToLowerInvariant().Select(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '_' ? c : '-'));
}

/// <summary>A file that was written.</summary>
/// <param name="Name">Without a folder.</param>
/// <param name="Sha256">64 hexadecimal digits, lower case.</param>
public sealed record ExportedFile(ExportRequest Request, string Name, long Bytes, string Sha256);
