using System.Text.Json.Nodes;

namespace Spk.Bot.Cards.Elements;

/// <summary>
/// Horizontal bars (Teams' own element, newer than 1.5: https://learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/cards/charts-in-adaptive-cards).
/// Clients without it show the table, which must hold the same numbers.
/// </summary>
public sealed record BarChart(string Title, IReadOnlyList<(string Label, int Value)> Bars, Table Instead) : Element
{
    protected override string Type => "Chart.HorizontalBar";

    protected override void Write(JsonObject json)
    {
        json["title"] = Title;
        json["data"] = Json.Array(Bars, bar => Json.Object(("x", PlainText.Clean(bar.Label)), ("y", bar.Value)));
        json["fallback"] = Instead.ToJson();
    }
}
