using System.Text.Json.Nodes;

namespace Spk.Bot.Cards.Elements;

/// <summary>A paragraph of runs. No client reads Markdown, mentions or HTML in it: the one place for what people wrote.</summary>
public sealed record RichTextBlock(params IReadOnlyList<TextRun> Runs) : Element
{
    protected override string Type => "RichTextBlock";

    protected override void Write(JsonObject json) => json["inlines"] = Json.Array(Runs, run => run.ToJson());
}

/// <summary>Text shown letter by letter. Control characters, and those that turn the direction of what follows, are dropped.</summary>
public sealed record TextRun(string Text)
{
    public TextSize Size { get; init; }

    public bool Bold { get; init; }

    public bool Subtle { get; init; }

    public TextColor Color { get; init; }

    /// <summary>What a tap on these words does, shown like a link; its title is what a screen reader says. Not counted among the buttons.</summary>
    public CardAction? Select { get; init; }

    public JsonObject ToJson()
    {
        var json = Json.Object(("type", "TextRun"), ("text", PlainText.Clean(Text)));
        TextLook.Write(json, Size, Bold, Subtle, Color);
        if (Select is not null)
            json["selectAction"] = Select.ToJson();
        return json;
    }
}
