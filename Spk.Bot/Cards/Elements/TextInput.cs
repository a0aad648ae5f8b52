using System.Text.Json.Nodes;

namespace Spk.Bot.Cards.Elements;

/// <summary>A line or a box to type in. Its limits are the client's courtesy; the server checks again. The value is plain text, Markdown means nothing in it.</summary>
/// <param name="Name">Name of the value in what the client sends.</param>
/// <param name="MaxLength">In UTF-16 units, or null.</param>
public sealed record TextInput(string Name, string Label, string Value, int? MaxLength) : Element
{
    public bool Multiline { get; init; }

    /// <summary>What the client says when the input is empty; null: it may be empty.</summary>
    public string? RequiredMessage { get; init; }

    public string? Placeholder { get; init; }

    protected override string Type => "Input.Text";

    protected override void Write(JsonObject json)
    {
        json["id"] = Name;
        json["label"] = Label;
        if (Value.Length > 0)
            json["value"] = PlainText.Clean(Value);
        if (MaxLength is { } max)
            json["maxLength"] = max;
        if (Multiline)
            json["isMultiline"] = true;
        if (Placeholder is not null)
            json["placeholder"] = Placeholder;
        if (RequiredMessage is null)
            return;
        json["isRequired"] = true;
        json["errorMessage"] = RequiredMessage;
    }
}
