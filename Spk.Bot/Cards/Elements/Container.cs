using System.Text.Json.Nodes;

namespace Spk.Bot.Cards.Elements;

/// <summary>Elements that belong together, below each other.</summary>
public sealed record Container(params IReadOnlyList<Element> Items) : Element
{
    public ContainerStyle Style { get; init; }

    /// <summary>What a tap on it does; its title is what a screen reader says. Not counted among the buttons.</summary>
    public CardAction? Select { get; init; }

    protected override string Type => "Container";

    protected override void Write(JsonObject json)
    {
        json["items"] = Json.Array(Items, item => item.ToJson());
        if (Json.Choice(Style) is { } style)
            json["style"] = style;
        if (Select is not null)
            json["selectAction"] = Select.ToJson();
    }
}

/// <summary>Semantic backgrounds.</summary>
public enum ContainerStyle
{
    Default = 0,
    Emphasis,
    Accent,
    Good,
    Warning,
    Attention,
}
