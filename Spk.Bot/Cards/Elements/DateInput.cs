using System.Globalization;
using System.Text.Json.Nodes;

namespace Spk.Bot.Cards.Elements;

/// <summary>A day to pick; the client sends it as <c>yyyy-MM-dd</c>. Its limits are the client's courtesy; the server checks again.</summary>
/// <param name="Name">Name of the value in what the client sends.</param>
/// <param name="Value">The picked day; null: none yet.</param>
public sealed record DateInput(string Name, string Label, DateOnly? Value, string RequiredMessage) : Element
{
    /// <summary>It may stay empty.</summary>
    public bool IsOptional { get; init; }

    protected override string Type => "Input.Date";

    protected override void Write(JsonObject json)
    {
        json["id"] = Name;
        json["label"] = Label;
        if (Value is { } day)
            json["value"] = day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        if (IsOptional)
            return;
        json["isRequired"] = true;
        json["errorMessage"] = RequiredMessage;
    }
}
