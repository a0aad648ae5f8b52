using System.Text.Json.Nodes;

namespace Spk.Bot.Cards.Elements;

/// <summary>Columns side by side; read from left to right, each from top to bottom.</summary>
public sealed record ColumnSet(params IReadOnlyList<Column> Columns) : Element
{
    protected override string Type => "ColumnSet";

    protected override void Write(JsonObject json) => json["columns"] = Json.Array(Columns, column => column.ToJson());
}

/// <param name="Width"><c>auto</c>, <c>stretch</c>, or pixels (<c>120px</c>).</param>
public sealed record Column(string Width, params IReadOnlyList<Element> Items)
{
    public JsonObject ToJson() => Json.Object(("type", "Column"), ("width", Width), ("items", Json.Array(Items, item => item.ToJson())));
}
