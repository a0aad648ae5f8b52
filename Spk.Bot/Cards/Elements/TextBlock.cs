using System.Text.Json.Nodes;

namespace Spk.Bot.Cards.Elements;

/// <summary>
/// Our own words: headings and short lines. Clients read Markdown in it, so what Markdown would take for markup is escaped; what people wrote belongs into a <see cref="TextRun"/>.
/// </summary>
public sealed record TextBlock(string Words) : Element
{
    /// <summary>A heading to screen readers, which jump from one to the next.</summary>
    public bool Heading { get; init; }

    public TextSize Size { get; init; }

    public bool Bold { get; init; }

    public bool Subtle { get; init; }

    public TextColor Color { get; init; }

    protected override string Type => "TextBlock";

    /// <summary>What the card is: the first heading.</summary>
    public static TextBlock Title(string words) => new(words) { Heading = true, Bold = true, Size = TextSize.Large };

    /// <summary>Heading of a part of the card. Its size is named, since clients draw a heading without one as large as the title.</summary>
    public static TextBlock Section(string words) => new(words) { Heading = true, Bold = true, Size = TextSize.Medium, Spacing = Spacing.Medium };

    protected override void Write(JsonObject json)
    {
        json["text"] = Markdown.Escape(Words);
        json["wrap"] = true;
        if (Heading)
            json["style"] = "heading";
        TextLook.Write(json, Size, Bold, Subtle, Color);
    }
}
