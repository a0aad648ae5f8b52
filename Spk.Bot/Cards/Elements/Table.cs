using System.Text.Json.Nodes;

namespace Spk.Bot.Cards.Elements;

/// <summary>Rows under a row of headings; cells hold plain text.</summary>
public sealed record Table(IReadOnlyList<TableColumn> Columns, IReadOnlyList<IReadOnlyList<string>> Rows) : Element
{
    protected override string Type => "Table";

    protected override void Write(JsonObject json)
    {
        json["columns"] = Json.Array(Columns, column => Json.Object(
            ("width", column.Pixels is { } pixels ? $"{pixels}px" : 1), ("horizontalCellContentAlignment", column.IsNumber ? "Right" : null)));
        json["firstRowAsHeaders"] = true;
        json["showGridLines"] = false;
        json["rows"] = new JsonArray([
            Row(Columns.Select(column => new TextBlock(column.Title) { Bold = true })),
            .. Rows.Select(row => Row(row.Select(cell => new RichTextBlock(new TextRun(cell))))),
        ]);
    }

    private static JsonObject Row(IEnumerable<Element> cells) => Json.Object(
        ("type", "TableRow"),
        ("cells", Json.Array(cells, cell => Json.Object(("type", "TableCell"), ("items", new JsonArray(cell.ToJson()))))));
}

/// <param name="Pixels">Fixed width; null: an equal share of what is left.</param>
public sealed record TableColumn(string Title, int? Pixels = null)
{
    /// <summary>A column of figures, wide enough for a heading of ten letters.</summary>
    public static TableColumn Figures(string title) => new(title, 84) { IsNumber = true };

    /// <summary>Numbers stand at the right.</summary>
    public bool IsNumber { get; init; }
}
