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
    /// <summary>A column of figures, as wide as its heading or five digits: in a narrow pane the names need the rest.</summary>
    public static TableColumn Figures(string title) => new(title, Math.Max(48, title.Length * 9)) { IsNumber = true };

    /// <summary>Numbers stand at the right.</summary>
    public bool IsNumber { get; init; }
}
