using System.Text.Json.Nodes;

namespace Spk.Bot.Cards.Elements;

public enum TextSize
{
    Default = 0,
    Small,
    Medium,
    Large,
    ExtraLarge,
}

/// <summary>Semantic colours; the client picks the shade that its theme can be read in. Never the only carrier of a meaning.</summary>
public enum TextColor
{
    Default = 0,
    Accent,
    Good,
    Warning,
    Attention,
}

/// <summary>The members that a text block and a text run share.</summary>
internal static class TextLook
{
    public static void Write(JsonObject json, TextSize size, bool bold, bool subtle, TextColor color)
    {
        if (Json.Choice(size) is { } sizeName)
            json["size"] = sizeName;
        if (bold)
            json["weight"] = "Bolder";
        if (subtle)
            json["isSubtle"] = true;
        if (Json.Choice(color) is { } colorName)
            json["color"] = colorName;
    }
}
