using System.Text.Json.Nodes;

namespace Spk.Bot.Cards.Elements;

/// <summary>One of several, as a list to open or as a row of buttons. Labels are shown letter by letter.</summary>
/// <param name="Name">Name of the value in what the client sends.</param>
/// <param name="Value">The chosen value; one that is no choice selects nothing.</param>
/// <param name="RequiredMessage">What the client says when nothing is chosen; null: nothing need be.</param>
public sealed record ChoiceInput(string Name, string Label, string Value, IReadOnlyList<(string Value, string Label)> Choices, string? RequiredMessage) : Element
{
    /// <summary>More than a borough has regions and areas (12 and 46 in Neukölln); what comes after is left out, so that a card keeps to its bytes.</summary>
    public const int Most = 100;

    /// <summary>All choices stand on the card.</summary>
    public bool Expanded { get; init; }

    public string? Placeholder { get; init; }

    protected override string Type => "Input.ChoiceSet";

    protected override void Write(JsonObject json)
    {
        json["id"] = Name;
        json["label"] = Label;
        json["style"] = Expanded ? "expanded" : "compact";
        if (RequiredMessage is not null)
        {
            json["isRequired"] = true;
            json["errorMessage"] = RequiredMessage;
        }

        json["wrap"] = true;
        if (Choices.Take(Most).Any(choice => choice.Value == Value))
            json["value"] = Value;
        if (Placeholder is not null)
            json["placeholder"] = Placeholder;
        json["choices"] = Json.Array(Choices.Take(Most), choice => Json.Object(("title", PlainText.Clean(choice.Label)), ("value", choice.Value)));
    }
}
