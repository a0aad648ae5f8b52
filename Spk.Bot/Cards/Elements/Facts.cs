namespace Spk.Bot.Cards.Elements;

/// <summary>
/// Label and value, line by line. Drawn with columns and text runs, since the FactSet of the schema reads Markdown in its values; each line is its own column set,
/// so that a screen reader says the value right after its label.
/// </summary>
public static class Facts
{
    public static Element Of(params IEnumerable<Fact> facts) =>
        new Container([.. facts.Select((fact, index) => fact.ToElement(index == 0 ? Spacing.None : Spacing.Small))]);
}

public sealed record Fact(string Label, params IReadOnlyList<TextRun> Value)
{
    private const string LabelWidth = "116px";

    public Fact(string label, string value)
        : this(label, new TextRun(value))
    {
    }

    internal Element ToElement(Spacing spacing) =>
        new ColumnSet(new Column(LabelWidth, new RichTextBlock(new TextRun(Label) { Bold = true })), new Column("stretch", new RichTextBlock(Value))) { Spacing = spacing };
}
